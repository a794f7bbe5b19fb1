import CSQLite

/// A failure reported by SQLite: its extended result code, its message and the statement.
///
/// Codes are an open set, so they are plain integers; `primaryCode` is what most callers compare with.
/// Bound values are not part of it: they may be a person's words, and an error ends in logs.
public struct SQLiteError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The extended result code, for example 2067 (SQLITE_CONSTRAINT_UNIQUE).
  public let code: Int32
  /// SQLite's message.
  public let message: String
  /// The statement, if the failure belongs to one.
  public let sql: String?
  /// The `errno` with which the operating system refused what SQLite asked of it; nil if it did not, or is not known to
  /// have.
  public let systemError: Int32?

  /// Makes an error from a code and a message.
  public init(code: Int32, message: String, sql: String? = nil, systemError: Int32? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
    self.systemError = systemError
  }

  /// The primary result code, for example 19 (SQLITE_CONSTRAINT) for every extended constraint code.
  public var primaryCode: Int32 { code & 0xff }

  /// One line: the message, the code and the statement.
  public var description: String {
    let statement = sql.map { " in: \($0)" } ?? ""
    return "\(message) (SQLite code \(code))\(statement)"
  }
}

extension SQLiteError {
  /// Another program held the lock longer than the busy timeout.
  public var isBusy: Bool {
    // "SQLITE_PROTOCOL ... indicates a problem with the file locking protocol": too many came at once in WAL mode.
    [SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL].contains(primaryCode)
  }
  /// The file is not an SQLite database at all.
  public var isNotADatabase: Bool { primaryCode == SQLITE_NOTADB }
  /// The file is an SQLite database whose content is damaged.
  public var isCorrupt: Bool {
    // SHORT_READ, DATA and CORRUPTFS: the file has less than it should, or other bytes than their checksum says.
    primaryCode == SQLITE_CORRUPT || [2, 32, 33].map(Self.inputOutput).contains(code)
  }
  /// The file, its directory or a file beside it can't be opened.
  public var isCannotOpen: Bool { primaryCode == SQLITE_CANTOPEN || primaryCode == SQLITE_PERM }
  /// The file or its directory can't be written.
  public var isReadOnly: Bool { primaryCode == SQLITE_READONLY }
  /// The disk is full.
  public var isFull: Bool { primaryCode == SQLITE_FULL }
  /// The memory that connections share in WAL mode can't be had, for example on a full disk.
  public var isSharedMemory: Bool {
    // SHMOPEN, SHMSIZE, SHMLOCK and SHMMAP.
    [18, 19, 20, 21].map(Self.inputOutput).contains(code)
  }
  /// There is not enough memory.
  public var isOutOfMemory: Bool { primaryCode == SQLITE_NOMEM || code == Self.inputOutput(12) }
  /// Reading or writing failed.
  public var isInputOutput: Bool { primaryCode == SQLITE_IOERR }
  /// Writing failed, where a full disk is the likeliest cause: WRITE, FSYNC, TRUNCATE, SHMSIZE, SHMMAP.
  public var isWriting: Bool { [3, 4, 6, 19, 21].map(Self.inputOutput).contains(code) }
  /// There is no directory for temporary files that can be written.
  public var isWithoutTemporaryDirectory: Bool { code == Self.inputOutput(25) }

  /// An extended code of SQLITE_IOERR: those are macros of a form that Swift does not import.
  private static func inputOutput(_ number: Int32) -> Int32 { SQLITE_IOERR | number << 8 }

  /// The program itself ended the statement: see `Database.interruptible(every:when:_:)`.
  public var isInterrupted: Bool { primaryCode == SQLITE_INTERRUPT }

  /// Whether it comes from the moment (no room, no memory, a lock, an interruption, a refusal of the system), and says
  /// nothing about the file.
  public var isOfTheMoment: Bool {
    isFull || isBusy || isInterrupted || isOutOfMemory || isInputOutput && !isCorrupt
  }

  /// A value has another type than the schema allows.
  public var isMismatch: Bool { primaryCode == SQLITE_MISMATCH }
  /// A sum of integers does not fit; SQLite has no code of its own for it.
  public var isIntegerOverflow: Bool { primaryCode == SQLITE_ERROR && message == "integer overflow" }

  /// A value is not one that the schema allows: the file is damaged.
  public static func unexpectedValue(_ description: String) -> SQLiteError {
    SQLiteError(code: SQLITE_MISMATCH, message: "a column holds \(description)")
  }

  /// The same error, with where the value was found.
  public func at(_ place: String) -> SQLiteError {
    SQLiteError(code: code, message: "\(place): \(message)", sql: sql, systemError: systemError)
  }

  @usableFromInline static var outOfMemory: SQLiteError {
    SQLiteError(code: SQLITE_NOMEM, message: "out of memory")
  }

  /// A value that a statement gave has another type than the schema allows: the file is damaged.
  static func mismatch(column: Int32, expected: String, sql: String?) -> SQLiteError {
    SQLiteError(
      code: SQLITE_MISMATCH, message: "column \(column) does not hold \(expected)", sql: sql)
  }
}
