import Foundation
import TestSupport
import Testing

/// `totals` by random fields and filters, each answer recounted in plain Python from the exported tables: sums, numbers of
/// amounts, and what may be counted twice.
@Suite struct AskedTotalsTests {
  /// How many editions are generated: more in Scripts/soak.
  static let editions = Int(ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_EDITIONS"] ?? "") ?? 100

  private func ask(_ ledger: String, seed: Int, questions: Int, in directory: TemporaryDirectory) throws {
    let exported = try Program.rijksledger(
      ["--db", ledger, "export", "--format", "datapackage", "--edition", "all", "--output", "package"],
      in: directory.path)
    #expect(exported.status == 0, "\(exported.errors)")
    let asked = try Program.python(
      "ask.py", [Program.binary, ledger, "package", "\(seed)", "\(questions)"], in: directory.path)
    #expect(asked.status == 0, "\(asked.output.prefix(2000))\(asked.errors)")
  }

  @Test func theShippedEditionIsRecounted() throws {
    let directory = TemporaryDirectory()
    try ask(try Fixtures.shipped(in: directory), seed: 1, questions: 80, in: directory)
  }

  /// Ledgers of 20 editions each.
  @Test(arguments: 1...max(1, editions / 20))
  func generatedEditionsAreRecounted(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed) &+ 400, editions: 20, firstYear: 2010)
    try ask(
      try Fixtures.ledger(data, in: directory), seed: seed, questions: 60, in: directory)
  }
}
