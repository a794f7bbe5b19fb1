import SQLite

extension Ledger {
  /// Makes a ledger that only this object sees, and that is gone with it: for data that is looked at and not kept.
  ///
  /// SQLite keeps it in memory while it is small, and in a file without a name when it grows.
  ///
  /// - Parameters:
  ///   - path: What errors name as its file.
  ///   - by: The author of its entries.
  ///   - fill: Puts the data in.
  /// - Throws: `LedgerError`, or what `fill` throws.
  public static func temporary(
    shownAs path: String, by: String, migrations: [Migration] = .builtIn,
    now: @escaping () -> String = Clock.now, fill: (Ledger) throws -> Void
  ) throws -> Ledger {
    do {
      let database = try Database.temporary()
      let ledger = Ledger(path: path, database: database, busyTimeout: 0, migrations: migrations, now: now)
      try ledger.translatingErrors {
        for migration in migrations { try ledger.apply(migration, by: by) }
        try fill(ledger)
        try database.execute("PRAGMA query_only = ON")
      }
      ledger.isTemporary = true
      return ledger
    } catch let error as SQLiteError {
      throw LedgerError(error, path: path, busyTimeout: 0)
    }
  }
}
