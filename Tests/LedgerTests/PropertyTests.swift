import Budget
import Foundation
import Ledger
import TestSupport
import Testing

/// The invariants of DESIGN on generated ledgers, in process; CommandTests does the same on the binary.
@Suite struct PropertyTests {
  /// How many ledgers are generated: more in Scripts/soak.
  static let count = Int(ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_LEDGERS"] ?? "") ?? 100

  @Test(arguments: 1...count)
  func everyGroupingGivesTheSameSumsAndContributionsAddUpToThem(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed), editions: 2)
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    // What somebody has to look at is there in random figures; damage is not.
    #expect(try ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
    var random = RandomSource(seed: UInt64(seed))
    for _ in 0..<6 {
      let filter = try ledger.filter(Self.input(&random))
      var fromContributions: [String: Int64] = [:]
      try ledger.forEachContribution(filter) { row in
        let contribution = row.contribution
        fromContributions[
          "\(row.edition) \(contribution.bucket) \(contribution.year ?? 0)", default: 0] +=
          contribution.eur.cents
      }
      for dimensions in [[]] + Dimension.allCases.map({ [$0] }) + [
        [.ministry, .route], [.topic, .basis, .status],
      ] {
        var sums: [String: Int64] = [:]
        for row in try ledger.totals(by: dimensions, filter) {
          sums["\(row.edition) \(row.bucket) \(row.year ?? 0)", default: 0] += row.eur.cents
        }
        #expect(sums == fromContributions, "\(dimensions)")
      }
    }
  }

  /// A random filter.
  static func input(_ random: inout RandomSource) -> FilterInput {
    let codes = EditionGenerator.standardCodes
    var input = FilterInput()
    input.editions = .all
    if random.oneIn(3) { input.ministries = [random.pick(codes.ministries).code] }
    if random.oneIn(3) { input.routes = [random.pick(codes.routes).code, random.pick(codes.routes).code] }
    if random.oneIn(3) { input.recipients = [random.pick(codes.recipients).code] }
    if random.oneIn(4) { input.fundings = [random.pick(Funding.allCases).rawValue] }
    if random.oneIn(4) { input.statuses = [Status.initial] }
    if random.oneIn(4) { input.years = [2023...2024, 2026...2026] }
    if random.oneIn(5) { input.buckets = [random.pick(Bucket.allCases).rawValue] }
    input.mayOverlap = random.oneIn(6)
    if random.oneIn(5) { input.searches = ["onderwerp"] }
    return input
  }
}
