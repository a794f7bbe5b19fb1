import Foundation
import Ledger
import SQLite
import TestSupport

/// The rows of the derived tables as text, with codes and ids for keys.
struct DerivedRows {
  /// How many times each row is there; it begins with the name of its table.
  private var rows: [String: Int] = [:]

  private mutating func add(_ table: String, _ values: [String?]) {
    rows["\(table) \(values.map { $0 ?? "-" }.joined(separator: "|"))", default: 0] += 1
  }

  /// What one has and the other has not.
  func differences(from expected: DerivedRows) -> [String] {
    rows.filter { expected.rows[$0.key] != $0.value }.map { "found \($0.key)" }.sorted()
      + expected.rows.filter { rows[$0.key] != $0.value }.map { "expected \($0.key)" }.sorted()
  }

  // MARK: Found

  private static let buckets = ["year", "structural", "undivided", "undated"]
  private static let bases = ["mutatie", "stand"]
  private static let durations = ["structural", "one-off"]

  /// Reads the tables of a file, past everything of the ledger's.
  init(in path: String) throws {
    let database = try Database(path: path, access: .query)
    try readContributions(database)
    try readCounted(database)
    try readTotals(database)
  }

  /// The id of a contribution is made of its measure and of the amount of that measure.
  private mutating func readContributions(_ database: Database) throws {
    try database.forEach(
      """
      SELECT m.id || '#' || a.n, c.bucket, c.year, c.cents, r.code, p.code, c.basis, c.duration
      FROM contribution c LEFT JOIN measure m ON m.key = c.measure
      LEFT JOIN amount a ON a.key = c.amount AND a.measure = c.measure
      LEFT JOIN route r ON r.key = c.route LEFT JOIN recipient p ON p.key = c.recipient
      """
    ) { row in
      add(
        "contribution",
        [
          try row.optionalText(0), Self.buckets[try row.int(1)], "\(try row.int(2))", "\(try row.int64(3))",
          try row.optionalText(4), try row.optionalText(5), Self.bases[try row.int(6)],
          Self.durations[try row.int(7)],
        ])
    }
  }

  private mutating func readCounted(_ database: Database) throws {
    try database.forEach(
      """
      SELECT m.id || '#' || a.n, c.first_year, c.last_year,
        (SELECT tm.id || '#' || t.n FROM amount t JOIN measure tm ON tm.key = t.measure WHERE t.key = c.taken_from)
      FROM counted c LEFT JOIN amount a ON a.key = c.amount LEFT JOIN measure m ON m.key = a.measure
      """
    ) { row in
      add(
        "counted",
        [
          try row.optionalText(0), try row.optionalInt(1).map(String.init),
          try row.optionalInt(2).map(String.init), try row.optionalText(3),
        ])
    }
  }

  private mutating func readTotals(_ database: Database) throws {
    try database.forEach(
      """
      SELECT t.edition, t.bucket, t.year, m.code, r.code, p.code, t.basis, t.duration, t.cents, t.amounts,
        t.overlap_cents, t.overlap_amounts, t.first_year, t.last_year
      FROM total t LEFT JOIN ministry m ON m.key = t.ministry LEFT JOIN route r ON r.key = t.route
      LEFT JOIN recipient p ON p.key = t.recipient
      """
    ) { row in
      add(
        "total",
        [
          "\(try row.int(0))", Self.buckets[try row.int(1)], "\(try row.int(2))", try row.optionalText(3),
          try row.optionalText(4), try row.optionalText(5), Self.bases[try row.int(6)],
          Self.durations[try row.int(7)], "\(try row.int(12))-\(try row.int(13))",
        ] + (try (8...11).map { "\(try row.int64($0))" }))
    }
  }

  // MARK: Expected

  private struct Sum {
    var cents: Int64 = 0
    var amounts: Int64 = 0
    var overlapCents: Int64 = 0
    var overlapAmounts: Int64 = 0

    var values: [String] { [cents, amounts, overlapCents, overlapAmounts].map { "\($0)" } }
  }

  /// Makes the tables from a count of the amounts that shares nothing with the ledger's.
  init(countedFrom ledger: Ledger) throws {
    let amounts = Dictionary(
      uniqueKeysWithValues: try IndependentCount.rows(try ledger.amountsJSON()).map {
        ($0["id"] as? String ?? "", $0)
      })
    for (id, amount) in amounts {
      let span = Self.span(amount, amounts)
      let whole = Self.takenFrom(amount, amounts)
      let isOwn = span.first == amount["first_year"] as? Int && span.last == amount["last_year"] as? Int
      if isOwn && whole == nil { continue }
      add("counted", [id, span.first.map(String.init), span.last.map(String.init), whole])
    }
    var totals: [[String]: Sum] = [:]
    for (id, rows) in Dictionary(grouping: try IndependentCount(ledger).rows, by: \.id) {
      guard let amount = amounts[id] else { continue }
      add(rows, of: amount, Self.span(amount, amounts), to: &totals)
    }
    for (cell, sum) in totals { add("total", cell + sum.values) }
  }

  /// Adds what one amount contributes.
  private mutating func add(
    _ rows: [IndependentCount.Row], of amount: [String: Any], _ span: (first: Int?, last: Int?),
    to totals: inout [[String]: Sum]
  ) {
    let duration = span.first != nil && span.last == nil ? "structural" : "one-off"
    let mayOverlap = (amount["may_overlap"] as? [Any])?.isEmpty == false
    let way = ["route", "recipient", "basis"].map { amount[$0] as? String ?? "" } + [duration]
    let measure = ["\(amount["edition"] ?? "")", amount["ministry"] as? String ?? ""]
    for row in rows {
      let year = "\(row.year ?? 0)"
      add("contribution", [row.id, row.bucket, year, "\(row.cents)"] + way)
      let isUndivided = row.bucket == "undivided"
      let cell =
        [measure[0], row.bucket, year, measure[1]] + way
        + ["\(isUndivided ? span.first ?? 0 : 0)-\(isUndivided ? span.last ?? 0 : 0)"]
      var sum = totals[cell] ?? Sum()
      sum.cents += row.cents
      sum.amounts += 1
      if mayOverlap {
        sum.overlapCents += row.cents
        sum.overlapAmounts += 1
      }
      totals[cell] = sum
    }
  }

  /// A part without years of its own has those of its whole.
  private static func span(
    _ amount: [String: Any], _ amounts: [String: [String: Any]]
  ) -> (first: Int?, last: Int?) {
    if amount["first_year"] is NSNull, let whole = amount["part_of"] as? String, let above = amounts[whole] {
      return span(above, amounts)
    }
    return (amount["first_year"] as? Int, amount["last_year"] as? Int)
  }

  /// The nearest whole above a counted amount that counts.
  private static func takenFrom(_ amount: [String: Any], _ amounts: [String: [String: Any]]) -> String? {
    guard amount["counted"] as? Bool == true else { return nil }
    var above = amount["part_of"] as? String
    while let id = above, let whole = amounts[id], whole["counted"] as? Bool != true {
      above = whole["part_of"] as? String
    }
    return above
  }
}
