import Budget
import Ledger

/// A sheet of totals: each cell is a SUMIFS over the sheet of what counts, with the ledger's own sum as its stored value.
struct TotalSheet {
  let table: TotalsTable
  private let head: ExportHead
  let words: WorkbookText
  private let sheet: WorkbookSheet
  private let selection: String
  private let contributions: Int

  /// Describes a sheet.
  ///
  /// - Parameters:
  ///   - selection: What the workbook shows, in one line.
  ///   - contributions: How many rows there are of what counts.
  init(
    _ table: TotalsTable, _ sheet: WorkbookSheet, head: ExportHead, words: WorkbookText, selection: String,
    contributions: Int
  ) {
    self.table = table
    self.sheet = sheet
    self.head = head
    self.words = words
    self.selection = selection
    self.contributions = contributions
  }

  /// A criterion of a formula: a column of what counts, and the value it must have.
  typealias Criterion = (column: CountedColumn, value: String)

  var showsEdition: Bool { table.labels.contains(.edition) }
  /// The labels before the money; a code that no reader needs comes after it.
  private var labels: [TotalsTable.Label] { table.labels.filter { $0 != .measure } }
  var labelCount: Int { labels.count }
  private var columnCount: Int { labelCount + table.columns.count }
  /// Whether there is a row for each measure, by whose code sums are chosen.
  private var isOfMeasures: Bool { table.labels.contains(.measure) }
  /// The row of the headings, from 0.
  private let headingRow = 4

  /// - Parameter measures: Measures in their order, which get a row even if nothing of them counts.
  func write(to file: XLSXFile, measures: [MeasureLabel] = []) throws {
    let sheet = try file.addSheet(words.name(self.sheet))
    let codes = isOfMeasures ? [CountedColumn.measure.width] : []
    // Figures make their columns wider where they are longer.
    sheet.setWidths(labels.map(width) + table.columns.map { _ in CountedColumn.eur.width } + codes)
    try writeHead(to: sheet)
    try sheet.add(
      labels.map { .text(heading($0), .heading) } + table.columns.map { .column($0) }
        + (isOfMeasures ? [.text(words.measureCode, .heading)] : []))
    for (place, line) in groups(measures).enumerated() {
      try write(line, to: sheet)
      // Measures have none.
      for subtotal in table.subtotals(after: place) { try write(subtotal, to: sheet) }
    }
    sheet.filter(heading: headingRow, lastRow: sheet.row - 1, columns: columnCount + codes.count)
    for edition in table.editions { try writeFooters(of: edition, to: sheet) }
    sheet.freeze(rows: headingRow + 1, columns: labelCount, heading: headingRow)
    sheet.fitFigures()
    sheet.setUpPrinting(columns: columnCount, labels: labelCount, .init(selection: selection))
  }

