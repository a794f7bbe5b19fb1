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
        "statuses.csv:3:23: retired: \"false\" (expected \"true\", as the ledger has it for vervallen). Use the ledger's, or another code",
        "measures-2023.csv:2:20: continues: 2022-gf-geen (expected the id of a measure of an earlier edition, in the package or in the ledger). Correct it, or bring that edition too",
      ])
    // The lists that are not the ledger's own are corrected, like everything else that differs.
    let other = try Fixtures.ledger(data, in: directory, as: "b.db")
    let ledger = try Ledger.open(other, for: .change)
    data.codes.routes[2].name = "Specifieke uitkering"
    data.measures[0].topic = "Een andere kop"
    let report = try PackageImport(PackageSource(files: MemoryFolder.package(of: data))).run(
      into: ledger, by: "x")
    #expect(report.intake.lists.map(\.id) == ["spuk"])
    #expect(report.intake.measures.map { $0.measure.fields.map(\.field) } == [["topic"]])
    #expect(report.intake.editions == [])
    #expect(try ledger.routes()[2].name == "Specifieke uitkering")
    #expect(try ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
  }
}
