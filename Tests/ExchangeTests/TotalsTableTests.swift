import Budget
import Exchange
import Ledger
import TestSupport
import Testing

@Suite struct TotalsTableTests {
  let directory = TemporaryDirectory()

  private func shipped() throws -> (ledger: Ledger, filter: Filter) {
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    return (ledger, try ledger.filter(FilterInput()))
  }

  /// Two editions, with horizons 2027 and 2028; each has a figure in 2028.
  private func twoEditions() throws -> (ledger: Ledger, filter: Filter) {
    var data = EditionData(codes: EditionGenerator.standardCodes)
    for year in [2023, 2024] {
      data.editions.append(
        Edition(year: year, title: "Begroting", horizon: year + 4))
      data.documents.append(
        Document(
          edition: year, title: "Brief", publisher: "VNG", published: "\(year - 1)-09", source: "brief"))
      let id = "\(year)-gf-a"
      data.measures.append(
        Measure(
          id: id, edition: year, position: 1, ministry: "GF", topic: "a", page: 1, funding: .geld))
      for (number, first, per, recipient) in [
        (1, 2024, Per.year, "gemeenten"), (2, 2028, .year, "rijk"), (3, nil, .total, "rijk"),
        (4, 2024, .year, "rijk"),
      ] as [(Int, Int?, Per, String)] {
        data.amounts.append(
          Amount(
            id: "\(id)#\(number)", measure: id, label: "Geld \(number)", printed: "€ \(number) miljoen",
            page: 1,
            eur: Money(cents: Int64(number) * 100_000_000), firstYear: first, lastYear: first, per: per,
            kind: .budget, basis: .stand, route: number == 1 ? "gemeentefonds" : "spuk", routeBasis: .stated,
            recipient: recipient, mayOverlap: number % 2 == 0 ? ["\(id)#1"] : []))
      }
    }
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    var input = FilterInput()
    input.editions = .all
    return (ledger, try ledger.filter(input))
  }

  @Test func editionsTogetherHaveTheLastHorizonAndApartTheirOwn() throws {
    let (ledger, filter) = try twoEditions()
    let sums = try TableSums(ledger, filter, by: [.ministry])
    let together = try TotalsTable(sums, of: filter.editions, showsEdition: true)
    #expect(together.labels == [.edition, .code(.ministry)])
    #expect(together.columns == (2024...2028).map(PivotColumn.year) + [.undated])
    #expect(together.groups.map(\.key.edition) == [2023, 2024])
    let first = try TotalsTable(sums, of: [filter.editions[0]])
    #expect(first.labels == [.code(.ministry)])
    #expect(first.columns == (2024...2027).map(PivotColumn.year) + [.later, .undated])
    #expect(first.groups.map(\.key.edition) == [2023])
    #expect(first.groups[0].sums.cells[.later] == together.groups[0].sums.cells[.year(2028)])
  }

  @Test func footersAndNotesAreNumbers() throws {
    let (ledger, filter) = try twoEditions()
    let sums = try TableSums(ledger, filter, by: [.route], named: .route)
    let table = try TotalsTable(sums, of: [filter.editions[0]])
    #expect(table.footers.map(\.kind) == [.total, .municipalities, .mayOverlap(amounts: 1)])
    #expect(table.footers[1].sums.cells == [.year(2024): Money(cents: 100_000_000)])
    // #2 has nothing in common with #1 in any column.
    #expect(table.footers[2].sums.cells == [.year(2024): Money(cents: 100_000_000)])
    #expect(table.notes == [.bucketsApart])
    #expect(table.labels == [.code(.route), .name(.route)])
    #expect(table.groups.map(\.name) == ["Gemeentefonds", "Specifieke uitkering"])
    #expect(table.groups.map(\.hasKinds) == [true, false])
  }

  @Test func onlyYearsThatWereAskedForHaveAColumn() throws {
    let (ledger, _) = try twoEditions()
    var input = FilterInput()
    input.years = [2024...2024, 2027...2028]
    let filter = try ledger.filter(input)
    let table = try TotalsTable(TableSums(ledger, filter, by: []), of: filter.editions)
    #expect(table.columns == [.year(2024), .year(2027), .year(2028)])
    #expect(table.labels == [])
    #expect(table.groups.map(\.sums) == [table.footers[0].sums])
  }

