import Budget
import Foundation
import Seeds
import TestSupport
import Testing

@testable import Exchange
@testable import Ledger

@Suite struct SeedsTests {
  let data: EditionData

  init() throws {
    data = try PackageReading.builtIn()
  }

  @Test func everyFileOfTheFolderIsCompiledIn() throws {
    let folder = Program.root + "/Seeds"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasSuffix(".swift") }
    #expect(Set(names) == Set(seedFiles.keys))
    for name in names {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      #expect(seedFiles[name] == bytes, "\(name)")
    }
  }

  @Test func writingWhatWasReadGivesTheSameBytes() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    let written = try MemoryFolder.package(of: ledger)
    for (name, bytes) in seedFiles where name != "datapackage.json" {
      #expect(
        String(decoding: written[name] ?? [], as: UTF8.self) == String(decoding: bytes, as: UTF8.self),
        "\(name)")
    }
    let descriptor = PackageDescriptor.text(editions: data.editions.map(\.year))
    #expect(String(decoding: seedFiles["datapackage.json"] ?? [], as: UTF8.self) == descriptor)
  }

  /// A ledger that was made before tells by the version that there is something new for it.
  @Test func theVersionIsRaisedWithTheFiles() {
    var digest = Digest()
    for (name, bytes) in seedFiles.sorted(by: { $0.key < $1.key }) {
      digest.add(name)
      digest.add(String(decoding: bytes, as: UTF8.self))
    }
    let known = [1: "28fbcb558d2b77432dad4e1d25389d139a94ad8ced4374be7498ba51c726fdc8"]
    #expect(
      known[seedVersion] == digest.hexadecimal(),
      "The files have changed: once a version has been released, raise seedVersion and add its digest here.")
  }

  @Test func theCodeListsAreComplete() {
    let (before, since) = (holding(in: 2023), holding(in: 2025))
    #expect(before == ["GF", "BZK", "JenV", "OCW", "IenW", "EZK", "LNV", "SZW", "VWS", "BZ"])
    #expect(
      since == [
        "GF", "BZK", "VRO", "JenV", "AenM", "OCW", "IenW", "EZ", "KGG", "LVVN", "SZW", "VWS", "BZ",
      ])
    // None has got lost: each that has ended is continued.
    let names = MinistryNames(.now, data.codes.ministries)
    #expect(Set(before.flatMap { names.codes(of: $0, in: 2023) }) == Set(since))
    #expect(
      Set(since.map { MinistryNames(.then, data.codes.ministries).label(of: $0, in: 2025) }) == Set(before))
    #expect(data.codes.routes.map(\.code).count == 21)
    #expect(data.codes.routes(under: "gemeentefonds").count == 5)
    #expect(data.codes.routes(under: "fonds").count == 6)
    #expect(
      data.codes.recipients.map(\.code) == ["gemeenten", "medeoverheden", "rijk", "overig", "onbekend"])
    #expect(data.codes.statuses.count == 12)
    #expect(data.codes.statuses.first?.code == Status.initial)
  }

  private func holding(in year: Int) -> [String] {
    data.codes.ministries.filter { $0.holds(in: year) }.map(\.code)
  }

  /// A measure is `uitdrukkelijk-geen` only if none of its counted figures can reach municipalities, as one
  /// without a known recipient still might.
  @Test func expresslyNoMoneyMeansThatNoCountedFigureCanReachMunicipalities() {
    let reach = ["gemeenten", "medeoverheden", "onbekend"]
    for measure in data.measures where measure.funding == .uitdrukkelijkGeen {
      let counted = data.amounts.filter {
        $0.measure == measure.id && $0.isCounted && reach.contains($0.recipient ?? "")
      }
      #expect(counted.isEmpty, "\(measure.id)")
    }
  }

  @Test func everyMeasureHasASummaryAndAnImpact() {
    for measure in data.measures {
      #expect(measure.summary != nil && measure.impact != nil, "\(measure.id)")
    }
  }

  /// A slip of a factor 1,000 in one year of a measure is seen, and the figure itself is named.
  @Test func aFigureAThousandTimesTooLargeStandsOut() {
    let measures = Dictionary(grouping: data.amounts, by: \.measure)
    var (slips, seen) = (0, 0)
    for amounts in measures.values {
      #expect(Plausibility.outliers(in: amounts, edition: 2023) == [])
      for (place, amount) in amounts.enumerated() where amount.kind != .tariff && amount.per == .year {
        let hasOtherYears = amounts.contains { other in
          other.kind == amount.kind && other.firstYear != nil
            && (other.firstYear != amount.firstYear || other.lastYear != amount.lastYear)
        }
        guard hasOtherYears else { continue }
        var wrong = amounts
        wrong[place].eur = Money(cents: amount.eur.cents * 1000)
        let doubts = Plausibility.outliers(in: wrong, edition: 2023).map(\.amount)
        slips += 1
        seen += doubts.contains(amount.id) ? 1 : 0
        #expect(doubts.isEmpty || doubts.contains(amount.id), "\(amount.id): \(doubts)")
      }
    }
    // What is not seen stands beside a figure that is itself a hundred times larger.
    #expect(slips > 60 && Double(seen) / Double(slips) > 0.85, "\(seen) of \(slips)")
  }
}
