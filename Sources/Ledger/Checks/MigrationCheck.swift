import SQLite

extension Ledger {
  /// The steps taken against the program's, and the schema against the one that those steps make.
  func checkMigrations(_ report: CheckReport) throws {
    do {
      _ = try pendingMigrations()
    } catch let error as MigrationError {
      report.fault("migration", .steps(error))
    }
    let applied = try appliedMigrations().count
    let version = try database.integer("PRAGMA user_version") ?? 0
    if version != applied {
      report.fault("user_version", .otherVersion(found: version, expected: applied))
    }
    let fresh = try Database.inMemory()
    for migration in migrations.prefix(applied) { try fresh.execute(migration.sql) }
    let expected = try Self.schema(of: fresh)
    let found = try Self.schema(of: database)
    for (name, sql) in expected.sorted(by: { $0.key < $1.key }) where found[name] != sql {
      report.fault(name, found[name] == nil ? .notInSchema : .otherSchema)
    }
    for name in found.keys.sorted() where expected[name] == nil && !Self.isStatistics(name) {
      report.fault(name, .notOfMigrations)
    }
  }

  /// Whether something is a table in which ANALYZE keeps how often values occur: `sqlite_stat1`, `sqlite_stat4`.
  ///
  /// SQLite makes it for whoever asks, and reserves the name: "All internal schema objects have names that begin with
  /// sqlite_" (Database File Format). It changes how fast something is found, and not what is found.
  private static func isStatistics(_ name: String) -> Bool {
    ["table sqlite_stat1", "table sqlite_stat3", "table sqlite_stat4"].contains(name)
  }

  private static func schema(of database: Database) throws -> [String: String] {
    var schema: [String: String] = [:]
    try database.forEach("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema") { row in
      schema["\(try row.text(0)) \(try row.text(1))"] = "\(try row.text(2)): \(try row.text(3))"
    }
    return schema
  }
}
