/// Migrates a database forward, one step and one transaction at a time.
///
/// The only way back is a backup.
public struct Migrator: Sendable {
  private let migrations: [Migration]

  /// Makes a migrator.
  ///
  /// - Parameter migrations: All steps, in order.
  public init(migrations: [Migration]) {
    self.migrations = migrations
  }

  /// The steps that a database has still to take.
  ///
  /// - Throws: `MigrationError` when the record has a gap, a changed text or a step from a newer program.
  public func pending(after applied: [AppliedMigration]) throws(MigrationError) -> [Migration] {
    for (index, record) in applied.enumerated() {
      guard record.number == index + 1 else {
        throw .gap(expected: index + 1, found: record.number)
      }
      guard index < migrations.count else {
        throw .newer(number: record.number, latest: migrations.count)
      }
      let migration = migrations[index]
      guard record.name == migration.name else {
        throw .changed(
          number: record.number, expected: migration.name, found: record.name, what: "name")
      }
      guard record.digest == migration.digest else {
        throw .changed(
          number: record.number, expected: migration.digest, found: record.digest, what: "SHA-256")
      }
    }
    return Array(migrations.dropFirst(applied.count))
  }

  /// Takes one step: the SQL, its code, the caller's record and `user_version`, in one transaction.
  ///
  /// - Throws: `SQLiteError`, `MigrationError.foreignKey`, or what the step or `record` throws; then the
  ///   database is as it was.
  public func apply(_ migration: Migration, to database: Database, record: () throws -> Void) throws {
    // "It is not possible to enable or disable foreign key constraints in the middle of a
    // multi-statement transaction": so before BEGIN, and checked before COMMIT.
    try database.execute("PRAGMA foreign_keys = OFF")
    let result = Result { try take(migration, database, record) }
    // Whether it succeeded or not, nothing more is written without foreign keys.
    try database.execute("PRAGMA foreign_keys = ON")
    try result.get()
  }

  private func take(_ migration: Migration, _ database: Database, _ record: () throws -> Void) throws {
    try database.writeTransaction {
      try database.execute(migration.sql)
      try migration.code?(database)
      try record()
      try database.execute("PRAGMA user_version = \(migration.number)")
      try database.forEach("PRAGMA foreign_key_check") { row in
        throw MigrationError.foreignKey(
          migration: migration.name, table: try row.text(0), parent: try row.text(2))
      }
    }
  }
}
