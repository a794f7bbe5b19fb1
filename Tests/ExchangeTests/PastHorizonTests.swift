import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// Years that an edition has no columns for, and that are asked for all the same.
@Suite struct PastHorizonTests {
  let directory = TemporaryDirectory()
  let ledger: Ledger

  /// The horizon is 2027; 5 in each of 2026 to 2030, 7 in 2030, 3 from 2024 on, and 100 more from 2032 on.
  init() throws {
    var data = EditionData(codes: EditionGenerator.standardCodes)
    data.editions = [Edition(year: 2023, title: "Brief", horizon: 2027)]
    data.documents = [
      Document(edition: 2023, title: "Brief", publisher: "VNG", published: "2022-09", source: "brief")
    ]
    data.measures = [
      Measure(
        id: "2023-gf-a", edition: 2023, position: 1, ministry: "GF", topic: "a", page: 1, funding: .geld)
    ]
    let figures: [(euros: Int64, first: Int, last: Int?)] = [
      (5, 2026, 2030), (7, 2030, 2030), (3, 2024, nil), (100, 2032, nil),
    ]
    data.amounts = figures.enumerated().map { number, figure in
      Amount(
        id: "2023-gf-a#\(number + 1)", measure: "2023-gf-a", label: "Geld", printed: "€ \(figure.euros)",
        page: 1, eur: Money(cents: figure.euros * 100), firstYear: figure.first, lastYear: figure.last,
        per: .year, kind: .budget, basis: .stand, route: "spuk", routeBasis: .stated, recipient: "gemeenten")
    }
    ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
  }

  private func table(_ years: ClosedRange<Int>?) throws -> TotalsTable {
    var input = FilterInput()
    input.years = years.map { [$0] } ?? []
    let filter = try ledger.filter(input)
    return try TotalsTable(TableSums(ledger, filter, by: [.ministry]), of: filter.editions)
  }

  @Test func yearsThatAreAskedForHaveTheirOwnColumns() throws {
    #expect(try table(2029...2034).columns == [.year(2029), .year(2030)])
    let sums = try table(2030...2030).footers[0].sums.cells
    #expect(sums == [.year(2030): Money(cents: 1200)])
    #expect(try table(2027...2199).columns == [.year(2027), .year(2028), .year(2029), .year(2030)])
    #expect(try table(2024...2027).columns == [.year(2024), .year(2025), .year(2026), .year(2027)])
  }

  @Test func withoutYearsTheyComeTogether() throws {
    let whole = try table(nil)
    #expect(whole.columns.suffix(2) == [.later, .structural])
    #expect(whole.footers[0].sums.cells[.later] == Money(cents: 2200))
    #expect(whole.notes == [.bucketsApart])
  }

  @Test func whatIsStructuralGoesOn() throws {
    let edition = try ledger.filter(FilterInput()).editions[0]
    var input = FilterInput()
    input.years = [2029...2034]
    #expect(try ledger.pastHorizon(of: ledger.filter(input)).map(\.structural) == [Money(cents: 300)])
    #expect(try ledger.pastHorizon(of: ledger.filter(input)).map(\.edition) == [edition])
    let later = try ledger.pastHorizon(of: ledger.filter(input)).flatMap(\.later)
    #expect(later.map(\.year) == [2032])
    #expect(later.map(\.eur) == [Money(cents: 10_000)])
    // What begins later than the years asked for is not in them.
    input.years = [2028...2031]
    #expect(try ledger.pastHorizon(of: ledger.filter(input)).flatMap(\.later).isEmpty)
    // Whatever the bucket, but in the same selection.
    input.buckets = ["year"]
    #expect(try ledger.pastHorizon(of: ledger.filter(input)).map(\.structural) == [Money(cents: 300)])
    input.signs = ["minus"]
    #expect(try ledger.pastHorizon(of: ledger.filter(input)).isEmpty)
    #expect(try table(2027...2028).notes.count == 2)
    #expect(try table(2027...2027).notes.count == 1)
  }
}
