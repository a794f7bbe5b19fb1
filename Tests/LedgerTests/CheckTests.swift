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
    Tampering("UPDATE amount_version SET note = 'x' WHERE id LIKE '%woningbouwimpuls#1'", .journal, .search),
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
      "UPDATE measure_version SET topic = 'Anders' WHERE id LIKE '%woningbouwimpuls'", .journal, .search),
    Tampering(
      "UPDATE measure_version SET ministry = 'GF' WHERE id LIKE '%woningbouwimpuls'", .journal, .totals),
    Tampering(
      "UPDATE measure_version SET topic = 'e' || char(769) WHERE id LIKE '%desinformatie'", .journal, .codes,
      .search),
    Tampering("UPDATE route_version SET name = 'Anders' WHERE id = 'spuk'", .journal),
    Tampering(
      "UPDATE route_version SET ended = 2 WHERE id = 'spuk'; UPDATE route_version SET made = 1 WHERE id = 'spuk'",
      .journal, .foreignKeys, .codes),
    Tampering(
      "UPDATE measure_version SET ended = 4, made = 2 WHERE id LIKE '%woningbouwimpuls'", .journal,
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
    Tampering("UPDATE search SET topic = 'x' WHERE measure LIKE '%woningbouwimpuls'", .search),
    Tampering("INSERT INTO search (measure) VALUES ('x')", .search),
    Tampering(
      "UPDATE amount_version SET last_year = 9223372036854775807 WHERE id = '2023-gf-accres#9'", .journal,
      .parts, .years),
    Tampering(
      "UPDATE amount_version SET precision = 'dxact' WHERE id = '2023-gf-accres#9'", .journal, .codes),
    Tampering("UPDATE route_version SET parent = 'spuk' WHERE id = 'spuk'", .journal, .codes),
    Tampering("UPDATE edition_version SET horizon = 2030", .journal, .codes, .totals),
    Tampering("UPDATE event SET status = 'toegekend' WHERE id = 2", .journal),
    Tampering("UPDATE event SET since = '2022-10-02' WHERE id = 2", .journal),
    Tampering("UPDATE event SET note = 'anders' WHERE id = 2", .journal),
    Tampering("UPDATE event SET measure = '2023-gf-accres' WHERE id = 2", .journal),
    Tampering("UPDATE event SET made = 6 WHERE id = 2", .journal),
    Tampering("DELETE FROM event WHERE id = 3", .journal),
    Tampering("DELETE FROM event WHERE id = 2", .journal),
    Tampering(
      "INSERT INTO event VALUES (4, 5, '2023-gf-accres', 'toegekend', '2022-10-01', NULL, NULL)", .journal),
    Tampering(
      "UPDATE event SET id = id + 10; UPDATE event SET id = 2 WHERE id = 11; UPDATE event SET id = 1 WHERE id = 12",
      .journal),
    Tampering("UPDATE journal SET author = 'ander' WHERE entry = 5", .journal),
    Tampering("UPDATE journal SET recorded = '2030-01-01T00:00:00Z' WHERE entry = 5", .journal),
    Tampering("DELETE FROM event WHERE withdraws IS NOT NULL", .journal),
    Tampering("UPDATE event SET withdraws = 2 WHERE id = 3", .journal),
    Tampering("UPDATE edition_version SET id = 9223372036854775807", .journal, .codes),
    Tampering("UPDATE edition_version SET horizon = 9223372036854775807", .journal, .codes),
    Tampering("UPDATE journal SET entry = 9223372036854775807 WHERE entry = 6", .journal),
    Tampering("CREATE TABLE extra (x)", .migrations),
    Tampering("DROP INDEX amount_made", .migrations),
  ]

  @Test(arguments: tamperings)
  func whatIsDoneAroundTheTriggersIsFound(_ tampering: Tampering) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let triggers = try Tamper.with(path, tampering.sql)
    let ledger = try Ledger.open(path, for: .check)
    let findings = try ledger.findings()
    let found = Set(findings.map(\.check))
    #expect(found.isSuperset(of: tampering.checks), "\(findings)")
    // The triggers are put back as they were, so the schema alone tells nothing.
    #expect(!triggers.isEmpty)
    if !tampering.checks.contains(.migrations) { #expect(!found.contains(.migrations)) }
  }

  /// The first entry that is wrong comes first.
  @Test(arguments: [
    ("UPDATE event SET note = 'anders' WHERE id = 2", "entry 5"),
    ("DELETE FROM event WHERE id = 3", "entry 6"),
    ("UPDATE route_version SET name = 'Anders' WHERE id = 'spuk'", "entry 4"),
    ("UPDATE migration SET program = 'x' WHERE number = 1", "entry 1"),
    ("UPDATE journal SET author = 'x' WHERE entry = 5", "entry 5"),
  ])
  func theFirstEntryThatIsWrongIsNamedFirst(_ sql: String, _ entry: String) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(path, sql)
    #expect(try Ledger.open(path, for: .check).findings(of: [.journal]).first?.place == entry)
  }

  @Test func aCountThatFailsIsSaidByTotalsToo() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path, "UPDATE amount_version SET cents = 1 WHERE id = '2023-gf-gemeentefonds-2026#1'")
    let ledger = try Ledger.open(path, for: .check)
    #expect(try ledger.findings(of: [.totals]).map(\.place) == ["edition 2023"])
  }

  /// A chain inside the file alone can be cut at its end, or rewritten whole; a digest written down elsewhere tells.
  @Test(arguments: [
    "DELETE FROM event WHERE made = 6; DELETE FROM journal WHERE entry = 6",
    "DELETE FROM event; DELETE FROM journal WHERE entry > 4",
  ])
  func aJournalCutAtItsEndIsFoundByTheHeadWrittenDown(_ sql: String) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let head = try #require(try Ledger.open(path, for: .query).journalHead())
    try Tamper.with(path, sql)
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

  /// What import takes and somebody has to look at, to the letter.
  @Test func whatIsToBeLookedAtIsFound() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.ledger(Fixtures.doubtful, in: directory), for: .query)
    #expect(
      try ledger.findings().map { "\($0.check.rawValue) \($0.place): \($0.message)" } == [
        "repeats 2023-gf-a#2: € 1.320 miljoen (exact, € 1320000000) repeats 2023-gf-a#1, € 1,4 miljard (exact, € 1400000000): expected the same within what is printed",
        "repeats 2023-gf-a#3: it (€ 1.390 miljoen, € 1390000000) repeats 2023-gf-a#2, which repeats 2023-gf-a#1 (expected the first statement, which repeats nothing)",
        "years 2023-gf-b#4: the years are 2058 (expected 2018 to 2053 for a figure of the edition 2023 that counts)",
        "outliers 2023-gf-c#6: € 40000000000 is 1000 times more than the nearest of the measure's other years (expected less than 100 times: 2023-gf-c#5 is € 40000000)",
        "outliers 2023-gf-d#7: \"6123456789\" looks like an id (expected a figure as € 36.200)",
        "outliers 2023-gf-e#8: \"€ 2023\" looks like the year 2023 (expected a figure)",
        "duplicates 2023-gf-f#10: it has the years (2023-2024), the figure (€ 5000000) and the label of 2023-gf-f#9 (expected one of them, or a link)",
      ])
  }

  @Test func theFactorBetweenPrintedAndEurosIsShown() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path,
      """
      UPDATE amount_version SET cents = cents * 1000 WHERE id LIKE '%woningbouwimpuls#1';
      UPDATE amount_version SET cents = cents / 4 WHERE id = '2023-gf-accres#9'
      """)
    let messages = try Ledger.open(path, for: .check).findings(of: [.printed]).map(\.message)
    #expect(messages.count == 2)
    #expect(
      messages.contains { $0.hasSuffix("as \"€ 222 miljoen\" says): 1000 times too large") }, "\(messages)")
    #expect(messages.contains { $0.hasSuffix(": 4 times too small") }, "\(messages)")
  }

  @Test func aSumThatDiffersIsShownWithItsDifference() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path, "UPDATE contribution SET cents = cents + 150 WHERE amount LIKE '%woningbouwimpuls#1'")
    let sums = try Ledger.open(path, for: .check).findings(of: [.totals]).filter {
      $0.place.hasPrefix("2023 ")
    }
    #expect(
      Set(sums.map { "\($0.place): \($0.message)" })
        == Set(
          ["totals", "v_contributions", "v_totals"].map {
            "2023 BZK spuk gemeenten stand, 2023: \($0): 717900001.50 of 3 amounts (expected 717900000 of 3 amounts; the difference is 1.50)"
          }))
  }

  /// One figure that leaves no room for the others is one fault, and not one of each measure after it.
  @Test func aFigureThatLeavesNoRoomIsFoundOnce() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path,
      """
      UPDATE amount_version SET cents = 9223372036854774000 WHERE id = '2023-gf-accres#9';
      UPDATE amount_version SET cents = 9223372036854775000 WHERE id = '2023-bzk-woningbouwimpuls#1';
      """)
    let findings = try Ledger.open(path, for: .check).findings(of: [.parts])
    #expect(findings.map(\.place) == ["2023-bzk-woningbouwimpuls#1"], "\(findings)")
  }

  @Test func aRowTooManyIsFoundOnce() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(path, "INSERT INTO search SELECT * FROM search WHERE measure = '2023-gf-accres'")
    #expect(try Ledger.open(path, for: .check).findings(of: [.search]).map(\.place) == ["2023-gf-accres"])
  }

  /// What counts for long says how far it is, and ends when it is told to.
  @Test func countingAgainGoesStepByStep() throws {
    struct Stopped: Error {}
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.tagged(in: directory), for: .query)
    let filter = try ledger.filter(FilterInput())
    var steps = 0
    try ledger.requireRecount(filter) { steps += 1 }
    #expect(steps == 117 + 169)
    steps = 0
    _ = try ledger.asOf(.entry(4)) { steps += 1 }
    // Every row of a journal table, and every amount and measure.
    #expect(steps > 2 * (117 + 169))
    #expect(throws: Stopped.self) { try ledger.requireRecount(filter) { throw Stopped() } }
    #expect(throws: Stopped.self) { try ledger.asOf(.entry(4)) { throw Stopped() } }
  }

  @Test func theShippedLedgerIsClean() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.tagged(in: directory), for: .query)
    #expect(try ledger.findings() == [])
  }

  @Test func onlyTheChecksNamedAreRun() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(path, "UPDATE amount_version SET cents = cents + 100 WHERE id LIKE '%impuls#1'")
    let ledger = try Ledger.open(path, for: .check)
    #expect(try ledger.findings(of: [.foreignKeys, .integrity, .codes]) == [])
    #expect(
      try ledger.findings(of: [.printed]).map(\.message) == [
        "eur: 222000001 (expected 222000000 or -222000000, as \"€ 222 miljoen\" says)"
      ])
  }

  /// Every check has a case here that it finds.
  @Test func everyCheckHasAReproducer() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.ledger(Fixtures.doubtful, in: directory), for: .query)
    let judged = Set(try ledger.findings().map(\.check))
    // Damage of the file is in tests of its own below.
    let damaged = Set(Self.tamperings.flatMap(\.checks)).union([.integrity])
    #expect(judged.union(damaged) == Set(Check.allCases))
  }
}
