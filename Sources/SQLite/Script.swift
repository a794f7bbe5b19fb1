import CSQLite

extension Database {
  /// Runs a script of statements without parameters.
  ///
  ///     try database.execute("CREATE TABLE a (x INTEGER) STRICT; PRAGMA user_version = 1")
  ///
  /// - Throws: `SQLiteError` of the first that fails, with the text of that statement; what ran before it stays,
  ///   unless in a transaction.
  public func execute(_ script: String) throws(SQLiteError) {
    try SQLText.refuseNUL(script)
    let result = script.withCString { text in
      Result { () throws(SQLiteError) in try runAll(text) }
    }
    try result.get()
  }

  private func runAll(_ script: UnsafePointer<CChar>) throws(SQLiteError) {
    var rest = script
    while rest.pointee != 0 { rest = try runFirst(of: rest) }
  }

  /// Runs the first statement of a text and gives what follows it.
  private func runFirst(of text: UnsafePointer<CChar>) throws(SQLiteError) -> UnsafePointer<CChar> {
    var statement: OpaquePointer?
    var tail: UnsafePointer<CChar>?
    let prepared = sqlite3_prepare_v2(handle, text, -1, &statement, &tail)
    guard prepared == SQLITE_OK, let tail else {
      throw error(prepared, sql: SQLText.firstStatement(of: text))
    }
    // Only white space and comments were left.
    guard let statement else { return tail }
    defer { sqlite3_finalize(statement) }
    var code = sqlite3_step(statement)
    while code == SQLITE_ROW { code = sqlite3_step(statement) }
    guard code == SQLITE_DONE else { throw error(code, sql: SQLText.text(of: statement)) }
    return tail
  }
}
