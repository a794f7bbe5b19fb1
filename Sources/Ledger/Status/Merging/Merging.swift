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
  /// - Throws: `LedgerError.merge`: it can't be read, it is no copy, its record does not hold, it has other changes than events,
  ///   or an event that this ledger would not have recorded.
  public func merge(
    from path: String, by: String, isTrial: Bool = false, step: @escaping () throws -> Void = {}
  ) throws -> MergeReport {
    // To look at the header of a file that is open is to drop the locks that the process has on it.
    guard !DatabaseFile(FilePath(file)).includes(FilePath(path).resolved) else {
      throw LedgerError.merge(path: path, .itself)
    }
    let other = try open(copy: path)
    return try other.reading {
      let faults = try other.findings(of: [.migrations, .journal], step: step)
      guard faults.isEmpty else { throw LedgerError.merge(path: path, .doesNotHold(findings: faults.count)) }
      return try merge(other, by: by, isTrial: isTrial)
    }
  }

  private func open(copy path: String) throws -> Ledger {
    do {
      return try Ledger.open(path, for: .query, busyTimeout: busyTimeout, migrations: migrations, now: now)
    } catch LedgerError.missing {
      throw LedgerError.merge(path: path, .missing)
    } catch LedgerError.notADatabase, LedgerError.foreign, LedgerError.empty, LedgerError.notAFile {
      throw LedgerError.merge(path: path, .notALedger)
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

  /// Makes sure that a copy has changed nothing but events since an entry.
  ///
  /// Its migrations are those of the program, as has been checked, so that each copy may have been migrated by itself.
  private func requireOnlyEvents(in other: Ledger, after common: Int) throws {
    var entries: Set<Int> = []
    for table in JournalTable.all where !["event", "merged_event", "migration"].contains(table.name) {
      for column in table.hasVersions ? ["made", "ended"] : ["made"] {
        try other.database.forEach(
          "SELECT DISTINCT \(column) FROM \(table.name) WHERE \(column) > ?", [Value(common)]
        ) { row in entries.insert(try row.int(0)) }
      }
    }
    if entries.isEmpty { return }
    var others: [JournalEntry] = []
    try other.forEachJournalEntry { if entries.contains($0.entry) { others.append($0) } }
    throw LedgerError.merge(path: other.path, .otherChanges(others))
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
  /// The measures of which this copy has recorded something that the other does not have.
  private var changedHere: Set<String> = []

  init(_ ledger: Ledger, _ other: Ledger, _ report: MergeReport, entry: Int) {
    self.ledger = ledger
    self.other = other
    self.report = report
    self.entry = entry
  }

  mutating func run() throws -> MergeReport {
    let theirs = try events(of: other)
    let origins = Set(theirs.map(\.origin))
    changedHere = Set(try events(of: ledger).filter { !origins.contains($0.origin) }.map(\.measure))
    let rules = try EventRules(ledger, path: other.path)
    for event in theirs {
      if let here = try known(event.origin) {
        guard here.saysTheSame(as: event) else { throw fault(.otherContent(event.number, here: here.number)) }
        numbers[event.number] = here.number
        report.known += 1
      } else {
        try rules.judge(event)
        try bring(event)
      }
    }
    return report
  }

  /// What a copy got after the last common entry.
  private func events(of copy: Ledger) throws -> [MergedEvent] {
    var events: [MergedEvent] = []
    try copy.database.forEach(MergedEvent.after, [Value(report.common)]) { row in
      events.append(try MergedEvent(row))
    }
    return events
  }

  /// An event that has come in before, or was recorded here.
  private func known(_ origin: MergedEvent.Origin) throws -> MergedEvent? {
    var found: MergedEvent?
    try ledger.database.forEach(MergedEvent.byOrigin, [.text(origin.digest), Value(origin.number)]) { row in
      found = try MergedEvent(row)
    }
    return found
  }

  private mutating func bring(_ event: MergedEvent) throws {
    guard let measure = try ledger.measureKey(event.measure) else {
      throw fault(.unknownThing(event.measure))
    }
    let status = try event.status.map { code in
      guard let key = try ledger.statusKey(code) else { throw fault(.unknownThing(code)) }
      return key
    }
    // What both had before they parted has the same number in both.
    let withdraws = event.withdraws.map { numbers[$0] ?? $0 }
    try note(event, measure)
    let number = try ledger.nextEventNumber()
    try ledger.database.run(
      """
      INSERT INTO merged_event (event, made, recorded, author, account, origin_number, origin_entry, origin_digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        Value(number), Value(entry), .text(event.recorded), .text(event.author), .text(event.account),
        Value(event.origin.number), Value(event.originEntry), .text(event.origin.digest),
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
    guard let there = try other.measureKey(event.measure) else { throw fault(.unknownThing(event.measure)) }
    places[event.measure] = report.changes.count
    let before = try ledger.standing(ofMeasure: measure)
    report.changes.append(
      MergedMeasure(
        measure: event.measure, events: 1, isChangedByBoth: changedHere.contains(event.measure),
        before: before,
        other: try other.standing(ofMeasure: there), after: before))
  }

  private func fault(_ fault: MergeFault) -> LedgerError { .merge(path: other.path, fault) }
}
