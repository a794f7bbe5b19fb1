import TestSupport
import Testing

@testable import Budget

/// What import takes and somebody has to look at, beside what CheckTests has.
@Suite struct PlausibilityTests {
  private func amount(
    _ number: Int, _ printed: String, _ euros: Int64, _ first: Int? = 2023, _ last: Int? = 2023,
    precision: Precision = .exact, kind: Kind = .budget, repeats: String? = nil, mayOverlap: [String] = []
  ) -> Amount {
    Amount(
      id: "2023-gf-a#\(number)", measure: "2023-gf-a", label: "Geld", printed: printed, page: 1,
      eur: Money(cents: euros * 100), firstYear: first, lastYear: last, per: .year, precision: precision,
      kind: kind, repeats: repeats, mayOverlap: mayOverlap)
  }

  @Test(
    arguments: [
      ("€ 1,4 miljard", 1_400_000_000, Precision.exact, "€ 1.389 miljoen", 1_389_000_000, true),
      ("€ 1,4 miljard", 1_400_000_000, .exact, "€ 1.320 miljoen", 1_320_000_000, false),
      ("€ 1,4 miljard", 1_400_000_000, .circa, "€ 1.320 miljoen", 1_320_000_000, true),
      ("€ 1,3 miljard", 1_300_000_000, .atLeast, "€ 1.389 miljoen", 1_389_000_000, true),
      ("€ 1,4 miljard", 1_400_000_000, .atLeast, "€ 1.389 miljoen", 1_389_000_000, false),
      ("€ 1,4 miljard", 1_400_000_000, .atMost, "€ 1.389 miljoen", 1_389_000_000, true),
      ("€ 100 miljoen", 100_000_000, .exact, "€ 100 miljoen", -100_000_000, false),
      ("2.501 × € 1 mln.", 2_501_000_000, .exact, "€ 2,5 miljard", 2_500_000_000, true),
    ] as [(String, Int64, Precision, String, Int64, Bool)])
  func aRepeatDiffersByNoMoreThanIsPrinted(
    _ printed: String, _ euros: Int64, _ precision: Precision, _ other: String, _ otherEuros: Int64,
    _ isSame: Bool
  ) {
    let doubt = Plausibility.repeat(
      amount(2, printed, euros, precision: precision, repeats: "2023-gf-a#1"),
      of: amount(1, other, otherEuros))
    #expect((doubt == nil) == isSame, "\(String(describing: doubt))")
  }

