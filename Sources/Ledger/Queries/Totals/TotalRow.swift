import Budget

/// The sum of the contributions of one group in one bucket.
public struct TotalRow: Equatable, Sendable {
  /// The budget year of the edition.
  public let edition: Int
  /// The group's values, in the order in which the dimensions were asked; nil where a measure has no theme.
  public let group: [String?]
  /// The id of the measure, if the totals are by topic.
  public let measure: String?
  /// The bucket.
  public let bucket: Bucket
  /// The year, for the `year` bucket only.
  public let year: Int?
  /// The sum.
  public let eur: Money
  /// How many amounts contribute, those with a rest of 0 too.
  public let amounts: Int
}

/// Which of the contributions that a filter keeps are added up.
public enum TotalScope: Sendable {
  /// All of them.
  case all
  /// Those whose recipient is `gemeenten`.
  case municipalities
  /// Those of amounts that carry `may_overlap`: they may be counted twice.
  case mayOverlap
}
