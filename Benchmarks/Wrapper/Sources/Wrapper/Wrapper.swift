import Foundation

/// Compares reading rows through the wrapper with the same loop in C, in turns, and prints the medians as JSON.
///
///     swift run -c release --static-swift-stdlib Wrapper [ROWS [ROUNDS]]
@main struct Wrapper {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap(Int.init)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wrapper-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let loops = Loops(path: folder.appendingPathComponent("rows.db").path)
    let rows = arguments.first ?? 1_000_000
    try loops.makeFile(rows: rows)
    let report = try Report(loops, rows: rows, rounds: arguments.dropFirst().first ?? 11)
    FileHandle.standardOutput.write(try report.json())
  }
}
