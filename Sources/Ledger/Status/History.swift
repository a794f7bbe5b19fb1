import Budget
import SQLite

extension Ledger {
  /// The events of the measures that a filter keeps, in the order in which they were recorded.
  ///
  /// - Parameter measure: The id of a measure, if only its events are meant.
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachEvent(
    _ filter: Filter, measure: String? = nil, _ body: (StatusEvent) throws -> Void
  ) throws {
    try forEachEvent(eventCondition(filter, measure: measure), body)
  }

  /// How many events the measures that a filter keeps have.
  ///
  /// - Throws: `LedgerError`.
  public func eventCount(_ filter: Filter) throws -> Int {
    try count("v_history h", eventCondition(filter, measure: nil))
  }

  private func eventCondition(_ filter: Filter, measure: String?) -> Condition {
    var condition = Condition()
    if let measure { condition.add("h.measure = ?", [.text(measure)]) }
    let measures = measureCondition(filter)
    condition.add("h.measure IN (SELECT v.id FROM v_measures v\(measures.sql))", measures.values)
    return condition
  }

  func forEachEvent(_ condition: Condition, _ body: (StatusEvent) throws -> Void) throws {
    try explained {
      try database.forEach(
        """
        SELECT h.event, h.measure, h.topic, h.status, h.since, h.recorded, h.by, h.note, h.withdraws
        FROM v_history h\(condition.sql) ORDER BY h.event
        """, condition.values
      ) { row in
        try body(
          StatusEvent(
            event: try row.int(0), measure: try row.text(1), topic: try row.text(2),
            status: try row.optionalText(3), since: try row.optionalText(4), recorded: try row.text(5),
            by: try row.text(6), note: try row.optionalText(7), withdraws: try row.optionalInt(8)))
      }
    }
  }

  /// The event that gave a measure the status that it has, or nil before the first.
  func currentEvent(of measure: String) throws -> StatusEvent? {
    var condition = Condition()
    condition.add(
      """
      h.event = (
        SELECT max(e.id) FROM event e WHERE e.measure = ? AND e.status IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM event w WHERE w.withdraws = e.id))
      """, [.text(measure)])
    var current: StatusEvent?
    try forEachEvent(condition) { current = $0 }
    return current
  }

  /// The last event of a measure, a withdrawal too.
  func lastEvent(of measure: String) throws -> StatusEvent? {
    var condition = Condition()
    condition.add("h.event = (SELECT max(e.id) FROM event e WHERE e.measure = ?)", [.text(measure)])
    var last: StatusEvent?
    try forEachEvent(condition) { last = $0 }
    return last
  }

  /// One event by its number.
  func event(_ number: Int) throws -> StatusEvent? {
    var condition = Condition()
    condition.add("h.event = ?", [Value(number)])
    var event: StatusEvent?
    try forEachEvent(condition) { event = $0 }
    return event
  }
}
