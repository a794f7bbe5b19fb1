import Budget
import Testing

/// What may be counted twice, on small examples; CommandTests compares it with a recount on generated editions.
@Suite struct OverlapTests {
  private func overlap(of own: Int64, with others: Int64...) throws -> Int64 {
    var overlap = Overlap(of: Money(cents: own))
    for other in others { try overlap.add(Money(cents: other)) }
    return overlap.eur.cents
  }

  @Test func theSmallerOfTheTwoCounts() throws {
    #expect(try overlap(of: 30, with: 100) == 30)
    #expect(try overlap(of: 30, with: 20) == 20)
    #expect(try overlap(of: -30, with: -20) == -20)
  }

  @Test func withoutACounterpartNothingIsCountedTwice() throws {
    #expect(try overlap(of: 30) == 0)
    // Parts have taken all of one of them.
    #expect(try overlap(of: 30, with: 0) == 0)
    #expect(try overlap(of: 0, with: 30) == 0)
  }

  @Test func severalAmountsAreAddedTogether() throws {
    #expect(try overlap(of: 100, with: 20, 25) == 45)
    #expect(try overlap(of: 30, with: 20, 25) == 30)
  }

  @Test func moneyThatIsAddedIsNotMoneyThatIsCut() throws {
    #expect(try overlap(of: 30, with: -100) == 0)
    #expect(try overlap(of: 30, with: -100, 10) == 10)
  }

  @Test func anOverflowIsSaid() throws {
    #expect(throws: MoneyOverflow.self) { try overlap(of: 1, with: .max, .max) }
    // The smallest number has no opposite.
    #expect(try overlap(of: .min, with: -5) == -5)
  }
}
