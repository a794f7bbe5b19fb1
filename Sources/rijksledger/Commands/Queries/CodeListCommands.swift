import ArgumentParser
import Budget
import Exchange
import Ledger

struct MinistriesCommand: ShortListCommand {
  static let configuration = CommandConfiguration(
    commandName: "ministries", _superCommandName: programName,
    abstract: "List the ministries (chapters) that filters take, with their names and what they have.",
    discussion: """
      All of them; with a filter or --edition those that have something of what it keeps. How many measures and amounts each \
      has is of that too.

      EXAMPLES
        rijksledger ministries
        rijksledger ministries --edition all --format csv
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { said(en: "No ministry matches.", nl: "Geen ministerie voldoet.") }

  static var listing: Listing<ListedEntry<Ministry>> { .ministries }

  func rows(of ledger: Ledger, _ filter: Filter) throws -> [ListedEntry<Ministry>] {
    let rows = try ledger.ministryRows(filter)
    return filters.narrows(filter) ? rows.filter { $0.measures ?? 0 > 0 || $0.amounts > 0 } : rows
  }
}

struct RoutesCommand: ShortListCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes", _superCommandName: programName,
    abstract: "List the routes that filters take, with their names and what they have.",
    discussion: """
      All of them; with a filter or --edition those that have something of what it keeps: amounts, or a measure for which the \
      letter names the route without a figure. How many amounts each has is of the route itself: a filter takes those below \
      it too.

      EXAMPLES
        rijksledger routes
        rijksledger routes --ministry BZK --sort amounts:desc
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { said(en: "No route matches.", nl: "Geen route voldoet.") }

  static var listing: Listing<ListedEntry<Route>> { .routes }

  func rows(of ledger: Ledger, _ filter: Filter) throws -> [ListedEntry<Route>] {
    let rows = try ledger.routeRows(filter)
    guard filters.narrows(filter) else { return rows }
    let held = try ledger.namedRoutes(filter).union(rows.filter { $0.amounts > 0 }.map(\.entry.code))
    let codes = CodeLists(routes: rows.map(\.entry))
    return rows.filter { !held.isDisjoint(with: codes.routes(under: $0.entry.code)) }
  }
}

struct RecipientsCommand: ShortListCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipients", _superCommandName: programName,
    abstract: "List the recipients that filters take, with their names and what they have.",
    discussion: """
      All of them; with a filter or --edition those that have something of what it keeps. How many amounts each has is of that \
      too.

      EXAMPLES
        rijksledger recipients
        rijksledger recipients --route spuk
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { said(en: "No recipient matches.", nl: "Geen ontvanger voldoet.") }

  static var listing: Listing<ListedEntry<Recipient>> { .recipients }

  func rows(of ledger: Ledger, _ filter: Filter) throws -> [ListedEntry<Recipient>] {
    let rows = try ledger.recipientRows(filter)
    return filters.narrows(filter) ? rows.filter { $0.amounts > 0 } : rows
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
