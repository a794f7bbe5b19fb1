import Budget
import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

/// Corrections, revisions, withdrawals, prunes, tags and further editions, against a model that keeps everything in memory.
@Suite struct AmendingTests {
  static let count = Int(ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_LEDGERS"] ?? "") ?? 12

  @Test(arguments: 1...count)
  func everyStageAtEveryMomentIsWhatWasStatedThen(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let work = try AmendedWork(seed: UInt64(seed), in: directory)
    var changed = 0
    for _ in 0..<14 where try work.step() {
      changed += 1
      #expect(try work.ledger.findings(of: [.totals]) == [])
    }
    #expect(changed > 0)
    #expect(try work.ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
    let ledger = try Ledger.open(work.ledger.path, for: .query)
    try compare(ledger, work.world, work.world.documents.last ?? "")
    var random = RandomSource(seed: UInt64(seed))
    for _ in 0..<5 {
      let entry = random.pick(work.worlds.keys.sorted())
      let world = try #require(work.worlds[entry])
      let document = random.pick(world.documents)
      try compare(try ledger.shown(at: .entry(entry), stage: document), world, document)
      try compare(try ledger.shown(at: .entry(entry)), world, world.documents.last ?? "")
      // And what differs between that and any other of them is what leads from the one to the other.
      let other = random.pick(work.worlds.keys.sorted())
      let stage = random.pick(try #require(work.worlds[other]).documents)
      let before = try ComparedSide(
        ledger.shown(at: .entry(entry), stage: document), edition: work.edition.year)
      let after = try ComparedSide(ledger.shown(at: .entry(other), stage: stage), edition: work.edition.year)
      try ComparisonLaws.expectWhatHolds(before, after)
      try ComparisonLaws.expectDifferenceOfTotals(before, after, FilterInput())
    }
  }

  private func compare(_ ledger: Ledger, _ world: AmendedWork.World, _ document: String) throws {
    var input = FilterInput()
    input.editions = .years([world.edition])
    let filter = try ledger.filter(input)
    var amounts: [String: Revision] = [:]
    try ledger.forEachAmount(filter) { row in
      amounts[row.amount.id] = Revision(
        document: row.document, isCancelled: row.isCancelled, amount: row.amount.inOrder)
    }
    #expect(amounts == world.stage(document).mapValues(\.inOrder))
    var measures: [String: Measure] = [:]
    var statuses: [String: String] = [:]
    try ledger.forEachMeasure(filter) { row in
      measures[row.measure.id] = row.measure.inOrder
      statuses[row.measure.id] = row.status
    }
    #expect(measures == world.measures.mapValues(\.inOrder))
    #expect(statuses == world.measures.mapValues { world.status(of: $0.id) })
    #expect(try ledger.editions().map(\.year) == world.editions)
    let count = try IndependentCount(ledger)
    for dimension in [Dimension.ministry, .route, .recipient, .basis, .topic] {
      var sums: [String: Int64] = [:]
      for row in try ledger.totals(by: [dimension], filter) {
        sums["\(row.group[0] ?? "")|\(row.bucket.rawValue)|\(row.year ?? 0)", default: 0] += row.eur.cents
      }
      var expected: [String: Int64] = [:]
      for row in count.rows where world.measures[row.amount["measure"] as? String ?? ""] != nil {
        let measure = row.amount["measure"] as? String ?? ""
        let key =
          switch dimension {
          case .topic: measures[measure]?.topic
          case .ministry: measures[measure]?.ministry
          default: row.amount[dimension.rawValue] as? String
          }
        expected["\(key ?? "")|\(row.bucket)|\(row.year ?? 0)", default: 0] += row.cents
      }
      #expect(sums == expected, "\(dimension)")
    }
    try compareOverlaps(ledger, filter)
    for (id, revisions) in world.statements
    where world.measures[revisions.values.first?.amount.measure ?? ""] != nil {
      let figures = try ledger.detail(ofMeasure: String(id.prefix { $0 != "#" })).figures
      let shown = figures.first { $0.amount.id == id }
      let upTo = world.documents.prefix((world.documents.firstIndex(of: document) ?? 0) + 1)
      let stated = upTo.filter { revisions[$0] != nil }
      #expect(shown.map { $0.earlier.map(\.document) + [$0.row.document] } ?? [] == stated)
    }
  }

  /// What may be counted twice is the same from kept sums as figure by figure.
  private func compareOverlaps(_ ledger: Ledger, _ filter: Filter) throws {
    var kept: [String: Int64] = [:]
    for row in try ledger.totals(by: [.ministry, .route], filter) where row.mayOverlap != .zero {
      kept["\(row.group)|\(row.bucket)|\(row.year ?? 0)"] = row.mayOverlap.cents
    }
    var figures: [String: Int64] = [:]
    try ledger.forEachContribution(filter) { row in
      if row.mayOverlap == .zero { return }
      let group: [String?] = [row.ministry, row.route]
      figures["\(group)|\(row.bucket)|\(row.year ?? 0)", default: 0] += row.mayOverlap.cents
    }
    #expect(kept == figures.filter { $0.value != 0 })
  }

  /// In the shipped edition szw-armoede-en-schulden#7 may overlap figures of two measures.
  ///
  /// The one for students names no other, so that nothing but the links to it tells that those of the other are looked at too.
  @Test(
    arguments: ["2023-szw-energietoeslag-studenten#1", "2023-szw-vroegsignalering#1"],
    ["eur=30000000", "recipient=rijk", "recipient=gemeenten", "recipient=onbekend", "route=spuk"])
  func whatNamesACorrectedFigureAmongOthersIsAddedUpAnew(_ id: String, _ edit: String) throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .change)
    let (field, text) = (edit.prefix { $0 != "=" }, edit.drop { $0 != "=" }.dropFirst())
    var edits = [Amendment.Edit(field: String(field), text: String(text))]
    if field == "eur" { edits.append(.init(field: "printed", text: "€ 30 miljoen")) }
    if field == "route" { edits.append(.init(field: "route_basis", text: "known")) }
    _ = try ledger.amend(
      Amendment(id: id, edits: edits), by: "x", note: "proef")
    #expect(try ledger.findings(of: [.totals]) == [])
    try compareOverlaps(ledger, ledger.filter(FilterInput()))
    if field == "eur" && id == "2023-szw-vroegsignalering#1" {
      var input = FilterInput()
      (input.ministries, input.years) = (["SZW"], [2022...2022])
      let totals = try ledger.totals(by: [], ledger.filter(input))
      #expect(totals.map(\.mayOverlap) == [Money(cents: 9_500_000_000)])
    }
  }

