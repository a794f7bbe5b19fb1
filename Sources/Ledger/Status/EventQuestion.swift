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
    for (moment, sign) in [(question.from, ">="), (question.upTo, "<=")] {
      switch moment {
      case .entry(let number)?: condition.add("h.entry \(sign) ?", [Value(number)])
      case .time(let time)?:
        condition.add("(SELECT j.recorded FROM journal j WHERE j.entry = h.entry) \(sign) ?", [.text(time)])
      case nil: break
      }
    }
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
  /// The names in a column of the history that are one and the same but for their case.
  fileprivate func names(_ typed: String, _ column: String, field: String) throws -> [String] {
    var known: [String] = []
    try database.forEach(
      "SELECT DISTINCT \(column) FROM v_history WHERE \(column) IS NOT NULL ORDER BY \(column)"
    ) { row in known.append(try row.text(0)) }
    let found = known.filter { $0.lowercased() == typed.lowercased() }
    guard !found.isEmpty else {
      throw LedgerError.unknownCode(field: field, input: typed, valid: known)
    }
    return found
  }
}
