import ArgumentParser
import Ledger

/// Who follows measures, and when something is due.
struct FollowingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Who follows it from now on: rather a role than a name; none for nobody.", valueName: "role"),
    transform: FreeText.text)
  var owner: String?

  @Option(help: ArgumentHelp("The day on which something is due; none for no day.", valueName: "date"))
  var next: String?

  /// The same as a value.
  var following: Following { Following(owner: owner, next: next) }
}
