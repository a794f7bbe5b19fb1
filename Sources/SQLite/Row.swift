import CSQLite

/// The current row of a statement; valid only inside the closure that receives it.
///
/// STRICT tables hold what their columns say, but a damaged file may not: reading a value as another type
/// is an error, never a silent conversion.
///
///     try database.forEach("SELECT id, cents FROM amount") { row in
///       total += try row.int64(1)
///     }
public struct Row: ~Copyable {
  @usableFromInline let statement: OpaquePointer

  @inlinable init(statement: OpaquePointer) {
    self.statement = statement
  }

  /// How many columns the row has.
  public var count: Int { Int(sqlite3_column_count(statement)) }

  /// The integer in a column.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else.
  @inlinable public func int64(_ column: Int) throws(SQLiteError) -> Int64 {
    let value = storage(column)
    guard sqlite3_value_type(value) == SQLITE_INTEGER else { throw mismatch(column, "an integer") }
    return sqlite3_value_int64(value)
  }

  /// The integer in a column, or nil for NULL.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else.
  @inlinable public func optionalInt(_ column: Int) throws(SQLiteError) -> Int? {
    isNull(column) ? nil : try int(column)
  }

  /// The integer in a column as `Int`.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else.
  @inlinable public func int(_ column: Int) throws(SQLiteError) -> Int { Int(try int64(column)) }

  /// The text in a column.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else and for text that is not UTF-8.
  @inlinable public func text(_ column: Int) throws(SQLiteError) -> String {
    try textBytes(column).string
  }

  /// The text in a column, or nil for NULL.
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else and for text that is not UTF-8.
  @inlinable public func optionalText(_ column: Int) throws(SQLiteError) -> String? {
    isNull(column) ? nil : try text(column)
  }

  /// Whether a column is NULL.
  @inlinable public func isNull(_ column: Int) -> Bool {
    sqlite3_value_type(storage(column)) == SQLITE_NULL
  }

  /// What a column holds.
  public enum Kind {
    case null
    case integer
    case text
    /// A floating-point number or bytes.
    case other
  }

  /// What a column holds.
  @inlinable public func kind(_ column: Int) -> Kind {
    switch sqlite3_value_type(storage(column)) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer
    case SQLITE_TEXT: .text
    default: .other
    }
  }

  /// Gives `body` the UTF-8 bytes of the text in a column, without a copy; it must not keep their address.
  ///
  ///     try row.withText(0) { output.append(contentsOf: $0) }
  ///
  /// - Throws: `SQLiteError` (mismatch) for anything else and for text that is not UTF-8, or what `body` throws.
  @inlinable public func withText<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    try body(UnsafeRawBufferPointer(try textBytes(column).bytes))
  }

  /// A column as it is stored.
  ///
  /// - Throws: `SQLiteError` (mismatch) for text that is not UTF-8.
  public func value(_ column: Int) throws(SQLiteError) -> Value {
    let value = storage(column)
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
    case SQLITE_TEXT: return .text(try text(column))
    case SQLITE_BLOB:
      let start = sqlite3_value_blob(value)
      return .blob(Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))))
    default: return .null
    }
  }
}

extension Row {
  /// What SQLite holds for a column: NULL beyond the last.
  ///
  /// "If the unprotected sqlite3_value object returned by sqlite3_column_value() is used in any other way, ...
  /// the behavior is not threadsafe": a connection is used by one thread at a time, and asking for it once is
  /// cheaper than asking for the type, the text and the length of a column.
  @inlinable @inline(__always) func storage(_ column: Int) -> OpaquePointer? {
    sqlite3_column_value(statement, Int32(clamping: column))
  }

  @inlinable @inline(__always)
  func textBytes(_ column: Int) throws(SQLiteError) -> TextBytes {
    let value = storage(column)
    guard sqlite3_value_type(value) == SQLITE_TEXT else { throw mismatch(column, "text") }
    guard let start = sqlite3_value_text(value) else { throw .outOfMemory }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    guard let text = TextBytes(bytes) else { throw mismatch(column, "UTF-8 text") }
    return text
  }

  @usableFromInline @inline(never) func mismatch(_ column: Int, _ expected: String) -> SQLiteError {
    .mismatch(column: Int32(column), expected: expected, sql: SQLText.text(of: statement))
  }
}
