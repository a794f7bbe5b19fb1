import Budget
import SQLite

extension Ledger {
  /// The entries of the journal, from the first to the last.
  ///
  /// - Parameters:
  ///   - from: The moment from which they were recorded; nil for the beginning.
  ///   - upTo: The moment up to which they were recorded; nil for the end.
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachJournalEntry(
    from: Moment? = nil, upTo: Moment? = nil, _ body: (JournalEntry) throws -> Void
  ) throws {
    try translatingErrors {
      var condition = Condition()
      if let from { condition.add("entry > ?", [Value(try lastEntry(before: from))]) }
      if let upTo { condition.add("entry <= ?", [Value(try lastEntry(upTo: upTo))]) }
      try database.forEach(
        """
        SELECT entry, recorded, author, account, action, note, row_count, rows_digest, previous, digest
        FROM journal\(condition.sql) ORDER BY entry
        """, condition.values
      ) { row in try body(JournalEntry(row)) }
    }
  }

  /// The last entry of the journal.
  ///
  /// - Throws: `LedgerError`.
  public func journalHead() throws -> JournalEntry? {
    try translatingErrors { try lastEntry() }
  }

  func lastEntry() throws -> JournalEntry? {
    var last: JournalEntry?
    try database.forEach(
      """
      SELECT entry, recorded, author, account, action, note, row_count, rows_digest, previous, digest
      FROM journal ORDER BY entry DESC LIMIT 1
      """
    ) { row in last = try JournalEntry(row) }
    return last
  }

  /// Makes one change: `body` and its journal entry, in one transaction.
  ///
  /// - Parameters:
  ///   - isTrial: Whether everything is done and nothing is kept.
  ///   - body: Makes and ends rows for the entry whose number it gets, and returns whether there is anything to record.
  /// - Throws: `LedgerError`, or what `body` throws; then nothing has changed.
  func change(
    _ reason: ChangeReason, isTrial: Bool = false, _ body: (_ entry: Int) throws -> Bool
  ) throws {
    try change(by: reason.by, action: reason.action, isTrial: isTrial, note: { reason.note }, body)
  }

  /// The same with a note that is known only when `body` has run.
  ///
  /// - Parameter afterwards: Reads what has become of it, in the same transaction: only what an entry has recorded counts.
  func change(
    by: String, action: String, isTrial: Bool = false, note: () -> String?,
    afterwards: (() throws -> Void)? = nil, _ body: (_ entry: Int) throws -> Bool
  ) throws {
    try Self.checkText(by, field: "by")
    clockBehind = nil
    try translatingErrors {
      try unlessTrial {
        try writeTransaction {
          // Another program may have migrated the ledger since this one opened it.
          try requireLatest()
          let tables = try JournalTables(ofLatest: database)
          let last = try lastEntry()
          let entry = try number(after: last?.entry)
          try requireUnused(entry, tables)
          let hasChanged = try body(entry)
          // The entry of a trial is written only for who reads on.
          if isTrial && (!hasChanged || afterwards == nil) { throw TrialEnds() }
          guard hasChanged else { return }
          try writeEntry(ChangeReason(by: by, action: action, note: note()), after: last, tables)
          try afterwards?()
          if isTrial { throw TrialEnds() }
          // Set to what it is: so every change writes the first page, and a log shows on which state of the file it was
          // begun (see `DatabaseFile.foreignLog`).
          try database.execute("PRAGMA user_version = \(migrations.count)")
        }
      }
    }
    // Said once the change is there: an entry is as good as any other, whatever its time.
    if let behind = clockBehind.take() { whenClockIsBehind(behind) }
  }

  /// Ends the transaction of a change that is only tried.
  private struct TrialEnds: Error {}

  private func unlessTrial(_ body: () throws -> Void) throws {
    do { try body() } catch is TrialEnds { clockBehind = nil }
  }

  /// Makes sure that nothing has used the number of the entry to come.
  ///
  /// The triggers let another program add rows for the coming entry, and in its digest they would look like
  /// ours.
  func requireUnused(_ entry: Int, _ tables: JournalTables) throws {
    if let table = try tables.touched(by: entry).first {
      throw LedgerError.damaged(path: path, .rowsWithoutEntry(table: table.name))
    }
  }

  /// Writes the entry of the rows that this transaction has made and ended.
  func writeEntry(_ reason: ChangeReason, after last: JournalEntry?, _ tables: JournalTables) throws {
    if let note = reason.note { try Self.checkText(note, field: "note", isNote: true) }
    let number = try number(after: last?.entry)
    let time = now()
    guard Clock.canRecord(time) else { throw LedgerError.clock(time: time) }
    clockBehind = last.flatMap { last in
      time < last.recorded ? ClockBehind(entry: number, recorded: time, previous: last.recorded) : nil
    }
    let entry = JournalEntry(
      entry: number, recorded: time, by: reason.by, account: Account.name,
      action: reason.action, note: reason.note,
      rows: try RowsDigest(of: number, in: database, tables: tables),
      previous: last?.digest ?? JournalEntry.origin)
    try database.run(
      """
      INSERT INTO journal (
        entry, recorded, author, account, action, note, row_count, rows_digest, previous, digest
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        Value(entry.entry), .text(entry.recorded), .text(entry.by), .text(entry.account),
        .text(entry.action), Value(entry.note), Value(entry.rows), .text(entry.rowsDigest),
        .text(entry.previous),
        .text(entry.digest),
      ])
  }

  /// The number that comes next; in a damaged file the last one may be the largest there is.
  func number(after last: Int?) throws -> Int {
    let (next, isPastAll) = (last ?? 0).addingReportingOverflow(1)
    guard !isPastAll else {
      throw LedgerError.damaged(path: path, .lastNumber(last ?? 0))
    }
    return next
  }

  static func checkText(_ text: String, field: String, isNote: Bool = false) throws {
    do {
      try TextRule.checkFilled(text, isNote: isNote)
    } catch {
      throw LedgerError.badText(field: field, .rule(error))
    }
  }
}

extension JournalEntry {
  init(_ row: borrowing Row) throws {
    self.init(
      entry: try row.int(0), recorded: try row.text(1), by: try row.text(2), account: try row.text(3),
      action: try row.text(4), note: try row.optionalText(5), rows: try row.int(6),
      rowsDigest: try row.text(7),
      previous: try row.text(8), digest: try row.text(9))
  }
}
