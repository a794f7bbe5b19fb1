import Budget
import Ledger

/// The sums of one row of a table of totals, years side by side.
///
/// Each bucket has columns of its own; only the years past the horizon share one.
public struct Pivot: Equatable, Sendable {
  /// The sums by column; a column without data is not in it.
  public private(set) var cells: [PivotColumn: Money] = [:]

  /// Makes an empty row.
  public init() {}

  /// Lays out rows of totals of one group.
  init(_ rows: some Sequence<TotalRow>, horizon: Int) throws(MoneyOverflow) {
    for row in rows { try add(row, horizon: horizon) }
  }

  mutating func add(_ row: TotalRow, horizon: Int) throws(MoneyOverflow) {
    try add(row.eur, to: PivotColumn(bucket: row.bucket, year: row.year, horizon: horizon))
  }

  /// Adds a sum to its column.
  ///
  /// - Throws: `MoneyOverflow`.
  public mutating func add(_ eur: Money, to column: PivotColumn) throws(MoneyOverflow) {
    cells[column] = try (cells[column] ?? .zero).adding(eur)
  }

  /// Adds the sums of another row, column by column.
  ///
  /// - Throws: `MoneyOverflow`.
  mutating func add(_ other: Pivot) throws(MoneyOverflow) {
    for (column, eur) in other.cells { try add(eur, to: column) }
  }

  /// The columns that a set of rows needs: from the first year to the horizon, then the others as far as there
  /// are any.
  public static func columns(of rows: [Pivot], horizon: Int) -> [PivotColumn] {
    var columns = Set(rows.flatMap { $0.cells.keys })
    // An implausible year (in a damaged file) has its own column, but the years between have none.
    if let first = columns.compactMap(\.year).filter(plausibleYears.contains).min() {
      columns.formUnion((first...max(first, min(horizon, plausibleYears.upperBound))).map(PivotColumn.year))
    }
    return columns.sorted()
  }
}
