import Glibc
import SQLite

/// Opens the file of a ledger, and refuses at the door what is none.
enum LedgerFile {
  /// `application_id` of a ledger: "RJLL".
  static let applicationID = 0x524a_4c4c

  /// Opens an existing file and makes sure that it is a ledger, whatever its migration.
  ///
  /// - Throws: `LedgerError`; the file is as it was.
  static func open(_ path: String, access: Database.Access, busyTimeout: Int32) throws -> Database {
    try inspect(path)
    let database: Database
    do {
      database = try connect(path, access: access, busyTimeout: busyTimeout)
      try requireLedger(database, path: path)
    } catch let error as SQLiteError {
      throw LedgerError(error, path: path, busyTimeout: busyTimeout)
    }
    return database
  }

  private static func connect(_ path: String, access: Database.Access, busyTimeout: Int32) throws -> Database
  {
    let network = NetworkFileSystem.name(of: path)
    if case .write = access {
      if let network { throw LedgerError.network(path: path, system: network) }
      guard Glibc.access(path, W_OK) == 0 else { throw LedgerError.unwritable(path: path) }
      return try Database(path: path, access: access, busyTimeout: busyTimeout)
    }
    if network != nil { return try PrivateCopy.open(path) }
    do {
      return try Database(path: path, access: access, busyTimeout: busyTimeout)
    } catch let error as SQLiteError where error.isCannotOpen || error.isReadOnly {
      // "WAL mode requires that the -shm file exist or can be created": not in this directory.
      return try PrivateCopy.open(path)
    }
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
    }
  }

  private static func requireLedger(_ database: Database, path: String) throws {
    let id = try database.integer("PRAGMA application_id") ?? 0
    guard id == applicationID else { throw LedgerError.foreign(path: path, applicationID: id) }
  }
}
