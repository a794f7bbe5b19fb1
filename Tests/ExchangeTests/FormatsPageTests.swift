import Foundation
import TestSupport
import Testing

@testable import Exchange

/// The column tables of docs/formats.md are those of the description of the records.
@Suite struct FormatsPageTests {
  /// The tables of a package; what is in a file of its own for each edition is shown for any year.
  private static let tables: [String: PackageSchema] = [
    "ministries": .ministries, "routes": .routes, "recipients": .recipients, "statuses": .statuses,
    "editions": .editions, "documents": .documents, "measures": .measures(2023), "amounts": .amounts(2023),
    "revisions": .revisions(2023), "contributions": .contributions([2023]), "totals": .totals,
    "history": .history([2023]),
  ]

  private static func columns(of table: PackageSchema) -> [String] {
    [""] + ColumnGuide(table).markdown.map { $0.replacingOccurrences(of: "-2023.csv", with: "-YEAR.csv") } + [
      ""
    ]
  }

  @Test func everyColumnIsOnThePage() throws {
    let path = "\(Program.root)/docs/formats.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var written: [String] = []
    var named: Set<String> = []
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      if line == "<!-- end -->" { isInside = false }
      if !isInside { written.append(line) }
      guard line.hasPrefix("<!-- columns of ") else { continue }
      let name = String(line.dropFirst("<!-- columns of ".count).prefix { $0 != " " })
      named.insert(name)
      written += Self.columns(of: try #require(Self.tables[name], "\(name)"))
      isInside = true
    }
    #expect(named == Set(Self.tables.keys))
    let page = written.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RIJKSLEDGER_UPDATE_SESSIONS"] != nil {
      return try page.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(page == text)
  }
}
