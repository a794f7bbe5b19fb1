import SQLite

/// Every entry recomputed from the rows that it made and ended, and from the entry before it.
struct JournalCheck {
  private let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  func run(_ report: CheckReport, step: () throws -> Void) throws {
    var number = 0
    var previous = JournalEntry.origin
    let tables = try JournalTables(in: ledger.database)
    try ledger.forEachJournalEntry { entry in
      number += 1
      let rows = try RowsDigest(of: entry.entry, in: ledger.database, tables: tables, step: step)
      let parts: [(part: JournalPart, found: String, expected: String)] = [
        (.number, "\(entry.entry)", "\(number)"), (.previous, entry.previous, previous),
        (.rows, "\(entry.rows)", "\(rows.count)"), (.rowsDigest, entry.rowsDigest, rows.hexadecimal),
        (.digest, entry.digest, entry.expectedDigest),
      ]
      for part in parts where part.found != part.expected {
        report.fault("entry \(entry.entry)", .entry(part.part, found: part.found, expected: part.expected))
      }
      previous = entry.digest
    }
    try lookForRowsWithoutEntry(report)
  }

  /// Whether an entry has a digest that was written down elsewhere.
  func requireHead(_ number: Int, digest: String, _ report: CheckReport) throws {
    var found: String?
    // The whole journal is read, as one that can't be read proves nothing.
    try ledger.forEachJournalEntry { if $0.entry == number { found = $0.digest } }
    if found == digest { return }
    report.fault("entry \(number)", found.map { .otherHead(found: $0, expected: digest) } ?? .noEntry)
  }

  /// The digests cover the rows of existing entries, and nothing else.
  private func lookForRowsWithoutEntry(_ report: CheckReport) throws {
    let links = ["measure_continues", "measure_route", "amount_overlap"].map { ($0, ["made"]) }
    let tables = JournalTable.all.map { ($0.name, $0.hasVersions ? ["made", "ended"] : ["made"]) }
    for (table, columns) in tables + links {
      for column in columns {
        let count =
          try ledger.database.integer(
            """
            SELECT count(*) FROM \(table)
            WHERE \(column) IS NOT NULL AND \(column) NOT IN (SELECT entry FROM journal)
            """) ?? 0
        if count > 0 { report.fault(table, .rowsWithoutEntry(column: column, count: count)) }
      }
    }
  }
}
