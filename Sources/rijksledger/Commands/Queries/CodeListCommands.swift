import ArgumentParser
import Budget
import Exchange
import Ledger

struct MinistriesCommand: ShortListCommand {
  static let configuration = CommandConfiguration(
    commandName: "ministries", _superCommandName: programName,
    abstract: "List the ministries (chapters) that filters take, with their names and what they have.",
    discussion: """
      How many measures and amounts each has is of what the filters keep.

      EXAMPLES
        rijksledger ministries
        rijksledger ministries --edition all --format csv
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { Messages.emptyList }

  static var listing: Listing<ListedEntry<Ministry>> { .ministries }

  func rows(of ledger: Ledger, _ filter: Filter) throws -> [ListedEntry<Ministry>] {
    try ledger.ministryRows(filter)
  }
}

struct RoutesCommand: ShortListCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes", _superCommandName: programName,
    abstract: "List the routes that filters take, with their names and what they have.",
    discussion: """
      How many amounts each has is of what the filters keep, and of a route itself: a filter takes those below it too.

      EXAMPLES
        rijksledger routes
        rijksledger routes --ministry BZK --sort amounts:desc
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { Messages.emptyList }

  static var listing: Listing<ListedEntry<Route>> { .routes }

  func rows(of ledger: Ledger, _ filter: Filter) throws -> [ListedEntry<Route>] {
    try ledger.routeRows(filter)
  }
}

struct RecipientsCommand: ShortListCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipients", _superCommandName: programName,
    abstract: "List the recipients that filters take, with their names and what they have.",
    discussion: """
      How many amounts each has is of what the filters keep.

      EXAMPLES
        rijksledger recipients
        rijksledger recipients --route spuk
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { Messages.emptyList }

  static var listing: Listing<ListedEntry<Recipient>> { .recipients }

  func rows(of ledger: Ledger, _ filter: Filter) throws -> [ListedEntry<Recipient>] {
    try ledger.recipientRows(filter)
  }
}

struct ThemesCommand: ShortListCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", _superCommandName: programName,
    abstract: "List the themes, the groups of topics inside a chapter, and what they have.",
    discussion: """
      Those of the measures that the filters keep.

      EXAMPLES
        rijksledger themes
        rijksledger themes --ministry BZK --format ids
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { said(en: "No theme matches.", nl: "Geen thema voldoet.") }

  static var listing: Listing<ThemeRow> { .themes }

  func rows(of ledger: Ledger, _ filter: Filter) throws -> [ThemeRow] { try ledger.themeRows(filter) }
}

struct EditionsCommand: ShortListCommand {
  static let configuration = CommandConfiguration(
    commandName: "editions", _superCommandName: programName,
    abstract: "List the editions, one a budget year, and what they have.",
    discussion: """
      All of them, unless --edition names some.

      EXAMPLES
        rijksledger editions
        rijksledger editions --format csv
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  // That the ledger holds none has been said.
  static var nothing: String { "" }
  static var editions: EditionChoice { .all }

  static var listing: Listing<EditionRow> { .editions }

  func rows(of ledger: Ledger, _ filter: Filter) throws -> [EditionRow] { try ledger.editionRows(filter) }
}
