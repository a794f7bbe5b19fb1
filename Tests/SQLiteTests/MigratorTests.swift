import SQLite
import TestSupport
import Testing

@Suite struct MigratorTests {
  static let steps = [
    Migration(
      number: 1, name: "0001_a", sql: "CREATE TABLE a (x INTEGER PRIMARY KEY) STRICT",
      digest: "digest of CREATE TABLE a"),
    Migration(
      number: 2, name: "0002_b", sql: "CREATE TABLE b (x INTEGER NOT NULL REFERENCES a (x)) STRICT",
      digest: "digest of CREATE TABLE b",
      code: { try $0.run("INSERT INTO a VALUES (7)") }),
  ]
  static let migrator = Migrator(migrations: steps)

  static func record(_ number: Int) -> AppliedMigration {
    AppliedMigration(
      number: number, name: steps[number - 1].name, digest: steps[number - 1].digest)
  }

  @Test func givesTheStepsThatAreStillToTake() throws {
    #expect(try Self.migrator.pending(after: []).map(\.number) == [1, 2])
    #expect(try Self.migrator.pending(after: [Self.record(1)]).map(\.number) == [2])
    #expect(try Self.migrator.pending(after: [Self.record(1), Self.record(2)]).isEmpty)
  }

  @Test func stopsAtWhatDoesNotFit() {
    #expect(throws: MigrationError.gap(expected: 1, found: 2)) {
      try Self.migrator.pending(after: [Self.record(2)])
    }
    #expect(throws: MigrationError.newer(number: 3, latest: 2)) {
      try Self.migrator.pending(
        after: [Self.record(1), Self.record(2), AppliedMigration(number: 3, name: "c", digest: "")])
    }
    #expect(
      throws: MigrationError.changed(number: 1, expected: "0001_a", found: "0001_z", what: "name")
    ) {
      try Self.migrator.pending(after: [AppliedMigration(number: 1, name: "0001_z", digest: "")])
    }
    #expect(
      throws: MigrationError.changed(
        number: 1, expected: "digest of CREATE TABLE a", found: "other", what: "SHA-256")
    ) {
      try Self.migrator.pending(after: [AppliedMigration(number: 1, name: "0001_a", digest: "other")])
    }
  }

  @Test func takesStepsWithTheirCodeAndRecord() throws {
    let database = try Database.inMemory()
    var recorded: [Int] = []
    for step in Self.steps { try Self.migrator.apply(step, to: database) { recorded.append(step.number) } }
    #expect(recorded == [1, 2])
    #expect(try database.integer("PRAGMA user_version") == 2)
    #expect(try database.integer("SELECT x FROM a") == 7)
    #expect(try database.integer("PRAGMA foreign_keys") == 1)
  }

  @Test func aStepThatBreaksAReferenceChangesNothing() throws {
    let database = try Database.inMemory()
    for step in Self.steps { try Self.migrator.apply(step, to: database) {} }
    let broken = Migration(number: 3, name: "0003_c", sql: "INSERT INTO b VALUES (99)", digest: "c")
    #expect(throws: MigrationError.foreignKey(migration: "0003_c", table: "b", parent: "a")) {
      try Self.migrator.apply(broken, to: database) {}
    }
    #expect(try database.integer("SELECT count(*) FROM b") == 0)
    #expect(try database.integer("PRAGMA user_version") == 2)
    #expect(try database.integer("PRAGMA foreign_keys") == 1)
  }

  @Test func aStepWhoseRecordFailsChangesNothing() throws {
    struct Stop: Error {}
    let database = try Database.inMemory()
    #expect(throws: Stop.self) { try Self.migrator.apply(Self.steps[0], to: database) { throw Stop() } }
    #expect(try database.integer("SELECT count(*) FROM sqlite_schema") == 0)
  }
}
