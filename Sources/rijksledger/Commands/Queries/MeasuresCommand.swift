import ArgumentParser
import Budget
import Exchange
import Ledger

struct MeasuresCommand: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures", _superCommandName: programName,
    abstract: "List measures (kabinetsvoornemens).",
    discussion: """
      A route, recipient and year keep a measure if one of its amounts has them all. Tables show what is counted of it, as \
      far as the filters keep it: in the budget year or the years asked for, structural, undivided over several years, undated.

      EXAMPLES
        rijksledger measures --ministry BZK --theme "Lokale democratie"
        rijksledger measures --route spuk --year 2023
        rijksledger measures --funding uitdrukkelijk-geen --format csv
        rijksledger measures --recipient gemeenten --sort 2023:desc --limit 10
        rijksledger measures --search "woning statushouders"
        rijksledger measures --search 'klimaat OR "jeugdzorg"' --format ids
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { said(en: "No measure matches.", nl: "Geen voornemen voldoet.") }

  func list(_ ledger: Ledger, _ filter: Filter) throws {
    guard filter.isSearch, order.sort == nil, output.format.isForPeople else {
      return try listAll(ledger, filter)
    }
    let columns = MeasureColumn.shown(for: filter)
    let writer = try ListingWriter(.foundMeasures(columns), output, besides: ledger)
    var count = 0
    do {
      try ledger.forEachFoundMeasure(filter, counting: columns) { row, text in
        try writer.write(FoundMeasure(row: row, text: text))
        count += 1
        if count == order.limit { throw EnoughRows() }
      }
    } catch is EnoughRows {}
    try writer.finish(nothing: Self.nothing)
  }

  func listing(_ filter: Filter) -> Listing<MeasureRow> { .measures(MeasureColumn.shown(for: filter)) }

  /// A column of money will do as well as a field.
  func rowOrder() throws -> RowOrder<MeasureRow>? {
    guard let sort = order.sort else { return nil }
    if let column = MoneyColumnName.column(sort.field).flatMap(MeasureColumn.init) {
      return RowOrder(by: column, isDescending: sort.isDescending, limit: order.limit)
    }
    if let found = RowOrder<MeasureRow>(by: sort.field, isDescending: sort.isDescending, limit: order.limit) {
      return found
    }
    throw CommandFailure(
      Messages.noSortField(sort.field, valid: MeasureRow.fields.map(\.name) + MoneyColumnName.list),
      status: CommandFailure.usage)
  }

  func forEachRow(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<MeasureRow>?, _ body: (MeasureRow) throws -> Void
  ) throws {
    let columns = output.format == .ids ? [] : MeasureColumn.shown(for: filter)
    try ledger.forEachMeasure(filter, order, counting: columns, body)
  }

  func pushRows(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<MeasureRow>?, to sink: any RowSink
  ) throws {
    try ledger.pushMeasures(filter, order, to: sink)
  }
}

extension MeasureColumn {
  /// The column of a table of totals, for a measure; nil for the years past the horizon together.
  init?(_ column: PivotColumn) {
    switch column {
    case .year(let year): self = .year(year)
    case .structural: self = .structural
    case .undivided: self = .undivided
    case .undated: self = .undated
    case .later: return nil
    }
  }

  /// The columns of a list for people: the years asked for or, of more than five, those up to the horizon; else the budget
  /// year.
  static func shown(for filter: Filter) -> [MeasureColumn] {
    let asked = Set(filter.years.joined()).sorted()
    let editions = filter.editions.map(\.year)
    let own = (editions.first ?? 0)...max(editions.first ?? 0, filter.horizon)
    let years = asked.count > 5 ? asked.filter(own.contains) : asked
    let inYears: [MeasureColumn] =
      years.isEmpty ? [editions.count == 1 ? .year(editions[0]) : .budgetYear] : years.map { .year($0) }
    return inYears + [.structural, .undivided, .undated]
  }

  /// Its heading, with the unit.
  var heading: String {
    let name =
      switch self {
      case .budgetYear: said(en: "budget year", nl: "begrotingsjaar")
      case .year(let year): "\(year)"
      case .structural, .undivided, .undated: FigureText.bucket(bucket, year: nil)
      }
    return said(en: "€m \(name)", nl: "€ mln \(name)")
  }
}
