import Foundation
import TestSupport
import Testing

/// What the modules below the command leave to it.
@Suite struct ContractTests {
  /// Only the command knows what its options are called: what goes wrong elsewhere is a value, which the command words.
  @Test(arguments: ["Budget", "Exchange", "Files", "Ledger", "SQLite"])
  func noModuleBelowTheCommandNamesAnOption(_ module: String) throws {
    let folder = URL(fileURLWithPath: "\(Program.root)/Sources/\(module)")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += 1
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      let code = lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
      #expect(code.filter { $0.contains(/--[a-z]/) } == [], "\(file.path)")
    }
    #expect(count > 0)
  }
}
