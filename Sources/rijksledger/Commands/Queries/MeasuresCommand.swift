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
    let columns = try columns(filter, of: ledger)
    let writer = try ListingWriter(.foundMeasures(columns), output, besides: ledger)
    var count = 0
    do {
      try ledger.forEachFoundMeasure(filter, counting: columns) { row, text in
        try writer.write(FoundMeasure(row: row, text: text))
        count += 1
        if count == order.limit { throw EnoughRows() }
      }
    } catch is EnoughRows {}
    try writer.finish(nothing: Self.nothing, notes: notes(filter, of: ledger))
  }

  static var listing: Listing<MeasureRow> { .measures([]) }

  func listing(_ filter: Filter, of ledger: Ledger) throws -> Listing<MeasureRow> {
    .measures(output.format.isForPeople ? try columns(filter, of: ledger) : [])
  }

  func notes(_ filter: Filter, of ledger: Ledger) throws -> [String] {
    try ledger.pastHorizon(of: filter).map(Messages.goesOn)
  }

  /// A column of money will do as well as a field.
  func rowOrder(_ filter: Filter, of ledger: Ledger) throws -> RowOrder<MeasureRow>? {
    guard let sort = order.sort, let column = sortColumn else {
      return try order.order(of: Self.listing, others: MoneyColumnName.list)
    }
    let isLeftOut = column.year.map { year in
      !filter.years.isEmpty && !filter.years.contains { $0.contains(year) }
    }
    if try isLeftOut == true || !ledger.isCounted(column, filter) {
      let columns = try ledger.countedColumns(filter)
      if !columns.isEmpty {
        throw CommandFailure(
          Messages.noSortColumn(sort.field, columns: columns), status: CommandFailure.usage)
      }
    }
    return RowOrder(by: column, isDescending: sort.isDescending, limit: order.limit)
  }

  /// The column of money by which measures are sorted, if they are.
  private var sortColumn: MeasureColumn? {
    order.sort.flatMap { MoneyColumnName.column($0.field) }.flatMap(MeasureColumn.init)
  }

  /// The columns of a list for people: the years asked for or, of more than five, those in which anything is counted; else
  /// the budget year, and the year by which measures are sorted.
  private func columns(_ filter: Filter, of ledger: Ledger) throws -> [MeasureColumn] {
    let asked = Set(filter.years.joined()).sorted()
    let editions = filter.editions.map(\.year)
    var years: [MeasureColumn] =
      asked.count <= 5
      ? asked.map { .year($0) } : try ledger.countedColumns(filter).compactMap(\.year).map { .year($0) }
    if asked.isEmpty {
      years = [editions.count == 1 ? .year(editions[0]) : .budgetYear]
      if let sortColumn, sortColumn.year != nil, !years.contains(sortColumn) { years.append(sortColumn) }
    }
    return years + [.structural, .undivided, .undated]
  }

  func forEachRow(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<MeasureRow>?, _ body: (MeasureRow) throws -> Void
  ) throws {
    let columns = output.format.isForPeople ? try self.columns(filter, of: ledger) : []
    try ledger.forEachMeasure(filter, order, counting: columns, body)
  }

  func pushRows(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<MeasureRow>?, to sink: any RowSink
  ) throws {
    try ledger.pushMeasures(filter, order, to: sink)
  }
}

extension MeasureColumn {
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
