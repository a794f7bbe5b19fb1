import Exchange
import Foundation
import Ledger
import SQLite
import TestSupport
import Testing

/// Each check with a reproducer: what is done around the triggers, and which checks have to see it.
@Suite struct CheckTests {
  struct Tampering: Sendable, CustomTestStringConvertible {
    let sql: String
    let checks: [Check]
    var testDescription: String { sql }

    init(_ sql: String, _ checks: Check...) {
      self.sql = sql
      self.checks = checks
    }
  }

  static let tamperings = [
    Tampering(
      "UPDATE amount_version SET cents = cents + 100 WHERE id LIKE '%woningbouwimpuls#1'", .journal, .totals,
      .printed),
    Tampering("UPDATE amount_version SET note = 'x' WHERE id LIKE '%woningbouwimpuls#1'", .journal, .totals),
    Tampering(
      "UPDATE amount_version SET printed = 'veel' WHERE id LIKE '%woningbouwimpuls#1'", .journal, .printed),
    Tampering(
      "UPDATE amount_version SET first_year = 2022 WHERE id LIKE '%woningbouwimpuls#1'", .journal, .totals),
    Tampering(
      "UPDATE amount_version SET cents = 50000000000 WHERE id = '2023-gf-gemeentefonds-2026#1'", .journal,
      .parts, .printed),
    Tampering(
      "UPDATE amount_version SET part_of = '2023-gf-gemeentefonds-2026#8' WHERE id = '2023-gf-gemeentefonds-2026#2'",
      .journal, .parts),
    Tampering(
      "UPDATE measure_version SET topic = 'Anders' WHERE id LIKE '%woningbouwimpuls'", .journal, .totals),
    Tampering(
      "UPDATE measure_version SET ministry = 'GF' WHERE id LIKE '%woningbouwimpuls'", .journal, .totals),
    Tampering(
      "UPDATE measure_version SET topic = 'e' || char(769) WHERE id LIKE '%desinformatie'", .journal, .codes,
      .totals),
    Tampering("UPDATE route_version SET name = 'Anders' WHERE id = 'spuk'", .journal),
    Tampering(
      "UPDATE route_version SET ended = 2 WHERE id = 'spuk'; UPDATE route_version SET made = 1 WHERE id = 'spuk'",
      .journal, .foreignKeys, .codes),
    Tampering(
      "UPDATE measure_version SET ended = 3, made = 2 WHERE id LIKE '%woningbouwimpuls'", .journal,
      .foreignKeys, .parts),
    Tampering("DELETE FROM amount_version WHERE id LIKE '%woningbouwimpuls#1'", .journal, .parts),
    Tampering("DELETE FROM amount_overlap", .journal),
    Tampering("DELETE FROM status WHERE id = 'vervallen'", .journal, .foreignKeys),
    Tampering("INSERT INTO route VALUES ('x', 2)", .journal),
    Tampering("INSERT INTO route VALUES ('x', 99)", .journal, .foreignKeys),
    Tampering(
      "INSERT INTO amount_version SELECT id, 1, 2, label, printed, page, cents, first_year, last_year, per, precision, kind, basis, route, route_basis, recipient, part_of, repeats, note FROM amount_version WHERE id LIKE '%woningbouwimpuls#1'",
      .journal),
    Tampering("UPDATE edition_version SET horizon = 2028", .journal, .totals),
    Tampering("UPDATE journal SET author = 'x' WHERE entry = 3", .journal),
    Tampering("UPDATE journal SET note = NULL WHERE entry = 2", .journal),
    Tampering("UPDATE journal SET recorded = '2001-01-01T00:00:00Z' WHERE entry = 2", .journal),
    Tampering("UPDATE journal SET row_count = row_count + 1 WHERE entry = 1", .journal),
    Tampering("UPDATE journal SET rows_digest = digest WHERE entry = 2", .journal),
    Tampering("UPDATE journal SET previous = rows_digest WHERE entry = 2", .journal),
    Tampering("DELETE FROM journal WHERE entry = 2", .journal, .foreignKeys),
    Tampering("DELETE FROM journal WHERE entry = 1", .journal, .foreignKeys),
    Tampering("UPDATE migration SET sha256 = (SELECT digest FROM journal LIMIT 1)", .journal, .migrations),
    Tampering("DELETE FROM migration", .journal, .migrations),
    Tampering("UPDATE contribution SET cents = cents + 1 WHERE amount LIKE '%woningbouwimpuls#1'", .totals),
    Tampering("UPDATE contribution SET route = 'bcf' WHERE amount LIKE '%woningbouwimpuls#1'", .totals),
    Tampering("DELETE FROM contribution WHERE amount LIKE '%woningbouwimpuls#1'", .totals),
    Tampering("INSERT INTO contribution SELECT * FROM contribution LIMIT 1", .totals),
    Tampering("UPDATE contribution SET edition = 2022", .totals),
    Tampering("UPDATE amount_span SET last_year = 2030 WHERE amount LIKE '%woningbouwimpuls#1'", .totals),
    Tampering("DELETE FROM amount_span", .totals),
    Tampering("UPDATE search SET topic = 'x' WHERE measure LIKE '%woningbouwimpuls'", .totals),
    Tampering("INSERT INTO search (measure) VALUES ('x')", .totals),
    Tampering(
      "UPDATE amount_version SET last_year = 9223372036854775807 WHERE id = '2023-gf-accres#9'", .journal,
      .parts,
      .codes),
    Tampering(
      "UPDATE amount_version SET precision = 'dxact' WHERE id = '2023-gf-accres#9'", .journal, .parts, .codes),
    Tampering("UPDATE route_version SET parent = 'spuk' WHERE id = 'spuk'", .journal, .codes),
    Tampering("UPDATE edition_version SET horizon = 2030", .journal, .codes, .totals),
    Tampering("UPDATE event SET status = 'toegekend' WHERE id = 2", .journal),
    Tampering("UPDATE event SET since = '2022-10-02' WHERE id = 2", .journal),
    Tampering("UPDATE event SET note = 'anders' WHERE id = 2", .journal),
    Tampering("UPDATE event SET measure = '2023-gf-accres' WHERE id = 2", .journal),
    Tampering("UPDATE event SET made = 5 WHERE id = 2", .journal),
    Tampering("DELETE FROM event WHERE id = 3", .journal),
    Tampering("DELETE FROM event WHERE id = 2", .journal),
    Tampering(
      "INSERT INTO event VALUES (4, 4, '2023-gf-accres', 'toegekend', '2022-10-01', NULL, NULL)", .journal),
    Tampering(
      "UPDATE event SET id = id + 10; UPDATE event SET id = 2 WHERE id = 11; UPDATE event SET id = 1 WHERE id = 12",
      .journal),
    Tampering("UPDATE journal SET author = 'ander' WHERE entry = 4", .journal),
    Tampering("UPDATE journal SET recorded = '2030-01-01T00:00:00Z' WHERE entry = 4", .journal),
    Tampering("DELETE FROM event WHERE withdraws IS NOT NULL", .journal),
    Tampering("UPDATE event SET withdraws = 2 WHERE id = 3", .journal),
    Tampering("CREATE TABLE extra (x)", .migrations),
    Tampering("DROP INDEX amount_made", .migrations),
  ]

