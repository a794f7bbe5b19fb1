import Budget
import SQLite

/// Compares the rows of a table with those that it has to have.
///
/// Both come in the same order, so that of a table of millions only a hash a row is kept; only when they differ are
/// they compared as sets, which tells what is lacking and what is too many.
struct RowComparison {
  private let what: String
  private let sql: String
  private let values: [Value]

  init(_ what: String, sql: String, values: [Value]) {
    self.what = what
    self.sql = sql
    self.values = values
  }

  /// Reports each row that is in one only.
  ///
  /// - Parameter expected: Gives the rows that the table has to have, each with a text first.
  func run(
    in database: Database, _ report: CheckReport, expected: (_ row: ([Value]) throws -> Void) throws -> Void
  ) throws {
    if try isSame(in: database, expected) { return }
    var found: [[Value]] = []
    try database.forEach(sql, values) { row in found.append(try Self.values(of: row)) }
    var needed: [[Value]] = []
    try expected { needed.append($0) }
    func count(_ rows: [[Value]]) -> [[Value]: Int] { Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +) }
    func tell(_ row: [Value], _ problem: String) {
      report.fault(
        row.first.map(Self.shown) ?? "",
        "\(what): \(problem): \(row.map(Self.shown).joined(separator: ", "))")
    }
    let (foundCounts, neededCounts) = (count(found), count(needed))
    for row in found where foundCounts[row, default: 0] > neededCounts[row, default: 0] {
      tell(row, "found and not expected")
    }
    for row in needed where neededCounts[row, default: 0] > foundCounts[row, default: 0] {
      tell(row, "expected and not found")
    }
  }

  private func isSame(
    in database: Database, _ expected: (_ row: ([Value]) throws -> Void) throws -> Void
  ) throws -> Bool {
    var digests: [Int] = []
    try expected { digests.append($0.hashValue) }
    var place = 0
    var isSame = true
    try database.forEach(sql, values) { row in
      let digest = try Self.values(of: row).hashValue
      isSame = isSame && place < digests.count && digests[place] == digest
      place += 1
    }
    return isSame && place == digests.count
  }

  private static func values(of row: borrowing Row) throws -> [Value] {
    var values: [Value] = []
    for column in 0..<row.count { values.append(try row.value(column)) }
    return values
  }

  static func shown(_ value: Value) -> String {
    switch value {
    case .null: "none"
    case .integer(let integer): "\(integer)"
    case .text(let text): ShownText.shortened(text)
    case .real(let real): "\(real)"
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }
}
