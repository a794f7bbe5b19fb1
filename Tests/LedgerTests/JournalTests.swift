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
    #expect(entries.map(\.entry) == [1, 2, 3])
    #expect(entries.map(\.action) == ["migrate", "migrate", "init"])
    #expect(entries.map(\.note) == ["0001_ledger", "0002_events", "edition 2023"])
    #expect(entries.map(\.by) == ["tester", "tester", "tester"])
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
    #expect(recorded == Array(repeating: "2026-01-02T00:00:00Z", count: 3))
    #expect(try ledger.findings() == [])
  }

  /// The digests are a promise to whoever has written one down: the same ledger gives them for ever.
  @Test func theDigestsOfAFixedLedgerAreFixed() throws {
    let path = try Fixtures.ledger(
      EditionGenerator.data(seed: 1), in: directory, now: { "2026-01-02T03:04:05Z" })
    let ledger = try Ledger.open(path, for: .query)
    var digests: [String] = []
    try ledger.forEachJournalEntry { digests.append($0.rowsDigest) }
    #expect(digests[2] == Self.fixedRowsDigest)
  }

  static let fixedRowsDigest = "6674a84bb4ac4fea4439bda7a50aae8c5afe0859ba3a2600f6cb9cabd14bce98"
}
