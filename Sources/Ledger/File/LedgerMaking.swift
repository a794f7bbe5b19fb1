import Files
import SQLite

extension Ledger {
  /// Makes a new ledger under a temporary name, then gives it its own, without ever replacing anything.
  ///
  /// So a ledger is complete as soon as it can be seen. If two programs make the same one, the first wins and
  /// the other fails.
  ///
  /// - Parameters:
  ///   - by: Who makes it; the author of its first entries.
  ///   - fill: Puts the first data in.
  /// - Throws: `LedgerError`: the path is taken or can't be written, or the disk is full; or what `fill`
  ///   throws. No file is left.
  public static func make(
    _ path: String, by: String, migrations: [Migration] = .builtIn,
    now: @escaping () -> String = Clock.now, fill: (Ledger) throws -> Void
  ) throws {
    let place = FilePath(path)
    try requireFree(place)
    let directory = place.directory
    guard (try? FileStatus(of: directory)) != nil else {
      throw LedgerError.noDirectory(path: path, directory: directory.string)
    }
    try LedgerError.placing(path) { () throws(PlaceFault) in
      try PlaceFault.requireShortToMake(place)
      try PlaceFault.requireLocal(directory, isNew: true)
    }
    guard directory.isWritable else { throw Diagnosis(path: path).unwritable }
    let temporary = try LedgerError.making(path) { () throws(FileError) in
      try DatabaseFile(place).requireRoomForCompanions()
      return try TemporaryFile(beside: place)
    }
    try build(temporary.path, shownAs: path, by: by, migrations: migrations, now: now, fill: fill)
    try LedgerError.making(path) { () throws(FileError) in
      try temporary.file.setUsesLog(true)
      try temporary.file.synchronize()
    }
    try requireFree(place)
    do throws(FileError) {
      try temporary.publish(as: place)
      try directory.synchronize()
    } catch {
      if error.errno == .exists { throw LedgerError.exists(path: path) }
      throw LedgerError(error, path: path, action: .made)
    }
  }

  /// The path must be free, and so must the names beside it that SQLite would take for the new ledger's own
  /// changes.
  private static func requireFree(_ place: FilePath) throws {
    if place.isTaken, !place.leadsNowhere { throw LedgerError.exists(path: place.string) }
    try LedgerError.placing(place.string) { () throws(PlaceFault) in
      try PlaceFault.requireNothingLeft(beside: place)
    }
  }

  private static func build(
    _ temporary: FilePath, shownAs path: String, by: String, migrations: [Migration],
    now: @escaping () -> String, fill: (Ledger) throws -> Void
  ) throws {
    do {
      let database = try Database(path: temporary.string, access: .create, busyTimeout: 0)
      // No other program sees this file, and all of it is synchronized before it gets its name.
      try database.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      let ledger = Ledger(
        path: path, database: database, busyTimeout: 0, migrations: migrations, now: now)
      try ledger.translatingErrors {
        for migration in migrations { try ledger.apply(migration, by: by) }
        try fill(ledger)
        try database.execute("VACUUM")
      }
    } catch let error as SQLiteError {
      throw LedgerError(error, path: path, busyTimeout: 0)
    }
  }
}
