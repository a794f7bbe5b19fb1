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
    condition.add(filter.ofScope(scope, "c"))
    if filter.mayOverlap { condition.add(Filter.mayOverlap("c.amount")) }
    self.condition = condition
  }

  /// Adds up all that the filter keeps.
  ///
  /// - Parameter overlaps: What of it may be counted twice.
  /// - Throws: `SQLiteError`, `MoneyOverflow`.
  func add(to sums: inout TotalSums, by groups: inout TotalGroups, _ overlaps: SelectedOverlaps) throws {
    let differs = groups.dimensions.contains { !$0.isOfMeasure }
    let contributions = try database.prepare(
      """
      SELECT c.bucket, c.year, c.cents, c.amount\(differs ? ", c.route, c.recipient, c.basis, c.duration" : "")
      FROM contribution c\(condition.sql)
      """)
    var values: [Value] = [.null] + condition.values
    try walk(groups.dimensions).forEach(in: database) { measure in
      var group = try groups.group(ofMeasure: measure, from: 1)
      values[0] = .integer(try measure.int64(0))
      try contributions.forEach(values) { row in
        if differs {
          try groups.complete(
            &group, route: row.int(4), recipient: row.int(5), basis: row.int(6), duration: row.int(7))
        }
        let (bucket, year) = (try row.int(0), try row.int(1))
        try sums.add(row.int64(2), amounts: 1, to: group, bucket: bucket, year: year)
        if overlaps.isEmpty { return }
        if let eur = try overlaps.eur(of: row.int(3), bucket: bucket, year: year) {
          try sums.add(mayOverlap: eur, to: group, bucket: bucket, year: year)
        }
      }
    }
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
