import Budget
import Ledger

extension Fixtures {
  /// A small edition: two measures, and an amount with a part.
  public static let small = EditionData(
    codes: EditionGenerator.standardCodes,
    editions: [Edition(year: 2023, title: "Begroting", horizon: 2027)],
    documents: [
      Document(edition: 2023, title: "Brief", publisher: "VNG", published: "2022-09", source: "brief")
    ],
    measures: [
      Measure(
        id: "2023-gf-a", edition: 2023, position: 1, ministry: "GF", topic: "A", page: 1, funding: .geld),
      Measure(
        id: "2023-bzk-b", edition: 2023, position: 2, ministry: "BZK", topic: "B", page: 2, funding: .geld),
    ],
    amounts: [
      Amount(
        id: "2023-gf-a#1", measure: "2023-gf-a", label: "Geld", printed: "€ 5", page: 1,
        eur: Money(cents: 500),
        firstYear: 2023, lastYear: 2024, per: .year, kind: .budget, basis: .stand, route: "spuk",
        routeBasis: .stated, recipient: "gemeenten"),
      Amount(
        id: "2023-gf-a#2", measure: "2023-gf-a", label: "Deel", printed: "€ 2", page: 1,
        eur: Money(cents: 200),
        firstYear: 2023, lastYear: 2023, per: .year, kind: .budget, basis: .stand, route: "spuk",
        routeBasis: .stated, recipient: "gemeenten", partOf: "2023-gf-a#1"),
    ])

  /// The files of its package.
  public static let smallPackage = MemoryFolder.package(of: small)
}
