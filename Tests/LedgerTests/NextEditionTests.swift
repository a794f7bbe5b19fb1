import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// A second edition made from the shipped one: it comes in, and its totals stand under old and new names.
@Suite struct NextEditionTests {
  let directory = TemporaryDirectory()

  /// What the ministries of 2025 were called in 2023.
  private static let old = ["VRO": "BZK", "AenM": "JenV", "EZ": "EZK", "KGG": "EZK", "LVVN": "LNV"]
  /// What those of 2023 have become.
  private static let new = ["BZK": "BZK+VRO", "JenV": "JenV+AenM", "EZK": "EZ+KGG", "LNV": "LVVN"]

  private struct Cell: Hashable {
    let edition: Int
    let ministry: String
    let bucket: Bucket
    let year: Int?
  }

  private static func name(_ row: ContributionRow, _ reading: NameReading?) -> String {
    switch reading {
    case nil: row.ministry
    case .then: row.edition == 2025 ? old[row.ministry] ?? row.ministry : row.ministry
    case .now: row.edition == 2023 ? new[row.ministry] ?? row.ministry : row.ministry
    }
  }

  /// A ledger with the shipped edition, and one of 2025 that came in as a package.
  private func ledger(seed: UInt64) throws -> Ledger {
    let path = try Fixtures.shipped(in: directory)
    let shipped = try PackageReading.data(of: Ledger.open(path, for: .query))
    let next = NextEdition.data(after: shipped, year: 2025, seed: seed)
    // Its measures continue those of the ledger, so the package is of a ledger that has both.
    let both = EditionData(
      codes: next.codes, editions: shipped.editions + next.editions,
      documents: shipped.documents + next.documents,
      measures: shipped.measures + next.measures, amounts: shipped.amounts + next.amounts)
    let other = try Ledger.open(try Fixtures.ledger(both, in: directory, as: "both.db"), for: .query)
    var input = FilterInput()
    input.editions = .years([2025])
    try PackageReading.read(try MemoryFolder.package(of: other, input), into: path)
    return try Ledger.open(path, for: .query)
  }

  @Test(arguments: 1...5) func totalsStandUnderOldAndNewNames(_ seed: Int) throws {
    let ledger = try ledger(seed: UInt64(seed))
    let measures = try PackageReading.data(of: ledger).measures.filter { $0.edition == 2025 }
    // Some are continued, some are dropped, and there are new ones.
    let continued = Set(measures.flatMap(\.continues))
    #expect(continued.count > 50 && continued.count < 117)
    #expect(measures.contains { $0.continues.isEmpty })
    for reading in [nil, .then, .now] as [NameReading?] {
      var input = FilterInput.all
      input.names = reading
      let filter = try ledger.filter(input)
      var sums: [Cell: Int64] = [:]
      try ledger.forEachContribution(filter) { row in
        let cell = Cell(
          edition: row.edition, ministry: Self.name(row, reading), bucket: row.bucket, year: row.year)
        sums[cell, default: 0] += row.eur.cents
      }
      let totals = try ledger.totals(by: [.ministry], filter).map { row in
        let cell = Cell(
          edition: row.edition, ministry: row.group[0] ?? "", bucket: row.bucket, year: row.year)
        return (cell, row.eur.cents)
      }
      #expect(Dictionary(totals, uniquingKeysWith: +) == sums)
      #expect(totals.count == sums.count)
    }
    #expect(try ledger.findings(of: [.codes, .parts, .totals, .foreignKeys, .search]).isEmpty)
  }

  /// The newest edition has no such document, so its figures would pass for those of another stage.
  @Test func aStageOfAnotherEditionIsRefused() throws {
    let ledger = try Ledger.open(ledger(seed: 1).path, for: .change)
    _ = try ledger.add(
      Document(edition: 2023, code: "nota", title: "Nota", publisher: "Rijk", published: "2023", source: "x"),
      after: nil, by: "x")
    let shown = try ledger.shown(stage: "nota")
    #expect(throws: LedgerError.self) { try shown.filter(FilterInput()) }
    var input = FilterInput()
    input.editions = .years([2023])
    #expect(try shown.filter(input).editions.map(\.year) == [2023])
    input.editions = .all
    #expect(try shown.filter(input).editions.count == 2)
  }
}
