import Exchange
import Foundation
import Ledger
import SQLite
import TestSupport
import Testing

@testable import rijksledger

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
      "UPDATE amount_version SET cents = cents + 100 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')",
      .journal, .totals,
      .printed),
    Tampering(
      "UPDATE amount_version SET note = 'x' WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')",
      .journal, .search),
    Tampering(
      "UPDATE amount_version SET printed = 'veel' WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')",
      .journal, .printed),
    Tampering(
      "UPDATE amount_version SET first_year = 2022 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')",
      .journal, .totals),
    Tampering(
      "UPDATE amount_version SET cents = 50000000000 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-gemeentefonds-2026#1')",
      .journal,
      .parts, .printed),
    Tampering(
      "UPDATE amount_version SET part_of = (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-gemeentefonds-2026#8') WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-gemeentefonds-2026#2')",
      .journal, .parts),
    Tampering(
      "UPDATE measure_version SET topic = 'Anders' WHERE measure IN (SELECT key FROM measure WHERE id LIKE '%woningbouwimpuls')",
      .journal, .search),
    Tampering(
      "UPDATE measure_version SET ministry = (SELECT key FROM ministry WHERE code = 'GF') WHERE measure IN (SELECT key FROM measure WHERE id LIKE '%woningbouwimpuls')",
      .journal, .totals),
    Tampering(
      "UPDATE measure_version SET topic = 'e' || char(769) WHERE measure IN (SELECT key FROM measure WHERE id LIKE '%desinformatie')",
      .journal, .codes,
      .search),
    Tampering(
      "UPDATE ministry_version SET valid_from = 2024 WHERE ministry = (SELECT key FROM ministry WHERE code = 'BZ')",
      .journal, .codes),
    Tampering(
      "UPDATE route_version SET name = 'Anders' WHERE route = (SELECT key FROM route WHERE code = 'spuk')",
      .journal),
    Tampering(
      "UPDATE route_version SET ended = 2 WHERE route = (SELECT key FROM route WHERE code = 'spuk'); UPDATE route_version SET made = 1 WHERE route = (SELECT key FROM route WHERE code = 'spuk')",
      .journal, .foreignKeys, .codes),
    Tampering(
      "UPDATE measure_version SET ended = 2, made = 1 WHERE measure IN (SELECT key FROM measure WHERE id LIKE '%woningbouwimpuls')",
      .journal,
      .foreignKeys),
    Tampering(
      "DELETE FROM amount_version WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')",
      .journal, .foreignKeys),
    Tampering("DELETE FROM amount_overlap", .journal),
    Tampering(
      "UPDATE amount_version SET kind = 'level', basis = NULL WHERE amount = (SELECT target FROM amount_overlap LIMIT 1)",
      .journal, .parts),
    Tampering("DELETE FROM status WHERE code = 'vervallen'", .journal, .foreignKeys),
    Tampering("INSERT INTO route VALUES (99, 'x')", .foreignKeys),
    Tampering("UPDATE route_version SET made = 99 WHERE route = 1", .journal, .foreignKeys),
    Tampering(
      "INSERT INTO amount_version SELECT amount, document, 1, 2, cancelled, label, printed, page, cents, first_year, last_year, per, precision, kind, basis, route, route_basis, recipient, part_of, repeats, note FROM amount_version WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')",
      .journal),
    Tampering("UPDATE edition_version SET horizon = 2028", .journal, .totals),
    Tampering("UPDATE journal SET author = 'x' WHERE entry = 2", .journal),
    Tampering("UPDATE journal SET note = NULL WHERE entry = 2", .journal),
    Tampering("UPDATE journal SET recorded = '2001-01-01T00:00:00Z' WHERE entry = 2", .journal, .clock),
    Tampering("UPDATE journal SET author = char(8203) WHERE entry = 2", .journal, .codes),
    Tampering("UPDATE journal SET account = char(8238) || 'x' WHERE entry = 2", .journal, .codes),
    Tampering("UPDATE journal SET note = printf('%.*c', 32001, 'x') WHERE entry = 2", .journal, .codes),
    Tampering(
      "UPDATE measure_version SET topic = 'Woning' || char(173) || 'bouw' WHERE measure = (SELECT key FROM measure WHERE id LIKE '%woningbouwimpuls')",
      .journal, .codes, .search),
    Tampering(
      "UPDATE amount_version SET label = printf('%.*c', 32001, 'x') WHERE amount = 1", .journal, .codes,
      .search
    ),
    Tampering("UPDATE journal SET row_count = row_count + 1 WHERE entry = 1", .journal),
    Tampering("UPDATE journal SET rows_digest = digest WHERE entry = 2", .journal),
    Tampering("UPDATE journal SET previous = rows_digest WHERE entry = 2", .journal),
    Tampering("DELETE FROM journal WHERE entry = 2", .journal, .foreignKeys),
    Tampering("DELETE FROM journal WHERE entry = 1", .journal, .foreignKeys),
    Tampering("UPDATE migration SET sha256 = (SELECT digest FROM journal LIMIT 1)", .journal, .migrations),
    Tampering("DELETE FROM migration", .journal, .migrations),
    Tampering(
      "UPDATE contribution SET cents = cents + 1 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')",
      .totals),
    Tampering(
      "UPDATE contribution SET route = (SELECT key FROM route WHERE code = 'bcf') WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')",
      .totals),
    Tampering(
      "DELETE FROM contribution WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')",
      .totals),
    Tampering(
      "INSERT INTO contribution SELECT measure, amount, 0, 2031, cents, route, recipient, basis, duration FROM contribution LIMIT 1",
      .totals),
    Tampering(
      "UPDATE contribution SET measure = 1 WHERE amount = (SELECT max(amount) FROM contribution)", .totals),
    Tampering(
      "UPDATE counted SET last_year = 2190 WHERE amount = (SELECT max(amount) FROM counted)", .totals),
    Tampering("DELETE FROM counted", .totals),
    Tampering(
      "INSERT INTO search (search, rowid, topic, theme, labels, summary, impact, notes, id, marks) SELECT 'delete', measure, topic, theme, labels, summary, impact, notes, id, marks FROM search_text WHERE measure = 5",
      .search),
    Tampering("INSERT INTO search (rowid, topic) VALUES (9999, 'x')", .search),
    Tampering("DELETE FROM search_word WHERE word = 'woningbouwimpuls'", .search),
    Tampering(
      "UPDATE amount_version SET last_year = 9223372036854775807 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-accres#9')",
      .journal,
      .parts, .years),
    Tampering(
      "UPDATE amount_version SET precision = 'dxact' WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-accres#9')",
      .journal, .codes),
    Tampering(
      "UPDATE route_version SET parent = (SELECT key FROM route WHERE code = 'spuk') WHERE route = (SELECT key FROM route WHERE code = 'spuk')",
      .journal, .codes),
    Tampering(
      "UPDATE ministry_version SET continues = 3 - ministry WHERE ministry IN (1, 2)", .journal, .codes),
    Tampering("UPDATE edition_version SET horizon = 2030", .journal, .codes, .totals),
    Tampering(
      "UPDATE event SET status = (SELECT key FROM status WHERE code = 'toegekend') WHERE number = 2", .journal
    ),
    Tampering("UPDATE event SET since = '2022-10-02' WHERE number = 2", .journal),
    Tampering("UPDATE event SET note = 'anders' WHERE number = 2", .journal),
    Tampering(
      "UPDATE event SET measure = (SELECT key FROM measure WHERE id = '2023-gf-accres') WHERE number = 2",
      .journal),
    Tampering("UPDATE event SET made = 4 WHERE number = 2", .journal),
    Tampering("DELETE FROM event WHERE number = 3", .journal),
    Tampering("DELETE FROM event WHERE number = 2", .journal),
    Tampering(
      "INSERT INTO event VALUES (4, 3, 2, 3, '2022-10-01', NULL, NULL, NULL, NULL, 9000000000)", .journal),
    Tampering(
      "UPDATE event SET number = number + 10; UPDATE event SET number = 2 WHERE number = 11; UPDATE event SET number = 1 WHERE number = 12",
      .journal),
    Tampering("UPDATE journal SET author = 'ander' WHERE entry = 3", .journal),
    Tampering("UPDATE journal SET recorded = '2030-01-01T00:00:00Z' WHERE entry = 3", .journal),
    Tampering("UPDATE journal SET account = 'ander' WHERE entry = 3", .journal),
    Tampering("DELETE FROM event WHERE withdraws IS NOT NULL", .journal),
    Tampering("UPDATE event SET withdraws = 2 WHERE number = 3", .journal),
    Tampering("UPDATE edition_version SET edition = 9223372036854775807", .journal, .codes),
    Tampering("UPDATE edition_version SET horizon = 9223372036854775807", .journal, .codes),
    Tampering("UPDATE journal SET entry = 9223372036854775807 WHERE entry = 4", .journal),
    Tampering("UPDATE total SET cents = cents + 1 WHERE bucket = 0", .totals),
    Tampering("DELETE FROM total WHERE bucket = 1", .totals),
    Tampering("UPDATE total SET overlap_amounts = overlap_amounts + 1", .totals),
    Tampering("UPDATE overlap_total SET cents = cents + 100", .totals),
    Tampering("UPDATE overlap_total SET other_route = 99", .totals),
    Tampering("UPDATE overlap_total SET columns = columns || ' 2099'", .totals),
    Tampering("DELETE FROM overlap_total WHERE year = 2023", .totals),
    Tampering("UPDATE overlap_total SET edition = 2030", .totals),
    Tampering("UPDATE counted SET taken_from = 1", .totals),
    Tampering("UPDATE document_version SET title = 'Anders'", .journal),
    Tampering("UPDATE document SET code = 'anders'", .journal),
    Tampering("DELETE FROM measure_route", .journal),
    Tampering("UPDATE measure SET id = '2023-gf-anders' WHERE id = '2023-gf-accres'", .journal),
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
    ("UPDATE event SET note = 'anders' WHERE number = 2", "entry 3"),
    ("DELETE FROM event WHERE number = 3", "entry 4"),
    (
      "UPDATE route_version SET name = 'Anders' WHERE route = (SELECT key FROM route WHERE code = 'spuk')",
      "entry 2"
    ),
    ("UPDATE migration SET program = 'x' WHERE number = 1", "entry 1"),
    ("UPDATE journal SET author = 'x' WHERE entry = 3", "entry 3"),
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
      path,
      "UPDATE amount_version SET cents = 1 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-gemeentefonds-2026#1')"
    )
    let ledger = try Ledger.open(path, for: .check)
    #expect(try ledger.findings(of: [.totals]).map(\.place) == ["edition 2023"])
  }

  /// A chain inside the file alone can be cut at its end, or rewritten whole; a digest written down elsewhere tells.
  @Test(arguments: [
    "DELETE FROM event WHERE made = 4; DELETE FROM journal WHERE entry = 4",
    "DELETE FROM event; DELETE FROM journal WHERE entry > 2",
  ])
  func aJournalCutAtItsEndIsFoundByTheHeadWrittenDown(_ sql: String) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let head = try #require(try Ledger.open(path, for: .query).journalHead())
    try Tamper.with(path, sql)
    let ledger = try Ledger.open(path, for: .check)
    #expect(try ledger.findings() == [])
    #expect(
      try ledger.findings(expectingHead: head.entry, digest: head.digest).map { Messages.text($0.problem) }
        == [
          "is not in the journal (expected an entry with the digest that was written down)"
        ])
  }

  /// Rewritten whole: the money changed and every digest made anew, as somebody who knows the program could.
  @Test func aJournalRewrittenWholeIsFoundByTheHeadWrittenDown() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let head = try #require(try Ledger.open(path, for: .query).journalHead())
    var data = try PackageReading.builtIn()
    data.measures[0].topic = "Anders"
    let other = try Fixtures.ledger(data, in: directory, as: "other.db")
    let rewritten = try Ledger.open(other, for: .change)
    _ = try rewritten.tag(
      Tag(status: "in-overleg", measures: ["woningbouwimpuls", "ouderenhuis"], by: "adviseur"))
    _ = try rewritten.withdraw(.numbers([1...1]), by: "adviseur", note: "vergissing")
    #expect(try rewritten.findings() == [])
    #expect(try rewritten.findings(expectingHead: head.entry, digest: head.digest).count == 1)
  }

  /// What import takes and somebody has to look at, to the letter.
  @Test func whatIsToBeLookedAtIsFound() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.ledger(Fixtures.doubtful, in: directory), for: .query)
    #expect(
      try ledger.findings().map { "\($0.check.rawValue) \($0.place): \(Messages.text($0.problem))" } == [
        "repeats 2023-gf-a#2: € 1.320 miljoen (exact, € 1,320,000,000) repeats 2023-gf-a#1, € 1,4 miljard (exact, € 1,400,000,000): expected the same within what is printed",
        "repeats 2023-gf-a#3: it (€ 1.390 miljoen, € 1,390,000,000) repeats 2023-gf-a#2, which repeats 2023-gf-a#1 (expected the first statement, which repeats nothing)",
        "years 2023-gf-b#4: the years are 2058 (expected 2018 to 2053 for a figure of the edition 2023 that counts)",
        "outliers 2023-gf-c#6: € 40,000,000,000 is 1000 times more than the nearest of the measure's other years (expected less than 100 times: 2023-gf-c#5 is € 40,000,000)",
        "outliers 2023-gf-d#7: \"6123456789\" looks like an id (expected a figure as € 36.200)",
        "outliers 2023-gf-e#8: \"€ 2023\" looks like the year 2023 (expected a figure)",
        "duplicates 2023-gf-f#10: it has the years (2023-2024), the figure (€ 5,000,000) and the label of 2023-gf-f#9 (expected one of them, or a link)",
      ])
  }

  @Test func theFactorBetweenPrintedAndEurosIsShown() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path,
      """
      UPDATE amount_version SET cents = cents * 1000 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1');
      UPDATE amount_version SET cents = cents / 4 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-accres#9')
      """)
    let messages = try Ledger.open(path, for: .check).findings(of: [.printed]).map {
      Messages.text($0.problem)
    }
    #expect(messages.count == 2)
    #expect(
      messages.contains { $0.hasSuffix("as \"€ 222 miljoen\" says): 1000 times too large") }, "\(messages)")
    #expect(messages.contains { $0.hasSuffix(": 4 times too small") }, "\(messages)")
  }

  @Test func aSumThatDiffersIsShownWithItsDifference() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path,
      "UPDATE contribution SET cents = cents + 150 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1')"
    )
    let sums = try Ledger.open(path, for: .check).findings(of: [.totals]).filter {
      $0.place.hasPrefix("2023 ")
    }
    #expect(
      sums.map { "\($0.place): \(Messages.text($0.problem))" } == [
        "2023 BZK spuk gemeenten stand one-off, 2023: v_contributions: € 717,900,001.50 of 3 amounts (expected € 717,900,000 of 3 amounts; the difference is € 1.50)"
      ])
  }

  /// One figure that leaves no room for the others is one fault, and not one of each measure after it.
  @Test func aFigureThatLeavesNoRoomIsFoundOnce() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path,
      """
      UPDATE amount_version SET cents = 9223372036854774000 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-accres#11');
      UPDATE amount_version SET cents = 9223372036854775000 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-bzk-woningbouwimpuls#1');
      """)
    let findings = try Ledger.open(path, for: .check).findings(of: [.parts])
    #expect(findings.map(\.place) == ["2023-bzk-woningbouwimpuls#1"], "\(findings)")
  }

  /// The digest of the journal can't say which of an entry's rows has another text; the index of their words can.
  @Test(arguments: [
    "UPDATE measure_version SET topic = 'Anders' WHERE measure = (SELECT key FROM measure WHERE id = '2023-gf-accres')",
    "UPDATE measure_version SET theme = 'Anders' WHERE measure = (SELECT key FROM measure WHERE id = '2023-gf-accres')",
    "UPDATE amount_version SET label = label || ' anders' WHERE amount = (SELECT key FROM v_amounts WHERE id = '2023-gf-accres#9')",
    "UPDATE amount_version SET note = NULL WHERE amount = (SELECT key FROM v_amounts WHERE measure = '2023-gf-accres' AND note IS NOT NULL LIMIT 1)",
  ])
  func aTextThatWasChangedIsNamed(_ sql: String) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(path, sql)
    let found = try Ledger.open(path, for: .check).findings(of: [.journal, .search])
    #expect(found.map(\.place) == ["entry 2", "2023-gf-accres"])
    #expect(found.last?.problem == .otherWords)
  }

  @Test func aRowTooManyIsFoundOnce() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(path, "INSERT INTO search (rowid, topic) VALUES (9999, 'woord')")
    #expect(
      try Ledger.open(path, for: .check).findings(of: [.search]).map(\.place) == ["index", "measure 9999"])
  }

  /// What counts for long says how far it is, and ends when it is told to.
  @Test func countingAgainGoesStepByStep() throws {
    struct Stopped: Error {}
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.tagged(in: directory), for: .query)
    var steps = 0
    #expect(try ledger.recordFaults { steps += 1 } == [])
    #expect(steps > 169)
    steps = 0
    _ = try ledger.shown(at: .entry(2)) { steps += 1 }
    // Nothing that counts has changed since, so nothing is counted again.
    #expect(steps == 0)
    _ = try ledger.shown(at: .entry(1)) { steps += 1 }
    #expect(throws: Stopped.self) { try ledger.recordFaults { throw Stopped() } }
  }

  @Test func theShippedLedgerIsClean() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.tagged(in: directory), for: .query)
    #expect(try ledger.findings() == [])
  }

  @Test func onlyTheChecksNamedAreRun() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path,
      "UPDATE amount_version SET cents = cents + 100 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%impuls#1')"
    )
    let ledger = try Ledger.open(path, for: .check)
    #expect(try ledger.findings(of: [.foreignKeys, .integrity, .codes]) == [])
    #expect(
      try ledger.findings(of: [.printed]).map { Messages.text($0.problem) } == [
        "eur: € 222,000,001 (expected € 222,000,000 or € -222,000,000, as \"€ 222 miljoen\" says)"
      ])
  }

  /// Every check has a case here that it finds.
  @Test func everyCheckHasAReproducer() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.ledger(Fixtures.doubtful, in: directory), for: .query)
    let judged = Set(try ledger.findings().map(\.check))
    // Damage of the file, and figures that go on, are in tests of their own.
    let damaged = Set(Self.tamperings.flatMap(\.checks)).union([.integrity, .place, .continuations])
    #expect(judged.union(damaged) == Set(Check.allCases))
  }
}
