import ArgumentParser
import Ledger

/// As of when.
struct MomentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger as it was recorded then: a day (its end, UTC), a time, or a journal entry.",
      discussion: "Such as 2026-11-24, 2026-11-24T21:12:34Z or '#12'. Not together with --search.",
      valueName: "moment"),
    transform: MomentArgument.init)
  var asOf: MomentArgument?

  /// The ledger of the moment, or the current one; `step` is called for each row of the former.
  func ledger(
    of ledger: Ledger, isVerified: Bool = false, step: @escaping () throws -> Void = {}
  ) throws -> Ledger {
    guard let asOf else { return ledger }
    return try ledger.asOf(asOf.moment, isVerified: isVerified, step: step)
  }
}
