import Files
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
    guard !target.isEmpty else { throw LedgerError.targetNotAFile(path: target) }
    // A link stays a link: its target is written.
    let place = FilePath(target).resolved
    guard !DatabaseFile(FilePath(file)).includes(place) else {
      throw LedgerError.targetInUse(path: target, beside: target)
    }
    if place.isTaken {
      guard replaces else { throw LedgerError.targetExists(path: target) }
      guard (try? FileStatus(of: place))?.kind == .file else {
        throw LedgerError.targetNotAFile(path: target)
      }
    }
    for suffix in ["-wal", "-journal"] where (place + suffix).isTaken {
      throw LedgerError.targetInUse(path: target, beside: target + suffix)
    }
    try publishCopy(as: place, replaces: replaces, shownAs: target)
  }

  private func publishCopy(as place: FilePath, replaces: Bool, shownAs target: String) throws {
    let temporary = try LedgerError.making(target) { () throws(FileError) in
      try TemporaryFile(beside: place, companions: DatabaseFile.companions)
    }
    do {
      let copy = try Database(path: temporary.path.string, access: .create, busyTimeout: busyTimeout)
      try database.backup(to: copy)
      try copy.execute("PRAGMA journal_mode = DELETE")
    } catch let error as SQLiteError {
      throw LedgerError(error, path: error.isBusy ? path : target, busyTimeout: busyTimeout)
    }
    do throws(FileError) {
      try temporary.file.synchronize()
      if replaces { try temporary.publish(replacing: place) } else { try temporary.publish(as: place) }
      try place.directory.synchronize()
    } catch {
      if error.errno == .exists { throw LedgerError.targetExists(path: target) }
      throw LedgerError(error, path: target, action: .made)
    }
  }
}
