import Budget
import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

@testable import rijksledger

/// What a package has to fit in the ledger that it comes into.
@Suite struct IntakeTargetTests {
  /// What comes in has to fit what the ledger has.
  @Test func whatTheLedgerHasOtherwiseIsReported() throws {
    let directory = TemporaryDirectory()
    var data = EditionGenerator.data(seed: 3, firstYear: 2022)
    data.codes.routes[2].name = "Doeluitkering"
    data.codes.statuses[1].isRetired = true
    data.measures[0].id = "2022-gf-oud"
    data.codes.ministries.append(Ministry(code: "ZZ", name: "Zonder", aliases: ["SPUKJE"]))
    data.amounts = []
    let path = try Fixtures.ledger(data, in: directory)
    var files = Fixtures.smallPackage
    let measures = String(decoding: files["measures-2023.csv"] ?? [], as: UTF8.self)
      .replacingOccurrences(of: "GF,,A,,,", with: "GF,,A,,2022-gf-oud;2022-gf-geen,")
    files["measures-2023.csv"] = Array(measures.utf8)
    let faults = #expect(throws: PackageFaults.self) { try PackageReading.read(files, into: path) }
    #expect(
      faults?.faults.map { Messages.text($0) } == [
        "routes.csv:4:6: name: \"Specifieke uitkering\" (expected \"Doeluitkering\", as the ledger has it for spuk). Use the ledger's, or another code",
        "statuses.csv:3:23: retired: \"false\" (expected \"true\", as the ledger has it for vervallen). Use the ledger's, or another code",
        "measures-2023.csv:2:20: continues: 2022-gf-geen (expected the id of a measure of an earlier edition, in the package or in the ledger). Correct it, or bring that edition too",
      ])
    let again = #expect(throws: PackageFaults.self) {
      try PackageReading.read(
        MemoryFolder.package(of: data), into: try Fixtures.ledger(data, in: directory, as: "b.db"))
    }
    #expect(
      again?.faults.map { Messages.text($0) } == [
        "editions.csv:2:1: edition: 2022 (expected an edition that the ledger does not have yet). Leave its tables out, or import into another ledger"
      ])
  }
}
