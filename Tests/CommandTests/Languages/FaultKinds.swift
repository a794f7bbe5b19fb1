import Foundation
import TestSupport
import Testing

/// All kinds of one enum, each with what is said of it.
struct FaultKinds: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The kinds that are only in the words of another program, in both languages.
  let foreign: Set<String>
  private let file: String
  private let named: [String]
  private let said: @Sendable () -> [String]

  /// - Parameters:
  ///   - name: The name of the enum.
  ///   - file: Where it is declared, in Sources.
  ///   - values: At least one of each of its cases.
  init<Kind: Sendable>(
    _ name: String, in file: String, _ values: [Kind], foreign: Set<String> = [],
    says: @escaping @Sendable (Kind) -> String
  ) {
    testDescription = name
    self.file = file
    self.foreign = foreign
    named = values.map { Mirror(reflecting: $0).children.first?.label ?? "\($0)" }
    said = { values.map(says) }
  }

  /// What is said of each of them in the language of the moment, beside the name of its case.
  func texts() -> [(name: String, text: String)] { zip(named, said()).map { ($0, $1) } }

  /// The cases that the enum has and that are not among the values.
  func missing() throws -> [String] {
    let path = "\(Program.root)/Sources/\(file)"
    let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(
      lines.firstIndex { line in
        [":", "<"].contains { line.contains("enum \(testDescription)\($0)") }
      }, "\(path) has no \(testDescription)")
    let indent = lines[start].prefix { $0 == " " }
    let end = lines[start...].firstIndex(of: indent + "}") ?? lines.endIndex
    let declared = lines[start..<end].filter { $0.hasPrefix(indent + "  case ") }.map { line in
      String(line.dropFirst(indent.count + 7).prefix { $0.isLetter || $0.isNumber })
    }
    #expect(!declared.isEmpty)
    return declared.filter { !named.contains($0) }
  }
}
