import Budget
import TestSupport
import Testing

/// The rules of docs/counting.md, one by one.
@Suite struct CountingTests {
  /// An amount in whole euros.
  static func amount(
    _ number: Int, _ eur: Int64, _ first: Int? = nil, _ last: Int? = nil, per: Per = .year,
    kind: Kind = .budget, partOf: Int? = nil, repeats: Int? = nil
  ) -> Amount {
    let id = { (number: Int) in "2023-gf-a#\(number)" }
    return Amount(
      id: id(number), measure: "2023-gf-a", label: "x", printed: "€ \(abs(eur))", page: 1,
      eur: Money(cents: eur * 100), firstYear: first, lastYear: last, per: first == nil ? .total : per,
      kind: kind,
      basis: kind == .budget ? .stand : nil, route: "onbekend", recipient: "gemeenten",
      partOf: partOf.map(id), repeats: repeats.map(id))
  }

  /// Contributions as `#1 2023 5`.
  static func count(_ amounts: Amount..., horizon: Int = 2027) -> [String] {
    let counting = AmountCounting(amounts: amounts, horizon: horizon)
    #expect(counting.faults.isEmpty)
    return counting.contributions.map {
      "\($0.amount.drop { $0 != "#" }) \($0.year.map(String.init) ?? $0.bucket.rawValue) \($0.eur)"
    }
  }

  static func faults(_ amounts: Amount...) -> [CountingFault<String>] {
    AmountCounting(amounts: amounts, horizon: 2027).faults
  }

