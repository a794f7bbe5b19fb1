import CSQLite

extension Database {
  /// Copies this database into another by SQLite's online backup, while other programs may write.
  ///
  /// The copy is of one state: if another connection writes in between, SQLite starts again.
  ///
  /// - Throws: `SQLiteError`, among others when the lock isn't free within the busy timeout.
  public func backup(to target: Database) throws(SQLiteError) {
    let backup = try OnlineBackup(from: self, to: target)
    try backup.step(pages: -1)
    try backup.finish()
  }

  /// Replaces all of another database by this one, in one write transaction of the other.
  ///
  /// Whoever else has the other open sees what it was until then, and this one after it; a process that is killed
  /// leaves it as it was.
  ///
  /// - Parameters:
  ///   - target: The other database, with pages of the same size and outside a transaction.
  ///   - whenLocked: Is called when nobody else can write the other any more, and before anything has changed; it may
  ///     still change this one, by another connection. If it throws, nothing is replaced.
  /// - Throws: `SQLiteError`, among others when the lock isn't free within the busy timeout, or what `whenLocked`
  ///   throws.
  public func replaceContent(of target: Database, whenLocked: () throws -> Void) throws {
    let backup = try OnlineBackup(from: self, to: target)
    // Takes the lock, and copies nothing yet.
    try backup.step(pages: 0)
    try whenLocked()
    try backup.step(pages: -1)
    try backup.finish()
  }
}

/// One backup of SQLite; what it has not finished is rolled back when the last reference to it goes.
private final class OnlineBackup {
  private let target: Database
  private let busyTimeout: Int32
  private var handle: OpaquePointer?

  init(from source: Database, to target: Database) throws(SQLiteError) {
    guard let handle = sqlite3_backup_init(target.handle, "main", source.handle, "main") else {
      throw target.error(sqlite3_errcode(target.handle), sql: nil)
    }
    self.target = target
    self.handle = handle
    busyTimeout = source.busyTimeout
  }

  deinit { sqlite3_backup_finish(handle) }

  /// Copies so many pages more, or the rest.
  func step(pages: Int32) throws(SQLiteError) {
    var waited: Int32 = 0
    var code = sqlite3_backup_step(handle, pages)
    while (code == SQLITE_BUSY || code == SQLITE_LOCKED) && waited < busyTimeout {
      waited += sqlite3_sleep(25)
      code = sqlite3_backup_step(handle, pages)
    }
    guard code == SQLITE_DONE || (code == SQLITE_OK && pages >= 0) else {
      try finish()
      throw target.error(code, sql: nil)
    }
  }

  func finish() throws(SQLiteError) {
    guard let handle else { return }
    self.handle = nil
    let code = sqlite3_backup_finish(handle)
    guard code == SQLITE_OK else { throw target.error(code, sql: nil) }
  }
}
