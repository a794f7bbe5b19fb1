import ArgumentParser
import Budget
import Ledger

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", _superCommandName: programName,
    abstract: "Copy the ledger to a file, while others may write.",
    discussion: """
      The copy is one file, whole or not there at all, and passes check.

      EXAMPLES
        rijksledger backup begroting-2026-11-24.db
        rijksledger --db begroting.db backup --force laatste.db
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The file.")
  var file: String

  @Flag(help: "Replace an existing file.")
  var force = false

  func validate() throws { try EmptyName.refuse(file, of: "<file>") }

  func run() throws {
    let ledger = try ledger.open()
    try ledger.backUp(to: file, replaces: force)
    let (from, to) = (ShownText.visible(ledger.path), ShownText.visible(file))
    StandardError.writeLine(said(en: "Copied \(from) to \(to).", nl: "\(from) is gekopieerd naar \(to)."))
  }
}
