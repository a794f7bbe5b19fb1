import Budget
import SQLite

extension Ledger {
  /// FTS5's own check of the search index, and its words against those of the measures and their figures.
  func searchFindings() throws -> [CheckFinding] {
    var findings = try indexFindings()
    for edition in try editions() {
      let comparison = RowComparison(
        .search, "search words",
        sql: """
          SELECT s.measure, s.topic, s.theme, s.summary, s.impact, s.figures
          FROM search s JOIN measure m ON m.id = s.measure WHERE m.edition = ? ORDER BY s.rowid
          """, values: [Value(edition.year)])
      findings += try comparison.findings(in: database) { row in
        try forEachMeasure(of: edition) { try row(Self.searchDocument($0, $1)) }
      }
    }
    try database.forEach(
      "SELECT measure FROM search WHERE measure IS NULL OR measure NOT IN (SELECT id FROM measure)"
    ) { row in
      findings.append(
        CheckFinding(
          .search, RowComparison.shown(try row.value(0)), "search words: belong to no measure of the ledger"))
    }
    return findings
  }

  /// FTS5's check is an INSERT, so it runs on a private copy, which SQLite keeps on the disk when it is large.
  private func indexFindings() throws -> [CheckFinding] {
    do {
      let copy = try Database.temporary()
      try database.backup(to: copy)
      try copy.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 0)")
      return []
    } catch let error as SQLiteError where error.isOfTheMoment {
      throw error
    } catch {
      let message = (error as? SQLiteError)?.message ?? "\(error)"
      return [CheckFinding(.search, "index", "the search index is damaged: \(message)")]
    }
  }
}
