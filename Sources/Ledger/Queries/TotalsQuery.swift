import Budget
import SQLite

/// The SQL of totals; its only variable texts are the fixed column names of the dimensions.
struct TotalsQuery {
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
      + [Condition.bucketOrder]
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
