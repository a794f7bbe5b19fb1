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
        if filter.asksOfMeasuresOnlyTheMinistry && dimensions.allSatisfy(\.isKept) {
          try addControlTotals(filter, scope, to: &sums, by: groups)
        } else {
          try ContributionScan(self, filter, scope).add(to: &sums, by: &groups)
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
    let isOverlap = filter.mayOverlap || scope == .mayOverlap
    for total in try controlTotals(filter) {
      if scope == .municipalities && total.recipient != municipalities { continue }
      if isOverlap && total.overlapAmounts == 0 { continue }
      try sums.add(
        isOverlap ? total.overlapCents : total.cents,
        amounts: isOverlap ? total.overlapAmounts : total.amounts,
        to: groups.group(of: total), bucket: total.bucket, year: total.year)
    }
  }

  /// How many amounts a filter keeps that may be counted twice, per edition.
  ///
  /// - Throws: `LedgerError`.
  public func overlapCounts(_ filter: Filter) throws -> [Int: Int] {
    try translatingErrors {
      guard filter.asksOfMeasuresOnlyTheMinistry, let cells = OverlapCells(filter) else {
        return try ContributionScan(self, filter, .mayOverlap).amountCounts()
      }
      var counts: [Int: Int] = [:]
      for total in try controlTotals(filter) {
        let count = cells.count(in: total)
        if count > 0 { counts[total.edition] = try (counts[total.edition] ?? 0).adding(count) }
      }
      return counts
    }
  }
}

/// The cells of a filter, for counting figures in them that are each in several.
///
/// The cells of one figure adjoin: its years, then structural. So in cells that adjoin, a figure is counted
/// where it is first, and in the first of those cells even if it is in one before that.
private struct OverlapCells {
  /// The first cell of the selection, if it does not begin where all figures do.
  private let first: (bucket: Int, year: Int)?

  /// - Returns: Nil if there are cells between those of the filter.
  init?(_ filter: Filter) {
    guard filter.years.isEmpty else {
      guard let span = Self.union(filter.years) else { return nil }
      first = (Bucket.year.number, span.lowerBound)
      return
    }
    let isWithoutYears = !filter.buckets.isEmpty && !filter.buckets.contains(.year)
    first = isWithoutYears ? (Bucket.structural.number, 0) : nil
  }

  func count(in total: ControlTotal) -> Int {
    let isFirst = first.map { $0.bucket == total.bucket && $0.year == total.year } ?? false
    return isFirst ? total.overlapAmounts : total.overlapFirst
  }

  /// The one span that several make; nil if there is a year between them.
  private static func union(_ spans: [ClosedRange<Int>]) -> ClosedRange<Int>? {
    let sorted = spans.sorted { $0.lowerBound < $1.lowerBound }
    guard var union = sorted.first else { return nil }
    for span in sorted.dropFirst() {
      guard span.lowerBound <= union.upperBound || span.lowerBound == union.upperBound + 1 else { return nil }
      union = union.lowerBound...Swift.max(union.upperBound, span.upperBound)
    }
    return union
  }
}
