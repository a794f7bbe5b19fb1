import Files
import SQLite

/// What stands in the way of work on a ledger, though nothing is wrong with the ledger.
public enum Obstacle: Equatable, Sendable {
  /// The user may not use more of the disk.
  case quota
  /// The file system is mounted for reading only.
  case readOnlyFileSystem
  /// Too many files are open.
  case tooManyOpenFiles
  /// There is not enough memory.
  case noMemory
  /// There are no locks left.
  case noLocks
  /// The file would be larger than it may be.
  case fileTooLarge
  /// SQLite finds no directory for its temporary files.
  case noTemporaryDirectory
  /// The disk fails; the reason is that of the operating system, or SQLite's.
  case device(reason: String)
}

/// Works out what an error of SQLite or the operating system means for a ledger.
struct Diagnosis {
  /// As it was given.
  let path: String
  let busyTimeout: Int32
  /// The file system of the ledger, if that can be told; asked for only where the error leaves it open.
  var fileSystem: () -> FileSystemState?

  init(path: String, busyTimeout: Int32 = 0, fileSystem: (() -> FileSystemState?)? = nil) {
    self.path = path
    self.busyTimeout = busyTimeout
    self.fileSystem =
      fileSystem ?? { FileSystemState(of: FilePath(path)) ?? FileSystemState(of: FilePath(path).directory) }
  }

  /// With less than this left, a write that failed is taken to have found no room: SQLite makes the memory that connections
  /// share in steps of 32 KiB.
  private static let littleRoom: UInt64 = 64 << 10

  /// What an error of SQLite means.
  func error(_ error: SQLiteError) -> LedgerError {
    if error.isBusy { return .busy(path: path, milliseconds: Int(busyTimeout)) }
    if error.isNotADatabase { return .notADatabase(path: path) }
    if error.isCorrupt || error.isMismatch { return .damaged(path: path, .found(error.message)) }
    if error.isIntegerOverflow { return .overflow }
    return obstacle(error) ?? .database(path: path, error: error)
  }

  private func obstacle(_ error: SQLiteError) -> LedgerError? {
    if error.isFull { return .diskFull(path: path) }
    if error.isOutOfMemory { return .obstacle(path: path, .noMemory) }
    if error.isWithoutTemporaryDirectory { return .obstacle(path: path, .noTemporaryDirectory) }
    let refusal = error.systemError.map(Errno.init)
    if let known = refusal.flatMap(meaning) { return known }
    if error.isCannotOpen || error.isReadOnly { return unwritable }
    guard error.isInputOutput else { return nil }
    if error.isWriting, let free = fileSystem()?.free, free < Self.littleRoom {
      return .diskFull(path: path)
    }
    return .obstacle(path: path, .device(reason: refusal?.reason ?? error.message))
  }

  /// What a refusal of the operating system means, where that does not depend on what was asked of it.
  func meaning(of errno: Errno) -> LedgerError? {
    switch errno {
    case .noSpace: return .diskFull(path: path)
    case .noPermission, .notPermitted: return unwritable
    default: return Self.obstacle(errno).map { .obstacle(path: path, $0) }
    }
  }

  static func obstacle(_ errno: Errno) -> Obstacle? {
    switch errno {
    case .quota: .quota
    case .readOnlyFileSystem: .readOnlyFileSystem
    case .noMemory: .noMemory
    case .noLocks: .noLocks
    case .fileTooLarge: .fileTooLarge
    case _ where Errno.tooManyOpenFiles.contains(errno): .tooManyOpenFiles
    case _ where Errno.deviceFailures.contains(errno): .device(reason: errno.reason)
    default: nil
    }
  }

  /// That the file or its directory can't be written: by this user, or by nobody.
  var unwritable: LedgerError {
    fileSystem()?.isReadOnly == true ? .obstacle(path: path, .readOnlyFileSystem) : .unwritable(path: path)
  }
}
