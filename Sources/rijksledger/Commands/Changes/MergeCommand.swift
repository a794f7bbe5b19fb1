import ArgumentParser
import Exchange
import Ledger

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", _superCommandName: programName,
    abstract: "Bring in the events that another copy of the ledger recorded.",
    discussion: """
      The other copy is only read. Each event keeps its day, author, note and time, and comes in once, however often and in \
      whatever order copies are merged. A copy with other changes than events, such as a correction, is refused.

      EXAMPLES
        rijksledger merge laptop.db --dry-run --by "Team Wonen"
        rijksledger merge laptop.db --by "Team Wonen"
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The other copy.")
  var other: String

  @OptionGroup var author: AuthorOptions

  @Flag(help: "Show what would come in, and change nothing.")
  var dryRun = false

  func validate() throws { try EmptyName.refuse(other, of: "<other>") }

  func run() throws {
    let by = try author.name()
    let ledger = try ledger.open(for: .change)
    let progress = RowProgress(show: Terminal.progress, language: .current)
    defer { progress.end() }
    try progress.begin(said(en: "check", nl: "controle"))
    let report = try ledger.merge(from: other, by: by, isTrial: dryRun, step: progress.row)
    progress.end()
    for line in Messages.lines(report, isTrial: dryRun) { StandardError.writeLine(line) }
  }
}
