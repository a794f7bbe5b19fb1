import Files
import SQLite

extension Ledger {
  /// What `migrate` did.
  public struct MigrationReport: Equatable, Sendable {
    /// The names of the steps taken, none if there was nothing to do.
    public let steps: [String]
    /// The backup made before the first step.
    public let backup: String?
    /// The first entry, if it was recorded at a time before that of the last entry of the ledger.
    public var clockBehind: ClockBehind?
  }

  /// Brings a ledger to the program's latest migration, after an online backup beside it.
  ///
  /// - Parameter by: Who does it; the author of the entries.
  /// - Throws: `LedgerError`: a changed text, a gap, a newer ledger, a lock. Steps taken before it stay.
  public static func migrate(
    _ path: String, by: String, busyTimeout: Int32 = 5000, migrations: [Migration] = .builtIn,
    now: @escaping () -> String = Clock.now
  ) throws -> MigrationReport {
    let file = try LedgerFile.open(path, for: .change, busyTimeout: busyTimeout)
    let database = file.database
    let ledger = Ledger(
      path: path, database: database, busyTimeout: busyTimeout, migrations: migrations, now: now,
      name: file.name)
    return try ledger.translatingErrors {
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
      let backup = try ledger.makeBackup(before: version + 1)
      var report = MigrationReport(steps: pending.map(\.name), backup: backup)
      for migration in pending {
        try ledger.apply(migration, by: by)
        try ledger.acknowledge()
        report.clockBehind = report.clockBehind ?? ledger.clockBehind
      }
      return report
    }
  }

  /// Copies the ledger beside it under the first free name; a copy that fails leaves nothing.
  private func makeBackup(before step: Int) throws -> String {
    let target = FilePath("\(path).before-\(step).db")
    let temporary = try copied(beside: target, shownAs: target.string)
    try LedgerError.making(path, temporary.file.synchronize)
    var backup = target
    var attempt = 1
    while !(try Self.publish(temporary, as: backup)) {
      attempt += 1
      backup = FilePath("\(path).before-\(step).\(attempt).db")
    }
    try LedgerError.making(path, target.directory.synchronize)
    return backup.string
  }

  /// Gives a file its name, unless that is taken.
  private static func publish(_ temporary: TemporaryFile, as place: FilePath) throws -> Bool {
    do throws(FileError) {
      try temporary.publish(as: place)
      return true
    } catch {
      if error.errno == .exists { return false }
      throw LedgerError(error, path: place.string, action: .made)
    }
  }

  /// Takes one step, with its record and its entry in the same transaction.
  func apply(_ migration: Migration, by: String) throws {
    try Self.checkText(by, field: "by")
    try Migrator(migrations: migrations).apply(migration, to: database) {
      // Another program may have taken this step since it was found to be pending.
      guard try appliedMigrations().count == migration.number - 1 else {
        throw LedgerError.busy(path: path, milliseconds: Int(busyTimeout))
      }
      // The step may have made tables of the journal.
      let tables = try JournalTables(in: database)
      let last = try lastEntry()
      try requireUnused(try number(after: last?.entry), tables)
      try database.run(
        """
        INSERT INTO migration (number, name, sha256, applied, program, made)
        SELECT ?, ?, ?, ?, ?, entry FROM journal_next
        """,
        [
          Value(migration.number), .text(migration.name), .text(migration.digest),
          .text(now()), .text(programVersion),
        ])
      try writeEntry(ChangeReason(by: by, action: "migrate", note: migration.name), after: last, tables)
      try requireKeptName()
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
    try Migrator(migrations: migrations).pending(after: try appliedMigrations())
  }
}
