import SQLite

/// Keeps the words of measures in the search index.
struct SearchIndex {
  private let insert: Statement
  private let delete: Statement

  /// - Throws: `SQLiteError`.
  init(_ database: Database) throws {
    let columns = "topic, theme, labels, summary, impact, notes, id, marks"
    // One measure at a time: the view groups, and only for a given measure does SQLite read no others.
    let words = "SELECT measure, \(columns) FROM search_text WHERE measure = ?"
    insert = try database.prepare("INSERT INTO search (rowid, \(columns)) \(words)")
    delete = try database.prepare(
      "INSERT INTO search (search, rowid, \(columns)) SELECT 'delete', * FROM (\(words))")
  }

  /// Adds the words of a measure.
  ///
  /// - Throws: `SQLiteError`.
  func add(_ measure: Int) throws { try insert.run([Value(measure)]) }

  /// Takes the words of a measure out, while the index can still read them.
  ///
  /// - Throws: `SQLiteError`.
  func remove(_ measure: Int) throws { try delete.run([Value(measure)]) }
}
