import ArgumentParser
import Ledger

struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", _superCommandName: programName,
    abstract: "Annul mistaken events by further ones, all or none; both stay in the history.",
    discussion: """
      EXAMPLES
        rijksledger withdraw 12 --note "Verkeerd voornemen" --by "Team Wonen"
        rijksledger withdraw 14-20 23 --note "Verkeerde lijst" --by "Team Wonen"
        rijksledger withdraw --entry 31 --note "Verkeerde lijst" --by "Team Wonen" --dry-run
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(
    help: "The numbers of the events, as history shows them: 12, or 14-20.", transform: WithdrawCommand.range)
  var events: [ClosedRange<Int>] = []

  @Option(
    help: ArgumentHelp("All events of one journal entry that still count.", valueName: "number"),
    transform: WithdrawCommand.number)
  var entry: Int?

  @OptionGroup var author: AuthorOptions

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "reason"), transform: FreeText.text)
  var note: String

  @Flag(help: "Show what it would do, and withdraw nothing.")
  var dryRun = false

  @Sendable private static func number(_ text: String) throws -> Int {
    guard let number = Int(text.hasPrefix("#") ? text.dropFirst() : text[...]), number > 0 else {
      throw ValidationError(
        said(
          en: "use the number of a journal entry, as journal shows it.",
          nl: "gebruik het nummer van een journaalpost, zoals journal dat toont."))
    }
    return number
  }

  @Sendable private static func range(_ text: String) throws -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0 > 0 }) else {
      throw ValidationError(
        said(
          en: "use the numbers of events as history shows them, such as 12 or 14-20.",
          nl: "gebruik de nummers van gebeurtenissen zoals history ze toont, zoals 12 of 14-20."))
    }
    guard parts[0] <= parts[parts.count - 1] else {
      throw ValidationError(
        said(
          en: "put the first number first: \(parts[1])-\(parts[0]).",
          nl: "zet het eerste nummer voorop: \(parts[1])-\(parts[0])."))
    }
    return parts[0]...parts[parts.count - 1]
  }

  func validate() throws {
    if events.isEmpty == (entry == nil) {
      throw ValidationError(
        said(
          en: "give the numbers of events, or one journal entry with --entry.",
          nl: "geef de nummers van gebeurtenissen, of één journaalpost met --entry."))
    }
  }

  func run() throws {
    let by = try author.name()
    let ledger = try ledger.open(for: .change)
    let withdrawn = try ledger.withdraw(
      entry.map(WithdrawnEvents.ofEntry) ?? .numbers(events), by: by, note: note, isTrial: dryRun)
    for line in Messages.lines(withdrawn, isTrial: dryRun) { StandardError.writeLine(line) }
  }
}
