import Budget
import SQLite

extension Ledger {
  /// The events of the measures that a filter keeps, in the order in which they were recorded, or in another.
  ///
  /// ```swift
  /// var question = EventQuestion()
  /// question.measure = "2023-bzk-woningbouwimpuls"
  /// try ledger.forEachEvent(filter, question) { print($0.status ?? "") }
  /// ```
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachEvent(
    _ filter: Filter, _ question: EventQuestion = EventQuestion(), _ order: RowOrder<StatusEvent>? = nil,
    _ body: (StatusEvent) throws -> Void
  ) throws {
    try translatingErrors {
      try forEachEvent(
        try History.of(filter, question, in: self), order?.sql(of: "h", filter, in: self), body)
    }
  }

  /// The same, pushed to a sink: the columns of `StatusEvent.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushEvents(
    _ filter: Filter, _ question: EventQuestion = EventQuestion(), _ order: RowOrder<StatusEvent>? = nil,
    to sink: any FieldSink
  ) throws {
    try translatingErrors {
      let condition = try History.of(filter, question, in: self)
      let order = try order?.sql(of: "h", filter, in: self)
      let columns = PushedColumns(StatusEvent.fields)
      try database.forEach(History.sql(condition, order), condition.values + (order?.values ?? [])) { row in
        do {
          try columns.push(row, to: sink)
        } catch let error as SQLiteError where error.isMismatch {
          throw error.at(History.place(row))
        }
      }
    }
  }

  /// How many events the measures that a filter keeps have.
  ///
  /// - Throws: `LedgerError`.
  public func eventCount(_ filter: Filter) throws -> Int {
    try translatingErrors {
      let condition = try History.of(filter, EventQuestion(), in: self)
      return try database.integer("SELECT count(*) FROM v_history h\(condition.sql)", condition.values) ?? 0
    }
  }

  /// The events `h` of the history that meet a condition.
  func forEachEvent(
    _ condition: Condition, _ order: RowOrder<StatusEvent>.SQLTerms? = nil,
    _ body: (StatusEvent) throws -> Void
  ) throws {
    try database.forEach(History.sql(condition, order), condition.values + (order?.values ?? [])) { row in
      let event: StatusEvent
      do {
        event = try StatusEvent(row, fields: StatusEvent.allFields)
      } catch let error as SQLiteError where error.isMismatch {
        throw error.at(History.place(row))
      }
      try body(event)
    }
  }

  /// The last event of a measure, a withdrawal too.
  func lastEvent(ofMeasure key: Int) throws -> StatusEvent? {
    var condition = Condition()
    condition.add(
      "h.event = (SELECT max(e.number) FROM event e JOIN journal j ON j.entry = e.made WHERE e.measure = ?)",
      [Value(key)])
    return try event(condition)
  }

  /// One event by its number.
  func event(_ number: Int) throws -> StatusEvent? {
    var condition = Condition()
    condition.add("h.event = ?", [Value(number)])
    return try event(condition)
  }

  private func event(_ condition: Condition) throws -> StatusEvent? {
    var found: StatusEvent?
    try forEachEvent(condition) { found = $0 }
    return found
  }
}

extension StatusEvent {
  /// The columns of a history, the entry that recorded an event, and where one of another copy came from.
  static let allFields: [Field<StatusEvent>] =
    fields + [
      .integer("entry", \.entry, in: 1...Int.max, "Nummer in het journaal"),
      .text("origin", \.origin, "Waar het is vastgelegd"),
    ]
}

/// Queries for the events `h` of the history.
enum History {
  /// The events that meet a condition, in the order in which they were recorded, or in another.
  static func sql(_ condition: Condition, _ order: RowOrder<StatusEvent>.SQLTerms? = nil) -> String {
    """
    SELECT \(StatusEvent.columns(of: "h", fields: StatusEvent.allFields)) FROM v_history h\(condition.sql)
    ORDER BY \(order?.sql ?? "")h.event LIMIT \(order?.limit ?? -1)
    """
  }

  /// The events of one measure.
  static func ofMeasure(_ key: Int) -> Condition {
    var condition = Condition()
    condition.add("h.measure_key = ?", [Value(key)])
    return condition
  }

  /// The events of the measures that a filter keeps which a question asks for.
  static func of(_ filter: Filter, _ question: EventQuestion, in ledger: Ledger) throws -> Condition {
    var condition = try of(question, in: ledger)
    var measures = filter.ofMeasure
    measures.add(filter.ofSomeAmount)
    measures.add("m.key = h.measure_key")
    condition.add(
      """
      EXISTS (SELECT 1 FROM \(MeasureWalk.tables(withStatus: filter.asksForStatus))\(measures.sql))
      """, measures.values)
    return condition
  }

  static func place(_ row: borrowing Row) -> String { "event \((try? row.int(0)) ?? 0)" }
}
