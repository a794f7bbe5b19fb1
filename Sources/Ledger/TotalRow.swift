import Budget
import SQLite

/// A field by which totals are grouped.
///
/// Years are always a dimension and editions are never added up.
public enum Dimension: String, CaseIterable, Sendable {
  /// The chapter of the letter.
  case ministry
  /// The way the money travels.
  case route
  /// Who gets it.
  case recipient
  /// Change or whole.
  case basis
  /// The group inside the chapter.
  case theme
  /// One row a measure.
  case topic
  /// Where the measure stands.
  case status
}

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

/// The SQL of totals; its only variable texts are the fixed column names of the dimensions.
private struct TotalsQuery {
  let sql: String
  /// How many amounts there are per edition, with the same conditions.
  let overlapCountSQL: String
  let values: [Value]
  /// How many columns stand before the bucket.
  let groupColumns: Int

  init(dimensions: [Dimension], filter: Filter, scope: TotalScope) {
    var condition = Condition()
    condition.contribution(of: filter)
    switch scope {
    case .all: break
    case .municipalities: condition.add("c.recipient = ?", [.text(Recipient.municipalities)])
    case .mayOverlap: condition.mayOverlap("c.amount")
    }
    let needsMeasure =
      dimensions.contains { [.theme, .topic].contains($0) } || !filter.fundings.isEmpty
      || !filter.themes.isEmpty
    let needsStatus = dimensions.contains(.status) || !filter.statuses.isEmpty
    var columns = dimensions.map(\.column)
    if dimensions.contains(.topic) { columns += ["v.position", "c.measure"] }
    groupColumns = 1 + columns.count
    let group = (["c.edition"] + columns + ["c.bucket", "c.year"]).joined(separator: ", ")
    let order =
      dimensions.map(\.order)
      + ["CASE c.bucket WHEN 'year' THEN 0 WHEN 'structural' THEN 1 WHEN 'undivided' THEN 2 ELSE 3 END"]
    let source = """
      FROM contribution c\
      \(needsMeasure ? " JOIN measure_version v ON v.id = c.measure AND v.ended IS NULL" : "")\
      \(needsStatus ? " JOIN measure_status s ON s.measure = c.measure" : "")\
      \(condition.sql)
      """
    overlapCountSQL = "SELECT c.edition, count(DISTINCT c.amount) \(source) GROUP BY c.edition"
    sql = """
      SELECT \(group), sum(c.cents), count(DISTINCT c.amount)
      \(source)
      GROUP BY \(group)
      ORDER BY c.edition, \(order.joined(separator: ", ")), c.year
      """
    values = condition.values
  }
}

extension Dimension {
  fileprivate var column: String {
    switch self {
    case .ministry: "c.ministry"
    case .route: "c.route"
    case .recipient: "c.recipient"
    case .basis: "c.basis"
    case .theme: "v.theme"
    case .topic: "v.topic"
    case .status: "s.status"
    }
  }

  /// Code lists have their own order; themes and topics have the letter's.
  fileprivate var order: String {
    switch self {
    case .ministry:
      "(SELECT position FROM ministry_version o WHERE o.id = c.ministry AND o.ended IS NULL)"
    case .route: "(SELECT position FROM route_version o WHERE o.id = c.route AND o.ended IS NULL)"
    case .recipient:
      "(SELECT position FROM recipient_version o WHERE o.id = c.recipient AND o.ended IS NULL)"
    case .basis: "c.basis"
    case .theme:
      """
      v.theme IS NULL, (
        SELECT min(o.position) FROM measure_version o JOIN measure m ON m.id = o.id
        WHERE o.ended IS NULL AND o.theme = v.theme AND m.edition = c.edition), v.theme
      """
    case .topic: "v.position, c.measure"
    case .status:
      "(SELECT position FROM status_version o WHERE o.id = s.status AND o.ended IS NULL)"
    }
  }
}
