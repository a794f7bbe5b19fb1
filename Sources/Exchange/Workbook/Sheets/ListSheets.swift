import Budget
import Ledger

/// Writes the sheets of a workbook that list rows: headings in the first row, frozen, with filters.
struct ListSheets {
  let ledger: Ledger
  let filter: Filter
  let names: ListNames
  private let selection: String
  private let progress: RowProgress

  var words: WorkbookText { names.words }

  /// - Parameter selection: What the workbook shows, in one line.
  init(
    _ ledger: Ledger, _ filter: Filter, _ progress: RowProgress, words: WorkbookText, selection: String
  ) throws {
    self.ledger = ledger
    self.filter = filter
    self.progress = progress
    self.selection = selection
    names = try ListNames(ledger, words)
  }

  /// - Parameter below: What comes below the rows, out of reach of their filter: sums that nobody adds to them.
  func write<Row>(
    _ sheet: WorkbookSheet, _ columns: SheetColumns<Row>, to file: XLSXFile,
    below: (((_ row: [XLSXSheet.Cell]) throws -> Void) throws -> Void)? = nil,
    rows: ((_ row: Row) throws -> Void) throws -> Void
  ) throws {
    let name = words.name(sheet)
    try progress.begin(name)
    let added = try file.addSheet(name)
    let all = columns.all
    added.setWidths(all.map(\.width))
    added.freeze(rows: 1, columns: columns.frozen, heading: 0)
    try added.add(all.map { .text($0.heading, $0.isRight ? .yearHeading : .heading) })
    try rows { row in
      try added.add(all.map { try $0.cell(row) })
      try progress.row()
    }
    added.filter(heading: 0, lastRow: added.row - 1, columns: all.count)
    if let below {
      added.skip()
      try below { try added.add($0) }
    }
    added.fitFigures()
    added.setUpPrinting(
      columns: columns.printed.count, labels: columns.frozen,
      .init(
        title: "\(words.title(filter.editions)). \(words.printedTitle(sheet))", selection: selection))
  }

  /// One row a contribution: what all totals add up.
  func writeContributions(to file: XLSXFile) throws {
    let packaging = Packaging(ledger, filter)
    let columns = CountedColumn.allCases.map { column in
      SheetColumn<ContributionRow>(
        column.heading(words), column.width, isRight: column.isMoney || column == .printed
      ) { [names, horizon = filter.lastYearApart] in try column.cell($0, names, horizon: horizon) }
    }
    let printed = CountedColumn.printedCount
    try write(
      .counted, .init(printed: Array(columns.prefix(printed)), others: Array(columns.dropFirst(printed))),
      to: file
    ) { add in
      for edition in filter.editions { try packaging.forEachContribution(of: edition, add) }
    }
  }

  /// Every figure, also those that do not count, and why not.
  func writeAmounts(to file: XLSXFile) throws {
    try write(.amounts, .amounts(names), to: file) { add in
      try ledger.forEachAmount(filter) { try add($0) }
    }
  }

  /// Every measure, with its funding and status.
  func writeMeasures(to file: XLSXFile) throws {
    try write(.measures, measureColumns, to: file) { add in
      try ledger.forEachMeasure(filter) { try add($0) }
    }
  }

  /// The measures for which the source says that there is no money, then those for which it mentions none.
  func writeUnfunded(to file: XLSXFile) throws {
    try write(.unfunded, measureColumns, to: file) { add in
      for funding in [Funding.uitdrukkelijkGeen, .nietGenoemd] {
        try ledger.forEachMeasure(filter) { if $0.measure.funding == funding { try add($0) } }
      }
    }
  }

  /// The measures that have money for a part, and expressly none for another.
  func writePartlyFunded(to file: XLSXFile) throws {
    try write(.partlyFunded, measureColumns, to: file) { add in
      try ledger.forEachMeasure(filter) { if $0.measure.funding == .deels { try add($0) } }
    }
  }

  private var measureColumns: SheetColumns<MeasureRow> {
    .measures(words, showsEdition: filter.editions.count > 1)
  }

  /// Where everything stands, and below what hangs for municipalities on all that have one status.
  ///
  /// - Parameter day: The day up to which days are counted.
  func writeAgenda(to file: XLSXFile, upTo day: String) throws {
    let rows = try ledger.agenda(filter, upTo: day)
    let showsEdition = filter.editions.count > 1
    try write(
      .agenda, .agenda(words, upTo: day, showsEdition: showsEdition), to: file,
      below: { add in
        for group in try AgendaGroup.groups(rows) {
          let count = group.rows.count
          let label = words.said(
            en: Count.text(count, "measure", "measures"),
            nl: Count.text(count, "voornemen", "voornemens"))
          let money: [XLSXSheet.Cell] = [group.money.inYear, group.money.structural, group.money.undivided]
            .map { .money($0) }
          try add(
            (showsEdition ? [.integer(group.edition)] : [])
              + [.empty, .text(label), .text(words.name(ofStatus: group.status))]
              + Array(repeating: .empty, count: 4) + money)
        }
      }
    ) { add in for row in rows { try add(row) } }
  }

  /// Who set which status, when and why.
  func writeHistory(to file: XLSXFile) throws {
    try write(.history, .history(words), to: file) { add in
      try ledger.forEachEvent(filter) { try add($0) }
    }
  }
}
