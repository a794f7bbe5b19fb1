/// What an adviser sets: one status for one or more measures.
public struct Tag: Equatable, Sendable {
  /// The status.
  public var status: String
  /// The measures, as typed: ids, or parts of them that only one measure has.
  public var measures: [String]
  /// Who sets it.
  public var by: String
  /// Why.
  public var note: String?
  /// The day since when it holds; today (UTC) if not given.
  public var since: String?
  /// The status that the adviser has seen; if another one stands there now, nothing is set.
  public var expected: String?

  /// Makes a tag.
  public init(
    status: String, measures: [String], by: String, note: String? = nil, since: String? = nil,
    expected: String? = nil
  ) {
    self.status = status
    self.measures = measures
    self.by = by
    self.note = note
    self.since = since
    self.expected = expected
  }
}
