import CSQLite

// Values one at a time, for loops in which an array of values for each row costs too much.
extension Statement {
  /// Binds an integer to a parameter, from 1 to 64.
  ///
  /// - Throws: `SQLiteError` for a parameter that the statement doesn't have.
  public func bind(_ integer: Int64, at position: Int) throws(SQLiteError) {
    try note(sqlite3_bind_int64(handle, Int32(clamping: position), integer), at: position)
  }

  /// Binds an integer to a parameter, from 1 to 64.
  ///
  /// - Throws: `SQLiteError` for a parameter that the statement doesn't have.
  public func bind(_ integer: Int, at position: Int) throws(SQLiteError) {
    try bind(Int64(integer), at: position)
  }

  /// Binds an integer or NULL to a parameter, from 1 to 64.
  ///
  /// - Throws: `SQLiteError` for a parameter that the statement doesn't have.
  public func bind(_ integer: Int?, at position: Int) throws(SQLiteError) {
    guard let integer else { return try bindNull(at: position) }
    try bind(integer, at: position)
  }

  /// Binds a text, with its length, to a parameter, from 1 to 64.
  ///
  /// - Throws: `SQLiteError` for a parameter that the statement doesn't have.
  public func bind(_ text: String, at position: Int) throws(SQLiteError) {
    try note(setText(text, Int32(clamping: position)), at: position)
  }

  /// Binds a text or NULL to a parameter, from 1 to 64.
  ///
  /// - Throws: `SQLiteError` for a parameter that the statement doesn't have.
  public func bind(_ text: String?, at position: Int) throws(SQLiteError) {
    guard let text else { return try bindNull(at: position) }
    try bind(text, at: position)
  }

  /// Binds NULL to a parameter, from 1 to 64.
  ///
  /// - Throws: `SQLiteError` for a parameter that the statement doesn't have.
  public func bindNull(at position: Int) throws(SQLiteError) {
    try note(sqlite3_bind_null(handle, Int32(clamping: position)), at: position)
  }

  /// Runs a statement that gives no rows with the values that were bound one at a time.
  ///
  /// Each parameter needs a new value for each run, so that none keeps that of the row before.
  ///
  ///     let insert = try database.prepare("INSERT INTO amount (id, label) VALUES (?, ?)")
  ///     try insert.bind(7, at: 1)
  ///     try insert.bind("bijdrage", at: 2)
  ///     try insert.runBound()
  ///
  /// - Throws: `SQLiteError`, also for a parameter without a value.
  public func runBound() throws(SQLiteError) {
    try takeBound()
    defer { reset() }
    while try step() {}
  }

  /// Runs the statement with the values that were bound one at a time, and gives each row to `body`.
  ///
  /// Each parameter needs a new value for each run.
  ///
  /// - Throws: `SQLiteError`, also for a parameter without a value, or what `body` throws.
  @inlinable public func forEachBound(_ body: (borrowing Row) throws -> Void) throws {
    try takeBound()
    defer { reset() }
    while try step() { try body(Row(statement: handle)) }
  }
}

extension Statement {
  func bind(_ values: [Value]) throws(SQLiteError) {
    guard values.count == parameterCount else {
      throw SQLiteError(
        code: SQLITE_RANGE,
        message: "the statement has \(parameterCount) parameters, not \(values.count)", sql: text)
    }
    for (index, value) in values.enumerated() {
      let code = set(value, Int32(index + 1))
      guard code == SQLITE_OK else { throw failure(code) }
    }
  }

  /// Notes that a parameter has its value.
  private func note(_ code: Int32, at position: Int) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw failure(code) }
    guard position <= 64 else {
      throw SQLiteError(
        code: SQLITE_RANGE, message: "parameter \(position) is beyond the 64 that are bound one at a time",
        sql: text)
    }
    bound |= 1 &<< UInt64(position - 1)
  }

  /// Makes sure that all parameters have a value, and starts counting anew.
  @usableFromInline func takeBound() throws(SQLiteError) {
    try refuseBusy()
    guard bound.nonzeroBitCount == parameterCount else {
      let missing = (~bound).trailingZeroBitCount + 1
      throw SQLiteError(code: SQLITE_MISUSE, message: "parameter \(missing) has no value", sql: text)
    }
    bound = 0
  }

  private func set(_ value: Value, _ position: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(handle, position)
    case .integer(let integer): sqlite3_bind_int64(handle, position, integer)
    case .real(let real): sqlite3_bind_double(handle, position, real)
    case .text(let string): setText(string, position)
    case .blob(let bytes): setBlob(bytes, position)
    }
  }

  private func setText(_ text: String, _ position: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      // An empty buffer may have no address, and SQLite binds a null pointer as NULL.
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map {
          rl_sqlite3_bind_text(handle, position, $0, UInt64(characters.count))
        } ?? rl_sqlite3_bind_text(handle, position, "", 0)
      }
    }
  }

  private func setBlob(_ bytes: [UInt8], _ position: Int32) -> Int32 {
    bytes.isEmpty
      ? sqlite3_bind_zeroblob(handle, position, 0)
      : bytes.withUnsafeBytes {
        rl_sqlite3_bind_blob(handle, position, $0.baseAddress, UInt64($0.count))
      }
  }
}
