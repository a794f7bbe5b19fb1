import Budget
import Ledger
import TestSupport
import Testing

/// Merging is commutative, associative and idempotent on statuses, owners and dates: three copies with random histories say
/// the same of every measure, in whatever order they are merged.
@Suite struct MergeLawsTests {
  private static let statuses = [
    "aangekondigd", "in-overleg", "toegekend", "in-uitvoering", "afgerond", "vervallen",
  ].map { Status(code: $0, meaning: $0) }
  private static let start = Days.number("2025-01-01") * 86_400 + 12 * 3600

  private let directory = TemporaryDirectory()
  private var copies = 0

  /// Three copies that have parted after some work in common, each with a clock of its own, in part merged on the way.
  private mutating func parted(_ seed: UInt64) throws -> (copies: [AdviserCopy], measures: [String]) {
    var codes = EditionGenerator.standardCodes
    codes.statuses = Self.statuses
    let clock = AdviserCopy.MachineClock(seconds: Self.start)
    let data = EditionGenerator.data(seed: seed, codes: codes)
    let path = try Fixtures.ledger(data, in: directory, as: "first.db", now: { clock.time })
    let first = try AdviserCopy(path, clock)
    var work = AdviserWork(
      seed: seed, measures: data.measures.map(\.id).sorted(), authors: ["Anne", "Bram", "Carla"])
    for _ in 0..<4 {
      clock.seconds += 3600
      try work.act(on: first)
    }
    let copies = [first, try copy(first), try copy(first)]
    var latest = clock.seconds
    for step in 0..<18 {
      let copy = work.random.pick(copies)
      // Minutes on, days on, in the same second, or back; never to another time of the day.
      copy.clock.seconds += work.random.pick([0, 0, 1, 1, 60, 86_400, 7 * 86_400, -1, -86_400, -400 * 86_400])
      latest = max(latest, copy.clock.seconds)
      if step % 5 == 4 {
        try work.duel(copy, work.random.pick(copies.filter { $0 !== copy }))
      } else {
        try work.act(on: copy)
      }
      if work.random.oneIn(6) {
        // Days that have not come by its clock are refused, so it is set right for that.
        let time = copy.clock.seconds
        copy.clock.seconds = latest
        try copy.merge(work.random.pick(copies.filter { $0 !== copy }))
        copy.clock.seconds = time
      }
    }
    for copy in copies { copy.clock.seconds = latest }
    return (copies, work.measures)
  }

  private mutating func copy(_ other: AdviserCopy) throws -> AdviserCopy {
    copies += 1
    return try other.copied(to: directory.file("copy-\(copies).db"))
  }

  /// What a copy says of every measure, by the ledger; it has to be what its model says.
  private func standings(_ copy: AdviserCopy) throws -> [String: Standing] {
    var found: [String: Standing] = [:]
    let view = copy.model.view()
    try copy.ledger.forEachMeasure(copy.ledger.filter(FilterInput())) { row in
      let standing = Standing(status: row.status, since: row.since, owner: row.owner, next: row.next)
      #expect(standing == view.standing(of: row.measure.id))
      found[row.measure.id] = standing
    }
    return found
  }

  /// An event, apart from the numbers that it has in one copy.
  private struct Said: Hashable {
    let measure: String
    let status, since, note, owner, next: String?
    let recorded, author, account: String
    /// The one that it withdraws, as it was recorded first.
    let withdraws: String?
  }

  /// What a copy has recorded or brought in, by the entry and number as which it was recorded first.
  private func said(_ copy: AdviserCopy) throws -> [String: Said] {
    var origins: [Int: String] = [:]
    var said: [String: Said] = [:]
    let byNumber = Dictionary(uniqueKeysWithValues: copy.model.events.map { ($0.number, $0) })
    try copy.ledger.forEachEvent(copy.ledger.filter(FilterInput())) { row in
      let event = try #require(byNumber[row.event])
      let entry = row.origin ?? "\(event.entry):\(copy.model.entries[event.entry - 1].digest)"
      let origin = "\(entry) \(event.origin.number)"
      origins[row.event] = origin
      #expect(said[origin] == nil)
      said[origin] = Said(
        measure: row.measure, status: row.status, since: row.since, note: row.note, owner: row.owner,
        next: row.next, recorded: row.recorded, author: row.by, account: row.account,
        withdraws: try row.withdraws.map { try #require(origins[$0]) })
    }
    return said
  }

  // MARK: Laws

  @Test(arguments: 1...5)
  mutating func copiesSayTheSameInWhateverOrderTheyAreMerged(_ seed: Int) throws {
    let (parted, _) = try parted(UInt64(seed))
    let heads = try parted.map { try #require(try $0.ledger.journalHead()) }
    var results: [(standings: [String: Standing], said: [String: Said])] = []
    for order in Self.orders {
      let (a, b, c) = (parted[order[0]], parted[order[1]], parted[order[2]])
      // (a + b) + c
      let left = try copy(a)
      try left.merge(b)
      try left.merge(c)
      // a + (b + c)
      let (inner, right) = (try copy(b), try copy(a))
      try inner.merge(c)
      try right.merge(inner)
      for copy in [left, right] {
        results.append((try standings(copy), try said(copy)))
        try expectSound(copy, heads[order[0]])
      }
      // Twice adds nothing, nor does what came from there.
      for other in [b, c, inner, a] {
        let head = left.model.head
        #expect(try left.merge(other).events == [])
        #expect(try left.ledger.journalHead()?.entry == head)
      }
    }
    for result in results {
      #expect(result.standings == results[0].standings)
      #expect(result.said == results[0].said)
    }
  }

  /// As two laptops and a shared ledger do: into each other, and again after more work.
  @Test(arguments: 6...9)
  mutating func copiesThatAreMergedIntoEachOtherSayTheSameTimeAndAgain(_ seed: Int) throws {
    let (copies, measures) = try parted(UInt64(seed))
    let heads = try copies.map { try #require(try $0.ledger.journalHead()) }
    var work = AdviserWork(seed: UInt64(seed), measures: measures, authors: ["Daan", "Esra"])
    for _ in 0..<3 {
      for copy in copies {
        copy.clock.seconds += 86_400
        try work.act(on: copy)
      }
      try work.duel(copies[0], copies[1])
      // The shared ledger takes in both laptops, and then they take in what it has.
      for (copy, other) in [(0, 1), (0, 2), (1, 0), (2, 0)] { try copies[copy].merge(copies[other]) }
      let found = try copies.map(standings)
      #expect(found[1] == found[0] && found[2] == found[0])
      let said = try copies.map(said)
      #expect(said[1] == said[0] && said[2] == said[0])
    }
    for (copy, head) in zip(copies, heads) { try expectSound(copy, head) }
  }

  private static let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

  private func expectSound(_ copy: AdviserCopy, _ head: JournalEntry) throws {
    #expect(try copy.ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
    #expect(try copy.ledger.findings(expectingHead: head.entry, digest: head.digest) == [])
  }
}
