import Budget
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

  /// Entries are ordered by number; a clock that is put back is no reason to write a time that was not.
  @Test func aTimeIsWhatTheClockSaid() throws {
    let clock = SteppingClock([
      "2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "2025-12-31T00:00:00Z",
    ])
    let path = try Fixtures.ledger(EditionGenerator.data(seed: 1), in: directory, now: { clock.now() })
    let ledger = try Ledger.open(path, for: .change, now: { clock.now() })
    try ledger.addStatus(Status(code: "later", meaning: "Later"), by: "tester")
    var recorded: [String] = []
    try ledger.forEachJournalEntry { recorded.append($0.recorded) }
    #expect(recorded == ["2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "2025-12-31T00:00:00Z"])
    #expect(try ledger.findings(of: [.journal]) == [])
    // The last entry recorded by then, with all before it.
    let then = try ledger.shown(at: .time("2025-12-31T12:00:00Z"))
    #expect(try then.journalHead()?.entry == 3)
    #expect(try then.editions().map(\.year) == [2023])
    #expect(throws: LedgerError.beforeTheLedger(time: "2025-12-30T00:00:00Z")) {
      try ledger.shown(at: .time("2025-12-30T00:00:00Z"))
    }
  }

  /// Entries are chosen by their place, as events are: a moment divides the journal whatever the clock said.
  @Test func aPartOfTheJournalLiesBetweenMoments() throws {
    var time = "2023-01-01T12:00:00Z"
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .change, now: { time })
    for (number, next) in ["2031-02-01", "2031-01-15", "2031-03-01"].enumerated() {
      time = "\(next)T12:00:00Z"
      try ledger.addStatus(Status(code: "nieuw\(number)", meaning: "Nieuw"), by: "tester")
    }
    func entries(_ from: String?, _ upTo: String?) throws -> [Int] {
      var entries: [Int] = []
      try ledger.forEachJournalEntry(
        from: from.flatMap { Moment($0, startsDay: true) }, upTo: upTo.flatMap { Moment($0) }
      ) { entries.append($0.entry) }
      return entries
    }
    #expect(try entries(nil, nil) == [1, 2, 3, 4, 5])
    #expect(try entries("#2", "#4") == [2, 3, 4])
    #expect(try entries("2031-01-01", nil) == [3, 4, 5])
    #expect(try entries("2031-02-15", nil) == [5])
    #expect(try entries(nil, "2031-01-31") == [1, 2, 3, 4])
    #expect(try entries("2031-02-02", "2031-02-28") == [])
  }

  /// A clock that says one time after another, and then the last one.
  private final class SteppingClock {
    private var times: ArraySlice<String>

    init(_ times: [String]) { self.times = times[...] }

    func now() -> String { times.count > 1 ? times.removeFirst() : times.first ?? "" }
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

  static let fixedRowsDigest = "47cd0a2bb1f19a7b5d6a6130d0a1beb2906aaed1c9f79312f872d2afc33f5782"
}
