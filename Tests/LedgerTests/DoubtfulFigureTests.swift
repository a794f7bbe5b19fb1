import Budget
import Exchange
import TestSupport
import Testing

@testable import Ledger

/// What breaks no rule and looks wrong is told when it comes in, as `check` tells it.
@Suite struct DoubtfulFigureTests {
  /// The edition after the small one: its measure continues, and its figures have the given euros.
  private func next(_ euros: [Int64]) -> EditionData {
    var data = EditionData(codes: Fixtures.small.codes)
    data.editions = [Edition(year: 2024, title: "Begroting", horizon: 2028)]
    data.documents = [
      Document(edition: 2024, title: "Brief", publisher: "VNG", published: "2023-09", source: "brief")
    ]
    data.measures = [
      Measure(
        id: "2024-gf-a", edition: 2024, position: 1, ministry: "GF", topic: "A", continues: ["2023-gf-a"],
        page: 1, funding: .geld)
    ]
    data.amounts = euros.enumerated().map { place, euros in
      Amount(
        id: "2024-gf-a#\(place + 1)", measure: "2024-gf-a", label: "Geld \(place)",
        printed: "€ \(euros.magnitude)", page: 1, eur: Money(cents: euros * 100), firstYear: 2024,
        lastYear: 2024, per: .year, kind: .budget, basis: .stand, route: "spuk", routeBasis: .stated,
        recipient: "gemeenten")
    }
    return data
  }

  private func taken(_ data: EditionData, into ledger: Ledger) throws -> IntakeReport {
    try ledger.takeIn(by: "x", action: "import", note: { _ in nil }) { try IntakeRules.stage(data, in: $0) }
  }

  @Test func anotherSignOrSizeIsToldAndFound() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.ledger(Fixtures.small, in: directory), for: .change)
    let report = try taken(next([-3, 4, 900]), into: ledger)
    #expect(report.doubts.map(\.place) == ["2024-gf-a#1", "2024-gf-a#3"])
    #expect(report.doubtCount == 2)
    #expect(
      report.doubts.map(\.problem) == [
        .doubt(.changesSign(Money(cents: -300), continued: "2023-gf-a#2", Money(cents: 200))),
        .doubt(
          .outOfProportionToContinued(
            Money(cents: 90_000), factor: 180, isMore: true, nearest: "2023-gf-a#1", Money(cents: 500))),
      ])
    #expect(try ledger.findings(of: [.continuations]) == report.doubts)
    // As far as the other checks name them too, each is told once by each.
    #expect(try ledger.findings() == report.doubts)
  }

  /// What is sifted out while amounts come in, in whatever order, is what `check` finds.
  @Test(arguments: 0...20)
  func whatComesInIsSiftedAsItIsChecked(_ seed: Int) throws {
    var data = Fixtures.doubtful
    var random = RandomSource(seed: UInt64(seed))
    if seed > 0 { data.amounts.shuffle(using: &random) }
    let directory = TemporaryDirectory()
    let path = directory.file("x.db")
    try Ledger.makeEmpty(path, by: "tester")
    let ledger = try Ledger.open(path, for: .change)
    let report = try taken(data, into: ledger)
    let found = try ledger.findings(of: Check.allCases.filter(\.isJudgement))
    #expect(found.count == 7)
    #expect(Set(report.doubts.map(\.id)) == Set(found.map(\.id)))
    #expect(report.doubtCount == found.count)
  }

  /// A measure with too many amounts to keep them all is looked at as well.
  @Test func aLongMeasureIsLookedAt() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.ledger(Fixtures.small, in: directory), for: .change)
    var data = next((1...1500).map { $0 })
    data.measures[0].continues = []
    data.amounts[1400].label = data.amounts[1399].label
    data.amounts[1400].eur = data.amounts[1399].eur
    data.amounts[1400].printed = data.amounts[1399].printed
    #expect(try taken(data, into: ledger).doubts.map(\.place) == ["2024-gf-a#1401"])
  }

  @Test func whatHasBeenAcceptedIsNotToldAgain() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.ledger(Fixtures.small, in: directory), for: .change)
    let finding = try #require(try taken(next([-3]), into: ledger).doubts.first)
    _ = try ledger.accept(findings: [finding.id], by: "x", note: "nagezien")
    var data = next([-3])
    data.measures[0].topic = "B"
    let changed = try taken(data, into: ledger)
    #expect(changed.counts.measures.changed == 1)
    #expect(changed.doubts == [])
    // Another figure is another finding; what has not changed is not looked at.
    #expect(try taken(next([-4]), into: ledger).doubts.map(\.place) == ["2024-gf-a#1"])
    #expect(try taken(next([-4]), into: ledger).doubts == [])
  }

  /// What continues or repeats a figure that is changed is looked at too, and what is withdrawn is not.
  @Test func whatRefersToAChangeIsLookedAt() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.ledger(Fixtures.small, in: directory), for: .change)
    var data = next([4, 5])
    data.documents.append(
      Document(
        edition: 2024, code: "nota", position: 2, title: "Nota", publisher: "x", published: "2024",
        source: "nota"))
    data.measures.append(
      Measure(
        id: "2024-bzk-b", edition: 2024, position: 2, ministry: "BZK", topic: "B", page: 2, funding: .geld))
    var twin = data.amounts[1]
    (twin.id, twin.measure, twin.repeats) = ("2024-bzk-b#1", "2024-bzk-b", "2024-gf-a#2")
    data.amounts.append(twin)
    #expect(try taken(data, into: ledger).doubts == [])
    // The repeat of what has changed.
    func amend(_ id: String, _ euros: Int64) throws -> IntakeReport {
      try ledger.amend(
        Amendment(
          id: id,
          edits: [.init(field: "printed", text: "€ \(euros)"), .init(field: "eur", text: "\(euros)")]),
        by: "x", note: "y")
    }
    #expect(try amend("2024-gf-a#2", 7).doubts.map(\.place) == ["2024-bzk-b#1"])
    #expect(try amend("2024-gf-a#2", 5).doubts == [])
    // What continues what has changed: 300 euros were 60 times as much, and are 100 times as much.
    #expect(try amend("2024-gf-a#1", 300).doubts == [])
    #expect(try amend("2023-gf-a#1", 3).doubts.map(\.place) == ["2024-gf-a#1"])
    #expect(try amend("2023-gf-a#1", 5).doubts == [])
    // What is withdrawn is neither doubtful nor a measure for others.
    let report = try ledger.amend(
      Amendment(
        id: "2024-gf-a#1",
        edits: [
          .init(field: "printed", text: "€ 90000"), .init(field: "eur", text: "90000"),
          .init(field: "page", text: "1"),
        ], document: "nota"), by: "x", note: "y")
    #expect(report.doubts.map(\.place).contains("2024-gf-a#1"))
    let withdrawn = try ledger.amend(
      Amendment(id: "2024-gf-a#1", edits: [], document: "nota", isCancelled: true), by: "x", note: "y")
    #expect(!withdrawn.doubts.map(\.place).contains("2024-gf-a#1"))
    #expect(!(try ledger.findings().map(\.place).contains("2024-gf-a#1")))
  }

  @Test func fiftyAreKeptAndTheRestCounted() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.ledger(Fixtures.small, in: directory), for: .change)
    let report = try taken(next((1...60).map { -$0 }), into: ledger)
    #expect(report.doubts.count == 50)
    #expect(report.doubtCount == 60)
  }
}
