import Budget
import SQLite

/// The sum of the contributions of one group in one bucket.
public struct TotalRow: Equatable, Sendable {
  /// The budget year of the edition.
  public let edition: Int
  /// The group's values, in the order in which the dimensions were asked; nil where a measure has no theme.
  public let group: [String?]
  /// The id of the measure, if the totals are by topic.
  public let measure: String?
  /// The bucket.
  public let bucket: Bucket
  /// The year, for the `year` bucket only.
  public let year: Int?
  /// The sum.
  public let eur: Money
  /// How many amounts contribute, those with a rest of 0 too.
  public let amounts: Int
}

/// Which of the contributions that a filter keeps are added up.
public enum TotalScope: Sendable {
  /// All of them.
  case all
  /// Those whose recipient is `gemeenten`.
  case municipalities
  /// Those of amounts that carry `may_overlap`: they may be counted twice.
  case mayOverlap
}

extension Ledger {
  /// Totals of the contributions that a filter keeps, per edition, group, bucket and year.
  ///
  /// The rows are in the order of the code lists, the letter, the bucket and the year.
  ///
  /// - Throws: `LedgerError`, among others `.overflow`.
  public func totals(
    by dimensions: [Dimension], _ filter: Filter, scope: TotalScope = .all
  ) throws -> [TotalRow] {
    try explained {
      let query = TotalsQuery(dimensions: dimensions, filter: filter, scope: scope)
      var rows: [TotalRow] = []
      try database.forEach(query.sql, query.values) { row in
        let first = query.groupColumns
        rows.append(
          TotalRow(
            edition: try row.int(0), group: try Self.texts(row, from: 1, count: dimensions.count),
            measure: dimensions.contains(.topic) ? try row.text(first - 1) : nil,
            bucket: try Self.code(row.text(first)), year: try row.optionalInt(first + 1),
            eur: Money(cents: try row.int64(first + 2)), amounts: try row.int(first + 3)))
      }
      return rows
    }
  }

  private static func texts(_ row: borrowing Row, from first: Int, count: Int) throws -> [String?] {
    var texts: [String?] = []
    for column in first..<(first + count) { texts.append(try row.optionalText(column)) }
    return texts
  }

  /// How many amounts a filter keeps that may be counted twice, per edition.
  ///
  /// - Throws: `LedgerError`.
  public func overlapCounts(_ filter: Filter) throws -> [Int: Int] {
    try explained {
      let query = TotalsQuery(dimensions: [], filter: filter, scope: .mayOverlap)
      var counts: [Int: Int] = [:]
      try database.forEach(query.overlapCountSQL, query.values) { row in
        counts[try row.int(0)] = try row.int(1)
      }
      return counts
    }
  }
}
