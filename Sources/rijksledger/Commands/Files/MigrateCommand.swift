import ArgumentParser
import Budget
import Ledger

struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", _superCommandName: programName,
    abstract: "Take an older ledger to this program's version, after a backup beside it.",
    discussion: """
      No other command changes the form of a ledger. There is no way back but the backup.

      EXAMPLES
        rijksledger --db begroting.db migrate
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(help: "Who does it. Default: RIJKSLEDGER_BY, else the login name.")
  var by: String?

  func run() throws {
    let place = try LedgerPlace(option: ledger.database)
    let report = try Ledger.migrate(
      place.path, by: try Author.name(given: by), busyTimeout: ledger.busyMilliseconds)
    guard let backup = report.backup else {
      return StandardError.writeLine("\(ShownText.visible(place.path)) is up to date; nothing was done.")
    }
    StandardError.writeLine(
      "Migrated \(ShownText.visible(place.path)): \(report.steps.joined(separator: ", "))."
        + " The backup is \(ShownText.visible(backup)).")
    if let behind = report.clockBehind { StandardError.writeLine(Messages.text(behind)) }
  }
}
