import ArgumentParser
import Ledger

/// As of when, and as which documents state it.
struct MomentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger as it was recorded then: a day (its end, UTC), a time, or a journal entry.",
      discussion: "Such as 2026-11-24, 2026-11-24T21:12:34Z or '#12'. Not together with --search.",
      valueName: "moment"),
    transform: { try MomentArgument($0) })
  var asOf: MomentArgument?

  @Option(
    help: ArgumentHelp(
      "The edition as its documents up to this one state it. Default: the newest.",
      discussion: "A code such as ledenbrief; documents lists them. Not together with --search.",
      valueName: "document"))
  var stage: String?

  @Option(
    help: ArgumentHelp(
      "Where measures stood on that day, as is known now.",
      discussion: "With --as-of: as was known then.", valueName: "date"))
  var on: String?

  /// The ledger of the moment, the stage and the day, or the current one; `step` is called for each row that is counted.
  func ledger(
    of ledger: Ledger, isVerified: Bool = false, step: @escaping () throws -> Void = {}
  ) throws -> Ledger {
    try ledger.shown(at: asOf?.moment, stage: stage, on: on, isVerified: isVerified, step: step)
  }
}
