import Exchange
import Ledger
import TestSupport
import Testing

@testable import rijksledger

@Suite struct RoundTripTests {
  /// The tables that come in; the others follow from them.
  static func tables(_ files: [String: [UInt8]]) -> [String: String] {
    let derived = ["datapackage.json", "contributions.csv", "totals.csv", "history.csv"]
    return files.filter { !derived.contains($0.key) }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// "Export, import into an empty ledger, export again: same bytes".
  @Test(arguments: 1...60)
  func aPackageComesOutOfALedgerAsItWentIn(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    var data = EditionGenerator.data(seed: UInt64(seed), editions: 1 + seed % 3)
    // What a reader of CSV, a spreadsheet or a renderer could take for something else.
    for index in data.amounts.indices { data.amounts[index].note? += "\n\t=1+1;\"_x0041_\" | \u{a0}<b>\\" }
    let first = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    let files = try MemoryFolder.package(of: first)
    try Ledger.makeEmpty(directory.file("b.db"), by: "tester")
    try PackageReading.read(files, into: directory.file("b.db"))
    let second = try Ledger.open(directory.file("b.db"), for: .query)
    let again = try MemoryFolder.package(of: second)
    #expect(Set(again.keys) == Set(files.keys))
    #expect(Self.tables(again) == Self.tables(files))
    // What is counted again is the same too.
    #expect(again["contributions.csv"] == files["contributions.csv"])
    #expect(again["totals.csv"] == files["totals.csv"])
  }

  @Test(arguments: 1...30)
  func contributionsAndTotalsAreThoseOfTheCommandsWithTheSameFilters(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed), editions: 2)
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    var input = FilterInput.all
    input.ministries = seed % 2 == 0 ? ["GF", "VWS"] : []
    input.recipients = seed % 3 == 0 ? ["gemeenten"] : []
    input.years = seed % 5 == 0 ? [2023...2025] : []
    let files = try MemoryFolder.package(of: ledger, input)
    let filter = try ledger.filter(input)
    var expected: [String: Int] = [:]
    try ledger.forEachContribution(filter) { row in
      expected[
        "\(row.amount),\(row.bucket.rawValue),\(row.year.map(String.init) ?? ""),\(row.eur)", default: 0] += 1
    }
    var found: [String: Int] = [:]
    for fields in try CSVTests.records(files["contributions.csv"] ?? []).dropFirst() {
      found[[fields[0], fields[10], fields[11], fields[12]].joined(separator: ","), default: 0] += 1
    }
    #expect(found == expected)
    #expect(try Packaging(ledger, filter).contributionCount() == expected.values.reduce(0, +))
  }

  /// A selection has whole measures, and nothing that it refers to lies outside of it.
  @Test(arguments: 1...30)
  func aSelectionHasWholeMeasuresAndWhatTheyReferTo(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed))
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    var input = FilterInput()
    input.ministries = [try #require(data.measures.first).ministry]
    let filter = try ledger.filter(input)
    var kept: [String] = []
    try ledger.forEachMeasure(filter) { kept.append($0.measure.id) }
    let packaging = Packaging(ledger, filter)
    var measures: [String] = []
    var amounts: [String: [String]] = [:]
    for edition in filter.editions {
      try packaging.forEachMeasure(of: edition) { measures.append($0.id) }
      try packaging.forEachAmount(of: edition) { amount in
        amounts[amount.id] = [amount.partOf, amount.repeats].compactMap(\.self) + amount.mayOverlap
      }
    }
    #expect(Set(measures).isSuperset(of: kept))
    let whole = data.amounts.filter { kept.contains($0.measure) }.map(\.id)
    #expect(Set(amounts.keys).isSuperset(of: whole))
    let referred = Set(amounts.values.flatMap(\.self))
    #expect(Set(amounts.keys).isSuperset(of: referred))
    // Nothing more than that.
    #expect(Set(amounts.keys).subtracting(whole).isSubset(of: referred))
  }

  @Test func aSelectionIsNoEditionToImport() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    var input = FilterInput()
    input.ministries = ["GF"]
    let error = #expect(throws: PackageFaults.self) {
      _ = try PackageReading.read(try MemoryFolder.package(of: ledger, input))
    }
    #expect(
      error?.faults.map { Messages.text($0) } == [
        "datapackage.json: filters: the package is a selection with ministry=GF (expected a whole edition: totals of a part would pass for those of the whole). Export it without filters"
      ])
  }
}