  @Test func theWorkedExampleOf2026() {
    #expect(
      Self.count(
        Self.amount(1, 1000, 2026, 2026), Self.amount(2, 76, 2026, 2026, partOf: 1),
        Self.amount(3, 924, 2026, 2026, partOf: 1)) == ["#1 2026 0", "#2 2026 76", "#3 2026 924"])
  }

  @Test func theWorkedExampleOfAnUndividedWhole() {
    #expect(
      Self.count(Self.amount(1, 35, 2023, 2025, per: .total), Self.amount(2, 15, 2023, 2023, partOf: 1))
        == ["#1 undivided 20", "#2 2023 15"])
  }

  @Test func onlyBudgetThatRepeatsNothingCounts() {
    #expect(
      Self.count(
        Self.amount(1, 5, 2023, 2023), Self.amount(2, 5, 2023, 2023, repeats: 1),
        Self.amount(3, 5, 2023, 2023, kind: .need), Self.amount(4, 5, 2023, 2023, kind: .level)) == [
          "#1 2023 5"
        ])
  }

  @Test func openEndedCountsToTheHorizonAndStructural() {
    #expect(
      Self.count(Self.amount(1, 5, 2026)) == ["#1 2026 5", "#1 2027 5", "#1 structural 5"])
    #expect(Self.count(Self.amount(1, 5, 2028)) == ["#1 structural 5"])
  }

  @Test func closedSpansGoPastTheHorizon() {
    #expect(
      Self.count(Self.amount(1, 5, 2026, 2029)) == ["#1 2026 5", "#1 2027 5", "#1 2028 5", "#1 2029 5"])
  }

  @Test func undatedAndUndividedStayWhole() {
    #expect(Self.count(Self.amount(1, 5)) == ["#1 undated 5"])
    #expect(Self.count(Self.amount(1, 5, 2023, 2024, per: .total)) == ["#1 undivided 5"])
  }

  @Test func nestedPartsAreTakenFromTheirOwnWhole() {
    #expect(
      Self.count(
        Self.amount(1, 100, 2023, 2023), Self.amount(2, 60, 2023, 2023, partOf: 1),
        Self.amount(3, 25, 2023, 2023, partOf: 2)) == ["#1 2023 40", "#2 2023 35", "#3 2023 25"])
  }

  @Test func partsOfAWholeThatDoesNotCountGoToTheNearestThatDoes() {
    #expect(
      Self.count(
        Self.amount(1, 100, 2023, 2023), Self.amount(2, 60, 2023, 2023, kind: .level, partOf: 1),
        Self.amount(3, 25, 2023, 2023, partOf: 2)) == ["#1 2023 75", "#3 2023 25"])
    #expect(
      Self.count(Self.amount(1, 100, 2023, 2023, kind: .level), Self.amount(2, 25, 2023, 2023, partOf: 1))
        == ["#2 2023 25"])
  }

  /// A whole that does not count holds no more than it is either, also through parts of it that do not count.
  @Test func partsMayNotExceedAWholeThatDoesNotCount() {
    func exceeds(_ bucket: Bucket, _ year: Int?, by parts: Int64) -> CountingFault<String> {
      .exceedsWhole(
        whole: "2023-gf-a#1", bucket: bucket, year: year, wholeEur: Money(cents: 10_000),
        partsEur: Money(cents: parts * 100))
    }
    #expect(
      Self.faults(
        Self.amount(1, 100, 2023, 2023, kind: .level), Self.amount(2, 80, 2023, 2023, partOf: 1),
        Self.amount(3, 90, 2023, 2023, partOf: 1)) == [exceeds(.year, 2023, by: 170)])
    #expect(
      Self.faults(
        Self.amount(1, 100, 2023, 2024, per: .total, kind: .need),
        Self.amount(2, 70, 2023, 2024, kind: .level, partOf: 1), Self.amount(3, 60, 2023, 2024, partOf: 2))
        == [exceeds(.undivided, nil, by: 120)])
    #expect(
      Self.faults(Self.amount(1, 100, kind: .level), Self.amount(2, 60, 2023, 2024, partOf: 1))
        == [exceeds(.undated, nil, by: 120)])
    #expect(
      Self.faults(
        Self.amount(1, 100, kind: .level), Self.amount(2, 60, 2023, partOf: 1),
        Self.amount(3, 40, 2024, partOf: 1)) == [])
  }

  /// A long chain of wholes that do not count, with as many parts at its end, takes a time that grows with them.
  @Test func aLongChainIsWalkedOnce() {
    #expect(growth(to: 3_000, of: walkALongChain) < 30)
  }

  private func walkALongChain(_ wholes: Int) {
    let all = wholes * 2
    let figures = (1...all).map { number in
      Figure(
        amount: number, eur: Money(cents: number <= wholes ? 10_000_000 : 1), firstYear: 2023, lastYear: 2023,
        per: .year, isBudget: number > wholes, partOf: number == 1 ? nil : min(number - 1, wholes))
    }
    let counting = Counting(figures: figures, horizon: 2027)
    #expect(counting.faults == [])
    #expect(counting.contributions.count == all - wholes)
  }

  @Test func aPartWithoutYearsHasThoseOfItsWhole() {
    #expect(
      Self.count(Self.amount(1, 10, 2023, 2024), Self.amount(2, 4, partOf: 1))
        == ["#1 2023 6", "#1 2024 6", "#2 2023 4", "#2 2024 4"])
    #expect(
      Self.count(
        Self.amount(1, 10, 2027), Self.amount(2, 4, kind: .level, partOf: 1), Self.amount(3, 3, partOf: 2))
        == ["#1 2027 7", "#1 structural 7", "#3 2027 3", "#3 structural 3"])
    #expect(
      Self.count(Self.amount(1, 10, 2023, 2024, per: .total), Self.amount(2, 4, partOf: 1))
        == ["#1 undivided 6", "#2 undivided 4"])
  }

  @Test func datedPartsOfAnUndividedOrUndatedWholeTakeTheSumOfTheirYears() {
    #expect(
      Self.count(Self.amount(1, 10, 2023, 2026, per: .total), Self.amount(2, 3, 2024, 2026, partOf: 1))
        == ["#1 undivided 1", "#2 2024 3", "#2 2025 3", "#2 2026 3"])
    #expect(
      Self.count(
        Self.amount(1, 10), Self.amount(2, 3, 2024, 2025, partOf: 1),
        Self.amount(3, 2, 2024, 2025, per: .total, partOf: 1))
        == ["#1 undated 2", "#2 2024 3", "#2 2025 3", "#3 undivided 2"])
  }

  @Test func aClosedPartOfAnOpenEndedWholeLeavesTheStructuralRest() {
    #expect(
      Self.count(Self.amount(1, 10, 2026), Self.amount(2, 4, 2026, 2029, partOf: 1))
        == [
          "#1 2026 6", "#1 2027 6", "#1 structural 10", "#2 2026 4", "#2 2027 4", "#2 2028 4", "#2 2029 4",
        ])
  }

  @Test func negativeAmountsCountLikeOthers() {
    #expect(
      Self.count(Self.amount(1, -10, 2023, 2023), Self.amount(2, -4, 2023, 2023, partOf: 1))
        == ["#1 2023 -6", "#2 2023 -4"])
  }

  // MARK: Data errors

  @Test func aPartDatedOutsideItsWhole() {
    #expect(
      Self.faults(Self.amount(1, 10, 2023, 2024), Self.amount(2, 4, 2024, 2025, partOf: 1)) == [
        .outsideWhole(
          part: "2023-gf-a#2", whole: "2023-gf-a#1", partSpan: .yearly(first: 2024, last: 2025),
          wholeSpan: .yearly(first: 2023, last: 2024))
      ])
    #expect(Self.faults(Self.amount(1, 10, 2024), Self.amount(2, 4, 2023, 2025, partOf: 1)).count == 1)
  }

  @Test func anOpenEndedPartOfAWholeThatIsNot() {
    for whole in [
      Self.amount(1, 10, 2023, 2024), Self.amount(1, 10), Self.amount(1, 10, 2023, 2024, per: .total),
    ] {
      #expect(
        Self.faults(whole, Self.amount(2, 4, 2023, partOf: 1)) == [
          .openEndedPart(
            part: "2023-gf-a#2", whole: "2023-gf-a#1", wholeSpan: Span(stating: whole))
        ])
    }
  }

  @Test func anUndividedPartOfAWholePerYear() {
    #expect(
      Self.faults(Self.amount(1, 10, 2023, 2024), Self.amount(2, 4, 2023, 2024, per: .total, partOf: 1))
        == [.undividedPart(part: "2023-gf-a#2", whole: "2023-gf-a#1")])
  }

  @Test func aPartOfTheOppositeSign() {
    #expect(
      Self.faults(Self.amount(1, 10, 2023, 2023), Self.amount(2, -4, 2023, 2023, partOf: 1)) == [
        .oppositeSign(
          part: "2023-gf-a#2", whole: "2023-gf-a#1", partEur: Money(cents: -400), wholeEur: Money(cents: 1000)
        )
      ])
  }

  @Test func partsThatTogetherExceedTheirWhole() {
    #expect(
      Self.faults(
        Self.amount(1, 10, 2023, 2024), Self.amount(2, 6, 2023, 2023, partOf: 1),
        Self.amount(3, 5, 2023, 2024, partOf: 1)) == [
          .exceedsWhole(
            whole: "2023-gf-a#1", bucket: .year, year: 2023, wholeEur: Money(cents: 1000),
            partsEur: Money(cents: 1100))
        ])
    #expect(
      Self.faults(Self.amount(1, 10, 2023, 2025, per: .total), Self.amount(2, 4, 2023, 2025, partOf: 1)).count
        == 1)
    #expect(Self.faults(Self.amount(1, -10), Self.amount(2, -11, partOf: 1)).count == 1)
    #expect(Self.faults(Self.amount(1, 0), Self.amount(2, 1, partOf: 1)).count == 1)
  }

  @Test func aPartOfARepeat() {
    #expect(
      Self.faults(
        Self.amount(1, 10, 2023, 2023), Self.amount(2, 10, 2023, 2023, repeats: 1),
        Self.amount(3, 4, 2023, 2023, partOf: 2))
        == [.partOfRepeat(part: "2023-gf-a#3", whole: "2023-gf-a#2", original: "2023-gf-a#1")])
  }

  @Test func circles() {
    #expect(
      Self.faults(Self.amount(1, 5, partOf: 2), Self.amount(2, 5, partOf: 3), Self.amount(3, 5, partOf: 1))
        .contains(.circle(link: .partOf, amounts: ["2023-gf-a#1", "2023-gf-a#2", "2023-gf-a#3"])))
    #expect(
      Self.faults(Self.amount(1, 5, partOf: 1)).contains(.circle(link: .partOf, amounts: ["2023-gf-a#1"])))
    #expect(
      Self.faults(Self.amount(1, 5, repeats: 2), Self.amount(2, 5, repeats: 1))
        .contains(.circle(link: .repeats, amounts: ["2023-gf-a#1", "2023-gf-a#2"])))
  }

  @Test func linksThatLeadNowhereOrElsewhere() {
    var elsewhere = Self.amount(2, 5)
    elsewhere.partOf = "2024-gf-a#1"
    #expect(
      Self.faults(Self.amount(1, 5, repeats: 9), elsewhere) == [
        .unknownAmount(amount: "2023-gf-a#1", link: .repeats, target: "2023-gf-a#9"),
        .otherEdition(amount: "2023-gf-a#2", link: .partOf, target: "2024-gf-a#1"),
      ])
  }

  /// A span is walked year by year: one from a damaged file must end in a fault, not in a trap or a long walk.
  @Test(arguments: [(2023, Int.max), (Int.min, 2023), (2024, 2023), (1899, 2023)])
  func yearsThatNoBudgetHas(_ first: Int, _ last: Int) {
    #expect(
      Self.faults(Self.amount(1, 5, first, last), Self.amount(2, 5, partOf: 1))
        == [.implausibleYears(amount: "2023-gf-a#1", first: first, last: last)])
    #expect(AmountCounting(amounts: [Self.amount(1, 5, 2023)], horizon: .max).contributions.count < 300)
  }

  @Test func partsPastTheHorizonThatExceedTheirOpenEndedWhole() {
    #expect(
      Self.faults(Self.amount(1, 100, 2023), Self.amount(2, 500, 2028, 2028, partOf: 1)) == [
        .exceedsWhole(
          whole: "2023-gf-a#1", bucket: .year, year: 2028, wholeEur: Money(cents: 10_000),
          partsEur: Money(cents: 50_000))
      ])
  }

  @Test func anIDTwice() {
    // Ids are looked at where one refers to another; else two figures are counted, whatever they are called.
    #expect(
      Self.faults(Self.amount(1, 5), Self.amount(1, 5), Self.amount(2, 1, partOf: 1))
        .contains(.duplicate(amount: "2023-gf-a#1")))
  }

  @Test func anOverflowIsAFaultAndNoTotal() {
    let most = Int64.max / 100
    #expect(Self.faults(Self.amount(1, most), Self.amount(2, most)) == [.overflow(amount: "2023-gf-a#2")])
    #expect(
      Self.faults(Self.amount(1, most), Self.amount(2, most, 2023, 2024, partOf: 1))
        .contains(.overflow(amount: "2023-gf-a#2")))
  }

  @Test func everyFaultKnowsItsAmountUnderAnyName() {
    let faults: [CountingFault<String>] = [
      .duplicate(amount: "a"), .implausibleYears(amount: "a", first: 1, last: nil),
      .unknownAmount(amount: "a", link: .partOf, target: "b"),
      .otherEdition(amount: "a", link: .repeats, target: "b"),
      .uncountedOverlap(amount: "a", target: "b", uncounted: "a"),
      .outsideWhole(part: "a", whole: "b", partSpan: .undated, wholeSpan: .yearly(first: 2023, last: nil)),
      .openEndedPart(part: "a", whole: "b", wholeSpan: .undivided(first: 2023, last: 2024)),
      .undividedPart(part: "a", whole: "b"),
      .oppositeSign(part: "a", whole: "b", partEur: .zero, wholeEur: .zero),
      .exceedsWhole(whole: "a", bucket: .undated, year: nil, wholeEur: .zero, partsEur: .zero),
      .partOfRepeat(part: "a", whole: "b", original: "c"), .circle(link: .partOf, amounts: ["a"]),
      .overflow(amount: "a"),
    ]
    for fault in faults {
      #expect(fault.amount == "a")
      #expect(Amount.field(fault.field) != nil, "\(fault)")
      let other = fault.named { name in ["a": 1, "b": 2, "c": 3][name] ?? 0 }
      #expect(other.amount == 1)
      #expect(other.named { ["", "a", "b", "c"][$0] } == fault)
    }
  }
}
