import Foundation
import TestSupport
import Testing

/// Sessions on the built binary: command, standard output, standard error, exit status (see `Session`).
///
/// With `RIJKSLEDGER_UPDATE_SESSIONS=1` the files are written anew; then read the difference.
@Suite struct SessionTests {
  static let folder = Program.root + "/Tests/CommandTests/Sessions"
  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".session") }.sorted())
    ?? []

  @Test func thereAreSessions() {
    #expect(Self.names.count >= 8)
  }

  @Test(arguments: names)
  func aSessionGoesAsWritten(_ name: String) throws {
    let path = Self.folder + "/" + name
    let session = Session(lines: try Self.lines(path))
    let directory = TemporaryDirectory()
    let steps = try session.replayed(in: directory.path)
    if ProcessInfo.processInfo.environment["RIJKSLEDGER_UPDATE_SESSIONS"] != nil {
      try Session.text(preamble: session.preamble, steps: steps).write(
        toFile: path, atomically: true, encoding: .utf8)
      return
    }
    for (expected, found) in zip(session.steps, steps) {
      #expect(
        found.shown.joined(separator: "\n") == expected.shown.joined(separator: "\n"), "$ \(found.command)")
    }
  }

  static func lines(_ path: String) throws -> [String] {
    var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
