import Budget
import SQLite

extension Ledger {
  /// Sets a status, for all measures of the tag or for none: one transaction and one journal entry.
  ///
  /// Setting the status that a measure has already records nothing, unless there is a note.
  ///
  /// - Throws: `LedgerError`: an unknown or retired status, an unknown or ambiguous measure, a status that is not the
  ///   one expected, a lock, a full disk. Then nothing was set.
  public func tag(_ tag: Tag, editions: EditionChoice = .newest) throws -> TagReport {
    let since = try Self.day(tag.since ?? String(now().prefix(10)))
    if let note = tag.note { try Self.checkText(note, field: "--note", allowsNewline: true) }
    var report = TagReport()
    let code = try explained { try knownStatus(tag.status).code }
    let reason = ChangeReason(by: tag.by, action: "tag", note: code)
    try change(reason) { entry in
      let status = try settableStatus(tag.status)
      let expected = try tag.expected.map { try knownStatus($0).code }
      var measures: [String] = []
      for typed in tag.measures {
        let id = try measureID(matching: typed, in: choose(editions, from: self.editions()))
        if !measures.contains(id) { measures.append(id) }
      }
      for measure in measures {
        let current = try currentEvent(of: measure)
        let found = current?.status ?? Status.initial
        if let expected, found != expected {
          throw LedgerError.statusChanged(
            measure: measure, expected: expected, found: found, last: try lastEvent(of: measure))
        }
        if found == status && tag.note == nil {
          report.unchanged.append(measure)
        } else {
          let event = try insertEvent(
            entry: entry, measure: measure, status: status, since: since, note: tag.note, withdraws: nil)
          report.tagged.append((measure, event))
        }
      }
      return !report.tagged.isEmpty
    }
    return report
  }

  /// Annuls a mistaken event by a further one; both stay in the history.
  ///
  /// - Throws: `LedgerError`: there is no such event, or it is withdrawn or a withdrawal itself.
  public func withdraw(event number: Int, by: String, note: String) throws -> StatusEvent {
    try Self.checkText(note, field: "--note", allowsNewline: true)
    var withdrawn: StatusEvent?
    try change(ChangeReason(by: by, action: "withdraw", note: "event \(number)")) { entry in
      guard let event = try event(number) else { throw LedgerError.unknownEvent(number: number) }
      if event.withdraws != nil { throw LedgerError.notWithdrawable(number: number, by: nil) }
      if let earlier = try database.integer("SELECT id FROM event WHERE withdraws = ?", [Value(number)]) {
        throw LedgerError.notWithdrawable(number: number, by: earlier)
      }
      let made = try insertEvent(
        entry: entry, measure: event.measure, status: nil, since: nil, note: note, withdraws: number)
      withdrawn = event
      return made > 0
    }
    guard let withdrawn else { throw LedgerError.unknownEvent(number: number) }
    return withdrawn
  }

  private func insertEvent(
    entry: Int, measure: String, status: String?, since: String?, note: String?, withdraws: Int?
  ) throws -> Int {
    let number = try number(after: try database.integer("SELECT max(id) FROM event"))
    try database.run(
      "INSERT INTO event (id, made, measure, status, since, note, withdraws) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        Value(number), Value(entry), .text(measure), Value(status), Value(since), Value(note),
        Value(withdraws),
      ])
    return number
  }

  /// A day of the calendar as the ledger writes it.
  static func day(_ text: String) throws -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(part) : nil }
    guard parts.map(\.count) == [4, 2, 2], numbers.count == 3, plausibleYears.contains(numbers[0]),
      (1...12).contains(numbers[1]), (1...Month.days(numbers[1], of: numbers[0])).contains(numbers[2])
    else {
      throw LedgerError.badText(
        field: "--since", reason: "\(ShownText.shortened(text)) is no day. Use a day such as 2026-11-24")
    }
    return text
  }
}
