import SQLite

/// What somebody can do to a ledger around its triggers.
public enum Tamper {
  /// Drops the triggers, runs SQL without foreign keys or CHECK constraints, and puts the triggers back.
  ///
  /// - Returns: The triggers.
  @discardableResult public static func with(_ path: String, _ sql: String) throws -> [String] {
    let database = try Database(path: path, access: .write)
    var triggers: [(name: String, sql: String)] = []
    try database.forEach("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") { row in
      triggers.append((try row.text(0), try row.text(1)))
    }
    try database.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    for trigger in triggers { try database.execute("DROP TRIGGER \(trigger.name)") }
    try database.execute(sql)
    for trigger in triggers { try database.execute(trigger.sql) }
    return triggers.map(\.sql)
  }
}
