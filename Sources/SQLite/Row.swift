import CSQLite

/// The current row of a statement; valid only inside the closure that receives it.
///
/// STRICT tables hold what their columns say, but a damaged file may not: reading a value as another type
/// is an error, never a silent conversion.
public struct Row: ~Copyable {
  let statement: OpaquePointer
  let sql: String

  /// How many columns the row has.
  public var count: Int { Int(sqlite3_column_count(statement)) }

  /// The name of a column, from 0.
  public func name(_ column: Int) -> String {
    sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? ""
  }

  /// The integer in a column.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else.
  public func int64(_ column: Int) throws(SQLiteError) -> Int64 {
    guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else {
      throw .mismatch(column: Int32(column), expected: "an integer", sql: sql)
    }
    return sqlite3_column_int64(statement, Int32(column))
  }

  /// The integer in a column, or nil for NULL.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else.
  public func optionalInt(_ column: Int) throws(SQLiteError) -> Int? {
    isNull(column) ? nil : try int(column)
  }

  /// The integer in a column as `Int`.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else.
  public func int(_ column: Int) throws(SQLiteError) -> Int { Int(try int64(column)) }

  /// The text in a column.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else and for text that is not UTF-8.
  public func text(_ column: Int) throws(SQLiteError) -> String {
    guard sqlite3_column_type(statement, Int32(column)) == SQLITE_TEXT,
      let bytes = sqlite3_column_text(statement, Int32(column))
    else { throw .mismatch(column: Int32(column), expected: "text", sql: sql) }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    guard
      let string = String(validating: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    else { throw .mismatch(column: Int32(column), expected: "UTF-8 text", sql: sql) }
    return string
  }

  /// The text in a column, or nil for NULL.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else and for text that is not UTF-8.
  public func optionalText(_ column: Int) throws(SQLiteError) -> String? {
    isNull(column) ? nil : try text(column)
  }

  /// Whether a column is NULL.
  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  /// A column as it is stored.
  ///
  /// - Throws: `SQLiteError` (mismatch) for text that is not UTF-8.
  public func value(_ column: Int) throws(SQLiteError) -> Value {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, Int32(column)))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, Int32(column)))
    case SQLITE_TEXT: return .text(try text(column))
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(statement, Int32(column)))
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, Int32(column)), count: count)
      return .blob(Array(bytes))
    default: return .null
    }
  }
}
