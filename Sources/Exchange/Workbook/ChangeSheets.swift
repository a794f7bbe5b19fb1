import Budget
import Ledger

/// What a workbook is compared with.
public struct WorkbookComparison {
  /// What differs; the workbook shows the side after.
  let comparison: Comparison
  /// The side before, as the program that asks names it.
  public let name: String

  /// Names the side before of a comparison.
  public init(_ comparison: Comparison, name: String) {
    self.comparison = comparison
    self.name = name
  }
}

/// The sheets of a workbook that say what differs from another edition, moment or ledger: Wijzigingen, field by field, and
/// Verschillen, the totals that differ.
struct ChangeSheets {
  private let comparison: Comparison
  private let lists: ListSheets
  private let progress: RowProgress
  private let rowLimit: Int

  init(_ comparison: Comparison, _ lists: ListSheets, _ progress: RowProgress, rowLimit: Int) {
    self.comparison = comparison
    self.lists = lists
    self.progress = progress
    self.rowLimit = rowLimit
  }

  func write(to file: XLSXFile) throws {
    try writeChanges(to: file)
    try writeTotals(to: file)
  }

  private func writeChanges(to file: XLSXFile) throws {
    let name = "Wijzigingen"
    // The heading is a row too.
    var rows = 1
    try lists.write(
      name,
      [
        .init("Wijziging", 12), .init("Voornemen", 38), .init("Bedrag", 38), .init("Onderwerp", 42),
        .init("Veld", 14), .init("Betekenis", 34), .init("Was", 44), .init("Wordt", 44),
      ], to: file
    ) { add in
      try comparison.forEachChange(step: progress.check) { change in
        let changed = change.rows
        rows += changed.count
        // They are counted on, so that the failure can tell how many there are.
        guard rows <= rowLimit else { return }
        for row in changed { try add(Self.cells(row, topic: change.shown?.topic)) }
      }
    }
    guard rows <= rowLimit else {
      throw WorkbookFailure.tooManyRows(rows, limit: rowLimit, sheet: name)
    }
  }

  private static func cells(_ row: ChangeRow, topic: String?) -> [XLSXSheet.Cell] {
    [
      .text(DutchText.word(for: row.change)), .text(row.measure), .text(row.amount),
      topic.map { .text($0, .wrapped) } ?? .empty, .text(row.difference.field),
      meaning(of: row).map { .text($0, .wrapped) } ?? .empty, cell(row.difference.before),
      cell(row.difference.after),
    ]
  }

  private static func meaning(of row: ChangeRow) -> String? {
    let field = row.difference.field
    return row.amount == nil ? Measure.field(field)?.meaning : Revision.field(field)?.meaning
  }

  private static func cell(_ value: FieldValue) -> XLSXSheet.Cell {
    switch value {
    case .none: .empty
    case .text(let text): .text(text, .wrapped)
    case .integer(let number): .integer(number)
    case .euros(let money): .money(money)
    case .boolean(let isSo): .text(isSo ? "ja" : "nee")
    case .list(let items): .text(items.joined(separator: "; "), .wrapped)
    }
  }

  private func writeTotals(to file: XLSXFile) throws {
    let ministry = GeteldColumn(.ministry)
    let route = GeteldColumn(.route)
    // The heading is row 1.
    var row = 1
    try lists.write(
      "Verschillen",
      [
        .init(ministry.heading, ministry.width), .init(route.heading, route.width), .init("Kolom", 15),
        .init("Was", 20, isMoney: true), .init("Wordt", 20, isMoney: true),
        .init("Verschil", 20, isMoney: true),
      ], to: file
    ) { add in
      for total in try comparison.totals(by: [.ministry, .route]) {
        row += 1
        let column = PivotColumn(bucket: total.bucket, year: total.year, horizon: .max)
        // N gives 0 for the dash that stands where there is no data.
        try add(
          total.group.map { .text($0) } + [
            ListSheets.key(column), Self.sum(total.before), Self.sum(total.after),
            .formula("=ROUND(N(E\(row))-N(D\(row)),2)", total.difference),
          ])
      }
    }
  }

  private static func sum(_ money: Money?) -> XLSXSheet.Cell {
    money.map { .money($0) } ?? .text("—", .none)
  }
}

extension DutchText {
  /// What became of a measure or an amount.
  fileprivate static func word(for change: ChangeKind) -> String {
    switch change {
    case .new: "nieuw"
    case .gone: "weg"
    case .changed: "gewijzigd"
    }
  }
}
