import Ledger
import SQLite
import TestSupport
import Testing

/// What other programs may not do to the record: each is tried through Debian's sqlite3 shell.
@Suite struct HistoryGuardTests {
  static let versions = [
    "amount", "document", "edition", "measure", "ministry", "recipient", "route", "status",
  ]
  static let things = versions + ["amount_overlap", "measure_route", "migration", "journal", "event"]

  static let attempts: [String] =
    versions.flatMap { name in
      let table = "\(name)_version"
      return [
        "DELETE FROM \(table)",
        "UPDATE \(table) SET \(name) = \(name)",
        "UPDATE \(table) SET made = made + 1",
        "UPDATE \(table) SET ended = 1",
        "UPDATE \(table) SET ended = NULL",
        "UPDATE OR REPLACE \(table) SET made = 1",
        "REPLACE INTO \(table) SELECT * FROM \(table)",
        "INSERT INTO \(table) SELECT * FROM \(table)",
        "INSERT INTO \(table) SELECT * FROM \(table) WHERE true ON CONFLICT DO UPDATE SET ended = 3",
        "INSERT OR IGNORE INTO \(table) SELECT * FROM \(table)",
      ]
    }
    + things.flatMap { table in
      [
        "DELETE FROM \(table)", "REPLACE INTO \(table) SELECT * FROM \(table)",
        "INSERT INTO \(table) SELECT * FROM \(table)",
      ]
    }
    + versions.map { "UPDATE \($0) SET \($0 == "edition" ? "year = year + 1" : "key = key + 1000")" }
    + [
      "UPDATE amount_version SET cents = cents + 1",
      "UPDATE amount_version SET cents = cents + 1, ended = (SELECT max(entry) + 1 FROM journal)",
      "UPDATE measure_version SET topic = 'x' WHERE measure > 3",
      "UPDATE journal SET author = 'x'", "UPDATE journal SET entry = entry + 1",
      "UPDATE migration SET name = 'x'",
      "UPDATE amount_overlap SET target = amount", "UPDATE amount SET n = n + 1",
      "UPDATE event SET note = 'x'", "UPDATE event SET number = number + 10", "UPDATE event SET status = 1",
      "INSERT INTO event SELECT * FROM event WHERE true ON CONFLICT DO UPDATE SET note = 'x'",
      "REPLACE INTO event SELECT number, 5, measure, 1, since, note, withdraws, owner, next, turn FROM event WHERE number = 1",
      "REPLACE INTO event SELECT 4, 5, measure, status, since, note, 1, owner, next, turn + 9 FROM event WHERE number = 3",
      "INSERT INTO event VALUES (4, 5, 2, 99, '2022-01-01', NULL, NULL, NULL, NULL, 9000000000)",
      "INSERT INTO event VALUES (4, 5, 9999, 1, '2022-01-01', NULL, NULL, NULL, NULL, 9000000000)",
      "INSERT INTO event SELECT 9, 5, measure, status, since, note, NULL, NULL, NULL, turn + 9 FROM event WHERE number = 1",
      "INSERT INTO event SELECT 4, 1, measure, status, since, note, NULL, NULL, NULL, turn + 9 FROM event WHERE number = 1",
      "INSERT INTO event SELECT 4, 5, 2, NULL, NULL, 'x', 2, NULL, NULL, turn + 9 FROM event WHERE number = 1",
      "INSERT INTO event SELECT 4, 5, measure, status, since, note, NULL, NULL, NULL, turn FROM event WHERE number = 3",
      "INSERT INTO event SELECT 4, 5, measure, status, since, note, NULL, NULL, NULL, turn - 9 FROM event WHERE number = 1",
      "INSERT INTO merged_event VALUES (3, 5, '2022-01-01T00:00:00Z', 'x', 'x', 1, 1, printf('%064d', 1))",
      "INSERT INTO merged_event VALUES (4, 4, '2022-01-01T00:00:00Z', 'x', 'x', 1, 1, printf('%064d', 1))",
      "INSERT INTO merged_event SELECT 4, 5, '2022-01-01T00:00:00Z', 'x', 'x', 1, entry, digest FROM journal",
      "INSERT INTO route VALUES (1, 'x')",
      "REPLACE INTO amount (key, measure, n) SELECT key, measure, 99 FROM amount LIMIT 1",
      "REPLACE INTO amount SELECT 9999, measure, n FROM amount LIMIT 1",
      "REPLACE INTO journal SELECT 5, recorded, author, account, action, note, 0, rows_digest,"
        + " (SELECT digest FROM journal WHERE entry = 2), digest FROM journal WHERE entry = 1",
      "INSERT INTO journal SELECT entry + 5, recorded, author, account, action, note, row_count, rows_digest, digest,"
        + " rows_digest FROM journal ORDER BY entry DESC LIMIT 1",
      "INSERT INTO journal SELECT entry + 1, recorded, author, account, action, note, row_count, rows_digest, previous,"
        + " rows_digest FROM journal ORDER BY entry DESC LIMIT 1",
      "INSERT INTO journal (recorded, author, account, action, row_count, rows_digest, previous, digest)"
        + " SELECT recorded, author, account, action, row_count, rows_digest, previous, rows_digest FROM journal LIMIT 1",
    ]

