import CSQLite
import Glibc

/// A connection to one SQLite file; all connections are set up in the same way.
///
/// For one thread at a time.
public final class Database {
  /// What a connection may do, and whether the file must exist.
  public enum Access: Sendable {
    /// Reads an existing file; every statement that writes is refused by SQLite.
    case query
    /// Reads and writes an existing file.
    case write
    /// Makes a new file, or opens an empty one, that no other program has open. It may have no name, and a path such as
    /// `/proc/self/fd/3`; then SQLite can't make a journal beside it.
    case create
    /// Reads a file that can't change while it is open: a private copy. It may have no name.
    case immutable
  }

  /// How many bytes the absolute path of a file may have.
  ///
  /// SQLite's limit of 512, with what it appends for the longest name beside it (`-journal`).
  public static let longestPath = 504

  let handle: OpaquePointer
  /// What may interrupt the statements that are running now.
  var watch: Watch?
  /// How long a statement waits for another program's lock, in milliseconds.
  public let busyTimeout: Int32
  /// Whether it was opened as a file that nobody can change.
  public let isImmutable: Bool

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: A path of the file system; `:memory:` and `file:` URIs are taken as file names.
  ///   - access: What the connection may do.
  ///   - busyTimeout: Milliseconds to wait for another program's lock.
  /// - Throws: `SQLiteError`: cannot open, not a database, busy, an I/O error.
  public convenience init(path: String, access: Access, busyTimeout: Int32 = 5000) throws {
    // A relative path gets "./", so that "file:x" and ":memory:" are names like any other.
    let plain = path.hasPrefix("/") ? path : "./" + path
    switch access {
    // "If the last connection to a database is read-only, the WAL file is not deleted": every query would
    // leave two files beside the ledger. So the handle may write and the connection may not: query_only.
    case .query, .write:
      try self.init(name: plain, flags: SQLITE_OPEN_READWRITE, busyTimeout: busyTimeout)
    case .create:
      try self.init(
        name: plain, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, busyTimeout: busyTimeout,
        vfs: Self.unnamedFiles)
    case .immutable:
      // "//" after the scheme, so that a path that begins with two slashes names no host.
      let uri = (plain.hasPrefix("/") ? "file://" : "file:") + Self.percentEncoded(plain) + "?immutable=1"
      try self.init(
        name: uri, flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, busyTimeout: busyTimeout,
        vfs: Self.unnamedFiles)
    }
    if case .query = access { try execute("PRAGMA query_only = ON") }
  }

  /// Opens a private database in memory.
  ///
  /// - Throws: `SQLiteError` when there is no memory.
  public static func inMemory() throws -> Database {
    try Database(
      name: ":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY,
      busyTimeout: 0)
  }

  /// Opens a private database that SQLite keeps in memory while it is small, and in an unnamed file when it
  /// grows.
  ///
  /// "If the filename is an empty string, then a private, temporary on-disk database will be created."
  ///
  /// - Throws: `SQLiteError` when it can't be made.
  public static func temporary() throws -> Database {
    try Database(name: "", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, busyTimeout: 0)
  }

  /// The name of the VFS for files without a name; nil, which is the usual one, if SQLite has no such VFS.
  private static let unnamedFiles: String? = rl_sqlite3_unnamed_files().map { String(cString: $0) }

  private init(name: String, flags: Int32, busyTimeout: Int32, vfs: String? = nil) throws {
    var handle: OpaquePointer?
    // No locks within SQLite: a connection is used by one thread at a time.
    let code = sqlite3_open_v2(
      name, &handle, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, vfs)
    // "Whether or not an error occurs when it is opened, resources associated with the database connection
    // handle should be released by passing it to sqlite3_close()."
    guard code == SQLITE_OK, let handle else {
      let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      let systemError = handle.flatMap { Self.systemError(code, $0) }
      sqlite3_close_v2(handle)
      throw SQLiteError(code: code, message: message, systemError: systemError)
    }
    self.handle = handle
    self.busyTimeout = busyTimeout
    isImmutable = flags & SQLITE_OPEN_URI != 0
    // From here on deinit closes the handle, also when one of these fails.
    sqlite3_busy_timeout(handle, busyTimeout)
    try configure(SQLITE_DBCONFIG_DQS_DML, 0)
    try configure(SQLITE_DBCONFIG_DQS_DDL, 0)
    try configure(SQLITE_DBCONFIG_DEFENSIVE, 1)
    try configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    try configure(SQLITE_DBCONFIG_ENABLE_FKEY, 1)
    // "The database file is not opened until it is first used": until something is read, even a JPEG opens.
    _ = try integer("SELECT count(*) FROM sqlite_schema")
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  private func configure(_ option: Int32, _ value: Int32) throws(SQLiteError) {
    let code = rl_sqlite3_db_config_int(handle, option, value)
    guard code == SQLITE_OK else { throw error(code, sql: nil) }
  }

  func error(_ code: Int32, sql: String?) -> SQLiteError {
    let extended = sqlite3_extended_errcode(handle)
    // The connection's code belongs to the most recent call. If the caller's is of another kind, that one
    // counts.
    let isSame = extended & 0xff == code & 0xff
    return SQLiteError(
      code: isSame ? extended : code,
      message: isSame ? String(cString: sqlite3_errmsg(handle)) : String(cString: sqlite3_errstr(code)),
      sql: sql, systemError: Self.systemError(code, handle))
  }

  /// SQLITE_IOERR_WRITE, which Swift does not import.
  private static let ioErrorWrite = SQLITE_IOERR | (3 << 8)

  /// What the operating system said, for the two kinds of failure for which SQLite keeps it.
  private static func systemError(_ code: Int32, _ handle: OpaquePointer) -> Int32? {
    guard [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xff) else { return nil }
    let last = errno
    let number = sqlite3_system_errno(handle)
    if number != 0 { return number }
    // SQLite keeps none for a COMMIT that can't write. What the system refused last is still there, but it may be older than
    // the write: so only what can be said of a write is taken.
    return code == ioErrorWrite && [EFBIG, EDQUOT, EIO].contains(last) ? last : nil
  }

  private static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: encoded.append(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

extension Database {
  /// Prepares a statement.
  ///
  /// - Throws: `SQLiteError` for SQL that is not valid in this database, and for more than one statement:
  ///   SQLite would run the first and forget the others.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try Statement(database: self, sql: sql)
  }

  /// Runs one statement that gives no rows.
  ///
  /// - Throws: `SQLiteError`.
  public func run(_ sql: String, _ values: [Value] = []) throws(SQLiteError) {
    try prepare(sql).run(values)
  }

  /// Runs one statement and gives each row to `body`.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  @inlinable public func forEach(
    _ sql: String, _ values: [Value] = [], _ body: (borrowing Row) throws -> Void
  ) throws {
    try prepare(sql).forEach(values, body)
  }

  /// The integer in the first column of the first row, or nil without a row or for NULL.
  ///
  /// - Throws: `SQLiteError`.
  public func integer(_ sql: String, _ values: [Value] = []) throws -> Int? {
    var result: Int?
    try forEach(sql, values) { row in
      if result == nil { result = try row.optionalInt(0) }
    }
    return result
  }

  /// The text in the first column of the first row, or nil without a row or for NULL.
  ///
  /// - Throws: `SQLiteError`.
  public func text(_ sql: String, _ values: [Value] = []) throws -> String? {
    var result: String?
    try forEach(sql, values) { row in
      if result == nil { result = try row.optionalText(0) }
    }
    return result
  }
}
