import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

/// `totals` of the binary against totals recomputed from `amounts --format json` by the rules, in code that shares
/// nothing with Budget or the SQL: on the shipped edition and on 1,000 generated ones.
@Suite struct TotalsTests {
  static let groupings = [
    "year", "ministry", "route", "recipient", "basis", "ministry,route", "theme", "topic", "status",
  ]

  /// A filter as arguments, and the same on the JSON of an amount or the row counted from it.
  struct Filter: Sendable {
    let arguments: [String]
    let keeps: @Sendable (IndependentCount.Row) -> Bool

    init(_ arguments: [String], _ keeps: @escaping @Sendable (IndependentCount.Row) -> Bool) {
      self.arguments = arguments
      self.keeps = keeps
    }
  }

  static let filters = [
    Filter([]) { _ in true },
    Filter(["--route", "gemeentefonds"]) {
      ($0.amount["route"] as? String)?.hasPrefix("gemeentefonds") == true
    },
    Filter(["--ministry", "bzk", "--ministry", "GF"]) {
      ["BZK", "GF"].contains($0.amount["ministry"] as? String ?? "")
    },
    Filter(["--recipient", "gemeenten", "--year", "2024-2026"]) {
      $0.amount["recipient"] as? String == "gemeenten" && (2024...2026).contains($0.year ?? 0)
    },
    Filter(["--year", "2023", "--status", "aangekondigd"]) { $0.year == 2023 },
  ]

  private func compare(_ ledger: String, horizons: [Int: Int], in directory: TemporaryDirectory) throws {
    func run(_ arguments: [String]) throws -> String {
      let result = try Program.rijksledger(["--db", ledger] + arguments, in: directory.path)
      #expect(result.status == 0, "\(result.errors)")
      return result.output
    }
    let counted = try IndependentCount(
      json: try run(["amounts", "--edition", "all", "--format", "json"]), horizons: horizons)
    let measures = try IndependentCount.rows(try run(["measures", "--edition", "all", "--format", "json"]))
    let themes = Dictionary(
      measures.map { ($0["id"] as? String ?? "", $0["theme"] as? String ?? "null") }
    ) { $1 }
    for filter in Self.filters {
      let kept = counted.rows.filter(filter.keeps)
      for grouping in Self.groupings {
        let fields = grouping.split(separator: ",").map(String.init).filter { $0 != "year" }
        let expected = IndependentCount.sums(kept) { row in
          (["\(row.amount["edition"] as? Int ?? 0)"]
            + fields.map { field in
              switch field {
              case "theme": themes[row.amount["measure"] as? String ?? ""] ?? "null"
              case "status": "aangekondigd"
              default: row.amount[field] as? String ?? "null"
              }
            }).joined(separator: "|")
        }
        var found: [String: (cents: Int64, amounts: Int)] = [:]
        for row in try IndependentCount.rows(
          try run(["totals", "--edition", "all", "--by", grouping, "--format", "json"] + filter.arguments))
        {
          let key =
            ["\(row["edition"] as? Int ?? 0)"] + fields.map { row[$0] as? String ?? "null" }
            + [row["bucket"] as? String ?? "", (row["year"] as? Int).map(String.init) ?? "null"]
          // Two measures with the same topic are two rows; their sum is compared.
          let (cents, amounts) = found[key.joined(separator: "|")] ?? (0, 0)
          found[key.joined(separator: "|")] = (
            cents + IndependentCount.cents(row["eur"]), amounts + (row["amounts"] as? Int ?? 0)
          )
        }
        #expect(
          found.mapValues { "\($0.cents) (\($0.amounts))" } == expected, "\(grouping) \(filter.arguments)")
      }
    }
  }

  @Test func theShippedEditionTotalsToTheCent() throws {
    let directory = TemporaryDirectory()
    try compare(try Fixtures.shipped(in: directory), horizons: [2023: 2027], in: directory)
  }

  /// 50 ledgers of 20 editions each.
  @Test(arguments: 1...50)
  func generatedEditionsTotalToTheCent(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed), editions: 20, firstYear: 2010)
    let ledger = try Fixtures.ledger(data, in: directory)
    try compare(
      ledger, horizons: Dictionary(data.editions.map { ($0.year, $0.horizon) }) { $1 }, in: directory)
  }
}
