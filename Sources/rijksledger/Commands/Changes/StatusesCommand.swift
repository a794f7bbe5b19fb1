import ArgumentParser
import Budget
import Exchange
import Ledger

struct StatusesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statuses", _superCommandName: programName,
    abstract: "List the statuses and how many measures stand at each; add, correct or retire one.",
    discussion: """
      EXAMPLES
        rijksledger statuses
        rijksledger statuses --ministry BZK --format csv
        rijksledger statuses add in-beroep --meaning "Er loopt een beroep" --by beheerder
        rijksledger statuses amend in-beroep --meaning "Er loopt een beroepszaak" --by beheerder
        rijksledger statuses retire in-beroep --by beheerder
        rijksledger statuses revive in-beroep --by beheerder
      """,
    subcommands: [List.self, Add.self, Amend.self, Retire.self, Revive.self], defaultSubcommand: List.self)

  struct List: ShortListCommand {
    // Every command is named here: deriving a name from its type costs a tenth of the time of every start.
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the statuses, with their meanings and how many measures stand at each.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup(title: "FILTERS") var filters: FilterOptions
    @OptionGroup(title: "MOMENT") var moment: MomentOptions
    @OptionGroup(title: "ORDER") var order: OrderOptions
    @OptionGroup(title: "OUTPUT") var output: OutputOptions

    static var nothing: String { Messages.emptyList }

    static var listing: Listing<StatusRow> { .statuses }

    func rows(of ledger: Ledger, _ filter: Filter) throws -> [StatusRow] { try ledger.statusRows(filter) }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a status to the list.")

    @OptionGroup var ledger: LedgerOptions

    @Argument(help: "The code: letters, digits and hyphens.")
    var code: String

    @Option(
      parsing: .unconditional, help: ArgumentHelp("What it means, in Dutch.", valueName: "text"),
      transform: FreeText.text)
    var meaning: String

    @OptionGroup var author: AuthorOptions

    func run() throws {
      let by = try author.name()
      let ledger = try ledger.open(for: .change)
      try ledger.addStatus(Status(code: code, meaning: meaning), by: by)
      StandardError.writeLine(said(en: "Added the status \(code).", nl: "Status \(code) is toegevoegd."))
    }
  }

  struct Retire: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "retire", abstract: "Retire a status: it stays readable and can no longer be set.")

    @OptionGroup var ledger: LedgerOptions

    @Argument(help: "The code.")
    var code: String

    @OptionGroup var author: AuthorOptions

    func run() throws {
      let by = try author.name()
      let ledger = try ledger.open(for: .change)
      let retired = try ledger.retireStatus(code, by: by)
      let (status, count) = (retired.code, retired.measures)
      let isUsed = count > 0
      StandardError.writeLine(
        said(
          en: "Retired the status \(status)."
            + (isUsed ? " \(Count.text(count, "measure still stands", "measures still stand")) at it." : ""),
          nl: "Status \(status) is vervallen."
            + (isUsed ? " Nog \(Count.text(count, "voornemen staat", "voornemens staan")) erop." : "")))
    }
  }

  struct Revive: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revive", abstract: "Take a retired status into use again.")

    @OptionGroup var ledger: LedgerOptions

    @Argument(help: "The code.")
    var code: String

    @OptionGroup var author: AuthorOptions

    func run() throws {
      let by = try author.name()
      let ledger = try ledger.open(for: .change)
      let revived = try ledger.reviveStatus(code, by: by)
      StandardError.writeLine(
        said(en: "The status \(revived) can be set again.", nl: "Status \(revived) is weer te gebruiken."))
    }
  }

  struct Amend: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "amend", abstract: "Correct what a status means; its code stays.")

    @OptionGroup var ledger: LedgerOptions

    @Argument(help: "The code.")
    var code: String

    @Option(
      parsing: .unconditional, help: ArgumentHelp("What it means, in Dutch.", valueName: "text"),
      transform: FreeText.text)
    var meaning: String

    @OptionGroup var author: AuthorOptions

    func run() throws {
      let by = try author.name()
      let ledger = try ledger.open(for: .change)
      let amended = try ledger.amendStatus(code, meaning: meaning, by: by)
      StandardError.writeLine(
        amended.map {
          said(en: "Corrected what \($0) means.", nl: "De betekenis van \($0) is hersteld.")
        }
          ?? said(
            en: "\(code) has that meaning already; nothing was recorded.",
            nl: "\(code) heeft die betekenis al; er is niets vastgelegd."))
    }
  }
}
