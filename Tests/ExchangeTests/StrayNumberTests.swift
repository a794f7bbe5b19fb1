import Budget
import Exchange
import Ledger
import SQLite
import TestSupport
import Testing

@testable import rijksledger

/// Numbers that no ledger has, in every column that holds one: each question is answered or refused, and none ends the program.
@Suite struct StrayNumberTests {
  private static let tables = [
    "journal", "migration", "ministry_version", "route_version", "recipient_version", "status_version",
    "edition_version", "document_version", "measure_version", "measure_route", "amount_version",
    "amount_overlap",
    "event", "contribution", "counted", "total", "amount", "measure", "document", "edition", "ministry",
    "route",
  ]

  @Test(arguments: tables, [Int.max, .min])
  func noNumberEndsTheProgram(_ table: String, _ number: Int) throws {
    let directory = TemporaryDirectory()
    var data = Fixtures.doubtful
    // Two figures that may be counted twice, so that their counts are added up.
    data.amounts[0].mayOverlap = [data.amounts[4].id]
    data.amounts[4].mayOverlap = [data.amounts[0].id]
    let sound = try Fixtures.ledger(data, in: directory, as: "sound.db")
    _ = try Ledger.open(sound, for: .change).tag(
      Tag(status: "vervallen", measures: [data.measures[0].id], by: "x"))
    let bytes = try directory.bytes("sound.db")
    for column in try integerColumns(of: table, in: sound) {
      for rows in ["", " WHERE \(column) = (SELECT max(\(column)) FROM \(table))"] {
        try directory.write(bytes, to: "stray.db")
        // A key of all rows can't be one number.
        do {
          try Tamper.with(directory.file("stray.db"), "UPDATE \(table) SET \(column) = \(number)\(rows)")
        } catch {
          continue
        }
        ask(directory.file("stray.db"))
      }
    }
  }

  private func integerColumns(of table: String, in path: String) throws -> [String] {
    var columns: [String] = []
    try Database(path: path, access: .query).forEach(
      "SELECT name FROM pragma_table_info(?) WHERE type = 'INTEGER'", [.text(table)]
    ) { row in columns.append(try row.text(0)) }
    return columns
  }

  /// Asks all that can be asked; what is refused is refused.
  private func ask(_ path: String) {
    guard let ledger = try? Ledger.open(path, for: .check) else { return }
    _ = try? ledger.findings()
    for shown in [ledger, try? ledger.shown(at: .entry(2))].compactMap(\.self) {
      guard let filter = try? shown.filter(.all) else { continue }
      try? shown.forEachMeasure(filter) { _ in }
      try? shown.forEachAmount(filter) { _ in }
      try? shown.forEachContribution(filter) { _ in }
      try? shown.forEachEvent(filter) { _ in }
      _ = try? shown.detail(ofMeasure: "2023-gf-a")
      for dimensions in [[Dimension.ministry], [.topic], [.status, .route]] {
        guard let sums = try? TableSums(shown, filter, by: dimensions) else { continue }
        _ = try? TotalsTable(sums, of: filter.editions)
      }
      _ = try? Packaging(shown, filter).contributionCount()
      _ = try? MemoryFolder.package(of: shown)
    }
    guard let changing = try? Ledger.open(path, for: .change) else { return }
    _ = try? changing.tag(Tag(status: "vervallen", measures: ["2023-gf-b"], by: "x"))
    try? changing.add(
      EditionGenerator.data(seed: 2, firstYear: 2025), reason: ChangeReason(by: "x", action: "import"))
  }
}
