/// A column of a table of totals: a year, or a bucket that has no year.
public enum PivotColumn: Hashable, Comparable, Sendable {
  /// One year up to the horizon.
  case year(Int)
  /// The years past the horizon, of closed spans, together; years that are asked for have their own columns.
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

  /// Its year, if it is the column of one.
  public var year: Int? { if case .year(let year) = self { year } else { nil } }

  /// The bucket whose sums stand in it.
  public var bucket: Bucket {
    switch self {
    case .year, .later: .year
    case .structural: .structural
    case .undivided: .undivided
    case .undated: .undated
    }
  }
}