  @Test func anEditionWithNothingHasATotalWithoutSums() throws {
    let (ledger, _) = try twoEditions()
    var input = FilterInput()
    input.years = [2050...2050]
    let filter = try ledger.filter(input)
    let table = try TotalsTable(TableSums(ledger, filter, by: [.ministry]), of: filter.editions)
    #expect(table.isEmpty)
    #expect(table.columns == [])
    #expect(table.footers.map(\.kind) == [.total])
    // What it holds without a year is said all the same.
    #expect(table.notes.first == .bucketsApart && table.notes.count == 2)
  }

  @Test func whatTheYearsLeaveOutIsANote() throws {
    let (ledger, filter) = try shipped()
    var input = FilterInput()
    input.years = [2023...2023]
    let years = try ledger.filter(input)
    let table = try TotalsTable(TableSums(ledger, years, by: [.ministry]), of: years.editions)
    guard case .leftOut(let leftOut)? = table.notes.last, table.notes.count == 2 else {
      Issue.record("no note")
      return
    }
    let undated = try ledger.totals(by: [], filter).first { $0.bucket == .undated }
    #expect(leftOut.undated == undated?.eur)
    #expect(leftOut.undivided.allSatisfy { $0.span.contains(2023) })
    #expect(leftOut.undivided.contains { $0.span == 2022...2023 })
    input.withUndivided = true
    let beside = try ledger.filter(input)
    let whole = try TotalsTable(TableSums(ledger, beside, by: [.ministry]), of: beside.editions)
    #expect(whole.notes == [.bucketsApart])
    #expect(whole.columns == [.year(2023), .undivided, .undated])
    let undivided = leftOut.undivided.reduce(into: Int64(0)) { $0 += $1.eur.cents }
    #expect(whole.footers[0].sums.cells[.undivided] == Money(cents: undivided))
  }

  /// What a filter on a route gives stands in the table too, and adds nothing to the total.
  @Test func aRouteWithItsKindsIsASubtotal() throws {
    let (ledger, filter) = try shipped()
    let table = try TotalsTable(
      TableSums(ledger, filter, by: [.route], named: .route), of: filter.editions)
    #expect(table.subtotals.map(\.key.values) == [["gemeentefonds"], ["fonds"]])
    for subtotal in table.subtotals {
      var input = FilterInput()
      input.routes = subtotal.key.values.compactMap(\.self)
      let asked = try ledger.filter(input)
      let total = try TotalsTable(TableSums(ledger, asked, by: []), of: asked.editions)
      #expect(subtotal.sums == total.footers[0].sums)
      #expect(subtotal.groups.count > 1)
      #expect(table.subtotals(after: subtotal.groups.last ?? -1) == [subtotal])
    }
    let both = try TotalsTable(TableSums(ledger, filter, by: [.ministry, .route]), of: filter.editions)
    #expect(both.subtotals.contains { $0.key.values == ["GF", "gemeentefonds"] })
    #expect(both.groups.contains { $0.hasKinds })
    // The order of the list is needed to stand together.
    let order = try TotalOrder(by: .column(.year(2023)), of: [.route], in: ledger)
    let sorted = try TotalsTable(
      TableSums(ledger, filter, by: [.route], named: .route, order: order), of: filter.editions)
    #expect(sorted.subtotals == [])
  }

  /// Whatever the groups are by, they add up to the total in each column, and a contribution finds its group.
  @Test(arguments: Dimension.allCases.map { [$0] } + [[.ministry, .route], [.topic, .status]])
  func groupsAddUpToTheTotal(_ dimensions: [Dimension]) throws {
    let (ledger, filter) = try shipped()
    let table = try TotalsTable(
      TableSums(ledger, filter, by: dimensions, named: dimensions.last), of: filter.editions)
    var sum = Pivot()
    for group in table.groups {
      for (column, eur) in group.sums.cells { try sum.add(eur, to: column) }
    }
    #expect(sum == table.footers[0].sums)
    #expect(Set(sum.cells.keys).isSubset(of: table.columns))
    var keys: Set<TotalKey> = []
    try ledger.forEachContribution(filter) { keys.insert(TotalKey($0, by: dimensions)) }
    #expect(keys == Set(table.groups.map(\.key)))
    #expect(keys.count == table.groups.count)
  }
}
