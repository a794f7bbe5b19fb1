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

  @Option(
    parsing: .unconditional, help: "Who does it. Default: RIJKSLEDGER_BY, else the login name.",
    transform: FreeText.text)
  var by: String?

  func run() throws {
    let place = try LedgerPlace(option: ledger.database)
    let report = try Ledger.migrate(
      place.path, by: try Author.name(given: by), busyTimeout: ledger.busyMilliseconds)
    let name = ShownText.visible(place.path)
    guard let backup = report.backup else {
      return StandardError.writeLine(
        said(en: "\(name) is up to date; nothing was done.", nl: "\(name) is al bij; er is niets gedaan."))
    }
    let (steps, copy) = (report.steps.joined(separator: ", "), ShownText.visible(backup))
    StandardError.writeLine(
      said(
        en: "Migrated \(name): \(steps). The backup is \(copy).",
        nl: "\(name) is bijgewerkt: \(steps). De reservekopie is \(copy)."))
    if let behind = report.clockBehind { StandardError.writeLine(Messages.text(behind)) }
  }
}
