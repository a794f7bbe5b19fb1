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
    var status = stat()
    let exists = lstat(target, &status) == 0
    if exists {
      guard replaces else { throw LedgerError.targetExists(path: target) }
      try requireReplaceable(target)
    }
    for suffix in ["-wal", "-journal"] where lstat(target + suffix, &status) == 0 {
      throw LedgerError.targetInUse(path: target, beside: target + suffix)
    }
    let (directory, name) = splitPath(target)
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
    let isPublished = replaces ? rename(temporary, target) == 0 : link(temporary, target) == 0
    guard isPublished else {
      if errno == EEXIST { throw LedgerError.targetExists(path: target) }
      throw LedgerError.system(path: target, action: "made", reason: Errno(errno).reason)
    }
    try Self.synchronize(directory, shownAs: target)
  }

  private func requireReplaceable(_ target: String) throws {
    guard case .success(let status) = FileStatus.of(target), status.otherKind == nil else {
      throw LedgerError.notAFile(path: target, kind: "no regular file")
    }
    if case .success(let own) = FileStatus.of(path), own.device == status.device, own.inode == status.inode {
      throw LedgerError.targetInUse(path: target, beside: path)
    }
  }
}
