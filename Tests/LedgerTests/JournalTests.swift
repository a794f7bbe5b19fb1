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
    #expect(entries.map(\.entry) == [1, 2])
    #expect(entries.map(\.action) == ["migrate", "init"])
    #expect(entries.map(\.note) == ["0001_ledger", "edition 2023"])
    #expect(entries.map(\.by) == ["tester", "tester"])
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
    #expect(recorded == ["2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z"])
    #expect(try ledger.findings() == [])
  }

  /// The digests are a promise to whoever has written one down: the same ledger gives them for ever.
  @Test func theDigestsOfAFixedLedgerAreFixed() throws {
    let path = try Fixtures.ledger(
      EditionGenerator.data(seed: 1), in: directory, now: { "2026-01-02T03:04:05Z" })
    let ledger = try Ledger.open(path, for: .query)
    var digests: [String] = []
    try ledger.forEachJournalEntry { digests.append($0.rowsDigest) }
    #expect(digests[1] == Self.fixedRowsDigest)
  }

  static let fixedRowsDigest = "4d9ad4d8bf8a14a58b395ac086c16a18c5f1056228cf10b3971b2f34ae6e18ee"
}
