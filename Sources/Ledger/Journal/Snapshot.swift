import Budget
import SQLite

extension Ledger {
  /// The ledger as it was recorded at a moment: a private copy, to be queried like any other.
  ///
  /// It holds the entries up to that moment, the versions that were current then, and the events recorded by then.
  /// What is derived is counted again from them; there is no search index.
  ///
  /// - Parameter step: Is called for each row, amount and measure; what it throws ends the copying.
  /// - Throws: `LedgerError`: there was no ledger then, there is no such entry, no room for the copy, or what it held
  ///   can't be counted.
  public func asOf(_ moment: Moment, step: () throws -> Void = {}) throws -> Ledger {
    try explained {
      let entry = try self.entry(at: moment)
      return try inTemporaryDirectory { try copy(upTo: entry, step) }
    }
  }

  private func copy(upTo entry: Int, _ step: () throws -> Void) throws -> Ledger {
    let copy = try Database.temporary()
    for migration in migrations { try copy.execute(migration.sql) }
    try copy.execute("PRAGMA foreign_keys = OFF")
    try Self.dropTriggers(of: copy)
    try copy.writeTransaction {
      try copyRows(
        "SELECT * FROM journal WHERE entry <= ?", [Value(entry)], to: copy, table: "journal", step)
      for table in JournalTables.all {
        let isCurrent = table.hasVersions ? " AND (ended IS NULL OR ended > ?)" : ""
        try copyRows(
          "SELECT * FROM \(table.name) WHERE made <= ?\(isCurrent)",
          Array(repeating: Value(entry), count: table.hasVersions ? 2 : 1), to: copy, table: table.name, step)
      }
    }
    let snapshot = Ledger(
      path: path, database: copy, busyTimeout: busyTimeout, migrations: migrations, now: now, isSnapshot: true
    )
    try copy.writeTransaction {
      for edition in try snapshot.editions() {
        do { try snapshot.deriveMoney(edition, step: step) } catch let fault as CountingFault {
          // No intake let it in.
          throw uncountable(edition, fault)
        }
      }
    }
    return snapshot
  }

  private func entry(at moment: Moment) throws -> Int {
    let last = try database.integer("SELECT max(entry) FROM journal") ?? 0
    switch moment {
    case .entry(let number):
      guard number <= last else {
        throw LedgerError.unknownCode(field: "journal entry", input: "#\(number)", valid: ["#1 to #\(last)"])
      }
      return number
    case .time(let time):
      guard
        let entry = try database.integer("SELECT max(entry) FROM journal WHERE recorded <= ?", [.text(time)])
      else { throw LedgerError.beforeTheLedger(time: time) }
      return entry
    }
  }

  /// The rows of a moment are put in as they are; the triggers guard a ledger that goes on.
  private static func dropTriggers(of database: Database) throws {
    var names: [String] = []
    try database.forEach("SELECT name FROM sqlite_schema WHERE type = 'trigger'") { row in
      names.append(try row.text(0))
    }
    for name in names { try database.execute("DROP TRIGGER \(name)") }
  }

  private func copyRows(
    _ sql: String, _ values: [Value], to copy: Database, table: String,
    _ step: () throws -> Void
  ) throws {
    var insert: Statement?
    try database.forEach(sql, values) { row in
      var names: [String] = []
      var fields: [Value] = []
      for column in 0..<row.count {
        names.append(row.name(column))
        // What was ended later was current then.
        fields.append(row.name(column) == "ended" ? .null : try row.value(column))
      }
      let marks = names.map { _ in "?" }.joined(separator: ", ")
      let statement =
        try insert
        ?? copy.prepare("INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))")
      insert = statement
      try statement.run(fields)
      try step()
    }
  }
}
