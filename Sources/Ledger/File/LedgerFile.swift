import Files
import SQLite

/// Opens the file of a ledger, and refuses anything else before SQLite touches it.
enum LedgerFile {
  /// `application_id` of a ledger: "RJLL".
  static let applicationID = 0x524a_4c4c

  /// Opens an existing file and makes sure that it is a ledger, whatever its migration.
  ///
  /// - Throws: `LedgerError`; the file is as it was.
  static func open(_ path: String, access: Database.Access, busyTimeout: Int32) throws -> Database {
    let file = FilePath(path)
    try inspect(file)
    do {
      // SQLite keeps a ledger's -wal and -shm beside the file itself, not beside a link to it.
      return try connect(file.resolved, shownAs: path, access: access, busyTimeout: busyTimeout)
    } catch let error as SQLiteError {
      throw LedgerError(error, path: path, busyTimeout: busyTimeout)
    }
  }

  /// Opens a second connection for queries to a ledger that this process has open already.
  ///
  /// "The close() system call will cancel all POSIX advisory locks on the same file for all threads and all file descriptors
  /// in the process" (How To Corrupt An SQLite Database File). SQLite itself takes care of that, so nothing else may open the
  /// file now, not even to look at its header.
  ///
  /// - Throws: `LedgerError`, `SQLiteError`.
  static func openAgain(_ path: String, beside database: Database) throws -> Database {
    let file = FilePath(path).resolved
    // Of a private copy SQLite has only the copy open, which has no name any more.
    if database.isImmutable { return try PrivateCopy.open(file, shownAs: path) }
    return try Database(path: file.string, access: .query, busyTimeout: database.busyTimeout)
  }

  private static func connect(
    _ file: FilePath, shownAs name: String, access: Database.Access, busyTimeout: Int32
  ) throws -> Database {
    let network = FileSystemKind(of: file).networkName
    if case .write = access {
      if let network { throw LedgerError.network(path: name, system: network) }
      guard file.isWritable else { throw Diagnosis(path: name).unwritable }
      return try Database(path: file.string, access: access, busyTimeout: busyTimeout)
    }
    if network != nil || !canShareMemory(file) { return try PrivateCopy.open(file, shownAs: name) }
    do {
      return try Database(path: file.string, access: access, busyTimeout: busyTimeout)
    } catch let error as SQLiteError where error.isCannotOpen || error.isReadOnly || error.isSharedMemory {
      // "WAL mode requires that the -shm file exist or can be created", and here it can't.
      return try PrivateCopy.open(file, shownAs: name)
    }
  }

  /// Whether a query may open the file itself.
  ///
  /// A user who can't write it would leave a -wal and a -shm beside it that the owner can't write.
  private static func canShareMemory(_ file: FilePath) -> Bool {
    file.isWritable || (file + "-shm").isTaken
  }

  private static func inspect(_ file: FilePath) throws {
    let status = try status(of: file)
    if let kind = status.kind.otherThanFile { throw LedgerError.notAFile(path: file.string, kind: kind) }
    guard file.isReadable else { throw LedgerError.unreadable(path: file.string) }
    if status.size == 0 { throw LedgerError.empty(path: file.string) }
    try inspectHeader(file)
  }

  private static func status(of file: FilePath) throws -> FileStatus {
    do throws(Errno) {
      return try FileStatus(of: file)
    } catch {
      switch error {
      case .noEntry, .notADirectory: throw LedgerError.missing(path: file.string)
      case .noPermission: throw LedgerError.unreadable(path: file.string)
      default: throw LedgerError.system(path: file.string, action: .read, reason: error.reason)
      }
    }
  }

  /// Looks at the first bytes before SQLite does, as opening another program's file might change it.
  private static func inspectHeader(_ file: FilePath) throws {
    let header = try header(of: file)
    guard header.isDatabase else { throw LedgerError.notADatabase(path: file.string) }
    guard header.applicationID == applicationID else {
      throw LedgerError.foreign(path: file.string, applicationID: header.applicationID ?? 0)
    }
  }

  private static func header(of file: FilePath) throws -> FileHeader {
    do throws(FileError) {
      return try FileHeader(of: file)
    } catch {
      if error.errno == .noPermission { throw LedgerError.unreadable(path: file.string) }
      throw LedgerError(error, path: file.string, action: .read)
    }
  }
}
