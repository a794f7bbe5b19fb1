import Foundation
import TestSupport
import Testing

/// Forty searches, with the measures that somebody expects who has read the letter and not the program.
@Suite struct FortySearches {
  private struct Search: Decodable {
    let search: String
    let expected: [String]
  }

  private let directory = TemporaryDirectory()

  private static func searches() throws -> [Search] {
    let path = "\(Program.root)/Tests/CommandTests/Searches/forty.json"
    return try JSONDecoder().decode([Search].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test func aReaderFindsWhatTheLetterHas() throws {
    let ledger = directory.file("ledger.db")
    #expect(try Program.rijksledger(["--db", ledger, "init"], in: directory.path).status == 0)
    let searches = try Self.searches()
    #expect(searches.count == 40)
    var incomplete: [String] = []
    for search in searches {
      let result = try Program.rijksledger(
        ["--db", ledger, "measures", "--search=\(search.search)", "--format", "ids"], in: directory.path)
      #expect(result.status == 0, "\(search.search): \(result.errors)")
      let found = Set(result.output.split(separator: "\n").map(String.init))
      let expected = Set(search.expected)
      if !found.isSuperset(of: expected) {
        incomplete.append("\(search.search): \(expected.subtracting(found).sorted())")
      }
      #expect(
        found.count <= 2 * expected.count,
        "\(search.search) also finds \(found.subtracting(expected).sorted())")
    }
    #expect(incomplete.count <= 4, "\(incomplete)")
  }
}