  private func writeHead(to sheet: XLSXSheet) throws {
    let selected = head.filters.isEmpty ? "" : words.said(en: " (a selection)", nl: " (een keuze)")
    let what = words.said(en: "measures", nl: "kabinetsvoornemens")
    let title = "\(words.title(table.editions)): \(what) \(words.grouping(self.sheet))\(selected)"
    try sheet.add([.text(title, .title)])
    try sheet.add([.text(selection, .remark)])
    let notes = table.notes.map(words.note).joined(separator: " ")
    let name = words.name(.counted)
    let formulas = words.said(
      en: "Each sum is a formula over the sheet \(name).",
      nl: "Elke som is een formule over het blad \(name).")
    try sheet.add([.text("\(words.said(en: "In euros.", nl: "In euro's.")) \(notes) \(formulas)", .remark)])
    sheet.skip()
  }

  private func heading(_ label: TotalsTable.Label) -> String {
    switch label {
    case .edition: CountedColumn.edition.heading(words)
    case .code(let dimension): dimension == .route ? words.routeCode : CountedColumn(dimension).heading(words)
    case .name: words.nameHeading
    case .measure: words.measureCode
    }
  }

  private func width(_ label: TotalsTable.Label) -> Double {
    switch label {
    case .edition: 11
    case .code(.ministry): 11
    case .code(.route): 17
    case .code(.topic): 40
    case .code(let dimension): CountedColumn(dimension).width
    // With one more label there is less room.
    case .name: table.dimensions.count > 1 ? 30 : 40
    case .measure: CountedColumn.measure.width
    }
  }

  // MARK: Groups

  /// The groups, with those measures of which nothing counts in their places.
  private func groups(_ measures: [MeasureLabel]) -> [Line] {
    if measures.isEmpty {
      return table.groups.map { Line($0, labels: values(of: $0), measure: $0.key.measure) }
    }
    let groups = Dictionary(table.groups.map { ($0.key.measure ?? "", $0) }) { first, _ in first }
    let known = Set(measures.map(\.id))
    let others = table.groups.filter { !known.contains($0.key.measure ?? "") }
    return measures.map { measure in
      let labels: [XLSXSheet.Cell] =
        (showsEdition ? [.integer(measure.edition)] : [])
        + [.text(measure.ministry), .text(measure.topic, .wrapped)]
      return Line(groups[measure.id], labels: labels, measure: measure.id)
    } + others.map { Line($0, labels: values(of: $0), measure: $0.key.measure) }
  }

  /// A row of sums.
  private struct Line {
    let labels: [XLSXSheet.Cell]
    let sums: Pivot
    let measure: String?

    init(_ group: TotalsTable.Group?, labels: [XLSXSheet.Cell], measure: String?) {
      self.labels = labels
      sums = group?.sums ?? Pivot()
      self.measure = measure
    }
  }

  private func values(of group: TotalsTable.Group) -> [XLSXSheet.Cell] {
    labels.map { label in
      switch label {
      case .edition: .integer(group.key.edition)
      case .code(.topic): .text(table.value(of: .topic, in: group.key) ?? "", .wrapped)
      case .code(let dimension):
        .text(words.value(table.value(of: dimension, in: group.key) ?? "", of: dimension))
      case .name: .text(name(of: group), .wrapped)
      case .measure: .text(group.key.measure)
      }
    }
  }

  /// The group of a route that has kinds holds what belongs to none of those kinds.
  private func name(of group: TotalsTable.Group) -> String {
    let rest = words.said(en: ", not specified further", nl: ", niet nader bepaald")
    return group.name.map { $0 + (group.hasKinds ? rest : "") } ?? ""
  }

  private func name(of subtotal: TotalsTable.Subtotal) -> String {
    words.said(en: "\(subtotal.name), all kinds (subtotal)", nl: "\(subtotal.name), alle soorten (subtotaal)")
  }

  /// A subtotal adds up the cells of its groups, each of which is a sum over the sheet of what counts.
  private func write(_ subtotal: TotalsTable.Subtotal, to sheet: XLSXSheet) throws {
    let cells = labels.map { label -> XLSXSheet.Cell in
      switch label {
      case .edition: .integer(subtotal.key.edition)
      case .code(let dimension):
        .text(words.value(table.value(of: dimension, in: subtotal.key) ?? "", of: dimension), .strong)
      case .name: .text(name(of: subtotal), .strong)
      case .measure: .empty
      }
    }
    let rows = subtotal.groups.map(row)
    let sums = table.columns.enumerated().map { number, column -> XLSXSheet.Cell in
      guard let eur = subtotal.sums.cells[column] else { return .text("—", .none) }
      let letter = CountedColumn.letters(labelCount + number)
      return .formula("=SUM(\(rows.map { "\(letter)\($0)" }.joined(separator: ",")))", eur, strong: true)
    }
    try sheet.add(cells + sums)
  }

  /// The row of a group on the sheet, from 1: below the heading, the groups before it and their subtotals.
  private func row(of group: Int) -> Int {
    let before = table.subtotals.filter { ($0.groups.last ?? group) < group }.count
    return headingRow + 2 + group + before
  }

  private func write(_ line: Line, to sheet: XLSXSheet) throws {
    let cells = line.labels + sums(line.sums, criteria(in: sheet.row + 1), strong: false)
    try sheet.add(cells + (isOfMeasures ? [.text(line.measure)] : []))
  }

  /// What a row adds up, by the labels that it has.
  private func criteria(in row: Int) -> [Criterion] {
    if isOfMeasures { return [(.measure, "$\(CountedColumn.letters(columnCount))\(row)")] }
    return labels.enumerated().compactMap { number, label in
      let cell = "$\(CountedColumn.letters(number))\(row)"
      return switch label {
      case .edition: (.edition, cell)
      case .code(let dimension): (CountedColumn(dimension), cell)
      case .name, .measure: nil
      }
    }
  }

  /// A formula in each column that has data, and a dash in the others, as no data is not 0.
  func sums(
    _ sums: Pivot, _ criteria: [Criterion], of summed: CountedColumn = .eur, strong: Bool
  ) -> [XLSXSheet.Cell] {
    table.columns.enumerated().map { number, column in
      guard let eur = sums.cells[column] else { return .text("—", .none) }
      let all = criteria + [(.column, "\(CountedColumn.letters(labelCount + number))$\(headingRow + 1)")]
      let arguments = all.map { "\($0.column.range(rows: contributions, words)),\($0.value)" }
        .joined(separator: ",")
      return .formula(
        "=SUMIFS(\(summed.range(rows: contributions, words)),\(arguments))", eur, strong: strong)
    }
  }
}
