import Budget
import SQLite

/// Where a measure stands, who follows it and when something is due.
public struct Standing: Equatable, Sendable {
  /// The code of the status.
  public var status: String
  /// The day since when it has the status, `2026-11-24`; none before the first event.
  public var since: String?
  /// Who follows it.
  public var owner: String?
  /// The day on which something is due, `2026-11-24`.
  public var next: String?

  /// Makes a standing.
  public init(status: String, since: String? = nil, owner: String? = nil, next: String? = nil) {
    self.status = status
    self.since = since
    self.owner = owner
    self.next = next
  }
}

/// What an event does to where a measure stands.
public struct StandingChange: Equatable, Sendable {
  /// The id of the measure.
  public let measure: String
  /// The number of the event; none if there was nothing to record.
  public internal(set) var event: Int?
  /// The status that was set, if one was.
  public internal(set) var status: String?
  /// The day since when that holds.
  public internal(set) var since: String?
  /// Where the measure stood.
  public let before: Standing
  /// Where it stands now.
  public internal(set) var after: Standing

  /// Whether the status belongs to the history only: a later day has another, or the same since then.
  public var isOfThePast: Bool {
    event != nil && status != nil && (after.status != status || after.since != since)
  }

  init(measure: String, before: Standing) {
    self.measure = measure
    self.before = before
    after = before
  }
}

extension Ledger {
  /// Where a measure stands, by its key.
  func standing(ofMeasure key: Int) throws -> Standing {
    var standing = Standing(status: Status.initial)
    try database.forEach(
      """
      SELECT status.code, s.since, f.owner, f.next FROM measure_status s
      JOIN status ON status.key = s.status JOIN measure_follow f ON f.measure = s.measure
      WHERE s.measure = ?
      """, [Value(key)]
    ) { row in
      standing = Standing(
        status: try row.text(0), since: try row.optionalText(1), owner: try row.optionalText(2),
        next: try row.optionalText(3))
    }
    return standing
  }
}
