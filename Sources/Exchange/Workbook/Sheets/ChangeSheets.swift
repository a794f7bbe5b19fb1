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

/// The sheets of a workbook that say what differs from another edition, moment or ledger: the changes, field by field, and
/// the totals that differ.
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

  private var words: WorkbookText { lists.words }

  /// A field of a record that differs, under the topic of its measure.
  private struct Line {
    let row: ChangeRow
    let topic: String?
  }

  private func writeChanges(to file: XLSXFile) throws {
    // The heading is a row too.
    var rows = 1
    try lists.write(.changes, changeColumns, to: file) { add in
      try comparison.forEachChange(step: progress.check) { change in
        let changed = change.rows
        rows += changed.count
        // They are counted on, so that the failure can tell how many there are.
        guard rows <= rowLimit else { return }
        for row in changed { try add(Line(row: row, topic: change.shown?.topic)) }
      }
    }
    guard rows <= rowLimit else {
      throw WorkbookFailure.tooManyRows(rows, limit: rowLimit, sheet: words.name(.changes))
    }
  }

  private var changeColumns: SheetColumns<Line> {
    SheetColumns(
      printed: [
        .init(words.said(en: "Change", nl: "Wijziging"), 12) { .text(words.language.name($0.row.change)) },
        .init(words.topic, 32) { .wrapped($0.topic) },
        .init(words.amount, 28) { .wrapped($0.row.amount) },
        .init(words.said(en: "What", nl: "Wat"), 34) { .wrapped(meaning(of: $0.row)) },
        .init(words.before, 48) { cell($0.row.difference.before, $0.row.difference.field) },
        .init(words.after, 48) { cell($0.row.difference.after, $0.row.difference.field) },
      ],
      others: [
        .init(words.measureCode, 38) { .text($0.row.measure) },
        .init(words.said(en: "Field (code)", nl: "Veld (code)"), 16) { .text($0.row.difference.field) },
      ])
  }

  /// What a field holds, in a few words; its description is in Dutch.
  private func meaning(of row: ChangeRow) -> String? {
    let field = row.difference.field
    let meaning = row.amount == nil ? Measure.field(field)?.meaning : Revision.field(field)?.meaning
    return words.language == .nl ? meaning : field.replacing("_", with: " ")
  }

  private func cell(_ value: FieldValue, _ field: String) -> XLSXSheet.Cell {
    switch value {
    case .none: .empty
    case .text(let text): .text(shown(text, field), .wrapped)
    case .integer(let number): .integer(number)
    case .euros(let money): .money(money)
    case .boolean(let isSo): .text(words.word(for: isSo))
    case .list(let items): .text(items.joined(separator: "; "), .wrapped)
    }
  }

  private func shown(_ text: String, _ field: String) -> String {
    switch field {
    case "route": lists.names.route(text)
    case "recipient": lists.names.recipient(text)
    default: words.value(text, ofField: field)
    }
  }

  /// A total that differs, and the row of the sheet that it stands in.
  private struct TotalLine {
    let total: TotalChange
    let row: Int
  }

  private func writeTotals(to file: XLSXFile) throws {
    // The heading is row 1.
    var row = 1
    try lists.write(.differences, totalColumns, to: file) { add in
      for total in try comparison.totals(by: [.ministry, .route]) {
        row += 1
        try add(TotalLine(total: total, row: row))
      }
    }
  }

  private var totalColumns: SheetColumns<TotalLine> {
    let names = lists.names
    return SheetColumns(
      printed: [
        .init(words.ministry, 11) { .text($0.total.group[0]) },
        .init(words.route, 32) { .wrapped($0.total.group[1].map(names.route)) },
        .init(words.columnHeading, 15) {
          .key(PivotColumn(bucket: $0.total.bucket, year: $0.total.year, horizon: .max), words)
        },
        .init("\(words.before) (€)", 20, isRight: true) { sum($0.total.before) },
        .init("\(words.after) (€)", 20, isRight: true) { sum($0.total.after) },
        .init("\(words.said(en: "Difference", nl: "Verschil")) (€)", 20, isRight: true) {
          // N gives 0 for the dash that stands where there is no data.
          .formula("=ROUND(N(E\($0.row))-N(D\($0.row)),2)", $0.total.difference)
        },
      ],
      others: [.init(words.routeCode, 18) { .text($0.total.group[1]) }])
  }

  private func sum(_ money: Money?) -> XLSXSheet.Cell {
    money.map { .money($0) } ?? .text("—", .none)
  }
}
