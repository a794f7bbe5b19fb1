/// A column of what is counted of a measure, beside the measure itself.
public enum MeasureColumn: Hashable, Sendable {
  /// The budget year of its edition.
  case budgetYear
  /// A certain year.
  case year(Int)
  /// Every year without end.
  case structural
  /// Several years that the source does not divide.
  case undivided
  /// No year is known.
  case undated

  /// Its year, if it is the column of a certain one.
  public var year: Int? { if case .year(let year) = self { year } else { nil } }

  /// The bucket whose sums stand in it.
  public var bucket: Bucket {
    switch self {
    case .budgetYear, .year: .year
    case .structural: .structural
    case .undivided: .undivided
    case .undated: .undated
    }
  }
}

extension MeasureColumn {
  /// The column of a table of totals, for a measure; nil for the years past the horizon together.
  public init?(_ column: PivotColumn) {
    switch column {
    case .year(let year): self = .year(year)
    case .structural: self = .structural
    case .undivided: self = .undivided
    case .undated: self = .undated
    case .later: return nil
    }
  }
}
