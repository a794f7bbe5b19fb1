import ArgumentParser
import Exchange
import Ledger

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", _superCommandName: programName,
    abstract: "Put a backup in the ledger's place; what was there is kept beside it.",
    discussion: """
      The backup is checked first, and one with faults is refused. Others may have the ledger open: they see what it \
      was until then, or the restored one. A damaged or missing ledger is replaced too. The journal records who did \
      it, with the last entry of the backup and of what was replaced; what the backup lacks is said.

      EXAMPLES
        rijksledger restore begroting-2026-11-24.db --by beheerder
        rijksledger --db begroting.db restore --force andere.db --by beheerder
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The backup.")
  var backup: String

  @OptionGroup var author: AuthorOptions

  @Flag(
    help: "Also replace a ledger that has no history in common with the backup, or a file that is no ledger.")
  var force = false

  func validate() throws { try EmptyName.refuse(backup, of: "<backup>") }

  func run() throws {
    let by = try author.name()
    let place = try LedgerPlace(option: ledger.database)
    if !place.isNamed { try place.makeDirectories() }
    Interruption.watch()
    let report = try Ledger.restore(
      place.path, from: backup, by: by, force: force, busyTimeout: ledger.busyMilliseconds,
      step: { try Interruption.check() })
    for line in Messages.lines(report, of: place.path, from: backup) { StandardError.writeLine(line) }
  }
}
