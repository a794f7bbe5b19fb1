import SQLite

extension Ledger {
  /// Every entry recomputed from the rows that it made and ended, and from the entry before it.
  func checkJournal(_ report: CheckReport) throws {
    var number = 0
    var previous = JournalEntry.origin
    var recorded = ""
    let tables = try JournalTables(in: database)
    try forEachJournalEntry { entry in
      number += 1
      let place = "entry \(entry.entry)"
      func differs(_ what: String, found: String, expected: String) {
        report.fault(place, "\(what) is \(found) (expected \(expected))")
      }
      if entry.entry != number {
        differs("the number", found: "\(entry.entry)", expected: "\(number)")
      }
      if entry.previous != previous {
        differs("the digest of the entry before it", found: entry.previous, expected: previous)
      }
      if entry.recorded < recorded {
        differs("the time", found: entry.recorded, expected: "\(recorded) or later")
      }
      let rows = try RowsDigest(of: entry.entry, in: database, tables: tables)
      if rows.count != entry.rows {
        differs("the number of its rows", found: "\(rows.count)", expected: "\(entry.rows)")
      }
      if rows.hexadecimal != entry.rowsDigest {
        differs("the digest of its rows", found: rows.hexadecimal, expected: entry.rowsDigest)
      }
      if entry.digest != entry.expectedDigest {
        differs("its digest", found: entry.digest, expected: entry.expectedDigest)
      }
      previous = entry.digest
      recorded = entry.recorded
    }
    try checkRowsWithoutEntry(report)
  }

  func requireHead(_ number: Int, digest: String, _ report: CheckReport) throws {
    var found: String?
    try forEachJournalEntry { if $0.entry == number { found = $0.digest } }
    if found == digest { return }
    report.fault(
      "entry \(number)",
      found.map { "its digest is \($0) (expected \(digest), as written down)" }
        ?? "is not there (expected it, as written down)")
  }

  private func checkRowsWithoutEntry(_ report: CheckReport) throws {
    for table in JournalTables.all {
      for column in table.hasVersions ? ["made", "ended"] : ["made"] {
        let count =
          try database.integer(
            """
            SELECT count(*) FROM \(table.name)
            WHERE \(column) IS NOT NULL AND \(column) NOT IN (SELECT entry FROM journal)
            """) ?? 0
        if count > 0 {
          report.fault(table.name, "\(count) rows are \(column) by no entry of the journal")
        }
      }
    }
  }
}
