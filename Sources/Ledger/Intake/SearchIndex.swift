import SQLite

/// Keeps the words of measures in the search index, and lists them.
struct SearchIndex {
  private let database: Database
  private let insert: Statement
  private let delete: Statement

  private static let columns = "topic, theme, labels, summary, impact, notes, id, marks"
  /// What is indexed of some measures.
  ///
  /// The view groups; only for certain measures does SQLite read no others. So it is never joined.
  private static let words = "SELECT measure, \(columns) FROM search_text WHERE measure BETWEEN ? AND ?"
  /// Numbers and marks begin with a digit.
  private static let isWord = "term >= 'a'"

  /// - Throws: `SQLiteError`.
  init(_ database: Database) throws {
    self.database = database
    insert = try database.prepare("INSERT INTO search (rowid, \(Self.columns)) \(Self.words)")
    delete = try database.prepare(
      "INSERT INTO search (search, rowid, \(Self.columns)) SELECT 'delete', * FROM (\(Self.words))")
  }

  /// Adds the words of measures that follow each other.
  ///
  /// - Throws: `SQLiteError`.
  func add(_ measures: ClosedRange<Int>) throws {
    try insert.run([Value(measures.lowerBound), Value(measures.upperBound)])
  }

  /// Takes the words of a measure out, while the index can still read them.
  ///
  /// - Throws: `SQLiteError`.
  func remove(_ measure: Int) throws { try delete.run([Value(measure), Value(measure)]) }

  /// Lists all words of the index.
  ///
  /// - Throws: `SQLiteError`.
  func listWords() throws {
    try database.run(
      "INSERT OR IGNORE INTO search_word (word) SELECT term FROM search_term WHERE \(Self.isWord)")
  }

  /// Lists the words of some measures, without reading the whole index.
  ///
  /// - Throws: `SQLiteError`.
  func listWords(of measures: [Int]) throws {
    try withWords(of: measures) { words in
      try database.run("INSERT OR IGNORE INTO search_word (word) \(words)")
    }
  }

  /// Remembers the words of some measures, which `unlistWords` takes from the list if they are gone by then.
  ///
  /// - Throws: `SQLiteError`.
  func noteWords(of measures: [Int]) throws {
    try withWords(of: measures) { words in
      try database.execute("CREATE TABLE temp.noted_word (word TEXT PRIMARY KEY) WITHOUT ROWID")
      try database.run("INSERT INTO noted_word (word) \(words)")
    }
  }

  /// Takes the remembered words from the list that no measure has any more: a search would take them for words that somebody
  /// may mean.
  ///
  /// - Throws: `SQLiteError`.
  func unlistWords() throws {
    // To ask search_term for a word takes reading all places where it stands. A word has no quotes: see `search_word`.
    try database.run(
      """
      DELETE FROM search_word WHERE word IN (
        SELECT word FROM noted_word n
        WHERE NOT EXISTS (SELECT 1 FROM search WHERE search MATCH '"' || n.word || '"'))
      """)
    try database.execute("DROP TABLE temp.noted_word")
  }

  /// Gives a query for the words of some measures.
  private func withWords(of measures: [Int], _ body: (_ query: String) throws -> Void) throws {
    try database.execute(
      """
      CREATE VIRTUAL TABLE temp.changed_search USING fts5 (
        \(Self.columns), content = '', tokenize = "unicode61 remove_diacritics 2");
      CREATE VIRTUAL TABLE temp.changed_term USING fts5vocab (temp, changed_search, row);
      """)
    let add = try database.prepare("INSERT INTO changed_search (rowid, \(Self.columns)) \(Self.words)")
    for measure in measures { try add.run([Value(measure), Value(measure)]) }
    try body("SELECT term FROM changed_term WHERE \(Self.isWord)")
    try database.execute("DROP TABLE temp.changed_term; DROP TABLE temp.changed_search")
  }
}
