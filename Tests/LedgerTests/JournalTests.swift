import Exchange
import Ledger
import TestSupport
import Testing

@Suite struct JournalTests {
  let directory = TemporaryDirectory()

  @Test func theFirstEntriesAreTheMigrationAndTheEditions() throws {
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    var entries: [JournalEntry] = []
    try ledger.forEachJournalEntry { entries.append($0) }
    #expect(entries.map(\.entry) == [1, 2, 3, 4])
    #expect(entries.map(\.action) == ["migrate", "migrate", "migrate", "init"])
    #expect(entries.map(\.note) == ["0001_ledger", "0002_events", "0003_findings", "edition 2023"])
    #expect(entries.map(\.by) == Array(repeating: "tester", count: 4))
    #expect(entries[0].previous == String(repeating: "0", count: 64))
    #expect(entries[1].previous == entries[0].digest)
  }

  @Test func timeNeverGoesBack() throws {
    var times = ["2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"][...]
    let path = try Fixtures.ledger(
      EditionData(), in: directory, now: { times.popFirst() ?? "2025-01-01T00:00:00Z" })
    let ledger = try Ledger.open(path, for: .query)
    var recorded: [String] = []
    try ledger.forEachJournalEntry { recorded.append($0.recorded) }
    #expect(recorded == Array(repeating: "2026-01-02T00:00:00Z", count: 4))
    #expect(try ledger.findings() == [])
  }

  /// The digests are a promise to whoever has written one down: the same ledger gives them for ever.
  ///
  /// The rows have the number of their entry, which is one more for each migration before it.
  @Test func theDigestsOfAFixedLedgerAreFixed() throws {
    let path = try Fixtures.ledger(
      EditionGenerator.data(seed: 1), in: directory, now: { "2026-01-02T03:04:05Z" })
    let ledger = try Ledger.open(path, for: .query)
    var digests: [String] = []
    try ledger.forEachJournalEntry { digests.append($0.rowsDigest) }
    #expect(digests[3] == Self.fixedRowsDigest)
  }

  static let fixedRowsDigest = "e3b04a299bb2eda0f6eeff2dce0246357925f5f5b98cc27fec728926efcbb680"
}