  /// Money that repeats what never counts would be counted nowhere.
  @Test func aRepeatIsOfWhatCountsAndOfItsYears() {
    let original = "2023-gf-a#1"
    let level = Plausibility.repeat(amount(2, "€ 5", 5), of: amount(1, "€ 5", 5, kind: .level))
    #expect(
      level?.reason
        == .repeatsOtherKind(Plausibility.Stated(amount(2, "€ 5", 5)), original: original, kind: .level))
    let later = Plausibility.repeat(amount(2, "€ 5", 5, 2030, 2031), of: amount(1, "€ 5", 5))
    #expect(
      later?.reason
        == .repeatsOtherYears(
          Plausibility.Stated(amount(2, "€ 5", 5)), .yearly(first: 2030, last: 2031), original: original,
          .yearly(first: 2023, last: 2023)))
    #expect(Plausibility.repeat(amount(2, "€ 5", 5, nil, nil), of: amount(1, "€ 5", 5)) == nil)
    #expect(Plausibility.repeat(amount(2, "€ 5", 5, 2025, nil), of: amount(1, "€ 5", 5, 2023, 2026)) == nil)
  }

  /// The same as each figure compared with each other.
  @Test(arguments: 1...200)
  func outliersAreThoseOfEachFigureWithEachOther(_ seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let amounts = (1...Int.random(in: 2...14, using: &random)).map { number in
      var figure = amount(
        number, "€ 5",
        [1, 3, 50, 99, 100, 101, 5_000, 300_000, 40_000_000].randomElement(using: &random) ?? 1,
        Int.random(in: 2022...2025, using: &random), nil,
        kind: [.budget, .level].randomElement(using: &random) ?? .budget)
      figure.route = ["spuk", "bcf", nil].randomElement(using: &random) ?? nil
      return figure
    }
    func factor(_ one: Amount, _ other: Amount) -> Int64 {
      max(one.eur.cents, other.eur.cents) / min(one.eur.cents, other.eur.cents)
    }
    func others(_ one: Amount) -> [Amount] {
      let others = amounts.filter { $0.kind == one.kind && $0.firstYear != one.firstYear }
      let alike = others.filter { $0.route == one.route }
      return alike.isEmpty ? others : alike
    }
    let jumps = amounts.filter { one in others(one).map { factor(one, $0) }.min() ?? 0 >= 100 }
    let named = jumps.filter { jump in
      !others(jump).allSatisfy(jumps.contains) || !others(jump).contains { $0.eur > jump.eur }
    }
    let found = Plausibility.outliers(in: amounts, edition: 2023)
    #expect(found.map(\.amount) == named.map(\.id))
    for doubt in found {
      let figure = named.first { $0.id == doubt.amount }
      let nearest = figure.flatMap { one in others(one).map { factor(one, $0) }.min() } ?? 0
      guard case .outOfProportion(let eur, let told, _, _, _) = doubt.reason else {
        Issue.record("\(doubt)")
        continue
      }
      #expect(told == nearest)
      #expect(eur == figure?.eur)
    }
  }

  @Test(
    arguments: [
      // The earlier figures, in euros; the later one; the doubt.
      ([300], 300, nil), ([300], 29_999, nil), ([300], 30_000, "100 times more than a#1"),
      ([30_000], 300, "100 times less than a#1"), ([300, -675], 5, nil), ([300], -300, "other sign than a#1"),
      ([1, 50_000, 7], -6, "other sign than a#3"), ([1, 3, 1_000_000], 9_000, "111 times less than a#3"),
      ([-300], -20, nil), ([], 5, nil), ([0], 5, nil), ([Int64.min / 100], 1, "other sign than a#1"),
    ] as [([Int64], Int64, String?)])
  func aFigureIsComparedWithThoseThatItsMeasureContinues(
    _ earlier: [Int64], _ euros: Int64, _ expected: String?
  ) {
    let told = earlier.enumerated().map { amount($0 + 1, "€ 1", $1) }
    let doubts = Plausibility.continuations(
      of: [amount(1, "€ 1", euros, 2024, 2024)], from: Plausibility.ContinuedFigures(told))
    #expect(
      doubts.map { doubt in
        switch doubt.reason {
        case .changesSign(_, let continued, _): "other sign than \(continued.dropFirst(8))"
        case .outOfProportionToContinued(_, let factor, let isMore, let nearest, _):
          "\(factor) times \(isMore ? "more" : "less") than \(nearest.dropFirst(8))"
        default: "\(doubt.reason)"
        }
      } == [expected].compactMap(\.self))
  }

  /// Tariffs and figures without years tell nothing; those of another route do if there are no others of its kind.
  @Test func onlyFiguresOfAKindAreComparedWithContinuedOnes() {
    func doubts(_ later: Amount, _ earlier: Amount) -> Int {
      Plausibility.continuations(of: [later], from: Plausibility.ContinuedFigures([earlier])).count
    }
    #expect(doubts(amount(1, "€ 5", -5), amount(1, "€ 5", 5)) == 1)
    #expect(doubts(amount(1, "€ 5", -5), amount(1, "€ 5", 5, kind: .level)) == 0)
    #expect(doubts(amount(1, "€ 5", -5, kind: .tariff), amount(1, "€ 5", 5, kind: .tariff)) == 0)
    #expect(doubts(amount(1, "€ 5", -5, nil, nil), amount(1, "€ 5", 5)) == 0)
    // The sign of another route is one that the measure has.
    var elsewhere = amount(2, "€ 5", -5)
    elsewhere.route = "spuk"
    let both = Plausibility.ContinuedFigures([amount(1, "€ 5", 5), elsewhere])
    #expect(Plausibility.continuations(of: [amount(1, "€ 5", -5)], from: both) == [])
    #expect(doubts(amount(1, "€ 5", -5), amount(1, "€ 5", 5, nil, nil)) == 0)
  }

  @Test func figuresThatAreLinkedAreNoDuplicates() {
    let first = amount(1, "€ 5", 5)
    #expect(Plausibility.duplicates(in: [first, amount(2, "€ 5", 5)]).map(\.amount) == ["2023-gf-a#2"])
    #expect(Plausibility.duplicates(in: [first, amount(2, "€ 5", 5, mayOverlap: ["2023-gf-a#1"])]) == [])
    #expect(Plausibility.duplicates(in: [first, amount(2, "€ 5", 5, repeats: "2023-gf-a#1")]) == [])
    #expect(Plausibility.duplicates(in: [first, amount(2, "€ 5", 5, 2024, 2024)]) == [])
  }

  /// Many that say the same, each on its own or all repeats of one figure, take a time that grows with them.
  @Test func manyThatSayTheSameAreComparedOnce() {
    let grown = growth(to: 3_000) { count in
      let alone = (1...count).map { amount($0, "€ 5", 5) }
      #expect(Plausibility.duplicates(in: alone).count == count - 1)
      let repeats = (1...count).map { amount($0, "€ 5", 5, repeats: "2023-gf-b#1") }
      #expect(Plausibility.duplicates(in: repeats) == [])
    }
    #expect(grown < 30)
  }

  /// The first that is not linked is named, also when an earlier one is.
  @Test func theFirstThatIsNotLinkedIsNamed() {
    let amounts = [
      amount(1, "€ 5", 5), amount(2, "€ 5", 5, repeats: "2023-gf-a#1"),
      amount(3, "€ 5", 5, mayOverlap: ["2023-gf-a#1"]), amount(4, "€ 5", 5, mayOverlap: ["2023-gf-a#1"]),
    ]
    #expect(
      Plausibility.duplicates(in: amounts).map(\.reason) == [
        .duplicate(of: "2023-gf-a#3", .yearly(first: 2023, last: 2023), Money(cents: 500))
      ])
  }

  @Test(
    arguments: [
      ("6123456789", 6_123_456_789, true), ("€ 2023", 2023, true), ("2023 euro", 2023, false),
      ("€ 2000 miljoen", 2_000_000_000, false), ("2023 × € 1.000", 2_023_000, false),
      ("€ 36.200", 36_200, false), ("€ 36200", 36_200, true), ("€ 123456782", 123_456_782, true),
      ("€ 2024,-", 2024, true), ("€ 500", 500, false), ("36200 euro", 36_200, false),
    ] as [(String, Int64, Bool)])
  func aNumberThatIsNoFigureIsSeen(_ printed: String, _ euros: Int64, _ isSeen: Bool) {
    // "2023 euro" says itself that it is money.
    #expect(
      Plausibility.outliers(in: [amount(1, printed, euros)], edition: 2023).isEmpty == !isSeen, "\(printed)")
  }
}
