import Glibc
import SQLite

/// Opens the file of a ledger, and refuses at the door what is none.
enum LedgerFile {
  /// `application_id` of a ledger: "RJLL".
  static let applicationID = 0x524a_4c4c

  /// The path without links: SQLite keeps a ledger's -wal and -shm beside the file itself, not beside a link to it.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Opens an existing file and makes sure that it is a ledger, whatever its migration.
  ///
  /// - Throws: `LedgerError`; the file is as it was.
  static func open(_ path: String, access: Database.Access, busyTimeout: Int32) throws -> Database {
    try inspect(path)
    do {
      return try connect(resolved(path), shownAs: path, access: access, busyTimeout: busyTimeout)
    } catch let error as SQLiteError {
      throw LedgerError(error, path: path, busyTimeout: busyTimeout)
    }
  }

  private static func connect(
    _ path: String, shownAs name: String, access: Database.Access, busyTimeout: Int32
  ) throws -> Database {
    let network = NetworkFileSystem.name(of: path)
    if case .write = access {
      if let network { throw LedgerError.network(path: name, system: network) }
      guard Glibc.access(path, W_OK) == 0 else { throw LedgerError.unwritable(path: name) }
      return try Database(path: path, access: access, busyTimeout: busyTimeout)
    }
    if network != nil || !canShareMemory(path) { return try PrivateCopy.open(path, shownAs: name) }
    do {
      return try Database(path: path, access: access, busyTimeout: busyTimeout)
    } catch let error as SQLiteError where error.isCannotOpen || error.isReadOnly || error.isSharedMemory {
      // "WAL mode requires that the -shm file exist or can be created": not in this directory, or not on this disk.
      return try PrivateCopy.open(path, shownAs: name)
    }
  }

  /// Whether a query may open the file itself.
  ///
  /// One who can't write it would make a -wal and a -shm of his own beside it, which its owner can't write then.
  private static func canShareMemory(_ path: String) -> Bool {
    Glibc.access(path, W_OK) == 0 || Glibc.access(path + "-shm", F_OK) == 0
  }

  private static func inspect(_ path: String) throws {
    switch FileStatus.of(path) {
    case .failure(let error):
      switch error.code {
      case ENOENT, ENOTDIR: throw LedgerError.missing(path: path)
      case EACCES: throw LedgerError.unreadable(path: path)
      default: throw LedgerError.system(path: path, action: "read", reason: error.reason)
      }
    case .success(let status):
      if let kind = status.otherKind { throw LedgerError.notAFile(path: path, kind: kind) }
      guard Glibc.access(path, R_OK) == 0 else { throw LedgerError.unreadable(path: path) }
      if status.size == 0 { throw LedgerError.empty(path: path) }
      try inspectHeader(path)
    }
  }

  /// Looks at the first bytes before SQLite does: opening another program's file may already change it.
  private static func inspectHeader(_ path: String) throws {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerError.unreadable(path: path) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &header, header.count, 0)
    guard count >= 16, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw LedgerError.notADatabase(path: path)
    }
    // "68 4 The "Application ID" set by PRAGMA application_id", big-endian.
    let id = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    guard count == header.count, id == applicationID else {
      throw LedgerError.foreign(path: path, applicationID: id)
    }
  }
}
