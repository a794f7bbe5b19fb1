import Budget
import SQLite

extension Ledger {
  /// FTS5's own check of the search index, and its words against those of the measures and their figures.
  func checkSearch(_ report: CheckReport) throws {
    try checkIndex(report)
    for edition in try editions() {
      let comparison = RowComparison(
        "search words",
        sql: """
          SELECT s.measure, s.topic, s.theme, s.summary, s.impact, s.figures
          FROM search s JOIN measure m ON m.id = s.measure WHERE m.edition = ? ORDER BY s.rowid
          """, values: [Value(edition.year)])
      try comparison.run(in: database, report) { row in
        try forEachMeasure(of: edition) { try row(Self.searchDocument($0, $1)) }
      }
    }
    try database.forEach(
      "SELECT measure FROM search WHERE measure IS NULL OR measure NOT IN (SELECT id FROM measure)"
    ) { row in
      report.fault(RowComparison.shown(try row.value(0)), "search words: belong to no measure of the ledger")
    }
  }

  /// FTS5's check is an INSERT, so it runs on a private copy, which SQLite keeps on the disk when it is large.
  private func checkIndex(_ report: CheckReport) throws {
    do {
      let copy = try Database.temporary()
      try database.backup(to: copy)
      try copy.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 0)")
    } catch let error as SQLiteError where error.isFull || error.isCannotOpen {
      throw LedgerError.system(
        path: "a private copy of \(path)",
        action: "made in SQLite's temporary directory (SQLITE_TMPDIR or TMPDIR)",
        reason: error.message)
    } catch let error as SQLiteError where error.isOfTheMoment {
      throw error
    } catch {
      let message = (error as? SQLiteError)?.message ?? "\(error)"
      report.fault("index", "the search index is damaged: \(message)")
    }
  }
}
