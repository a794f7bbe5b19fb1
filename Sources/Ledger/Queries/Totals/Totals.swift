import Budget
import SQLite

extension Ledger {
  /// Totals of the contributions that a filter keeps, per edition, group, bucket and year.
  ///
  /// The rows are in the order of the code lists, the letter, the bucket and the year. What the control
  /// totals can tell is not added up from contributions again.
  ///
  /// ```swift
  /// for row in try ledger.totals(by: [.ministry, .route], filter) { print(row.group, row.eur) }
  /// ```
  ///
  /// - Throws: `LedgerError`, among others `.overflow`.
  public func totals(
    by dimensions: [Dimension], _ filter: Filter, scope: TotalScope = .all
  ) throws -> [TotalRow] {
    try translatingErrors {
      var sums = TotalSums()
      var groups = try TotalGroups(self, dimensions, filter)
      do {
        if filter.canBeKept && dimensions.allSatisfy(\.isKept) {
          try addControlTotals(filter, scope, to: &sums, by: groups)
        } else {
          try ContributionScan(self, filter, scope).add(
            to: &sums, by: &groups, overlaps(filter, scope))
        }
      } catch is MoneyOverflow {
        throw LedgerError.overflow
      }
      return try sums.rows(by: groups)
    }
  }

  private func addControlTotals(
    _ filter: Filter, _ scope: TotalScope, to sums: inout TotalSums, by groups: TotalGroups
  ) throws {
    let municipalities =
      try scope == .municipalities
      ? database.integer("SELECT key FROM recipient WHERE code = ?", [.text(Recipient.municipalities)]) : nil
    var hasOverlaps = false
    for total in try controlTotals(filter) {
      if scope == .municipalities && total.cell.recipient != municipalities { continue }
      if filter.mayOverlap && total.overlapAmounts == 0 { continue }
      if total.overlapAmounts > 0 { hasOverlaps = true }
      try sums.add(
        filter.mayOverlap ? total.overlapCents : total.cents,
        amounts: filter.mayOverlap ? total.overlapAmounts : total.amounts,
        to: groups.group(of: total.cell, in: total.edition), bucket: total.cell.bucket, year: total.cell.year)
    }
    guard hasOverlaps else { return }
    for (edition, cell, eur) in try keptOverlaps(filter, scope).eur {
      try sums.add(
        mayOverlap: eur, to: groups.group(of: cell, in: edition), bucket: cell.bucket, year: cell.year)
    }
  }

  /// How many amounts may be counted twice within what a filter keeps, per edition.
  ///
  /// - Throws: `LedgerError`.
  public func overlapCounts(_ filter: Filter) throws -> [Int: Int] {
    try translatingErrors {
      try filter.canBeKept ? keptOverlaps(filter).amounts : overlaps(filter).amounts
    }
  }
}
