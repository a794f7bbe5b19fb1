import Budget
import SQLite

/// Compares rows that are there with those that have to be there.
struct RowComparison {
  private let what: String

  init(_ what: String) {
    self.what = what
  }

  /// Reports each row that is in one only.
  ///
  /// - Parameters:
  ///   - found: The rows that are there, each with a text first.
  ///   - needed: The rows that have to be there.
  func compare(_ found: [[Value]], _ needed: [[Value]], _ report: CheckReport) {
    if found == needed { return }
    func count(_ rows: [[Value]]) -> [[Value]: Int] { Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +) }
    func tell(_ row: [Value], _ problem: String) {
      report.fault(
        row.first.map(Self.shown) ?? "",
        "\(what): \(problem): \(row.map(Self.shown).joined(separator: ", "))")
    }
    func tellExtra(_ rows: [[Value]], beside others: [[Value]], _ problem: String) {
      var extra = count(rows).merging(count(others).mapValues(-), uniquingKeysWith: +)
      for row in rows where extra[row, default: 0] > 0 {
        tell(row, problem)
        extra[row, default: 0] -= 1
      }
    }
    tellExtra(found, beside: needed, "found and not expected")
    tellExtra(needed, beside: found, "expected and not found")
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
