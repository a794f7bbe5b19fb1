import Budget
import SQLite

/// A contribution as the lists show it: with the fields that totals group by.
public struct ContributionRow: Equatable, Sendable {
  /// The contribution.
  public let contribution: Contribution
  /// The id of its measure.
  public let measure: String
  /// The budget year of its edition.
  public let edition: Int
  /// The code of its ministry.
  public let ministry: String
  /// The theme of its measure.
  public let theme: String?
  /// The topic of its measure.
  public let topic: String
  /// The code of its route.
  public let route: String
  /// The code of its recipient.
  public let recipient: String
  /// Change or whole.
  public let basis: String
  /// The code of the status of its measure.
  public let status: String
  /// The figure of its amount, from which its counted parts have been taken.
  public let whole: Money
  /// The figure of its amount, as the source prints it.
  public let printed: String
  /// The page on which that figure stands.
  public let page: Int
  /// Whether its amount carries `may_overlap`: it may be counted twice.
  public let mayOverlap: Bool
}

extension Ledger {
  /// The contributions that a filter keeps: the rows that add up to any total with the same filter.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachContribution(_ filter: Filter, _ body: (ContributionRow) throws -> Void) throws {
    var condition = Condition()
    condition.contribution(of: filter)
    try forEachContribution(condition, body)
  }

  func forEachContribution(_ condition: Condition, _ body: (ContributionRow) throws -> Void) throws {
    try explained {
      try database.forEach(Self.contributionSQL(condition), condition.values) { row in
        try body(try Self.contribution(row))
      }
    }
  }

  /// The query for contributions `c` of amounts `a`.
  static func contributionSQL(
    _ condition: Condition, from source: String = "contribution c JOIN amount a ON a.id = c.amount"
  ) -> String {
    """
    SELECT c.amount, c.bucket, c.year, c.cents, c.measure, c.edition, c.ministry, v.theme, v.topic,
      c.route, c.recipient, c.basis, s.status, av.cents, av.printed, av.page,
      EXISTS (SELECT 1 FROM amount_overlap o WHERE o.id = av.id AND o.made = av.made)
    FROM \(source)
    JOIN amount_version av ON av.id = c.amount AND av.ended IS NULL
    JOIN measure_version v ON v.id = c.measure AND v.ended IS NULL
    JOIN ministry_version l ON l.id = c.ministry AND l.ended IS NULL
    JOIN measure_status s ON s.measure = c.measure\(condition.sql)
    ORDER BY c.edition, l.position, v.position, c.measure, a.n,
      \(Condition.bucketOrder), c.year
    """
  }

  static func contribution(_ row: borrowing Row) throws -> ContributionRow {
    ContributionRow(
      contribution: Contribution(
        amount: try row.text(0), bucket: try code(row.text(1)), year: try row.optionalInt(2),
        eur: Money(cents: try row.int64(3))),
      measure: try row.text(4), edition: try row.int(5), ministry: try row.text(6),
      theme: try row.optionalText(7), topic: try row.text(8), route: try row.text(9),
      recipient: try row.text(10), basis: try row.text(11), status: try row.text(12),
      whole: Money(cents: try row.int64(13)), printed: try row.text(14), page: try row.int(15),
      mayOverlap: try row.int(16) == 1)
  }
}
