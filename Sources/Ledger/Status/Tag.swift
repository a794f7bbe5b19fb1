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
  /// The day from which it holds; today (UTC) if not given.
  public var since: String?
  /// The status that the adviser saw; if a measure has another one by now, nothing is set.
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

/// What a tag did.
public struct TagReport: Equatable, Sendable {
  /// A measure that got an event.
  public struct Tagged: Equatable, Sendable {
    /// The id of the measure.
    public let measure: String
    /// The number of the event.
    public let event: Int
  }

  /// The code of the status, as the list has it.
  public internal(set) var status: String
  /// The measures that got an event, in the order asked for, with its number.
  public internal(set) var tagged: [Tagged] = []
  /// The measures that had the status already; nothing was recorded for them.
  public internal(set) var unchanged: [String] = []

  init(status: String) {
    self.status = status
  }
}
