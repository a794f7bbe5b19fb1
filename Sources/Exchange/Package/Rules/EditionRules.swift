import Budget
import Ledger

/// Judges the list of editions against the tables of the package.
struct EditionRules: RowRules {
  /// The budget years whose tables the descriptor names.
  let tables: [Int]
  /// The budget years that have been read.
  private(set) var years: Set<Int> = []
  private var last: Int?

  init(tables: [Int]) {
    self.tables = tables
  }

  mutating func judge(_ edition: inout Edition, _ row: inout RowReport) {
    guard row.isRead("edition") else { return }
    let year = edition.year
    years.insert(year)
    if let last, year < last { row.report("edition", .editionOutOfOrder(found: year, after: last)) }
    last = max(year, last ?? year)
    if !tables.contains(year) { row.report("edition", .editionWithoutTables(year)) }
    guard row.isRead("horizon") else {
      // Its figures are judged all the same.
      edition.horizon = Edition.horizon(of: year)
      return
    }
    let expected = Edition.horizon(of: year)
    if edition.horizon != expected {
      row.report("horizon", .wrongHorizon(found: edition.horizon, expected: expected))
    }
  }

  mutating func finish(isWhole: Bool, _ report: (IntakePlace?, _ field: String?, DataFault) -> Void) {
    guard isWhole else { return }
    for year in tables where !years.contains(year) { report(nil, "edition", .tablesWithoutEdition(year)) }
  }
}

/// Judges the documents of editions.
struct DocumentRules: RowRules {
  /// The documents so far.
  private(set) var order: DocumentOrder

  /// - Parameter known: What the ledger has already.
  init(known: DocumentOrder) { order = known }

  mutating func judge(_ document: inout Document, _ row: inout RowReport) {
    if row.isRead("edition"), row.isRead("code"), row.isRead("position") { order.add(document) }
    if row.isRead("code"), !Identifier.isCode(document.code) {
      row.report("code", .notACode(document.code))
    }
    if row.isRead("published"), !Self.isDate(document.published) {
      row.report("published", .notADate(document.published))
    }
    if let digest = document.sha256, !Self.isDigest(digest) { row.report("sha256", .notADigest(digest)) }
  }

  mutating func finish(isWhole: Bool, _ report: (IntakePlace?, _ field: String?, DataFault) -> Void) {
    order.isWhole = isWhole
  }

  /// A year, a month or a day of the calendar.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.enumerated().allSatisfy { index, part in
      part.utf8.count == (index == 0 ? 4 : 2) && part.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
    let numbers = parts.compactMap { Int($0) }
    return isDigits && (1...3).contains(numbers.count) && plausibleYears.contains(numbers[0])
      && (numbers.count < 2 || (1...12).contains(numbers[1]))
      && (numbers.count < 3 || (1...Month.days(numbers[1], of: numbers[0])).contains(numbers[2]))
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
  }
}
