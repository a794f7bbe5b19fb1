import SQLite

extension Ledger {
  /// What `migrate` did.
  public struct MigrationReport: Equatable, Sendable {
    /// The names of the steps taken, none if there was nothing to do.
    public let steps: [String]
    /// The backup made before the first step.
    public let backup: String?
  }

  /// Takes a ledger to the program's migration, after an online backup beside it.
  ///
  /// - Parameter by: Who does it; the author of the entries.
  /// - Throws: `LedgerError`: a changed text, a gap, a newer ledger, a lock. Steps taken before it stay.
  public static func migrate(
    _ path: String, by: String, busyTimeout: Int32 = 5000, migrations: [Migration] = .builtIn,
    now: @escaping () -> String = Clock.now
  ) throws -> MigrationReport {
    let database = try LedgerFile.open(path, access: .write, busyTimeout: busyTimeout)
    let ledger = Ledger(
      path: path, database: database, busyTimeout: busyTimeout, migrations: migrations, now: now)
    return try ledger.explained {
      try database.execute("PRAGMA synchronous = FULL")
      let version = try database.integer("PRAGMA user_version") ?? 0
      if version > migrations.count {
        throw LedgerError.newer(path: path, version: version, latest: migrations.count)
      }
      let pending = try ledger.pendingMigrations()
      let recorded = migrations.count - pending.count
      guard version == recorded else {
        throw LedgerError.versionMismatch(path: path, version: version, recorded: recorded)
      }
      guard !pending.isEmpty else { return MigrationReport(steps: [], backup: nil) }
      let backup = "\(path).before-\(version + 1).db"
      try make(backup, copyOf: database, busyTimeout: busyTimeout)
      for migration in pending { try ledger.apply(migration, by: by) }
      return MigrationReport(steps: pending.map(\.name), backup: backup)
    }
  }

  private static func make(_ backup: String, copyOf database: Database, busyTimeout: Int32) throws {
    if case .success = FileStatus.of(backup) { throw LedgerError.exists(path: backup) }
    do {
      let copy = try Database(path: backup, access: .create, busyTimeout: busyTimeout)
      try database.backup(to: copy)
    } catch let error as SQLiteError {
      throw LedgerError(error, path: backup, busyTimeout: busyTimeout)
    }
  }

  /// Takes one step, with its record and its entry in the same transaction.
  func apply(_ migration: Migration, by: String) throws {
    try Self.checkText(by, field: "by")
    try Migrator(migrations: migrations, digest: { Digest.of($0) }).apply(migration, to: database) {
      try database.run(
        """
        INSERT INTO migration (number, name, sha256, applied, program, made)
        SELECT ?, ?, ?, ?, ?, entry FROM journal_next
        """,
        [
          Value(migration.number), .text(migration.name), .text(Digest.of(migration.sql)),
          .text(now()), .text(programVersion),
        ])
      try writeEntry(ChangeReason(by: by, action: "migrate", note: migration.name))
    }
  }

  /// The steps that the ledger has taken.
  func appliedMigrations() throws -> [AppliedMigration] {
    var applied: [AppliedMigration] = []
    try database.forEach("SELECT number, name, sha256 FROM migration ORDER BY number") { row in
      applied.append(
        AppliedMigration(number: try row.int(0), name: try row.text(1), digest: try row.text(2)))
    }
    return applied
  }

  /// The steps that it has still to take.
  func pendingMigrations() throws -> [Migration] {
    try Migrator(migrations: migrations, digest: { Digest.of($0) }).pending(after: try appliedMigrations())
  }
}