  @Test(arguments: tamperings)
  func whatIsDoneAroundTheTriggersIsFound(_ tampering: Tampering) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let triggers = try tamper(with: path, tampering.sql)
    let ledger = try Ledger.open(path, for: .check)
    let findings = try ledger.findings()
    let found = Set(findings.map(\.check))
    #expect(found.isSuperset(of: tampering.checks), "\(findings)")
    // The triggers are put back as they were, so the schema alone tells nothing.
    #expect(!triggers.isEmpty)
    if !tampering.checks.contains(.migrations) { #expect(!found.contains(.migrations)) }
  }

  /// Drops the triggers, runs SQL without foreign keys or CHECK constraints, and puts the triggers back.
  private func tamper(with path: String, _ sql: String) throws -> [String] {
    let database = try Database(path: path, access: .write)
    var triggers: [String] = []
    try database.forEach("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") { row in
      triggers.append(try row.text(1))
    }
    try database.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    try database.forEach("SELECT name FROM sqlite_schema WHERE type = 'trigger'") { row in
      try Database(path: path, access: .write).execute("DROP TRIGGER \(try row.text(0))")
    }
    try database.execute(sql)
    for trigger in triggers { try database.execute(trigger) }
    return triggers
  }

  /// The first entry that is wrong comes first.
  @Test(arguments: [
    ("UPDATE event SET note = 'anders' WHERE id = 2", "entry 4"),
    ("DELETE FROM event WHERE id = 3", "entry 5"),
    ("UPDATE route_version SET name = 'Anders' WHERE id = 'spuk'", "entry 3"),
    ("UPDATE migration SET program = 'x' WHERE number = 1", "entry 1"),
    ("UPDATE journal SET author = 'x' WHERE entry = 4", "entry 4"),
  ])
  func theFirstEntryThatIsWrongIsNamedFirst(_ sql: String, _ entry: String) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    _ = try tamper(with: path, sql)
    #expect(try Ledger.open(path, for: .check).findings(of: [.journal]).first?.place == entry)
  }

  @Test func aCountThatFailsIsSaidByTotalsToo() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    _ = try tamper(
      with: path, "UPDATE amount_version SET cents = 1 WHERE id = '2023-gf-gemeentefonds-2026#1'")
    let ledger = try Ledger.open(path, for: .check)
    #expect(try ledger.findings(of: [.totals]).map(\.place) == ["edition 2023"])
  }

  /// A chain inside the file alone can be cut at its end, or rewritten whole; a digest written down elsewhere tells.
  @Test(arguments: [
    "DELETE FROM event WHERE made = 5; DELETE FROM journal WHERE entry = 5",
    "DELETE FROM event; DELETE FROM journal WHERE entry > 3",
  ])
  func aJournalCutAtItsEndIsFoundByTheHeadWrittenDown(_ sql: String) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let head = try #require(try Ledger.open(path, for: .query).journalHead())
    _ = try tamper(with: path, sql)
    let ledger = try Ledger.open(path, for: .check)
    #expect(try ledger.findings() == [])
    #expect(
      try ledger.findings(expectingHead: head.entry, digest: head.digest).map(\.message) == [
        "is not there (expected it, as written down)"
      ])
  }

  /// Rewritten whole: the money changed and every digest made anew, as somebody who knows the program could.
  @Test func aJournalRewrittenWholeIsFoundByTheHeadWrittenDown() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let head = try #require(try Ledger.open(path, for: .query).journalHead())
    var data = try BuiltInPackage.read()
    data.measures[0].topic = "Anders"
    let other = try Fixtures.ledger(data, in: directory, as: "other.db")
    let rewritten = try Ledger.open(other, for: .change)
    _ = try rewritten.tag(
      Tag(status: "in-overleg", measures: ["woningbouwimpuls", "ouderenhuis"], by: "adviseur"))
    _ = try rewritten.withdraw(event: 1, by: "adviseur", note: "vergissing")
    #expect(try rewritten.findings() == [])
    #expect(try rewritten.findings(expectingHead: head.entry, digest: head.digest).count == 1)
  }

  @Test func theShippedLedgerIsClean() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.tagged(in: directory), for: .query)
    #expect(try ledger.findings() == [])
  }

  @Test func onlyTheChecksNamedAreRun() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    _ = try tamper(with: path, "UPDATE amount_version SET cents = cents + 100 WHERE id LIKE '%impuls#1'")
    let ledger = try Ledger.open(path, for: .check)
    #expect(try ledger.findings(of: [.foreignKeys, .integrity, .codes]) == [])
    #expect(
      try ledger.findings(of: [.printed]).map(\.message) == [
        "eur: 222000001 (expected 222000000 or -222000000, as \"€ 222 miljoen\" says)"
      ])
  }

  @Test func aDamagedSearchIndexIsFound() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    // The connection that may not write the shadow tables is ours; the shell may.
    let result = try Program.run(
      "/usr/bin/sqlite3",
      [
        path,
        "UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10; DELETE FROM search_docsize WHERE id = 3",
      ],
      in: directory.path)
    #expect(result.status == 0, "\(result.errors)")
    let findings = try Ledger.open(path, for: .check).findings(of: [.integrity])
    #expect(findings.contains { $0.place == "search" }, "\(findings)")
  }
}
