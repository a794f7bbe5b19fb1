import ArgumentParser
import Ledger

struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", _superCommandName: programName,
    abstract: "Annul a mistaken event by a further one; both stay in the history.",
    discussion: """
      EXAMPLES
        rijksledger withdraw 12 --note "Verkeerd voornemen" --by "Team Wonen"
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The number of the event, as history shows it.", transform: WithdrawCommand.number)
  var event: Int

  @OptionGroup var author: AuthorOptions

  @Option(help: ArgumentHelp("Why.", valueName: "reason"))
  var note: String

  @Sendable private static func number(_ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else {
      throw ValidationError("use the number of an event, as history shows it.")
    }
    return number
  }

  func run() throws {
    let by = try author.name()
    let ledger = try ledger.open(for: .change)
    let withdrawn = try ledger.withdraw(event: event, by: by, note: note)
    StandardError.writeLine("Event \(event) of \(withdrawn.measure) is withdrawn.")
  }
}
