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
