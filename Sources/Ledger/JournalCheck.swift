import SQLite

extension Ledger {
  /// Every entry recomputed from the rows that it made and ended, and from the entry before it.
  func journalFindings() throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var entries: [JournalEntry] = []
    try forEachJournalEntry { entries.append($0) }
    var previous = JournalEntry.origin
    var recorded = ""
    let tables = try JournalTables(in: database)
    for (index, entry) in entries.enumerated() {
      let place = "entry \(entry.entry)"
      func report(_ what: String, found: String, expected: String) {
        findings.append(CheckFinding(.journal, place, "\(what) is \(found) (expected \(expected))"))
      }
      if entry.entry != index + 1 {
        report("the number", found: "\(entry.entry)", expected: "\(index + 1)")
      }
      if entry.previous != previous {
        report("the digest of the entry before it", found: entry.previous, expected: previous)
      }
      if entry.recorded < recorded {
        report("the time", found: entry.recorded, expected: "\(recorded) or later")
      }
      let rows = try RowsDigest(of: entry.entry, in: database, tables: tables)
      if rows.count != entry.rows {
        report("the number of its rows", found: "\(rows.count)", expected: "\(entry.rows)")
      }
      if rows.hexadecimal != entry.rowsDigest {
        report("the digest of its rows", found: rows.hexadecimal, expected: entry.rowsDigest)
      }
      if entry.digest != entry.expectedDigest {
        report("its digest", found: entry.digest, expected: entry.expectedDigest)
      }
      previous = entry.digest
      recorded = entry.recorded
    }
    return findings + (try rowsWithoutEntry())
  }

  /// Whether an entry has the digest that somebody wrote down elsewhere.
  ///
  /// A chain inside the file alone can be rewritten whole; one that has to meet a digest kept elsewhere can't.
  ///
  /// - Throws: `LedgerError`.
  public func findings(expectingHead number: Int, digest: String) throws -> [CheckFinding] {
    var found: String?
    try forEachJournalEntry { if $0.entry == number { found = $0.digest } }
    if found == digest { return [] }
    return [
      CheckFinding(
        .journal, "entry \(number)",
        found.map { "its digest is \($0) (expected \(digest), as written down)" }
          ?? "is not there (expected it, as written down)")
    ]
  }

  private func rowsWithoutEntry() throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for table in JournalTables.all {
      for column in table.hasVersions ? ["made", "ended"] : ["made"] {
        let count =
          try database.integer(
            """
            SELECT count(*) FROM \(table.name)
            WHERE \(column) IS NOT NULL AND \(column) NOT IN (SELECT entry FROM journal)
            """) ?? 0
        if count > 0 {
          findings.append(
            CheckFinding(.journal, table.name, "\(count) rows are \(column) by no entry of the journal"))
        }
      }
    }
    return findings
  }
}