  @Test func aTrialTellsTheSameAndKeepsNothing() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .change)
    let head = try ledger.journalHead()
    let amendment = Amendment(
      id: "2023-gf-gemeentefonds-2026#1",
      edits: [.init(field: "printed", text: "€ 2 miljard"), .init(field: "eur", text: "2000000000")])
    let trial = try ledger.amend(amendment, by: "x", note: "proef", isTrial: true)
    #expect(try ledger.journalHead() == head)
    #expect(try ledger.amend(amendment, by: "x", note: "fout") == trial)
    let totals = try #require(trial.totals.first?.changes)
    #expect(totals.map(\.difference) == [Money(cents: 100_000_000_000)])
    #expect(try ledger.journalHead()?.note == "2023-gf-gemeentefonds-2026#1: fout")
    // What is as it was is not recorded again.
    #expect(try ledger.amend(amendment, by: "x", note: "fout").isEmpty)
    #expect(try ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
  }

  @Test func eventsAndSearchStayWithWhatIsCorrected() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.tagged(in: directory), for: .change)
    let id = "2023-bzk-woningbouwimpuls"
    _ = try ledger.amend(
      Amendment(id: id, edits: [.init(field: "summary", text: "Een zeldzaam woord: kwartelkoning")]), by: "x",
      note: "woord")
    let events = try ledger.detail(ofMeasure: id).events.count
    #expect(events == 2)
    var input = FilterInput()
    input.searches = ["kwartelkoning"]
    var found: [String] = []
    try ledger.forEachMeasure(try ledger.filter(input)) { found.append($0.measure.id) }
    #expect(found == [id])
    #expect(try ledger.findings(of: [.search]) == [])
  }
}

extension Amount {
  /// The same with the items of its list in order: it has none.
  fileprivate var inOrder: Amount {
    var amount = self
    amount.mayOverlap.sort()
    return amount
  }
}

extension Revision {
  fileprivate var inOrder: Revision {
    Revision(document: document, isCancelled: isCancelled, amount: amount.inOrder)
  }
}

extension Measure {
  fileprivate var inOrder: Measure {
    var measure = self
    measure.routes.sort()
    return measure
  }
}
