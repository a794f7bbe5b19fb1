import Glibc
import SQLite

extension Ledger {
  /// Copies the ledger to a file by SQLite's online backup, while others write: one file in DELETE journal mode.
  ///
  /// - Parameters:
  ///   - target: The file; it appears whole, or not at all.
  ///   - replaces: Whether an existing file is replaced.
  /// - Throws: `LedgerError`: there is a file, it is the ledger itself or another program's that is in use, the disk is
  ///   full.
  public func backUp(to target: String, replaces: Bool) throws {
    // A link stays a link: what it leads to is written.
    let place = LedgerFile.resolved(target)
    try requireOther(place, shownAs: target)
    var status = stat()
    let exists = lstat(place, &status) == 0
    if exists {
      guard replaces else { throw LedgerError.targetExists(path: target) }
      guard case .success(let found) = FileStatus.of(place), found.otherKind == nil else {
        throw LedgerError.targetNotAFile(path: target)
      }
    }
    for suffix in ["-wal", "-journal"] where lstat(place + suffix, &status) == 0 {
      throw LedgerError.targetInUse(path: target, beside: target + suffix)
    }
    let (directory, name) = splitPath(place)
    let temporary = try Self.temporaryFile(in: directory, name: name, shownAs: target)
    defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(temporary + suffix) } }
    do {
      let copy = try Database(path: temporary, access: .create, busyTimeout: busyTimeout)
      try database.backup(to: copy)
      try copy.execute("PRAGMA journal_mode = DELETE")
    } catch let error as SQLiteError {
      throw LedgerError(error, path: error.isBusy ? path : target, busyTimeout: busyTimeout)
    }
    try Self.synchronize(temporary, shownAs: target)
    let isPublished = replaces ? rename(temporary, place) == 0 : link(temporary, place) == 0
    guard isPublished else {
      if errno == EEXIST { throw LedgerError.targetExists(path: target) }
      throw LedgerError.system(path: target, action: "made", reason: Errno(errno).reason)
    }
    try Self.synchronize(directory, shownAs: target)
  }

  /// The ledger and what SQLite keeps beside it are never a target, not even by another name.
  private func requireOther(_ place: String, shownAs target: String) throws {
    guard !target.isEmpty else { throw LedgerError.targetNotAFile(path: target) }
    let own = file
    let (directory, name) = splitPath(place)
    let (ownDirectory, ownName) = splitPath(own)
    for suffix in ["", "-wal", "-shm", "-journal"] {
      let isSameName =
        name == ownName + suffix && LedgerFile.resolved(directory) == LedgerFile.resolved(ownDirectory)
      guard !isSameName, !Self.isSameFile(place, own + suffix) else {
        throw LedgerError.targetInUse(path: target, beside: target)
      }
    }
  }

  private static func isSameFile(_ left: String, _ right: String) -> Bool {
    guard case .success(let left) = FileStatus.of(left), case .success(let right) = FileStatus.of(right)
    else {
      return false
    }
    return left.device == right.device && left.inode == right.inode
  }
}
