import Budget
import Files
import SQLite

extension Ledger {
  /// Brings in the events that another copy of this ledger recorded after the two parted: in one transaction and one entry.
  ///
  /// Each keeps its day, author, note and time, and where it was recorded. An event that is here already stays one, however
  /// often and in whatever order copies are merged; copies that have been merged into each other say the same of every measure.
  ///
  /// ```swift
  /// let report = try ledger.merge(from: "laptop.db", by: "Team Wonen")
  /// ```
  ///
  /// - Parameters:
  ///   - path: The other copy; it is only read.
  ///   - isTrial: Whether everything is looked at and reported, and nothing is kept.
  ///   - step: Is called for each row of the other copy that is read; what it throws ends the merge.
  /// - Returns: What came in. If nothing did, nothing is recorded.
  /// - Throws: `LedgerError.merge`: it is no copy, its record does not hold, or it has other changes than events.
  public func merge(
    from path: String, by: String, isTrial: Bool = false, step: @escaping () throws -> Void = {}
  ) throws -> MergeReport {
    // To look at the header of a file that is open is to drop the locks that the process has on it.
    guard !DatabaseFile(FilePath(file)).includes(FilePath(path).resolved) else {
      throw LedgerError.merge(path: path, .itself)
    }
    let other = try Ledger.open(
      path, for: .query, busyTimeout: busyTimeout, migrations: migrations, now: now)
    return try other.reading {
      let faults = try other.recordFaults(step: step)
      guard faults.isEmpty else { throw LedgerError.merge(path: path, .doesNotHold(findings: faults.count)) }
      return try merge(other, by: by, isTrial: isTrial)
    }
  }

  private func merge(_ other: Ledger, by: String, isTrial: Bool) throws -> MergeReport {
    guard let head = try other.journalHead() else {
      throw LedgerError.merge(path: other.path, .notACopy)
    }
    var report = MergeReport(common: 0, head: head)
    try change(
      by: by, action: "merge", isTrial: isTrial, note: { "\(head.entry):\(head.digest)" },
      afterwards: {
        for place in report.changes.indices {
          guard let key = try self.measureKey(report.changes[place].measure) else { continue }
          report.changes[place].after = try self.standing(ofMeasure: key)
        }
      }
    ) { entry in
      let common = try lastCommonEntry(with: other)
      try requireOnlyEvents(in: other, after: common)
      var merging = Merging(self, other, MergeReport(common: common, head: head), entry: entry)
      report = try merging.run()
      return !report.events.isEmpty
    }
    return report
  }

  /// The last entry that this journal has in common with another.
  private func lastCommonEntry(with other: Ledger) throws -> Int {
    let own = try database.prepare("SELECT 1 FROM journal WHERE entry = ? AND digest = ?")
    var common = 0
    try other.forEachJournalEntry { entry in
      try own.forEach([Value(entry.entry), .text(entry.digest)]) { _ in common = max(common, entry.entry) }
    }
    guard common > 0 else { throw LedgerError.merge(path: other.path, .notACopy) }
    return common
  }

  private func requireOnlyEvents(in other: Ledger, after common: Int) throws {
    let tables = try JournalTables(in: other.database)
    var others: [JournalEntry] = []
    try other.forEachJournalEntry { entry in
      guard entry.entry > common else { return }
      let touched = try tables.touched(by: entry.entry).map(\.name)
      if !touched.allSatisfy(["event", "merged_event"].contains) { others.append(entry) }
    }
    guard others.isEmpty else { throw LedgerError.merge(path: other.path, .otherChanges(others)) }
  }
}

/// The events of one copy on their way into another.
private struct Merging {
  let ledger: Ledger
  let other: Ledger
  let entry: Int
  var report: MergeReport
  /// The numbers here of events that have another number there.
  private var numbers: [Int: Int] = [:]
  /// Where measures are in the report.
  private var places: [String: Int] = [:]

  init(_ ledger: Ledger, _ other: Ledger, _ report: MergeReport, entry: Int) {
    self.ledger = ledger
    self.other = other
    self.report = report
    self.entry = entry
  }

  mutating func run() throws -> MergeReport {
    var events: [MergedEvent] = []
    try other.database.forEach(MergedEvent.query, [Value(report.common)]) { row in
      events.append(try MergedEvent(row))
    }
    for event in events {
      if let number = try knownNumber(of: event.origin) {
        numbers[event.number] = number
        report.known += 1
      } else {
        try bring(event)
      }
    }
    return report
  }

