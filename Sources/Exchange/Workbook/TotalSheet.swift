import Budget
import Ledger

/// A sheet of totals: groups down, years across, each cell a SUMIFS over Geteld with the ledger's own sum stored in it.
struct TotalSheet {
  private let ledger: Ledger
  private let filter: Filter
  private let head: ExportHead
  private let title: String
  private let dimensions: [Dimension]
  /// The names behind the codes of the last dimension.
  private let names: [String: String]
  private let grand: GrandTotals
  private let contributions: Int

  init(
    _ ledger: Ledger, _ filter: Filter, head: ExportHead, title: String, dimensions: [Dimension],
    names: [String: String], grand: GrandTotals, contributions: Int
  ) {
    self.ledger = ledger
    self.filter = filter
    self.head = head
    self.title = title
    self.dimensions = dimensions
    self.names = names
    self.grand = grand
    self.contributions = contributions
  }

  /// Editions are never added to each other: with several there is a column that says of which one a row is.
  private var hasSeveralEditions: Bool { filter.editions.count > 1 }
  private var labelCount: Int { (hasSeveralEditions ? 1 : 0) + dimensions.count + 1 }
  /// The row of the headings, from 0.
  private let headingRow = 4

  func write(to sheet: XLSXSheet) throws {
    let groups = try groups()
    let nameWidth = groups.map { name(of: $0).count }.max() ?? 0
    sheet.setWidths(
      (hasSeveralEditions ? [10] : []) + dimensions.map { $0 == .route ? 18 : 11 } + [
        Double(max(nameWidth, 22)) + 2
      ]
        + grand.columns.map { _ in 18 })
    let years = filter.editions.map { " \($0.year)" }.joined(separator: ",")
    try sheet.add([
      .text(
        "Rijksbegroting\(years): kabinetsvoornemens \(title)\(head.options.isEmpty ? "" : " (een keuze)")",
        .title)
    ])
    try sheet.add([.text(head.dutchSelection, .remark)])
    try sheet.add([
      .text(
        "In euro's. Jaren, struct., meerjarig en jaar onbekend worden niet bij elkaar opgeteld. Elke som is een formule over het blad Geteld.",
        .remark)
    ])
    sheet.skip()
    try sheet.add(
      ((hasSeveralEditions ? ["Begroting"] : []) + dimensions.map { $0 == .route ? "Route" : "Hoofdstuk" } + [
        "Naam"
      ])
      .map { .text($0, .heading) } + grand.columns.map { .column($0) })
    for group in groups { try write(group, to: sheet) }
    sheet.filter(heading: headingRow, lastRow: sheet.row - 1, columns: labelCount + grand.columns.count)
    for edition in filter.editions { try writeTotals(of: edition, to: sheet) }
    sheet.freeze(rows: headingRow + 1, columns: labelCount, heading: headingRow)
  }

  private typealias Group = (edition: Int, key: [String], pivot: Pivot)

  private func groups() throws -> [Group] {
    var groups: [Group] = []
    for row in try ledger.totals(by: dimensions, filter) {
      let key = row.group.map { $0 ?? "" }
      if groups.last?.edition != row.edition || groups.last?.key != key {
        groups.append((row.edition, key, Pivot()))
      }
      try groups[groups.count - 1].pivot.add(
        row.eur, to: PivotColumn(bucket: row.bucket, year: row.year, horizon: filter.horizon))
    }
    return groups
  }

  private func name(of group: Group) -> String { names[group.key.last ?? ""] ?? "" }

  private func write(_ group: Group, to sheet: XLSXSheet) throws {
    let place = sheet.row + 1
    let fields: [GeteldColumn] =
      (hasSeveralEditions ? [.edition] : []) + dimensions.map { $0 == .route ? .route : .ministry }
    let criteria = fields.enumerated().map { ($1, "$\(GeteldColumn.letters($0))\(place)") }
    try sheet.add(
      (hasSeveralEditions ? [.integer(group.edition)] : []) + group.key.map { .text($0) }
        + [.text(name(of: group))] + cells(group.pivot, criteria, strong: false))
  }

  private func writeTotals(of edition: Edition, to sheet: XLSXSheet) throws {
    let of = hasSeveralEditions ? " \(edition.year)" : ""
    let criteria: [(GeteldColumn, String)] = hasSeveralEditions ? [(.edition, "\(edition.year)")] : []
    func labels(_ label: String, _ style: XLSXStyle) -> [XLSXSheet.Cell] {
      [.text(label, style)] + (1..<labelCount).map { _ in style == .strong ? .text("", style) : .empty }
    }
    let totalRow = sheet.row + 1
    let lines = grand.lines(of: edition.year)
    for (number, line) in lines.enumerated() {
      try sheet.add(
        labels(line.label + (number == 0 ? of : ""), number == 0 ? .strong : .text)
          + cells(line.pivot, criteria + line.criteria, strong: number == 0))
    }
    guard let total = lines.first?.pivot else { return }
    sheet.skip()
    let controlRow = sheet.row + 1
    try sheet.add(
      labels("Controle: totaal volgens het grootboek\(of)", .remark)
        + grand.columns.map { column in total.cells[column].map { .money($0) } ?? .text("—", .none) })
    try sheet.add(
      labels("Controle: verschil", .remark)
        + grand.columns.enumerated().map { number, column in
          let letter = GeteldColumn.letters(labelCount + number)
          guard total.cells[column] != nil else { return .text("—", .none) }
          return .difference("=ROUND(\(letter)\(totalRow)-\(letter)\(controlRow),2)")
        })
    sheet.skip()
  }

  /// One formula a column that has data; elsewhere there is no data, which is no 0.
  private func cells(
    _ pivot: Pivot, _ criteria: [(GeteldColumn, String)], strong: Bool
  ) -> [XLSXSheet.Cell] {
    grand.columns.enumerated().map { number, column in
      guard let eur = pivot.cells[column] else { return .text("—", .none) }
      let all = criteria + [(.column, "\(GeteldColumn.letters(labelCount + number))$\(headingRow + 1)")]
      let arguments = all.map { "\($0.range(rows: contributions)),\($1)" }.joined(separator: ",")
      return .formula(
        "=SUMIFS(\(GeteldColumn.eur.range(rows: contributions)),\(arguments))", eur, strong: strong)
    }
  }
}
