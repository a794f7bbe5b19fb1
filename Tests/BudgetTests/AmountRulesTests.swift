import Budget
import Testing

@Suite struct AmountRulesTests {
  static let right = Amount(
    id: "2023-gf-a#1", measure: "2023-gf-a", label: "Bijdrage", printed: "€ 5", page: 1,
    eur: Money(cents: 500),
    firstYear: 2023, lastYear: 2023, per: .year, kind: .budget, basis: .stand, route: "spuk",
    routeBasis: .stated, recipient: "gemeenten")

  @Test func takesARightAmount() {
    #expect(AmountRules.faults(in: Self.right).isEmpty)
  }

  struct Breach: Sendable {
    let field: String
    let change: @Sendable (inout Amount) -> Void

    init(_ field: String, _ change: @escaping @Sendable (inout Amount) -> Void) {
      self.field = field
      self.change = change
    }
  }

  /// Each broken rule, at its field.
  static let breaches = [
    Breach("printed") { $0.printed = "vijf" },
    Breach("eur") { $0.eur = Money(cents: 600) },
    Breach("first_year") {
      $0.firstYear = 1812
      $0.per = .year
    },
    Breach("last_year") { $0.lastYear = 20233 },
    Breach("first_year") {
      $0.firstYear = nil
      $0.per = .total
    },
    Breach("last_year") { $0.lastYear = 2022 },
    Breach("per") { $0.per = .total },
    Breach("per") { $0.per = nil },
    Breach("per") {
      $0.lastYear = nil
      $0.per = .total
    },
    Breach("per") {
      $0.firstYear = nil
      $0.lastYear = nil
    },
    Breach("per") {
      $0.kind = .tariff
      $0.basis = nil
    },
    Breach("basis") { $0.basis = nil },
    Breach("basis") { $0.kind = .need },
    Breach("route") {
      $0.route = nil
      $0.routeBasis = nil
    },
    Breach("route_basis") { $0.routeBasis = nil },
    Breach("route_basis") { $0.route = "onbekend" },
    Breach("note") { $0.routeBasis = .known },
    Breach("recipient") { $0.recipient = nil },
  ]

  @Test(arguments: breaches.indices)
  func reportsEachBrokenRule(_ index: Int) {
    var amount = Self.right
    Self.breaches[index].change(&amount)
    #expect(AmountRules.faults(in: amount).map(\.field) == [Self.breaches[index].field])
  }

  @Test func whatDoesNotCountMayLeaveItsWayEmpty() {
    var amount = Self.right
    amount.kind = .level
    amount.basis = nil
    amount.route = nil
    amount.routeBasis = nil
    amount.recipient = nil
    #expect(AmountRules.faults(in: amount).isEmpty)
  }
}