  @Test func theShellCanChangeNoHistory() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let before = try Program.run("/usr/bin/sqlite3", [path, ".dump"], in: directory.path)
    #expect(before.status == 0)
    for (attempt, keys) in Self.attempts.flatMap({ [($0, "ON"), ($0, "OFF")] }) {
      let result = try Program.run(
        "/usr/bin/sqlite3", [path, "PRAGMA foreign_keys = \(keys); \(attempt)"],
        in: directory.path)
      #expect(result.status != 0, "\(attempt)")
      // It is a guard that refuses, not a slip in the attempt.
      let guards = ["can't be", "only be ended", "only added", "only grows", "no column named rowid"]
      #expect(guards.contains { result.errors.contains($0) }, "\(attempt): \(result.errors)")
    }
    #expect(try Program.run("/usr/bin/sqlite3", [path, ".dump"], in: directory.path) == before)
  }

  @Test func theShellCanChangeNoAcceptance() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.ledger(Fixtures.doubtful, in: directory)
    let ledger = try Ledger.open(path, for: .change)
    let finding = try #require(try ledger.findings().first)
    _ = try ledger.accept(findings: [finding.id], by: "controleur", note: "nagezien")
    for attempt in [
      "UPDATE accepted_finding SET note = 'x'", "UPDATE accepted_finding SET made = 4",
      "DELETE FROM accepted_finding",
      "REPLACE INTO accepted_finding SELECT finding, 4, place, facts, 'x' FROM accepted_finding",
      "INSERT INTO accepted_finding SELECT * FROM accepted_finding WHERE true ON CONFLICT DO UPDATE SET note = 'x'",
      "INSERT INTO accepted_finding VALUES ('years-000000000000', 1, 'x', 'x', 'x')",
    ] {
      let result = try Program.run("/usr/bin/sqlite3", [path, attempt], in: directory.path)
      #expect(result.status != 0)
      #expect(
        ["can't be", "only added"].contains { result.errors.contains($0) }, "\(attempt): \(result.errors)")
    }
    #expect(try ledger.findings().first?.acceptance?.note == "nagezien")
  }

  @Test func theShellCanChangeNoVersionOfWhatIsBuiltIn() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let version = try Ledger.open(path, for: .query).builtInVersion()
    for attempt in [
      "UPDATE built_in SET version = 9", "UPDATE built_in SET made = 1", "DELETE FROM built_in",
      "INSERT INTO built_in VALUES (9, 1)", "REPLACE INTO built_in SELECT version, 1 FROM built_in",
      "INSERT INTO built_in SELECT * FROM built_in WHERE true ON CONFLICT DO UPDATE SET made = 1",
    ] {
      let result = try Program.run("/usr/bin/sqlite3", [path, attempt], in: directory.path)
      #expect(result.status != 0)
      #expect(
        ["can't be", "only added"].contains { result.errors.contains($0) }, "\(attempt): \(result.errors)")
    }
    #expect(version != nil)
    #expect(try Ledger.open(path, for: .query).builtInVersion() == version)
  }

  /// A version made by no journal entry can't stay, even if a trigger lets its insert through.
  @Test func rowsWithoutAnEntryDoNotCommit() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let result = try Program.run(
      "/usr/bin/sqlite3",
      [
        path,
        "PRAGMA foreign_keys = ON; INSERT INTO route VALUES (99, 'x');"
          + " INSERT INTO route_version SELECT 99, entry, NULL, 99, 'x', NULL, NULL FROM journal_next",
      ],
      in: directory.path)
    #expect(result.errors.contains("FOREIGN KEY constraint failed"))
  }

  @Test func aVersionCanBeEndedByTheEntryBeingWritten() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let database = try Database(path: path, access: .write)
    try database.execute("BEGIN")
    try database.execute("UPDATE route_version SET ended = (SELECT entry FROM journal_next) WHERE route = 8")
    #expect(
      try database.integer("SELECT count(*) FROM route_version WHERE ended IS NULL")
        == (try database.integer("SELECT count(*) - 1 FROM route")))
    try database.execute("ROLLBACK")
  }
}
