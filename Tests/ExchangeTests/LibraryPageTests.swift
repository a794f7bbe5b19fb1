import Foundation
import TestSupport
import Testing

/// What docs/library.md shows is what `LibraryExamples` compiles and runs.
@Suite struct LibraryPageTests {
  @Test func everyExampleOfThePageIsCompiled() throws {
    let page = Self.examples(
      in: try Self.lines("docs/library.md"), from: "<!-- example: ", " -->", fence: "```swift", to: "```")
    let compiled = Self.examples(
      in: try Self.lines("Tests/ExchangeTests/LibraryExamples.swift"), from: "// example: ", "", fence: nil,
      to: "// end")
    #expect(!page.isEmpty)
    #expect(page == compiled)
  }

  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: "\(Program.root)/\(path)", encoding: .utf8).components(separatedBy: "\n")
  }

  /// The examples by name, each without the indent that it has in its file.
  private static func examples(
    in lines: [String], from start: String, _ close: String, fence: String?, to end: String
  ) -> [String: [String]] {
    var examples: [String: [String]] = [:]
    var name: String?
    for line in lines {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix(start) {
        name = String(text.dropFirst(start.count).dropLast(close.count))
      } else if text == end {
        name = nil
      } else if let name, text != fence {
        examples[name, default: []].append(line)
      }
    }
    return examples.mapValues { lines in
      let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
      return lines.map { String($0.dropFirst(indent)) }
    }
  }
}
