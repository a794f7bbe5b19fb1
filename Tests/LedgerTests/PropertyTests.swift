import Budget
import Foundation
import Ledger
import TestSupport
import Testing

/// What holds for every ledger, on generated ones in process; CommandTests does the same on the binary.
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
      var (fromContributions, overlapsFromContributions): ([String: Int64], [String: Int64]) = ([:], [:])
      try ledger.forEachContribution(filter) { row in
        let cell = "\(row.edition) \(row.bucket) \(row.year ?? 0)"
        fromContributions[cell, default: 0] += row.eur.cents
        if row.mayOverlap != .zero { overlapsFromContributions[cell, default: 0] += row.mayOverlap.cents }
        #expect(row.mayOverlap.cents.magnitude <= row.eur.cents.magnitude)
      }
      for dimensions in [[]] + Dimension.allCases.map({ [$0] }) + [
        [.ministry, .route], [.topic, .basis, .status], [.duration, .ministry], [.theme, .duration],
      ] {
        var (sums, overlaps): ([String: Int64], [String: Int64]) = ([:], [:])
        for row in try ledger.totals(by: dimensions, filter) {
          let cell = "\(row.edition) \(row.bucket) \(row.year ?? 0)"
          sums[cell, default: 0] += row.eur.cents
          if row.mayOverlap != .zero { overlaps[cell, default: 0] += row.mayOverlap.cents }
        }
        #expect(sums == fromContributions, "\(dimensions)")
        #expect(overlaps == overlapsFromContributions, "\(dimensions)")
      }
    }
  }

  /// The same question, once as the control totals answer it and once so that contributions have to be added up.
  @Test(arguments: 1...count)
  func whatIsKeptIsWhatIsAddedUp(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed) &+ 7_000, editions: 2)
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    var random = RandomSource(seed: UInt64(seed))
    for _ in 0..<6 {
      var input = Self.cellInput(&random)
      let kept = try ledger.filter(input)
      // Every measure has one of these, and no control total knows of it.
      input.fundings = Funding.allCases.map(\.rawValue)
      let addedUp = try ledger.filter(input)
      for dimensions in [
        [], [Dimension.ministry], [.route], [.recipient, .basis], [.basis, .route, .ministry],
        [.duration], [.ministry, .duration],
      ] {
        for scope in [TotalScope.all, .municipalities] {
          let totals = try ledger.totals(by: dimensions, kept, scope: scope)
          #expect(
            try totals == ledger.totals(by: dimensions, addedUp, scope: scope),
            "\(dimensions) \(scope) \(kept)")
        }
      }
      try expectTotalsOfContributions(ledger, kept)
      #expect(try ledger.leftOut(by: kept) == ledger.leftOut(by: addedUp), "\(kept)")
      input.mayOverlap = false
      let carriers = try Self.overlapCounts(ledger, kept, among: ledger.filter(input))
      #expect(try ledger.overlapCounts(kept) == carriers, "\(kept)")
      #expect(try ledger.overlapCounts(addedUp) == carriers, "\(kept)")
    }
  }

  /// Each group has the contributions with its codes, and as many amounts.
  private func expectTotalsOfContributions(_ ledger: Ledger, _ filter: Filter) throws {
    struct Sum: Equatable {
      var cents: Int64 = 0
      var amounts = 0
    }
    var expected: [[String]: Sum] = [:]
    try ledger.forEachContribution(filter) { row in
      let cell = [
        "\(row.edition)", row.ministry, row.route, row.recipient, row.basis.rawValue, row.bucket.rawValue,
        "\(row.year ?? 0)",
      ]
      expected[cell, default: Sum()].cents += row.eur.cents
      expected[cell, default: Sum()].amounts += 1
    }
    var found: [[String]: Sum] = [:]
    for row in try ledger.totals(by: [.ministry, .route, .recipient, .basis], filter) {
      let cell = ["\(row.edition)"] + row.group.map { $0 ?? "" } + [row.bucket.rawValue, "\(row.year ?? 0)"]
      found[cell] = Sum(cents: row.eur.cents, amounts: row.amounts)
    }
    #expect(found == expected)
  }

  /// How many amounts among the contributions may be counted twice, counted one by one.
  private static func overlapCounts(
    _ ledger: Ledger, _ filter: Filter, among others: Filter
  ) throws -> [Int: Int] {
    var targets: [String: [String]] = [:]
    try ledger.forEachAmount(try ledger.filter(.all)) { row in
      if !row.amount.mayOverlap.isEmpty { targets[row.amount.id] = row.amount.mayOverlap }
    }
    var rows: [String: [ContributionRow]] = [:]
    try ledger.forEachContribution(others) { rows[$0.amount, default: []].append($0) }
    var kept: [String: [ContributionRow]] = [:]
    try ledger.forEachContribution(filter) { kept[$0.amount, default: []].append($0) }
    var amounts: [Int: Set<String>] = [:]
    for (carrier, others) in targets {
      for own in kept[carrier] ?? [] {
        let isThere = others.flatMap { rows[$0] ?? [] }.contains {
          $0.bucket == own.bucket && $0.year == own.year && $0.eur.cents.signum() * own.eur.cents.signum() > 0
        }
        if isThere { amounts[own.edition, default: []].insert(carrier) }
      }
    }
    return amounts.mapValues(\.count)
  }

  /// With what is undivided and undated beside them the years stay as they are, and what is added is what was left out.
  @Test(arguments: 1...count)
  func whatIsLeftOutStandsBesideTheYears(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed) &+ 9_000, editions: 2)
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    var random = RandomSource(seed: UInt64(seed))
    for _ in 0..<4 {
      var input = Self.input(&random)
      (input.years, input.buckets) = ([2022...2024, 2026...2026], [])
      let alone = try ledger.filter(input)
      input.withUndivided = true
      let beside = try ledger.filter(input)
      let rows = try ledger.totals(by: [], beside)
      let years = try ledger.totals(by: [], alone)
      #expect(rows.filter { $0.bucket == .year } == years)
      #expect(!rows.contains { $0.bucket == .structural })
      for leftOut in try ledger.leftOut(by: alone) {
        func sum(_ bucket: Bucket) -> Money? {
          rows.first { $0.edition == leftOut.edition && $0.bucket == bucket }?.eur
        }
        #expect(leftOut.undated == sum(.undated))
        let undivided = leftOut.undivided.reduce(into: Int64(0)) { $0 += $1.eur.cents }
        #expect(leftOut.undivided.isEmpty == (sum(.undivided) == nil))
        #expect(undivided == sum(.undivided)?.cents ?? 0)
        #expect(
          leftOut.undivided.allSatisfy { part in alone.years.contains { $0.overlaps(part.span) } })
      }
      #expect(try ledger.leftOut(by: beside) == [])
      var cents: Int64 = 0
      try ledger.forEachContribution(beside) { cents += $0.eur.cents }
      #expect(cents == rows.reduce(into: Int64(0)) { $0 += $1.eur.cents })
    }
  }

  /// A random filter that control totals can answer.
  static func cellInput(_ random: inout RandomSource) -> FilterInput {
    let codes = EditionGenerator.standardCodes
    var input = FilterInput.all
    if random.oneIn(3) { input.ministries = [random.pick(codes.ministries).code] }
    if random.oneIn(4) { input.routes = [random.pick(codes.routes).code, random.pick(codes.routes).code] }
    if random.oneIn(4) { input.recipients = [random.pick(codes.recipients).code] }
    if random.oneIn(2) {
      // Spans that overlap, adjoin or are apart.
      input.years = (0...Int.random(in: 0...2, using: &random)).map { _ in
        let first = Int.random(in: 2021...2031, using: &random)
        return first...(first + Int.random(in: 0...4, using: &random))
      }
    }
    if random.oneIn(3) {
      input.buckets = Bucket.allCases.filter { _ in random.oneIn(2) }.map(\.rawValue)
    }
    input.mayOverlap = random.oneIn(5)
    return input
  }

  /// A random filter.
  static func input(_ random: inout RandomSource) -> FilterInput {
    let codes = EditionGenerator.standardCodes
    var input = FilterInput.all
    if random.oneIn(3) { input.ministries = [random.pick(codes.ministries).code] }
    if random.oneIn(3) { input.routes = [random.pick(codes.routes).code, random.pick(codes.routes).code] }
    if random.oneIn(3) { input.recipients = [random.pick(codes.recipients).code] }
    if random.oneIn(4) { input.fundings = [random.pick(Funding.allCases).rawValue] }
    if random.oneIn(4) { input.statuses = [Status.initial] }
    if random.oneIn(4) { input.years = [2023...2024, 2026...2026] }
    if random.oneIn(5) { input.buckets = [random.pick(Bucket.allCases).rawValue] }
    if random.oneIn(5) { input.signs = [random.pick(Sign.allCases).rawValue] }
    input.mayOverlap = random.oneIn(6)
    if random.oneIn(5) { input.searches = ["onderwerp"] }
    return input
  }
}
