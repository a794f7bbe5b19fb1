import Files
import SQLite

/// Opens the file of a ledger, and refuses anything else before SQLite touches it.
enum LedgerFile {
  /// `application_id` of a ledger: "RJLL".
  static let applicationID = 0x524a_4c4c

  /// A ledger's file that is open.
  struct Opened {
    /// The connection.
    let database: Database
    /// The name that leads to it, if changes may be made.
    let name: OpenedName?
  }

  /// Opens an existing file and makes sure that it is a ledger, whatever its migration.
  ///
  /// - Throws: `LedgerError`; the file is as it was.
  static func open(_ path: String, for access: Ledger.Access, busyTimeout: Int32) throws -> Opened {
    let name = FilePath(path)
    for _ in 1...3 {
      let status = try inspect(name)
      // SQLite keeps a ledger's -wal and -shm beside the file itself, not beside a link to it.
      let file = name.resolved
      try inspectPlace(file, status, shownAs: path, for: access)
      let database: Database
      do {
        database = try connect(file, shownAs: path, for: access, busyTimeout: busyTimeout)
      } catch let error as SQLiteError {
        throw LedgerError(error, path: path, busyTimeout: busyTimeout)
      }
      let opened = OpenedName(path: name, file: name.withoutLink, status: status)
      // While a lock is waited for, another file can take the name: that one is meant.
      if database.isImmutable || opened.isKept {
        return Opened(database: database, name: access == .change ? opened : nil)
      }
    }
    throw LedgerError.changing(path: path)
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

  /// Makes sure that what is at a place is the whole ledger, and that it may be written there if it is to be.
  private static func inspectPlace(
    _ file: FilePath, _ status: FileStatus, shownAs name: String, for access: Ledger.Access
  ) throws {
    try LedgerError.placing(name) { () throws(PlaceFault) in try PlaceFault.requireShort(file) }
    let header = try header(of: file)
    if let log = try foreignLog(beside: FilePath(name).withoutLink) {
      throw LedgerError.place(path: name, .foreignLog(log.string))
    }
    try LedgerError.placing(name) { () throws(PlaceFault) in
      switch access {
      case .change:
        try PlaceFault.requireLocal(file)
        try PlaceFault.requireOneName(file, status)
      case .query:
        // A file in rollback mode is a backup, which has all of its content and is not written under any name.
        if header.usesLog == true { try PlaceFault.requireOneName(file, status) }
      case .check: break  // It reports that.
      }
    }
  }

  /// The log beside a file that belongs to another; nil if there is none.
  static func foreignLog(beside file: FilePath) throws(LedgerError) -> FilePath? {
    do throws(FileError) {
      return try DatabaseFile(file).foreignLog()
    } catch {
      throw LedgerError(error, path: file.string, action: .read)
    }
  }

  private static func connect(
    _ file: FilePath, shownAs name: String, for access: Ledger.Access, busyTimeout: Int32
  ) throws -> Database {
    if case .change = access {
      guard file.isWritable else { throw Diagnosis(path: name).unwritable }
      return try Database(path: file.string, access: .write, busyTimeout: busyTimeout)
    }
    if case .check = access, let copy = try copyOfShared(file, shownAs: name) { return copy }
    let kind = FileSystemKind(of: file)
    guard kind.isLocal else {
      do {
        return try PrivateCopy.open(file, shownAs: name)
      } catch LedgerError.notClean {
        throw LedgerError.place(path: name, .inUse(fileSystem: kind.name))
      }
    }
    if !canShareMemory(file) { return try PrivateCopy.open(file, shownAs: name) }
    do {
      return try Database(path: file.string, access: .query, busyTimeout: busyTimeout)
    } catch let error as SQLiteError where error.isCannotOpen || error.isReadOnly || error.isSharedMemory {
      // "WAL mode requires that the -shm file exist or can be created", and here it can't.
      return try PrivateCopy.open(file, shownAs: name)
    }
  }

  /// A private copy of a file that has other names, which a check reports; nil if it has none.
  ///
  /// Opening the file itself by one of its names could take in the log that lies beside that one.
  private static func copyOfShared(_ file: FilePath, shownAs name: String) throws -> Database? {
    do throws(PlaceFault) {
      if let status = try? FileStatus(of: file) { try PlaceFault.requireOneName(file, status) }
      return nil
    } catch {
      let fault = error
      do {
        return try PrivateCopy.open(file, shownAs: name)
      } catch LedgerError.notClean {
        throw LedgerError.place(path: name, fault)
      }
    }
  }

  /// Whether a query may open the file itself.
  ///
  /// A user who can't write it would leave a -wal and a -shm beside it that the owner can't write.
  private static func canShareMemory(_ file: FilePath) -> Bool {
    file.isWritable || (file + "-shm").isTaken
  }

  /// Makes sure that a path leads to a ledger.
  private static func inspect(_ file: FilePath) throws -> FileStatus {
    let status = try status(of: file)
    if let kind = status.kind.otherThanFile { throw LedgerError.notAFile(path: file.string, kind: kind) }
    guard file.isReadable else { throw LedgerError.unreadable(path: file.string) }
    if status.size == 0 { throw LedgerError.empty(path: file.string) }
    try inspectHeader(file)
    return status
  }

  private static func status(of file: FilePath) throws -> FileStatus {
    do throws(Errno) {
      return try FileStatus(of: file)
    } catch {
      switch error {
      case .noEntry, .notADirectory, .linkLoop:
        try LedgerError.placing(file.string) { () throws(PlaceFault) in
          try PlaceFault.requireNothingLeft(beside: file)
        }
        throw LedgerError.missing(path: file.string)
      case .nameTooLong:
        throw LedgerError.place(path: file.string, .pathTooLong(limit: Database.longestPath))
      case .noPermission: throw LedgerError.unreadable(path: file.string)
      default: throw LedgerError.system(path: file.string, action: .read, reason: error.reason)
      }
    }
  }

  /// Looks at the first bytes before SQLite does, as opening another program's file might change it.
  private static func inspectHeader(_ file: FilePath) throws {
    let header = try header(of: file)
    guard header.isDatabase, let id = header.applicationID else {
      throw LedgerError.notADatabase(path: file.string)
    }
    guard id == applicationID else { throw LedgerError.foreign(path: file.string, applicationID: id) }
  }

  static func header(of file: FilePath) throws -> FileHeader {
    do throws(FileError) {
      return try FileHeader(of: file)
    } catch {
      if error.errno == .noPermission { throw LedgerError.unreadable(path: file.string) }
      throw LedgerError(error, path: file.string, action: .read)
    }
  }
}
