import Foundation
import TestSupport
import Testing

/// The examples of the README and the pages of docs/, each page's run in its order in one directory; what is not
/// compared drifts.
@Suite struct PageTests {
  static let readme = "README.md"

  /// The lines of the blocks marked `console`, with the numbers of the lines at which they begin and end.
  private static func blocks(_ lines: [String]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start: Int?
    for (number, line) in lines.enumerated() {
      if line == "```console" { start = number + 1 }
      if line == "```", let first = start {
        blocks.append(first..<number)
        start = nil
      }
    }
    return blocks
  }

  /// The pages that have examples.
  private static func pages() throws -> [String] {
    let docs = try FileManager.default.contentsOfDirectory(atPath: "\(Program.root)/docs").map {
      "docs/\($0)"
    }
    return try ([readme] + docs.sorted()).filter { page in
      try !blocks(SessionTests.lines("\(Program.root)/\(page)")).isEmpty
    }
  }

  @Test func theReadmeIsShort() throws {
    #expect(try SessionTests.lines("\(Program.root)/\(Self.readme)").count <= 200)
    #expect(try Self.pages().count >= 7)
  }

  @Test(arguments: try pages())
  func everyExampleGoesAsPrinted(_ page: String) throws {
    let path = "\(Program.root)/\(page)"
    var lines = try SessionTests.lines(path)
    let blocks = Self.blocks(lines)
    #expect(blocks.count >= 2)
    let directory = TemporaryDirectory()
    var replayed: [(Range<Int>, [String])] = []
    for block in blocks {
      let session = Session(lines: Array(lines[block]))
      let steps = try session.replayed(in: directory.path)
      replayed.append((block, steps.flatMap { ["$ " + $0.command] + $0.shown }))
    }
    if ProcessInfo.processInfo.environment["RIJKSLEDGER_UPDATE_SESSIONS"] != nil {
      for (block, text) in replayed.reversed() { lines.replaceSubrange(block, with: text) }
      try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    for (block, text) in replayed {
      #expect(text.joined(separator: "\n") == lines[block].joined(separator: "\n"))
    }
  }

  @Test func everyCommandIsInTheReadme() throws {
    let text = try String(contentsOfFile: "\(Program.root)/\(Self.readme)", encoding: .utf8)
    for command in HelpTests.commands { #expect(text.contains("rijksledger \(command)"), "\(command)") }
  }
}
