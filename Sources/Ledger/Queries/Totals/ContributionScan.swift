import Budget
import SQLite

/// Adds up the contributions themselves, where control totals are not enough: by status, theme, topic,
/// funding and searched words.
///
/// It goes measure by measure, in the order in which contributions are stored: nothing is sorted, and the
/// fields of a measure are read once for all its contributions.
struct ContributionScan {
  private let database: Database
  private let filter: Filter
  private let condition: Condition

  init(_ ledger: Ledger, _ filter: Filter, _ scope: TotalScope) {
    database = ledger.database
    self.filter = filter
    var condition = Condition()
    condition.add("c.measure = ?")
    condition.add(filter.ofCell("c"))
    if scope == .municipalities {
      condition.add(
        "c.recipient IN (SELECT key FROM recipient WHERE code = ?)", [.text(Recipient.municipalities)])
    }
    if filter.mayOverlap || scope == .mayOverlap { condition.add(Filter.mayOverlap("c.amount")) }
    self.condition = condition
  }

  /// Adds up all that the filter keeps.
  ///
  /// - Throws: `SQLiteError`, `MoneyOverflow`.
  func add(to sums: inout TotalSums, by groups: inout TotalGroups) throws {
    let differs = groups.dimensions.contains { !$0.isOfMeasure }
    let contributions = try database.prepare(
      """
      SELECT c.bucket, c.year, c.cents\(differs ? ", c.route, c.recipient, c.basis, c.duration" : "")
      FROM contribution c\(condition.sql)
      """)
    var values: [Value] = [.null] + condition.values
    try walk(groups.dimensions).forEach(in: database) { measure in
      var group = try groups.group(ofMeasure: measure, from: 1)
      values[0] = .integer(try measure.int64(0))
      try contributions.forEach(values) { row in
        if differs {
          try groups.complete(
            &group, route: row.int(3), recipient: row.int(4), basis: row.int(5), duration: row.int(6))
        }
        try sums.add(row.int64(2), amounts: 1, to: group, bucket: row.int(0), year: row.int(1))
      }
    }
  }

  /// How many amounts the filter keeps, per edition.
  ///
  /// - Throws: `SQLiteError`.
  func amountCounts() throws -> [Int: Int] {
    let amounts = try database.prepare(
      "SELECT count(DISTINCT c.amount) FROM contribution c\(condition.sql)")
    var counts: [Int: Int] = [:]
    try walk([]).forEach(in: database) { measure in
      let edition = try measure.int(1)
      try amounts.forEach([.integer(try measure.int64(0))] + condition.values) { row in
        if try row.int(0) > 0 { counts[edition, default: 0] += try row.int(0) }
      }
    }
    return counts
  }

  /// The measures with their key and the columns of `TotalGroups.group(ofMeasure:from:)`.
  ///
  /// Texts that are not needed are not read. Topics come in the order of the letter, so they need no sorting.
  private func walk(_ dimensions: [Dimension]) -> MeasureWalk {
    let columns = [
      "m.key", "m.edition", "mv.ministry", dimensions.contains(.theme) ? "mv.theme" : "NULL",
      dimensions.contains(.topic) ? "mv.topic, m.id" : "NULL, NULL",
      dimensions.contains(.status) ? "s.status" : "NULL",
    ]
    return MeasureWalk(
      filter, columns.joined(separator: ", "), order: dimensions.contains(.topic) ? .letter : .any,
      amounts: false, withStatus: dimensions.contains(.status))
  }
}
