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
    let fault: AmountRules.Fault
    let change: @Sendable (inout Amount) -> Void

    init(_ field: String, _ fault: AmountRules.Fault, _ change: @escaping @Sendable (inout Amount) -> Void) {
      self.field = field
      self.fault = fault
      self.change = change
    }
  }

  /// Each broken rule, at its field.
  static let breaches = [
    Breach("printed", .unreadable(printed: "vijf", .unexpected(position: 1, expected: .digit))) {
      $0.printed = "vijf"
    },
    Breach("eur", .otherFigure(found: Money(cents: 600), printed: "€ 5", expected: Money(cents: 500))) {
      $0.eur = Money(cents: 600)
    },
    Breach("first_year", .implausibleYear(.first, found: 1812)) {
      $0.firstYear = 1812
      $0.per = .year
    },
    Breach("last_year", .implausibleYear(.last, found: 20233)) { $0.lastYear = 20233 },
    Breach("first_year", .lastYearAlone(2023)) {
      $0.firstYear = nil
      $0.per = .total
    },
    Breach("last_year", .yearsUpsideDown(first: 2023, last: 2022)) { $0.lastYear = 2022 },
    Breach("per", .wrongPer(found: .total, .oneYear)) { $0.per = .total },
    Breach("per", .wrongPer(found: nil, .severalYears)) { $0.per = nil },
    Breach("per", .wrongPer(found: .total, .openEnded)) {
      $0.lastYear = nil
      $0.per = .total
    },
    Breach("per", .wrongPer(found: .year, .undated)) {
      $0.firstYear = nil
      $0.lastYear = nil
    },
    Breach("per", .wrongPer(found: .year, .tariff)) {
      $0.kind = .tariff
      $0.basis = nil
    },
    Breach("basis", .noBasis) { $0.basis = nil },
    Breach("basis", .basisOfOther(found: .stand, kind: .need)) { $0.kind = .need },
    Breach("route", .noRoute) {
      $0.route = nil
      $0.routeBasis = nil
    },
    Breach("route_basis", .noRouteBasis(route: "spuk")) { $0.routeBasis = nil },
    Breach("route_basis", .routeBasisAlone(found: .stated)) { $0.route = "onbekend" },
    Breach("note", .noRegulation) { $0.routeBasis = .known },
    Breach("recipient", .noRecipient) { $0.recipient = nil },
  ]

  @Test(arguments: breaches.indices)
  func reportsEachBrokenRule(_ index: Int) {
    var amount = Self.right
    Self.breaches[index].change(&amount)
    let faults = AmountRules.faults(in: amount)
    #expect(faults == [Self.breaches[index].fault])
    #expect(faults.map(\.field) == [Self.breaches[index].field])
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
