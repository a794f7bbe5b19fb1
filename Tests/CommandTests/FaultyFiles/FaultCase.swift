import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

/// One thing wrong in what somebody hands in, and what the command says of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
  typealias Files = [String: [UInt8]]

  let testDescription: String
  let faults: String
  private let options: [String]
  private let file: String?
  private let hasEdition: Bool
  private let change: @Sendable (inout Files) throws -> Void

  /// Something else in place of a text of one file, in a small package that is right.
  init(_ file: String, _ text: String, _ with: String, _ faults: String) {
    self.init("\(file): \(with.prefix(100))", faults) { files in
      try files.edit(file) { original in
        let range = try #require(original.range(of: text), "\(file) has no \(text)")
        return original.replacingCharacters(in: range, with: with)
      }
    }
  }

  /// Any change of the files of a small package that is right.
  ///
  /// - Parameters:
  ///   - options: Besides `--edited`, which tells of nothing but the fault itself.
  init(
    _ name: String, _ faults: String, options: [String] = ["--edited"],
    _ change: @escaping @Sendable (inout Files) throws -> Void
  ) {
    self.init(name, faults, options, file: nil, hasEdition: false, change)
  }

  /// Loose tables for a ledger that has the small edition; all of them, or one file.
  static func loose(
    _ name: String, _ faults: String, file: String? = nil, options: [String] = [],
    _ change: @escaping @Sendable (inout Files) throws -> Void
  ) -> FaultCase {
    FaultCase(name, faults, options, file: file, hasEdition: true) { files in
      files = files.filter { $0.key.contains("2023") }
      try change(&files)
    }
  }

  private init(
    _ name: String, _ faults: String, _ options: [String], file: String?, hasEdition: Bool,
    _ change: @escaping @Sendable (inout Files) throws -> Void
  ) {
    testDescription = name
    self.faults = faults
    self.options = options
    self.file = file
    self.hasEdition = hasEdition
    self.change = change
  }

  /// Makes sure that the command says this and nothing else, and that the ledger stays as it is.
  func check() throws {
    let directory = TemporaryDirectory()
    var files = Fixtures.smallPackage
    try change(&files)
    try FileManager.default.createDirectory(atPath: directory.file("in"), withIntermediateDirectories: false)
    for (name, bytes) in files { try directory.write(bytes, to: "in/\(name)") }
    let ledger = hasEdition ? Self.smallLedger : Self.emptyLedger
    try directory.write(ledger, to: "l.db")
    let path = file.map { "in/\($0)" } ?? "in"
    let result = try Program.rijksledger(["--db", "l.db", "import", path] + options, in: directory.path)
    let count = faults.split(separator: "\n").count
    #expect(
      result.errors
        == "Error: \(faults)\n\(count) \(count == 1 ? "fault" : "faults"); nothing was imported\n")
    #expect(result.output == "")
    #expect(result.status == 65)
    #expect(try directory.bytes("l.db") == ledger)
    let dutch = try Program.rijksledger(
      ["--db", "l.db", "--lang", "nl", "import", path] + options, in: directory.path)
    try expect(dutch, at: places(result.errors), count)
  }

  /// Makes sure that the same is said in Dutch: of the same places, and none of it in English.
  private func expect(_ dutch: ProgramResult, at places: [Substring], _ count: Int) throws {
    #expect(self.places(dutch.errors) == places)
    #expect(dutch.errors.hasPrefix("Fout: "))
    #expect(dutch.errors.hasSuffix("\n\(count) \(count == 1 ? "fout" : "fouten"); er is niets ingelezen\n"))
    #expect(Set(dutch.errors.split { !$0.isLetter }).isDisjoint(with: ["the", "and", "nothing"]))
    #expect(dutch.errors.components(separatedBy: " (verwacht: ").count == count + 1, "\(dutch.errors)")
    #expect(dutch.status == 65)
  }

  /// The file, line and column in front of each fault.
  private func places(_ errors: String) -> [Substring] {
    errors.split(separator: "\n").dropLast().map { line in
      let fault =
        line.hasPrefix("Error: ") ? line.dropFirst(7) : line.hasPrefix("Fout: ") ? line.dropFirst(6) : line
      return fault.prefix(while: { $0 != " " })
    }
  }

  private static let emptyLedger = bytes { try Ledger.makeEmpty($0.file("l.db"), by: "tester") }
  private static let smallLedger = bytes { _ = try Fixtures.ledger(Fixtures.small, in: $0, as: "l.db") }

  private static func bytes(_ make: (TemporaryDirectory) throws -> Void) -> [UInt8] {
    let directory = TemporaryDirectory()
    return (try? make(directory)).flatMap { try? directory.bytes("l.db") } ?? []
  }
}

extension FaultCase.Files {
  /// Changes the text of a file.
  mutating func edit(_ name: String, _ change: (String) throws -> String) throws {
    let bytes = try #require(self[name], "there is no \(name)")
    self[name] = Array(try change(String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// Changes the fields of a file's records, header and all; none of them has quotes.
  mutating func editFields(_ name: String, _ change: (Int, [String]) -> [String]) throws {
    try edit(name) { text in
      text.split(separator: "\n").enumerated().map { number, line in
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return change(number, fields).joined(separator: ",") + "\n"
      }.joined()
    }
  }
}

/// Faulty files: each fault has its place, what was found, what was expected and what to do, and nothing is imported.
@Suite struct FaultyFileTests {
  @Test(
    arguments: FaultCase.files + FaultCase.headers + FaultCase.numbers + FaultCase.loose + FaultCase.figures
      + FaultCase.records + FaultCase.descriptor)
  func aFaultIsNamed(_ test: FaultCase) throws { try test.check() }

  /// The first fifty are told in the order of the files, the others are counted, in one run.
  @Test func aFolderWithTwoHundredFaultsTellsFiftyAndTheCount() throws {
    let directory = TemporaryDirectory()
    var files = Fixtures.smallPackage
    // Forty in the measures, and two in each of eighty amounts.
    let measures = (3...42).map { "2023-gf-m\($0),\($0),GF,,M,,,x,geld,,,\n" }.joined()
    let amounts = (3...82).map {
      "2023-gf-a#\($0),2023-gf-a,Geld,€ 5,0,5,2023,2024,year,exact,budget,stand,spuc,stated,gemeenten,,,,\n"
    }
    try files.edit("measures-2023.csv") { $0 + measures }
    try files.edit("amounts-2023.csv") { $0 + amounts.joined() }
    try FileManager.default.createDirectory(atPath: directory.file("in"), withIntermediateDirectories: false)
    for (name, bytes) in files { try directory.write(bytes, to: "in/\(name)") }
    let result = try Program.shell(
      "rijksledger --db l.db init --empty 2>/dev/null; rijksledger --db l.db import in --edited",
      in: directory.path)
    #expect(result.status == 65)
    let lines = result.errors.split(separator: "\n").map(String.init)
    let expected =
      (4...43).map { "measures-2023.csv:\($0):\($0 < 11 ? 22 : 24): page" }
      + (4...8).flatMap { line in
        [32, 70].map { "amounts-2023.csv:\(line):\($0): \($0 == 32 ? "page" : "route")" }
      }
    #expect(lines.count == 51)
    for (line, place) in zip(lines, expected) { #expect(line.contains(place), "\(place)") }
    #expect(lines.last == "200 faults (the first 50 are shown); nothing was imported")
  }
}
