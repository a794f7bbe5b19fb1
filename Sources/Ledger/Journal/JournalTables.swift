import SQLite

/// The tables whose rows belong to the journal, as far as a ledger has them.
final class JournalTables {
  typealias Table = (name: String, key: String, hasVersions: Bool)

  /// The tables whose rows belong to the journal, and the columns that order them.
  static let all: [Table] = [
    ("accepted_finding", "finding", false), ("amount", "id", false), ("amount_overlap", "id, target", false),
    ("amount_version", "id", true),
    ("edition", "id", false), ("edition_version", "id", true), ("event", "id", false),
    ("measure", "id", false),
    ("measure_continues", "id, target", false), ("measure_version", "id", true),
    ("migration", "number", false), ("ministry", "id", false), ("ministry_version", "id", true),
    ("recipient", "id", false), ("recipient_version", "id", true), ("route", "id", false),
    ("route_version", "id", true), ("status", "id", false), ("status_version", "id", true),
  ]

  private let present: [Table]
  /// Most entries touch one table, so all are asked in one statement.
  private let question: Statement?

  /// Finds the tables of a ledger.
  ///
  /// - Throws: `SQLiteError`.
  init(in database: Database) throws {
    // A ledger that is still on its way through the migrations lacks some.
    var existing: Set<String> = []
    try database.forEach("SELECT name FROM sqlite_schema WHERE type = 'table'") { row in
      existing.insert(try row.text(0))
    }
    present = Self.all.filter { existing.contains($0.name) }
    question = present.isEmpty ? nil : try database.prepare(Self.question(present))
  }

  private static func question(_ tables: [Table]) -> String {
    tables.map { table in
      "SELECT '\(table.name)' WHERE EXISTS (SELECT 1 FROM \(table.name) WHERE made = ?1)"
        + (table.hasVersions ? " OR EXISTS (SELECT 1 FROM \(table.name) WHERE ended = ?1)" : "")
    }.joined(separator: " UNION ALL ")
  }

  /// The tables in which an entry made or ended rows.
  ///
  /// - Throws: `SQLiteError`.
  func touched(by entry: Int) throws -> [Table] {
    var touched: Set<String> = []
    try question?.forEach([Value(entry)]) { row in touched.insert(try row.text(0)) }
    return present.filter { touched.contains($0.name) }
  }
}
