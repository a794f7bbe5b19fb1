import Budget
import SQLite

extension Ledger {
  /// Sets a status, for all measures of the tag or for none: one transaction and one journal entry.
  ///
  /// Setting a status that a measure already has records nothing, unless there is a note.
  ///
  /// ```swift
  /// try ledger.tag(Tag(status: "in-overleg", measures: ["woningbouwimpuls"], by: "Team Wonen"))
  /// ```
  ///
  /// - Throws: `LedgerError`: an unknown or retired status, an unknown or ambiguous measure, a status that is
  ///   not the one expected, a lock, a full disk. Then nothing was set.
  public func tag(_ tag: Tag, editions: EditionChoice = .newest) throws -> TagReport {
    let since = try tag.since.map(Self.day) ?? today()
    if let note = tag.note { try Self.checkText(note, field: "note", isNote: true) }
    var report = TagReport(status: tag.status)
    try change(by: tag.by, action: "tag", note: { report.status }) { entry in
      let status = try settableStatus(tag.status)
      report.status = status
      let expected = try tag.expected.map { try knownStatus($0).code }
      for measure in try measures(tag.measures, in: editions) {
        let found = try currentStatus(ofMeasure: measure.key) ?? Status.initial
        if let expected, found != expected {
          throw LedgerError.statusChanged(
            measure: measure.id, expected: expected, found: found,
            last: try lastEvent(ofMeasure: measure.key))
        }
        if found == status && tag.note == nil {
          report.unchanged.append(measure.id)
          continue
        }
        let event = try insert(
          NewEvent(measure: measure.key, status: try statusKey(status), since: since, note: tag.note),
          entry: entry)
        report.tagged.append(TagReport.Tagged(measure: measure.id, event: event))
      }
      return !report.tagged.isEmpty
    }
    return report
  }

  /// The measures that a user means, each once.
  private func measures(
    _ typed: [String], in editions: EditionChoice
  ) throws -> [(id: String, key: Int)] {
    let ids = try typed.map { try measureID(matching: $0, in: choose(editions, from: self.editions())) }
    return try ids.withoutRepeats().map { id in
      guard let key = try measureKey(id) else { throw LedgerError.unknownMeasure(input: id) }
      return (id, key)
    }
  }

  /// Annuls a mistaken event by a further one; both stay in the history.
  ///
  /// - Throws: `LedgerError`: there is no such event, or it is withdrawn or a withdrawal itself.
  public func withdraw(event number: Int, by: String, note: String) throws -> StatusEvent {
    try Self.checkText(note, field: "note", isNote: true)
    var withdrawn: StatusEvent?
    try change(ChangeReason(by: by, action: "withdraw", note: "event \(number)")) { entry in
      guard let event = try event(number), let measure = try measureKey(ofEvent: number) else {
        throw LedgerError.unknownEvent(number: number)
      }
      if event.withdraws != nil { throw LedgerError.notWithdrawable(number: number, by: nil) }
      if let earlier = try database.integer("SELECT number FROM event WHERE withdraws = ?", [Value(number)]) {
        throw LedgerError.notWithdrawable(number: number, by: earlier)
      }
      _ = try insert(NewEvent(measure: measure, note: note, withdraws: number), entry: entry)
      withdrawn = event
      return true
    }
    guard let withdrawn else { throw LedgerError.unknownEvent(number: number) }
    return withdrawn
  }

  private func measureKey(ofEvent number: Int) throws -> Int? {
    try database.integer("SELECT measure FROM event WHERE number = ?", [Value(number)])
  }

  private struct NewEvent {
    let measure: Int
    var status: Int?
    var since: String?
    let note: String?
    var withdraws: Int?
  }

  /// Appends an event and returns its number.
  private func insert(_ event: NewEvent, entry: Int) throws -> Int {
    let number = try number(after: try database.integer("SELECT max(number) FROM event"))
    try database.run(
      """
      INSERT INTO event (number, made, measure, status, since, note, withdraws)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        Value(number), Value(entry), Value(event.measure), Value(event.status), Value(event.since),
        Value(event.note), Value(event.withdraws),
      ])
    return number
  }

  /// The day that the clock of the machine gives.
  private func today() throws -> String {
    let time = now()
    guard let day = try? Self.day(String(time.prefix { $0 != "T" })) else {
      throw LedgerError.clock(time: time)
    }
    return day
  }

  /// A day of the calendar as the ledger writes it.
  static func day(_ text: String) throws -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(part) : nil }
    guard parts.map(\.count) == [4, 2, 2], numbers.count == 3, plausibleYears.contains(numbers[0]),
      (1...12).contains(numbers[1]), (1...Month.days(numbers[1], of: numbers[0])).contains(numbers[2])
    else { throw LedgerError.badText(field: "since", .notADay(text)) }
    return text
  }
}
