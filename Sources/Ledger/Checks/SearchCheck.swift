import Budget
import SQLite

extension Ledger {
  /// FTS5's own check of the search index, and its words against those of the measures and their figures.
  func checkSearch(_ report: CheckReport) throws {
    try checkIndex(report)
    for edition in try editions() { try checkWords(of: edition, report) }
    try database.forEach(
      "SELECT measure FROM search WHERE measure IS NULL OR measure NOT IN (SELECT id FROM measure)"
    ) { row in
      report.fault(RowComparison.shown(try row.value(0)), "search words: belong to no measure of the ledger")
    }
  }

  /// Only a hash a measure is kept, and the rows of the index that are not as they have to be.
  private func checkWords(of edition: Edition, _ report: CheckReport) throws {
    var hashes: [String: Int] = [:]
    try forEachMeasure(of: edition) { hashes[$0.id] = Self.searchDocument($0, $1).hashValue }
    var wrong: [String: [[Value]]] = [:]
    var seen: Set<String> = []
    try database.forEach(
      """
      SELECT s.measure, s.topic, s.theme, s.summary, s.impact, s.figures
      FROM search s JOIN measure m ON m.id = s.measure WHERE m.edition = ? ORDER BY s.rowid
      """, [Value(edition.year)]
    ) { row in
      let (id, values) = (try row.text(0), try row.values())
      let isRight = hashes[id] == values.hashValue && seen.insert(id).inserted
      if !isRight { wrong[id, default: []].append(values) }
    }
    guard !wrong.isEmpty || seen.count < hashes.count else { return }
    let comparison = RowComparison("search words")
    try forEachMeasure(of: edition) { measure, amounts in
      let document = Self.searchDocument(measure, amounts)
      let found =
        (seen.contains(measure.id) ? [document] : []) + (wrong.removeValue(forKey: measure.id) ?? [])
      comparison.compare(found, [document], report)
    }
    // What is left is of measures that are there and have no current version.
    for id in wrong.keys.sorted() { comparison.compare(wrong[id] ?? [], [], report) }
  }

  /// FTS5's check is an INSERT, so it runs on a private copy, which SQLite keeps on the disk when it is large.
  private func checkIndex(_ report: CheckReport) throws {
    do {
      try inTemporaryDirectory {
        let copy = try Database.temporary()
        try database.backup(to: copy)
        try copy.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 0)")
      }
    } catch let error as LedgerError where error.isOfTheMoment {
      throw error
    } catch let error as SQLiteError where error.isOfTheMoment {
      throw error
    } catch {
      let message = (error as? SQLiteError)?.message ?? "\(error)"
      report.fault("index", "the search index is damaged: \(message)")
    }
  }
}
