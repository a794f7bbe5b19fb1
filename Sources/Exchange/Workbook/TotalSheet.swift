import Budget
import Ledger

/// A sheet of totals in Dutch: each cell is a SUMIFS over Geteld, with the ledger's own sum as its stored
/// value.
struct TotalSheet {
  private let table: TotalsTable
  private let head: ExportHead
  private let title: String
  private let contributions: Int

  /// Describes a sheet.
  ///
  /// - Parameters:
  ///   - title: What the totals are by, in Dutch.
  ///   - contributions: How many rows Geteld has.
  init(_ table: TotalsTable, head: ExportHead, title: String, contributions: Int) {
    self.table = table
    self.head = head
    self.title = title
    self.contributions = contributions
  }

  /// A criterion of a formula: a column of Geteld, and the value it must have.
  private typealias Criterion = (column: GeteldColumn, value: String)

  private var showsEdition: Bool { table.labels.contains(.edition) }
  private var labelCount: Int { table.labels.count }
  /// The row of the headings, from 0.
  private let headingRow = 4

  func write(to sheet: XLSXSheet) throws {
    sheet.setWidths(table.labels.map(width) + table.columns.map { _ in 18 })
    try writeHead(to: sheet)
    try sheet.add(table.labels.map { .text(heading($0), .heading) } + table.columns.map { .column($0) })
    for group in table.groups { try write(group, to: sheet) }
    sheet.filter(heading: headingRow, lastRow: sheet.row - 1, columns: labelCount + table.columns.count)
    for edition in table.editions { try writeFooters(of: edition, to: sheet) }
    sheet.freeze(rows: headingRow + 1, columns: labelCount, heading: headingRow)
  }

  private func writeHead(to sheet: XLSXSheet) throws {
    let years = table.editions.map { " \($0.year)" }.joined(separator: ",")
    let selection = head.filters.isEmpty ? "" : " (een keuze)"
    try sheet.add([.text("Rijksbegroting\(years): kabinetsvoornemens \(title)\(selection)", .title)])
    try sheet.add([.text(head.dutchSelection, .remark)])
    let notes = table.notes.compactMap(DutchText.note).joined(separator: " ")
    try sheet.add([.text("In euro's. \(notes) Elke som is een formule over het blad Geteld.", .remark)])
    sheet.skip()
  }

  private func heading(_ label: TotalsTable.Label) -> String {
    switch label {
    case .edition: GeteldColumn.edition.heading
    case .code(let dimension): GeteldColumn(dimension).heading
    case .name: "Naam"
    case .measure: GeteldColumn.measure.heading
    }
  }

  private func width(_ label: TotalsTable.Label) -> Double {
    switch label {
    case .edition: 10
    case .code(let dimension): GeteldColumn(dimension).width
    case .name: Double(max(table.groups.map { name(of: $0).count }.max() ?? 0, 22)) + 2
    case .measure: GeteldColumn.measure.width
    }
  }

  /// The group of a route that has kinds holds what belongs to none of those kinds.
  private func name(of group: TotalsTable.Group) -> String {
    group.name.map { $0 + (group.hasKinds ? ", niet nader bepaald" : "") } ?? ""
  }

  private func write(_ group: TotalsTable.Group, to sheet: XLSXSheet) throws {
    let place = sheet.row + 1
    var criteria: [Criterion] = []
    var cells: [XLSXSheet.Cell] = []
    for (number, label) in table.labels.enumerated() {
      let cell = "$\(GeteldColumn.letters(number))\(place)"
      switch label {
      case .edition:
        criteria.append((.edition, cell))
        cells.append(.integer(group.key.edition))
      case .code(let dimension):
        criteria.append((GeteldColumn(dimension), cell))
        cells.append(.text(table.value(of: dimension, in: group) ?? ""))
      case .name: cells.append(.text(name(of: group)))
      case .measure:
        criteria.append((.measure, cell))
        cells.append(.text(group.key.measure))
      }
    }
    try sheet.add(cells + sums(group.sums, criteria, strong: false))
  }

  private func writeFooters(of edition: Edition, to sheet: XLSXSheet) throws {
    let of = showsEdition ? " \(edition.year)" : ""
    let totalRow = sheet.row + 1
    let footers = table.footers(of: edition)
    for footer in footers {
      let isTotal = footer.kind == .total
      try sheet.add(
        labels(DutchText.label(of: footer.kind) + (isTotal ? of : ""), isTotal ? .strong : .text)
          + sums(footer.sums, criteria(of: footer), strong: isTotal))
    }
    guard let total = footers.first?.sums else { return }
    sheet.skip()
    try writeControl(of: total, in: totalRow, label: "Controle: totaal volgens het grootboek\(of)", to: sheet)
    sheet.skip()
  }

  /// The total as the ledger has it, as plain numbers, and how much the formulas above differ from it.
  private func writeControl(
    of total: Pivot, in totalRow: Int, label: String, to sheet: XLSXSheet
  ) throws {
    let controlRow = sheet.row + 1
    try sheet.add(
      labels(label, .remark)
        + table.columns.map { column in total.cells[column].map { .money($0) } ?? .text("—", .none) })
    try sheet.add(
      labels("Controle: verschil", .remark)
        + table.columns.enumerated().map { number, column in
          let letter = GeteldColumn.letters(labelCount + number)
          guard total.cells[column] != nil else { return .text("—", .none) }
          return .difference("=ROUND(\(letter)\(totalRow)-\(letter)\(controlRow),2)")
        })
  }

  private func labels(_ label: String, _ style: XLSXStyle) -> [XLSXSheet.Cell] {
    [.text(label, style)] + (1..<labelCount).map { _ in style == .strong ? .text("", style) : .empty }
  }

  private func criteria(of footer: TotalsTable.Footer) -> [Criterion] {
    let edition: [Criterion] = showsEdition ? [(.edition, "\(footer.edition)")] : []
    switch footer.kind {
    // A sheet has all groups.
    case .total, .others: return edition
    case .municipalities: return edition + [(.recipient, "\"\(Recipient.municipalities)\"")]
    case .mayOverlap: return edition + [(.mayOverlap, "\"ja\"")]
    }
  }

  /// A formula in each column that has data, and a dash in the others, as no data is not 0.
  private func sums(_ sums: Pivot, _ criteria: [Criterion], strong: Bool) -> [XLSXSheet.Cell] {
    table.columns.enumerated().map { number, column in
      guard let eur = sums.cells[column] else { return .text("—", .none) }
      let all = criteria + [(.column, "\(GeteldColumn.letters(labelCount + number))$\(headingRow + 1)")]
      let arguments = all.map { "\($0.column.range(rows: contributions)),\($0.value)" }.joined(separator: ",")
      return .formula(
        "=SUMIFS(\(GeteldColumn.eur.range(rows: contributions)),\(arguments))", eur, strong: strong)
    }
  }
}
