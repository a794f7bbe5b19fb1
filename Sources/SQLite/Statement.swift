import CSQLite

/// A prepared statement of one database; finalized when the last reference goes.
public final class Statement {
  private let database: Database
  @usableFromInline let handle: OpaquePointer
  let text: String
  let parameterCount: Int
  /// Which of the parameters that are bound one at a time have a value for the next run, one bit each.
  var bound: UInt64 = 0

  init(database: Database, sql: String) throws(SQLiteError) {
    try SQLText.refuseNUL(sql)
    var handle: OpaquePointer?
    let (code, isFollowed) = sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(database.handle, text, -1, &handle, &tail)
      return (code, tail.map { SQLText.skipFiller($0).pointee != 0 } ?? false)
    }
    guard code == SQLITE_OK else { throw database.error(code, sql: sql) }
    guard let handle else { throw SQLiteError(code: SQLITE_MISUSE, message: "no statement", sql: sql) }
    self.database = database
    self.handle = handle
    self.text = sql
    parameterCount = Int(sqlite3_bind_parameter_count(handle))
    // From here on deinit finalizes the statement, also when it is refused.
    guard !isFollowed else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "more than one statement", sql: sql)
    }
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Runs the statement and gives each row to `body`, which must not keep it.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws; the statement is reset either way.
  @inlinable public func forEach(
    _ values: [Value] = [], _ body: (borrowing Row) throws -> Void
  ) throws {
    try begin(values)
    defer { reset() }
    while try step() {
      try body(Row(statement: handle))
    }
  }

  /// Runs a statement that gives no rows.
  public func run(_ values: [Value] = []) throws(SQLiteError) {
    try begin(values)
    defer { reset() }
    while try step() {}
  }

  @inlinable func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  @usableFromInline func failure(_ code: Int32) -> SQLiteError { database.error(code, sql: text) }

  @usableFromInline func reset() { sqlite3_reset(handle) }

  /// Refuses to restart a statement that is still giving rows, as that would end the loop that reads them.
  @usableFromInline func refuseBusy() throws(SQLiteError) {
    guard sqlite3_stmt_busy(handle) == 0 else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "the statement is still giving rows", sql: text)
    }
  }

  @usableFromInline func begin(_ values: [Value]) throws(SQLiteError) {
    try refuseBusy()
    try bind(values)
    bound = 0
  }
}
