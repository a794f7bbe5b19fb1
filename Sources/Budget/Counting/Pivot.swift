/// A column of a table of totals: a year, or a bucket that has no year.
public enum PivotColumn: Hashable, Comparable, Sendable {
  /// One year up to the horizon.
  case year(Int)
  /// The years past the horizon, of closed spans, together.
  case later
  /// Every year without end.
  case structural
  /// Several years that the source does not divide.
  case undivided
  /// No year is known.
  case undated

  /// The column of a bucket and year.
  public init(bucket: Bucket, year: Int?, horizon: Int) {
    switch (bucket, year) {
    case (.year, let year?): self = year <= horizon ? .year(year) : .later
    case (.structural, _): self = .structural
    case (.undivided, _): self = .undivided
    case (.undated, _), (.year, nil): self = .undated
    }
  }
}

/// Sums laid out with years side by side, as people read them.
///
/// Different buckets stay in different columns.
public struct Pivot: Sendable {
  /// The sums of one row by column; a column without data is not in it.
  public private(set) var cells: [PivotColumn: Money] = [:]

  /// Makes an empty row.
  public init() {}

  /// Adds a sum to its column; only years past the horizon come together in one.
  ///
  /// - Throws: `MoneyOverflow`.
  public mutating func add(_ eur: Money, to column: PivotColumn) throws(MoneyOverflow) {
    cells[column] = try (cells[column] ?? .zero).adding(eur)
  }

  /// The columns that a set of rows needs: from the first year to the horizon, then the others as far as there
  /// are any.
  public static func columns(of rows: [Pivot], horizon: Int) -> [PivotColumn] {
    let used = Set(rows.flatMap { $0.cells.keys })
    let first = used.compactMap { column in
      if case .year(let year) = column { year } else { nil }
    }.min()
    // What is no year (in a damaged file) is shown without the years between.
    let horizon = min(max(horizon, plausibleYears.lowerBound), plausibleYears.upperBound)
    let years = first.map { plausibleYears.contains($0) ? Array($0...max($0, horizon)) : [$0] } ?? []
    return years.map(PivotColumn.year)
      + [.later, .structural, .undivided, .undated].filter(used.contains)
  }
}
