import Budget
import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

/// Whatever is put wrong in a package, it is taken whole or refused, and the ledger holds.
@Suite struct MutatedPackageTests {
  /// How many packages are tried: ten times as many in Scripts/soak.
  static let count =
    ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_PACKAGES"].flatMap { Int($0) } ?? 2000
  private static let parts = 8
  /// The first seed: a soak can go on where another ended.
  static let first = ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_FIRST"].flatMap { Int($0) } ?? 0
  /// How many packages go into one ledger.
  private static let perLedger = 50

  /// Small packages, with what a later document states in every second one.
  private static let packages = (1...6).map { seed in
    var files = MemoryFolder.package(of: EditionGenerator.data(seed: UInt64(seed)))
    if seed % 2 == 0 { revise(&files) }
    return files
  }

  @Test(arguments: 0..<parts)
  func aMutatedPackageIsTakenWholeOrNotAtAll(_ part: Int) throws {
    let directory = TemporaryDirectory()
    var taken = 0
    var seeds = Array(stride(from: Self.first + part, to: Self.first + Self.count, by: Self.parts))
    while !seeds.isEmpty {
      let path = directory.file("\(seeds[0]).db")
      try Ledger.makeEmpty(path, by: "tester")
      let ledger = try Ledger.open(path, for: .change)
      let group = seeds[0] / Self.parts / Self.perLedger
      let package = Self.packages[(part + group) % Self.packages.count]
      // In half of the ledgers the edition is there, and is corrected.
      if group % 2 == 0 {
        _ = try PackageImport(PackageSource(files: package), isEdited: true).run(
          into: ledger, by: "tester")
      }
      for seed in seeds.prefix(Self.perLedger) where try take(package, seed, into: ledger) { taken += 1 }
      #expect(
        try ledger.findings(of: [.integrity, .foreignKeys, .codes, .search] + Check.quick).isEmpty,
        "\(seeds[0])")
      seeds.removeFirst(min(Self.perLedger, seeds.count))
      try FileManager.default.removeItem(atPath: path)
    }
    // Mutations that only lead to refusals would try half of the program.
    #expect(taken > Self.count / Self.parts / 10)
    withExtendedLifetime(directory) {}
  }

  /// Imports a mutated package.
  ///
  /// - Returns: Whether it was taken.
  private func take(_ package: PackageMutation.Files, _ seed: Int, into ledger: Ledger) throws -> Bool {
    var files = package
    var mutation = PackageMutation(seed: UInt64(seed), donor: Self.packages[(seed + 2) % Self.packages.count])
    mutation.mutate(&files)
    if seed % 7 == 0 { files = files.filter { $0.key.contains("-20") } }
    let head = try ledger.journalHead()
    let start = ContinuousClock.now
    var isTaken = false
    do {
      _ = try PackageImport(
        PackageSource(files: files), document: seed % 11 == 0 ? "nota" : nil, isEdited: seed % 9 != 0
      ).run(into: ledger, by: "tester")
      isTaken = true
    } catch is PackageFaults, is NoEdition {
    } catch LedgerError.unknownDocument {
      // The document is not one of the edition.
    } catch {
      Issue.record("seed \(seed): \(error)")
    }
    if !isTaken { #expect(try ledger.journalHead() == head, "seed \(seed)") }
    #expect(try ledger.findings(of: Check.quick).isEmpty, "seed \(seed)")
    #expect(ContinuousClock.now - start < .seconds(20), "seed \(seed)")
    return isTaken
  }

  /// Adds a later document, which states the figures of the first again and withdraws some.
  private static func revise(_ files: inout PackageMutation.Files) {
    files["documents.csv"]? += Array("2023,nota,2,Nota,Kabinet,2022-11,nota,\n".utf8)
    let rows = String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("id,") || !$0.contains("\"") }
    files["revisions-2023.csv"] = Array(
      rows.enumerated().map {
        $0 == 0 ? "document,cancelled,\($1)\n" : "nota,\($0 % 3 == 0 ? "true" : ""),\($1)\n"
      }
      .joined().utf8)
    let text = String(decoding: files["datapackage.json"] ?? [], as: UTF8.self)
    files["datapackage.json"] = Array(
      text.replacing(
        "\"resources\": [",
        with: "\"resources\": [{\"name\": \"revisions-2023\", \"path\": \"revisions-2023.csv\"},"
      ).utf8)
  }
}
