import Exchange
import Ledger
import SQLite
import TestSupport
import Testing

@Suite struct MigratingTests {
  let directory = TemporaryDirectory()
  static let second = Migration(
    number: 2, name: "0002_more", sql: "CREATE TABLE more (x INTEGER) STRICT",
    code: { try $0.run("INSERT INTO more VALUES (7)") })
  static let steps = [Migration].builtIn + [second]

  @Test func aStepIsTakenWithABackupARecordAndAnEntry() throws {
    let path = try Fixtures.shipped(in: directory)
    let report = try Ledger.migrate(path, by: "beheerder", migrations: Self.steps)
    #expect(report.steps == ["0002_more"])
    #expect(report.backup == path + ".before-2.db")
    let ledger = try Ledger.open(path, for: .query, migrations: Self.steps)
    let head = try ledger.journalHead()
    #expect(head?.entry == 3)
    #expect(head?.by == "beheerder")
    #expect(head?.action == "migrate")
    #expect(head?.note == "0002_more")
    #expect(head?.rows == 1)
    #expect(try ledger.findings() == [])
    #expect(try Ledger.open(path + ".before-2.db", for: .query).findings() == [])
  }

  /// A step that has landed is frozen: who changes its text has to change this digest, and must not.
  @Test func theDigestsOfTheStepsAreThoseOfTheirFiles() throws {
    for step in [Migration].builtIn {
      let file = try Program.run(
        "/usr/bin/sha256sum", ["Migrations/\(step.name).sql"], in: Program.root)
      #expect(file.output.prefix(64) == step.digest)
      #expect(Migration(number: step.number, name: step.name, sql: step.sql).digest == step.digest)
    }
  }

  @Test func nothingToDoIsNothingDone() throws {
    let path = try Fixtures.shipped(in: directory)
    let report = try Ledger.migrate(path, by: "tester")
    #expect(report.steps == [])
    #expect(report.backup == nil)
    #expect(try directory.names() == ["ledger.db"])
  }

  @Test func aBackupIsNeverOverwritten() throws {
    let path = try Fixtures.shipped(in: directory)
    try directory.write([1], to: "ledger.db.before-2.db")
    let report = try Ledger.migrate(path, by: "tester", migrations: Self.steps)
    #expect(report.backup == path + ".before-2.2.db")
    #expect(try directory.bytes("ledger.db.before-2.db") == [1])
    #expect(try directory.names() == ["ledger.db", "ledger.db.before-2.2.db", "ledger.db.before-2.db"])
  }

  @Test func aChangedStepStopsBeforeAnythingIsWritten() throws {
    let path = try Fixtures.shipped(in: directory)
    let changed =
      [Migration(number: 1, name: "0001_ledger", sql: "-- not that text")] + Self.steps.dropFirst()
    let found = try #require([Migration].builtIn.first).digest
    #expect(
      throws: LedgerError.migration(
        path: path,
        error: .changed(number: 1, expected: changed[0].digest, found: found, what: "SHA-256"))
    ) { try Ledger.migrate(path, by: "tester", migrations: changed) }
    #expect(try directory.names() == ["ledger.db"])
  }

  @Test func aStepThatFailsLeavesTheLedgerAsItWas() throws {
    let path = try Fixtures.shipped(in: directory)
    let broken =
      [Migration].builtIn + [Migration(number: 2, name: "0002_no", sql: "CREATE TABLE journal (x)")]
    #expect(throws: LedgerError.self) { try Ledger.migrate(path, by: "tester", migrations: broken) }
    #expect(try Ledger.open(path, for: .query).findings() == [])
  }
}
