import ArgumentParser
import Budget
import Ledger

/// Which measures, amounts and contributions.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A ministry (chapter).",
      discussion: """
        Of each filter a code, another name or some words of a name will do, whatever the case. Commas or a repeated option mean \
        any of them: BZK,VWS. ministries, routes, recipients, themes, statuses and editions list what there is.
        """))
  var ministry: [String] = []

  @Option(
    help: ArgumentHelp(
      "A route; a parent takes the routes below it.",
      discussion: """
        Of measures also those for which the letter names it without a figure, unless --recipient, --year, --bucket, --sign \
        or --may-overlap asks more of figures.
        """))
  var route: [String] = []

  @Option(help: "A recipient.")
  var recipient: [String] = []

  @Option(help: "A theme, the group of topics inside a chapter.")
  var theme: [String] = []

  @Option(help: "A status.")
  var status: [String] = []

  @Option(help: "Whether the letter names money: \(Funding.listOfWords).")
  var funding: [String] = []

  @Option(
    help: "An edition by its budget year, or all. Default: the newest.", transform: EditionArgument.init)
  var edition: [EditionArgument] = []

  @Option(
    help: ArgumentHelp(
      "A year or a span such as 2023-2025.",
      discussion: """
        Keeps measures and amounts whose span touches it, and of totals and contributions the sums of its years; \
        what is undivided or undated is not in those, see --with-undivided of totals.
        """),
    transform: YearArgument.init)
  var year: [YearArgument] = []

  @Option(
    help: ArgumentHelp(
      "Where a figure is counted: \(Bucket.listOfWords).",
      discussion: """
        With --year, undivided and undated stand beside the years, as --with-undivided of totals gives them; structural counts \
        in each year already, so totals and contributions refuse it.
        """))
  var bucket: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what is added, or only what is cut or withdrawn: \(Sign.listOfWords).",
      discussion: "Of what counts alone; a rest of 0 is neither."))
  var sign: [String] = []

  @Flag(help: "Only figures that may be counted twice.")
  var mayOverlap = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Words of a measure and its figures, in any order; a repeated option means any of them.",
      discussion: """
        A word is found in its singular and plural and as part of a longer one: woning finds flexwoningen. Figures are found \
        by their value (1,4 miljard), ids by any part, ministries, routes and recipients by code, alias or whole name. \
        "Quotes" keep words together, OR stands between alternatives, * for any letters before or behind a word; case and \
        diacritics do not matter. Tables of measures begin with those that fit best, and show the words around what was found.
        """,
      valueName: "text"), transform: FreeText.text)
  var search: [String] = []

  /// The filter, checked against the ledger; the user is told what was not searched for or is nowhere.
  func filter(
    _ ledger: Ledger, editions: EditionChoice? = nil, names: NameReading? = nil, withUndivided: Bool = false,
    counted: [String] = []
  ) throws -> Filter {
    var input = input(editions: editions, names: names)
    input.counted = counted
    input.withUndivided = withUndivided
    let filter = try ledger.filter(input)
    Self.tell(filter.searchRemarks)
    if filter.editions.isEmpty {
      StandardError.writeLine(
        said(en: "The ledger holds no edition yet.", nl: "Er staat nog geen editie in het grootboek."))
    }
    return filter
  }

  /// What the user asks for, as typed.
  func input(editions: EditionChoice? = nil, names: NameReading? = nil) -> FilterInput {
    var input = FilterInput()
    input.ministries = ministry
    input.names = names
    input.routes = route
    input.recipients = recipient
    input.themes = theme
    input.statuses = status
    input.fundings = funding
    input.editions = editions ?? self.editions
    input.years = year.flatMap(\.spans)
    input.buckets = bucket
    input.signs = sign
    input.mayOverlap = mayOverlap
    input.searches = search
    return input
  }

  /// Tells the user what of the searched texts was not searched for, or is nowhere.
  static func tell(_ remarks: [SearchRemark]) {
    for remark in remarks { StandardError.writeLine("--search: \(Messages.text(remark))") }
  }

  /// The editions asked for.
  var editions: EditionChoice { EditionArgument.choice(edition) }

  /// Whether the user asked for a part of what the ledger holds: with a filter, or for certain editions.
  func narrows(_ filter: Filter) -> Bool { !filter.isWhole || !edition.isEmpty && editions != .all }

  /// Whether the user asked for editions side by side.
  var showsEditions: Bool { editions == .all || edition.compactMap(\.years).joined().count > 1 }
}
