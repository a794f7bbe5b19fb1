import SQLite

/// An event that is about to be recorded.
struct NewEvent {
  let measure: Int
  var status: Int?
  var since: String?
  var note: String?
  var withdraws: Int?
  var following = Following()
  /// The place that it has among the events of its measure, if it was recorded in another copy.
  var turn: Int?
}

extension Ledger {
  /// Appends an event and returns its number.
  func insert(_ event: NewEvent, entry: Int) throws -> Int {
    let number = try nextEventNumber()
    try database.run(
      """
      INSERT INTO event (number, made, measure, status, since, note, withdraws, owner, next, turn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, coalesce(?10, max(
        1, CAST(strftime('%s', ?11) AS INTEGER),
        1 + coalesce((SELECT max(turn) FROM event WHERE measure = ?3), 0))))
      """,
      [
        Value(number), Value(entry), Value(event.measure), Value(event.status), Value(event.since),
        Value(event.note), Value(event.withdraws), Value(event.following.owner), Value(event.following.next),
        Value(event.turn), .text(now()),
      ])
    return number
  }

  /// The number of the event that comes next.
  func nextEventNumber() throws -> Int {
    try number(after: try database.integer("SELECT max(number) FROM event"))
  }
}
