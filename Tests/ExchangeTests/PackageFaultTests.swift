import Exchange
import Foundation
import TestSupport
import Testing

@testable import rijksledger

/// Several faults of a package beside each other.
@Suite struct PackageFaultTests {
  @Test func theSmallPackageIsRight() throws {
    #expect(try PackageReading.read(Fixtures.smallPackage).amounts.count == 2)
  }

  /// Several in one run, each where it is, and none that only follows from another.
  @Test func allFaultsAreReportedAndNothingElse() throws {
    var files = Fixtures.smallPackage
    func edit(_ file: String, _ changes: [(String, String)]) {
      var text = String(decoding: files[file] ?? [], as: UTF8.self)
      for (old, new) in changes {
        #expect(text.contains(old), "\(file): \(old)")
        text = text.replacingOccurrences(of: old, with: new)
      }
      files[file] = Array(text.utf8)
    }
    // A row of measures that is none, an amount whose page is no number, and a part of another that is too large.
    edit("measures-2023.csv", [("2023-bzk-b,2,BZK", "2023-bzk-b,2,BZK,x")])
    let amounts = """
      2023-gf-a#3,2023-gf-a,Heel,€ 5,x,5,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,,,
      2023-gf-a#4,2023-gf-a,Deel,€ 9,1,9,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#3,,2023-gf-a#3,
      2023-bzk-b#1,2023-bzk-b,Geld,€ 7,1,7,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,

      """
    files["amounts-2023.csv", default: []] += Array(amounts.utf8)
    edit("editions.csv", [(",2027", ",x")])
    let faults = #expect(throws: PackageFaults.self) { try PackageReading.read(files) }
    #expect(
      faults?.faults.map { Messages.text($0) } == [
        "editions.csv:2:16: horizon: \"x\" (expected a whole number from 1900 to 2199). Correct it",
        "measures-2023.csv:3:1: 13 fields (expected 12). Check the separators and the quotes",
        "amounts-2023.csv:2:34: eur: the parts of 2023-gf-a#1 put € 9 in the year 2023 (expected at most its own € 5). Correct the parts or the whole",
        "amounts-2023.csv:4:32: page: \"x\" (expected a whole number from 1 to 100000). Correct it",
      ])
  }

  /// A figure that fits by itself and not beside the others is named, and not the innocent ones.
  @Test func whatDoesNotFitIsReportedOnce() throws {
    var files = Fixtures.smallPackage
    let text = String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self)
      .replacingOccurrences(
        of: "€ 5,1,5,2023,2024", with: "€ 90000000000000000,1,90000000000000000,2023,2024")
    files["amounts-2023.csv"] = Array(text.utf8)
    let faults = #expect(throws: PackageFaults.self) { try PackageReading.read(files) }
    #expect(
      faults?.faults.map { "\($0.line ?? 0) \($0.field ?? "")" } == ["2 eur"],
      "\(faults.map { Messages.text($0) } ?? "")")
  }

  /// What a file brings does not steer a terminal.
  @Test func controlCharactersDoNotReachTheMessage() throws {
    var files = Fixtures.smallPackage
    files["routes.csv"] = Array("co\u{1b}[31mde,name,parent\n".utf8)
    let faults = #expect(throws: PackageFaults.self) { try PackageReading.read(files) }
    #expect(faults.map { Messages.text($0) }?.contains("\u{1b}") == false)
    #expect(faults?.faults.first.map { Messages.text($0) }?.contains("co<U+001B>[31mde") == true)
  }

  @Test func fiftyFaultsAreShownAndAllAreCounted() {
    var files = Fixtures.smallPackage
    let header = String(decoding: files["recipients.csv"] ?? [], as: UTF8.self)
    files["recipients.csv"] = Array((header + String(repeating: "x\n", count: 80)).utf8)
    let faults = #expect(throws: PackageFaults.self) { try PackageReading.read(files) }
    #expect(faults?.faults.count == 50)
    #expect(faults?.count == 80)
    #expect(
      faults.map { Messages.text($0) }?.hasSuffix("80 faults (the first 50 are shown); nothing was imported")
        == true)
  }
}
