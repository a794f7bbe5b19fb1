import CSQLite

/// A prepared statement of one database; finalized when the last reference goes.
public final class Statement {
  private let database: Database
  private let handle: OpaquePointer
  private let text: String

  init(database: Database, sql: String) throws(SQLiteError) {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v2(database.handle, sql, -1, &handle, nil)
    guard code == SQLITE_OK, let handle else {
      throw code == SQLITE_OK
        ? SQLiteError(code: SQLITE_MISUSE, message: "no statement", sql: sql)
        : database.error(code, sql: sql)
    }
    self.database = database
    self.handle = handle
    self.text = sql
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Runs the statement and gives each row to `body`, which must not keep it.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws; the statement is reset either way.
  public func forEach(_ values: [Value] = [], _ body: (borrowing Row) throws -> Void) throws {
    try bind(values)
    defer { sqlite3_reset(handle) }
    while try step() {
      try body(Row(statement: handle, sql: text))
    }
  }

  /// Runs a statement that gives no rows.
  public func run(_ values: [Value] = []) throws(SQLiteError) {
    try bind(values)
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  private func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw database.error(code, sql: text)
    }
  }

  private func bind(_ values: [Value]) throws(SQLiteError) {
    guard Int32(values.count) == sqlite3_bind_parameter_count(handle) else {
      throw SQLiteError(
        code: SQLITE_RANGE,
        message:
          "the statement has \(sqlite3_bind_parameter_count(handle)) parameters, not \(values.count)",
        sql: text)
    }
    for (index, value) in values.enumerated() {
      let position = Int32(index + 1)
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, position)
        case .integer(let integer): sqlite3_bind_int64(handle, position, integer)
        case .real(let real): sqlite3_bind_double(handle, position, real)
        case .text(var string):
          string.withUTF8 { bytes in
            // An empty buffer may have no address, and SQLite binds a null pointer as NULL.
            bytes.withMemoryRebound(to: CChar.self) { characters in
              characters.baseAddress.map {
                rl_sqlite3_bind_text(handle, position, $0, UInt64(characters.count))
              } ?? rl_sqlite3_bind_text(handle, position, "", 0)
            }
          }
        case .blob(let bytes):
          bytes.isEmpty
            ? sqlite3_bind_zeroblob(handle, position, 0)
            : bytes.withUnsafeBytes {
              rl_sqlite3_bind_blob(handle, position, $0.baseAddress, UInt64($0.count))
            }
        }
      guard code == SQLITE_OK else { throw database.error(code, sql: text) }
    }
  }
}
