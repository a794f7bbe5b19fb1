import Budget
import SQLite

/// Which events a history shows, besides those of which measures.
public struct EventQuestion: Equatable, Sendable {
  /// The moment from which they were recorded: the beginning of a day, a time, or an entry.
  public var from: Moment?
  /// The moment up to which they were recorded: the end of a day, a time, or an entry.
  public var upTo: Moment?
  /// Who recorded them: any of these, whatever the case.
  public var authors: [String] = []
  /// Which status they set: any of these.
  public var statuses: [String] = []
  /// Whom they name as owner: any of these, whatever the case.
  public var owners: [String] = []
  /// The id of a measure, if only its events are meant.
  public var measure: String?

  /// Asks for all events.
  public init() {}
}

extension History {
  /// The condition of a question on an event `h`.
  ///
  /// What another copy recorded came in with an entry of this ledger, and has its place in time: so the events up to a moment
  /// are those that the ledger showed then.
  static func of(_ question: EventQuestion, in ledger: Ledger) throws -> Condition {
    var condition = Condition()
    // No measure has the key -1, so an unknown one has no events.
    if let measure = question.measure { condition.add(ofMeasure(try ledger.measureKey(measure) ?? -1)) }
    if let from = question.from { condition.add("h.entry > ?", [Value(try ledger.lastEntry(before: from))]) }
    if let upTo = question.upTo { condition.add("h.entry <= ?", [Value(try ledger.lastEntry(upTo: upTo))]) }
    let people = [("author", "by", question.authors), ("owner", "owner", question.owners)]
    for (field, column, typed) in people where !typed.isEmpty {
      let names = try typed.flatMap { try ledger.names($0, column, field: field) }
      condition.any(of: names.map(Value.text), "h.\(column)")
    }
    let keys = try question.statuses.map { Value(try ledger.statusKey(ledger.knownStatus($0).code)) }
    condition.any(of: keys, "h.status_key")
    return condition
  }
}

extension Ledger {
  /// The last entry that a moment shows, as entries are ordered by number, whatever their clocks said; 0 if there is none.
  func lastEntry(upTo moment: Moment) throws -> Int {
    switch moment {
    case .entry(let number): number
    case .time(let time):
      try database.integer("SELECT max(entry) FROM journal WHERE recorded <= ?", [.text(time)]) ?? 0
    }
  }

  /// The last entry that comes before all that were recorded from a moment on.
  func lastEntry(before moment: Moment) throws -> Int {
    switch moment {
    case .entry(let number): number - 1
    case .time(let time):
      try database.integer("SELECT max(entry) FROM journal WHERE recorded < ?", [.text(time)]) ?? 0
    }
  }

  /// Those who have recorded something, and the owners that were named, that are one and the same but for their case.
  func names(_ typed: String, _ column: String, field: String) throws -> [String] {
    let all =
      column == "owner"
      ? "SELECT owner AS name FROM event WHERE owner IS NOT NULL"
      : "SELECT author AS name FROM journal UNION SELECT author FROM merged_event"
    var known: [String] = []
    try database.forEach("SELECT DISTINCT name FROM (\(all)) ORDER BY name") { row in
      known.append(try row.text(0))
    }
    let found = known.filter { $0.lowercased() == typed.lowercased() }
    guard !found.isEmpty else {
      throw LedgerError.unknownCode(field: field, input: typed, valid: known)
    }
    return found
  }
}
