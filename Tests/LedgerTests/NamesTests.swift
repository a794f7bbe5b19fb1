import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// Totals of several editions under the old and the new names of ministries.
@Suite struct NamesTests {
  let directory = TemporaryDirectory()
  let ledger: Ledger

  init() throws {
    var codes = EditionGenerator.standardCodes
    codes.ministries = [
      Ministry(code: "GF", name: "Fonds"), Ministry(code: "BZK", name: "Binnenland"),
      Ministry(code: "VRO", name: "Wonen", validFrom: 2025, continues: "BZK"),
      Ministry(code: "EZK", name: "Economie en Klimaat", validTo: 2024),
      Ministry(code: "EZ", name: "Economie", validFrom: 2025, continues: "EZK"),
      Ministry(code: "KGG", name: "Klimaat", validFrom: 2025, continues: "EZK"),
      Ministry(code: "LNV", name: "Landbouw", validTo: 2024),
      Ministry(code: "LVVN", name: "Landbouw", aliases: ["L+V"], validFrom: 2025, continues: "LNV"),
    ]
    var data = EditionData(codes: codes)
    for (year, ministries) in [
      (2023, ["GF", "BZK", "EZK", "LNV"]), (2025, ["GF", "BZK", "VRO", "EZ", "KGG", "LVVN"]),
    ] {
      data.editions.append(Edition(year: year, title: "Begroting", horizon: year + 4))
      data.documents.append(
        Document(edition: year, title: "Brief", publisher: "VNG", published: "\(year - 1)", source: "brief"))
      for (place, ministry) in ministries.enumerated() {
        let id = "\(year)-\(ministry.lowercased())-a"
        data.measures.append(
          Measure(
            id: id, edition: year, position: place + 1, ministry: ministry, theme: "Thema", topic: ministry,
            page: 1, funding: .geld))
        data.amounts.append(
          Amount(
            id: id + "#1", measure: id, label: "Geld", printed: "€ \(10 * (place + 1))", page: 1,
            eur: Money(cents: Int64(1000 * (place + 1))), firstYear: year, lastYear: year, per: .year,
            kind: .budget, basis: .stand, route: "spuk", routeBasis: .stated, recipient: "gemeenten"))
      }
    }
    ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
  }

  private func filter(
    _ names: NameReading?, _ ministries: [String] = [], editions: EditionChoice = .all
  ) throws -> Filter {
    var input = FilterInput()
    input.editions = editions
    input.ministries = ministries
    input.names = names
    return try ledger.filter(input)
  }

  /// `2023 EZK 30`, for each row.
  private func totals(
    _ names: NameReading?, _ ministries: [String] = [], by dimensions: [Dimension] = [.ministry]
  ) throws -> [String] {
    try ledger.totals(by: dimensions, filter(names, ministries)).map { row in
      "\(row.edition) \(row.group[0] ?? "-") \(row.eur.cents / 100)"
    }
  }

  @Test func eachEditionHasItsOwnNames() throws {
    let rows = try totals(nil)
    #expect(
      rows == [
        "2023 GF 10", "2023 BZK 20", "2023 EZK 30", "2023 LNV 40", "2025 GF 10", "2025 BZK 20",
        "2025 VRO 30", "2025 EZ 40", "2025 KGG 50", "2025 LVVN 60",
      ])
  }

  @Test(arguments: [[Dimension.ministry], [.ministry, .theme]])
  func underTheOldNames(_ dimensions: [Dimension]) throws {
    #expect(
      try totals(.then, by: dimensions) == [
        "2023 GF 10", "2023 BZK 20", "2023 EZK 30", "2023 LNV 40", "2025 GF 10", "2025 BZK 50",
        "2025 EZK 90", "2025 LNV 60",
      ])
  }

  @Test(arguments: [[Dimension.ministry], [.ministry, .theme]])
  func underTheNewNames(_ dimensions: [Dimension]) throws {
    #expect(
      try totals(.now, by: dimensions) == [
        "2023 GF 10", "2023 BZK+VRO 20", "2023 EZ+KGG 30", "2023 LVVN 40", "2025 GF 10", "2025 BZK 20",
        "2025 VRO 30", "2025 EZ 40", "2025 KGG 50", "2025 LVVN 60",
      ])
  }

  @Test(arguments: [
    (NameReading.then, ["EZK"], ["2023 EZK 30", "2025 EZK 90"]),
    (.then, ["kgg"], ["2023 EZK 30", "2025 EZK 90"]),
    (.now, ["LNV"], ["2023 LVVN 40", "2025 LVVN 60"]),
    (.now, ["l+v"], ["2023 LVVN 40", "2025 LVVN 60"]),
    (.now, ["EZK"], ["2023 EZ+KGG 30", "2025 EZ 40", "2025 KGG 50"]),
    (.now, ["ez+kgg"], ["2023 EZ+KGG 30", "2025 EZ 40", "2025 KGG 50"]),
    (.now, ["KGG"], ["2023 EZ+KGG 30", "2025 KGG 50"]),
    (.now, ["VRO"], ["2023 BZK+VRO 20", "2025 VRO 30"]),
    (.now, ["BZK"], ["2023 BZK+VRO 20", "2025 BZK 20"]),
  ])
  func aFilterTakesWhatBearsTheName(
    _ names: NameReading, _ ministries: [String], _ expected: [String]
  ) throws {
    #expect(try totals(names, ministries) == expected)
    // By way of the contributions too.
    #expect(
      try totals(names, ministries, by: [.ministry, .topic]).count == expected.count
        + (names == .then ? 1 : 0))
  }

  @Test func aNameThatNoMinistryHasIsRefused() {
    for (names, typed, unknown) in [(NameReading.now, "EZ+FIN", "FIN"), (nil, "EZ+KGG", "EZ+KGG")] {
      let error = #expect(throws: LedgerError.self) { try filter(names, [typed]) }
      guard case .unknownValue("ministry", unknown, let valid, _) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(valid.map(\.code) == ["GF", "BZK", "VRO", "EZK", "EZ", "KGG", "LNV", "LVVN"])
    }
  }

  /// Whatever the names, the rows add up to the same, in the table as well.
  @Test(arguments: NameReading.allCases) func namesChangeNoSum(_ names: NameReading) throws {
    let (own, other) = (try filter(nil), try filter(names))
    #expect(
      try ledger.totals(by: [.ministry], own).ofAllGroups()
        == ledger.totals(by: [.ministry], other).ofAllGroups())
    #expect(try ledger.totals(by: [.route], own) == ledger.totals(by: [.route], other))
    let sums = try TableSums(ledger, other, by: [.ministry], named: .ministry)
    let table = try TotalsTable(sums, of: other.editions)
    #expect(table.groups.allSatisfy { $0.name != nil })
    if names == .now {
      #expect(table.groups.first { $0.key.values == ["EZ+KGG"] }?.name == "Economie + Klimaat")
    }
  }

  /// The rows under a sum are those of the ministries that bear its name.
  @Test(arguments: NameReading.allCases) func contributionsAddUpUnderEachName(_ names: NameReading) throws {
    let filter = try filter(names)
    var sums: [TotalKey: Int64] = [:]
    try ledger.forEachContribution(filter) { row in
      sums[TotalKey(row, by: [.ministry], names: filter.names), default: 0] += row.eur.cents
    }
    let totals = try ledger.totals(by: [.ministry], filter)
    #expect(sums == Dictionary(totals.map { (TotalKey($0), $0.eur.cents) }, uniquingKeysWith: +))
  }
}
