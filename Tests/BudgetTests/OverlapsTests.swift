import Budget
import Testing

/// What may be counted twice, on small examples; CommandTests compares it with a recount on generated editions.
@Suite struct OverlapsTests {
  typealias Column = Overlaps.Column
  let year = Column(bucket: .year, year: 2023)
  let next = Column(bucket: .year, year: 2024)
  let undated = Column(bucket: .undated, year: nil)

  private func overlaps(
    of targets: [Int: [Int]], _ contributions: [Int: [Column: Int64]]
  ) throws -> [Int: [Column: Int64]] {
    let money = contributions.mapValues { $0.mapValues(Money.init(cents:)) }
    return try Overlaps(of: targets, in: money).eur.mapValues { $0.mapValues(\.cents) }
  }

  @Test func theSmallerOfTheTwoCounts() throws {
    #expect(try overlaps(of: [2: [1]], [1: [year: 100], 2: [year: 30]]) == [2: [year: 30]])
    #expect(try overlaps(of: [2: [1]], [1: [year: 20], 2: [year: 30]]) == [2: [year: 20]])
    #expect(try overlaps(of: [2: [1]], [1: [year: -20], 2: [year: -30]]) == [2: [year: -20]])
  }

  @Test func eachColumnIsLookedAtByItself() throws {
    #expect(
      try overlaps(of: [2: [1]], [1: [year: 10, undated: 5], 2: [year: 30, next: 30, undated: 3]])
        == [2: [year: 10, undated: 3]])
  }

  @Test func withoutACounterpartNothingIsCountedTwice() throws {
    #expect(try overlaps(of: [2: [1]], [1: [next: 100], 2: [year: 30]]) == [:])
    // The other amount is not in the selection.
    #expect(try overlaps(of: [2: [1]], [2: [year: 30]]) == [:])
    #expect(try overlaps(of: [2: [1]], [1: [year: 100]]) == [:])
    // Parts have taken all of one of them.
    #expect(try overlaps(of: [2: [1]], [1: [year: 0], 2: [year: 30]]) == [:])
    #expect(try overlaps(of: [2: [1]], [1: [year: 30], 2: [year: 0]]) == [:])
  }

  @Test func severalAmountsAreAddedTogether() throws {
    let two: [Int: [Column: Int64]] = [1: [year: 20], 2: [year: 25], 3: [year: 100]]
    #expect(try overlaps(of: [3: [1, 2]], two) == [3: [year: 45]])
    #expect(try overlaps(of: [3: [1, 2, 1]], two) == [3: [year: 45]])
    #expect(try overlaps(of: [3: [1, 2]], [1: [year: 20], 3: [year: 100]]) == [3: [year: 20]])
  }

  @Test func moneyThatIsAddedIsNotMoneyThatIsCut() throws {
    #expect(try overlaps(of: [2: [1]], [1: [year: -100], 2: [year: 30]]) == [:])
    #expect(
      try overlaps(of: [3: [1, 2]], [1: [year: -100], 2: [year: 10], 3: [year: 30]]) == [3: [year: 10]])
  }

  @Test func eachCarrierCountsOnce() throws {
    // Two that may be the same as a third, and two that name each other.
    #expect(
      try overlaps(of: [2: [1], 3: [1]], [1: [year: 10], 2: [year: 30], 3: [year: 8]])
        == [2: [year: 10], 3: [year: 8]])
    #expect(
      try overlaps(of: [1: [2], 2: [1]], [1: [year: 10], 2: [year: 30]]) == [1: [year: 10], 2: [year: 10]])
  }

  @Test func anOverflowIsSaid() throws {
    #expect(throws: MoneyOverflow.self) {
      try overlaps(of: [3: [1, 2]], [1: [year: .max], 2: [year: .max], 3: [year: 1]])
    }
  }
}