  /// The number that an event has here, if it has come in before or was recorded here.
  private func knownNumber(of origin: MergedEvent.Origin) throws -> Int? {
    let values: [Value] = [.text(origin.digest), Value(origin.number)]
    return try ledger.database.integer(
      "SELECT event FROM merged_event WHERE origin_digest = ? AND origin_number = ?", values)
      ?? ledger.database.integer(
        "SELECT e.number FROM journal j JOIN event e ON e.made = j.entry WHERE j.digest = ? AND e.number = ?",
        values)
  }

  private mutating func bring(_ event: MergedEvent) throws {
    guard let measure = try ledger.measureKey(event.measure) else { throw unknown(event.measure) }
    let status = try event.status.map { code in
      guard let key = try ledger.statusKey(code) else { throw unknown(code) }
      return key
    }
    // Events of the common entries have the same number in both.
    let withdraws = try event.withdraws.map { number in
      guard let here = number <= event.lastCommon ? number : numbers[number] else {
        throw unknown("event \(number)")
      }
      return here
    }
    try note(event, measure)
    let number = try ledger.nextEventNumber()
    try ledger.database.run(
      """
      INSERT INTO merged_event (event, made, recorded, author, account, origin_number, origin_entry, origin_digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        Value(number), Value(entry), .text(event.recorded), .text(event.author), .text(event.account),
        Value(event.origin.number), Value(event.origin.entry), .text(event.origin.digest),
      ])
    _ = try ledger.insert(
      NewEvent(
        measure: measure, status: status, since: event.since, note: event.note, withdraws: withdraws,
        following: event.following, turn: event.turn),
      entry: entry)
    numbers[event.number] = number
    report.events.append(number)
  }

  /// Notes where a measure stood in both copies before the first of its events comes in.
  private mutating func note(_ event: MergedEvent, _ measure: Int) throws {
    if let place = places[event.measure] {
      report.changes[place].events += 1
      return
    }
    places[event.measure] = report.changes.count
    let before = try ledger.standing(ofMeasure: measure)
    let since = try ledger.database.integer(
      "SELECT count(*) FROM event WHERE measure = ? AND made > ?", [Value(measure), Value(report.common)])
    guard let there = try other.measureKey(event.measure) else { throw unknown(event.measure) }
    report.changes.append(
      MergedMeasure(
        measure: event.measure, events: 1, isChangedByBoth: since ?? 0 > 0, before: before,
        other: try other.standing(ofMeasure: there), after: before))
  }

  private func unknown(_ thing: String) -> LedgerError { .merge(path: other.path, .unknownThing(thing)) }
}

/// An event as the other copy has it, with codes and ids in the place of keys.
private struct MergedEvent {
  /// The copy, entry and event where it was recorded first.
  struct Origin {
    let number: Int
    let entry: Int
    let digest: String
  }

  let number: Int
  /// The last event of the common entries.
  let lastCommon: Int
  let measure: String
  let status: String?
  let since: String?
  let note: String?
  let withdraws: Int?
  let following: Following
  let turn: Int
  let recorded: String
  let author: String
  let account: String
  let origin: Origin

  /// The events after an entry, in their order.
  static let query = """
    SELECT e.number, (SELECT coalesce(max(c.number), 0) FROM event c WHERE c.made <= ?1),
      m.id, s.code, e.since, e.note, e.withdraws, e.owner, e.next, e.turn,
      coalesce(o.recorded, j.recorded), coalesce(o.author, j.author), coalesce(o.account, j.account),
      coalesce(o.origin_number, e.number), coalesce(o.origin_entry, e.made), coalesce(o.origin_digest, j.digest)
    FROM event e
    JOIN journal j ON j.entry = e.made
    JOIN measure m ON m.key = e.measure
    LEFT JOIN status s ON s.key = e.status
    LEFT JOIN merged_event o ON o.event = e.number
    WHERE e.made > ?1 ORDER BY e.number
    """

  init(_ row: borrowing Row) throws {
    number = try row.int(0)
    lastCommon = try row.int(1)
    measure = try row.text(2)
    status = try row.optionalText(3)
    since = try row.optionalText(4)
    note = try row.optionalText(5)
    withdraws = try row.optionalInt(6)
    following = Following(owner: try row.optionalText(7), next: try row.optionalText(8))
    turn = try row.int(9)
    recorded = try row.text(10)
    author = try row.text(11)
    account = try row.text(12)
    origin = Origin(number: try row.int(13), entry: try row.int(14), digest: try row.text(15))
  }
}
