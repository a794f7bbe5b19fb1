import Files
import SQLite

extension Ledger {
  /// Copies the ledger to a file by SQLite's online backup, while others write: one file in DELETE journal mode.
  ///
  /// Nobody gets to read the copy who may not read the ledger.
  ///
  /// - Parameters:
  ///   - target: The file; it appears whole, or not at all.
  ///   - replaces: Whether an existing file is replaced.
  /// - Throws: `LedgerError`: there is a file, it is the ledger itself or another program's that is in use, the disk is
  ///   full.
  public func backUp(to target: String, replaces: Bool) throws {
    let place = try place(ofCopy: target, replaces: replaces)
    let temporary = try copied(beside: place, replacing: place, shownAs: target)
    do throws(FileError) {
      try temporary.file.synchronize()
      if replaces { try temporary.publish(replacing: place) } else { try temporary.publish(as: place) }
      try place.directory.synchronize()
    } catch {
      if error.errno == .exists { throw LedgerError.targetExists(path: target) }
      throw LedgerError(error, path: target, action: .made)
    }
  }

  /// Where a copy is written, without links.
  private func place(ofCopy target: String, replaces: Bool) throws -> FilePath {
    do {
      let destination = try Destination(target)
      let place = destination.place
      guard !DatabaseFile(FilePath(file)).includes(place) else {
        throw LedgerError.targetInUse(path: target, beside: target)
      }
      try destination.requireFile()
      try destination.requireReplaceable(replaces)
      if destination.kind == .file { try requireCopy(place, shownAs: target) }
      for suffix in ["-wal", "-journal"] where (place + suffix).isTaken {
        throw LedgerError.targetInUse(path: target, beside: target + suffix)
      }
      return place
    } catch let refusal as Destination.Refusal {
      throw refusal == .exists
        ? LedgerError.targetExists(path: target) : LedgerError.targetRefused(path: target, refusal)
    }
  }

  /// Makes sure that a database in the place is a copy that was made like this one, and not a ledger that lives.
  private func requireCopy(_ place: FilePath, shownAs target: String) throws(LedgerError) {
    let header: FileHeader
    do throws(FileError) {
      header = try FileHeader(of: place)
    } catch {
      // What can't be looked at may be a ledger.
      throw LedgerError(error, path: target, action: .read)
    }
    let isCopy = header.usesLog == false && header.applicationID == LedgerFile.applicationID
    if header.isDatabase && !isCopy { throw LedgerError.targetNotACopy(path: target) }
  }

  /// Copies the ledger by SQLite's online backup to a file that still has to be published.
  ///
  /// - Parameters:
  ///   - place: The path that it will get.
  ///   - existing: The file that it will replace, if there is one.
  ///   - target: The path as the user is told of it.
  /// - Throws: `LedgerError`.
  func copied(
    beside place: FilePath, replacing existing: FilePath? = nil, shownAs target: String
  ) throws -> TemporaryFile {
    try LedgerError.placing(target) { () throws(PlaceFault) in try PlaceFault.requireShortToMake(place) }
    let sharing = FileSharing(contentOf: FilePath(file), replacing: existing)
    let temporary = try LedgerError.making(target) { () throws(FileError) in
      try DatabaseFile(place).requireRoomForCompanions()
      return try TemporaryFile(beside: place, sharing: sharing)
    }
    do {
      let copy = try Database(path: temporary.path.string, access: .create, busyTimeout: busyTimeout)
      // Nobody else sees it, it is synchronized before it is published, and it may have no name to put a journal beside.
      try copy.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      try database.backup(to: copy)
    } catch let error as SQLiteError {
      throw LedgerError(error, path: error.isBusy ? path : target, busyTimeout: busyTimeout)
    }
    try LedgerError.making(target) { () throws(FileError) in try temporary.file.setUsesLog(false) }
    return temporary
  }
}
