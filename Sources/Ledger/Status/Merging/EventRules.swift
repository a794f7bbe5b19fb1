import Budget

/// What an event of another copy has to keep to, which its digests say nothing about: what this ledger would have recorded.
struct EventRules {
  /// Turns after this one leave no room for the events to come; it lies in the year 9800.
  private static let lastTurn = 247_000_000_000

  private let ledger: Ledger
  private let path: String
  /// The last day that has come anywhere.
  private let lastDay: String

  /// - Parameter path: The other copy.
  init(_ ledger: Ledger, path: String) throws {
    self.ledger = ledger
    self.path = path
    let today = try ledger.today()
    lastDay = try ledger.database.text("SELECT date(?, '+1 day')", [.text(today)]) ?? today
  }

  /// Judges an event.
  ///
  /// - Throws: `LedgerError.merge` for what no ledger records.
  func judge(_ event: MergedEvent) throws {
    do {
      for (field, text, isNote) in [
        ("by", event.author, false), ("account", event.account, false),
        ("owner", event.following.owner, false),
        ("note", event.note, true),
      ] {
        if let text { try Ledger.checkText(text, field: field, isNote: isNote) }
      }
      if let since = event.since { try Ledger.requireDay(since, field: "since", upTo: lastDay) }
      if let next = event.following.next, next != Following.nothing {
        _ = try Ledger.day(next, field: "next")
      }
      guard case .time(event.recorded)? = Moment(event.recorded), event.recorded.contains("T") else {
        throw LedgerError.badText(field: "recorded", .notATime(event.recorded))
      }
      guard event.turn <= Self.lastTurn else {
        throw LedgerError.badText(field: "turn", .notATime("\(event.turn)"))
      }
    } catch LedgerError.badText(let field, let fault) {
      throw LedgerError.merge(
        path: path, .badEvent(event.number, measure: event.measure, field: field, fault))
    }
  }
}
