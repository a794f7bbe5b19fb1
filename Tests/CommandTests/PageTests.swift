import Foundation
import TestSupport
import Testing

/// The README's examples, run in its order in one directory; what is not compared drifts.
@Suite struct ReadmeTests {
  static let path = Program.root + "/README.md"

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

  @Test func everyExampleGoesAsPrinted() throws {
    var lines = try SessionTests.lines(Self.path)
    let blocks = Self.blocks(lines)
    #expect(blocks.count >= 8)
    let directory = TemporaryDirectory()
    var replayed: [(Range<Int>, [String])] = []
    for block in blocks {
      let session = Session(lines: Array(lines[block]))
      let steps = try session.replayed(in: directory.path)
      replayed.append((block, steps.flatMap { ["$ " + $0.command] + $0.shown }))
    }
    if ProcessInfo.processInfo.environment["RIJKSLEDGER_UPDATE_SESSIONS"] != nil {
      for (block, text) in replayed.reversed() { lines.replaceSubrange(block, with: text) }
      try (lines.joined(separator: "\n") + "\n").write(toFile: Self.path, atomically: true, encoding: .utf8)
      return
    }
    for (block, text) in replayed {
      #expect(text.joined(separator: "\n") == lines[block].joined(separator: "\n"))
    }
  }

  @Test func everyCommandIsInTheReadme() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    for command in HelpTests.commands { #expect(text.contains("rijksledger \(command)"), "\(command)") }
  }
}
