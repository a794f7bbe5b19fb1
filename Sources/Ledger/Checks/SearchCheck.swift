import SQLite

extension Ledger {
  /// Compares the search index with the words of the measures and their figures, and finds words that belong
  /// to no measure.
  ///
  /// FTS5's own check compares every word of the index with those of the view that it is made from. It is an INSERT, so it runs
  /// on a private copy, which SQLite keeps on the disk when it is large.
  func checkSearch(_ report: CheckReport, step: () throws -> Void) throws {
    let isSound = try withTemporaryCopy {
      let copy = try Database.temporary()
      try database.backup(to: copy)
      try step()
      // "If ... rank is set to non-zero, ... the contents of the FTS index are compared with the external content table."
      if try error(of: 1, copy) == nil { return true }
      if let error = try error(of: 0, copy) {
        report.fault("index", .damagedIndex(error.message))
      } else {
        for place in try placesOfOtherWords(copy) { report.fault(place, .otherWords) }
      }
      return false
    }
    if isSound {
      let unlisted = try database.integer(
        "SELECT count(*) FROM search_term WHERE term >= 'a' AND term NOT IN (SELECT word FROM search_word)")
      if let unlisted, unlisted > 0 { report.fault("index", .unlistedWords(unlisted)) }
      let surplus = try database.integer(
        "SELECT count(*) FROM search_word WHERE word NOT IN (SELECT term FROM search_term)")
      if let surplus, surplus > 0 { report.fault("index", .wordsOfNoText(surplus)) }
    }
    // The check above compares words, so it can't see an index row that has none.
    try database.forEach(
      """
      SELECT coalesce((SELECT id FROM measure WHERE key = s.id), 'measure ' || s.id)
      FROM search_docsize s WHERE NOT EXISTS (
        SELECT 1 FROM measure_version v WHERE v.measure = s.id AND v.ended IS NULL)
      """
    ) { row in report.fault(try row.text(0), .wordsOfNoMeasure) }
  }

  /// The measures that have other words in the index than in an index made anew; `index` if it is none of them.
  ///
  /// For a text this tells what the digest of the journal can't: of the many rows of an entry, which one was changed.
  private func placesOfOtherWords(_ copy: Database) throws -> [String] {
    guard let sql = try copy.text("SELECT sql FROM sqlite_schema WHERE name = 'search'") else {
      return ["index"]
    }
    try copy.execute(sql.replacing("TABLE search", with: "TABLE anew", maxReplacements: 1))
    try copy.run("INSERT INTO anew (anew) VALUES ('rebuild')")
    try copy.execute(
      """
      CREATE VIRTUAL TABLE words USING fts5vocab ('search', 'instance');
      CREATE VIRTUAL TABLE words_anew USING fts5vocab ('anew', 'instance');
      """)
    let columns = "SELECT term, doc, col, \"offset\""
    var places: [String] = []
    try copy.forEach(
      """
      WITH missing AS (\(columns) FROM words_anew EXCEPT \(columns) FROM words),
        unexpected AS (\(columns) FROM words EXCEPT \(columns) FROM words_anew)
      SELECT id FROM measure
      WHERE key IN (SELECT doc FROM missing UNION SELECT doc FROM unexpected) ORDER BY id
      """
    ) { row in places.append(try row.text(0)) }
    return places.isEmpty ? ["index"] : places
  }

  /// What FTS5 finds, if anything.
  private func error(of rank: Int, _ copy: Database) throws -> SQLiteError? {
    do {
      try copy.run("INSERT INTO search (search, rank) VALUES ('integrity-check', ?)", [Value(rank)])
      return nil
    } catch {
      guard !error.isOfTheMoment else { throw error }
      return error
    }
  }
}
