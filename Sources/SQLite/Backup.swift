import CSQLite

extension Database {
  /// Copies this database into another by SQLite's online backup, while other programs may write.
  ///
  /// The copy is of one state: if another connection writes in between, SQLite starts again.
  ///
  /// - Throws: `SQLiteError`, among others when the lock isn't free within the busy timeout.
  public func backup(to target: Database) throws(SQLiteError) {
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.error(sqlite3_errcode(target.handle), sql: nil)
    }
    var waited: Int32 = 0
    var code = sqlite3_backup_step(backup, -1)
    while (code == SQLITE_BUSY || code == SQLITE_LOCKED) && waited < busyTimeout {
      waited += sqlite3_sleep(25)
      code = sqlite3_backup_step(backup, -1)
    }
    let finished = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw target.error(code, sql: nil) }
    guard finished == SQLITE_OK else { throw target.error(finished, sql: nil) }
  }
}
