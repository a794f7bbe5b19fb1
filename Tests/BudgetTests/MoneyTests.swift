import Budget
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("0", 0), ("222000000", 22_200_000_000), ("-5", -500), ("2.13", 213), ("-0.05", -5), ("0.10", 10),
    ("92233720368547758.07", Int64.max),
  ])
  func readsAndWritesOneSpelling(_ text: String, _ cents: Int64) {
    #expect(Money(text)?.cents == cents)
    #expect(Money(cents: cents).description == text)
  }

  @Test(arguments: [
    "", "-", "+5", "05", "-0", "1.0", "1.00", "1.5", "1.234", ".50", "1.", "1,50", "1 000", "1.000.000",
    "€ 5",
    "١", "92233720368547758.08", "99999999999999999999", "1e3",
  ])
  func refusesEveryOtherSpelling(_ text: String) {
    #expect(Money(text) == nil)
  }

  @Test func additionIsChecked() throws {
    let most = Money(cents: .max)
    #expect(throws: MoneyOverflow.self) { try most.adding(Money(cents: 1)) }
    #expect(throws: MoneyOverflow.self) { try Money(cents: .min).subtracting(Money(cents: 1)) }
    #expect(throws: MoneyOverflow.self) { try most.times(2) }
    #expect(throws: MoneyOverflow.self) { try Money(cents: .min).magnitude() }
    #expect(try Money(cents: 5).adding(Money(cents: -7)) == Money(cents: -2))
    #expect(try Money(cents: -5).magnitude() == Money(cents: 5))
  }
}
