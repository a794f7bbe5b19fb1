import Budget
import SQLite

/// Gives the measures of a query in a certain order; other queries then read what they need, one measure at a
/// time.
///
/// So only measures are sorted, and never the rows of amounts and contributions, which may be a million.
struct MeasureWalk {
  /// The order of measures.
  enum Order {
    /// That of lists: edition, the ministry in its list, position.
    case list
    /// That of packages: edition, position.
    case letter
    /// How well they fit what is searched for: first those whose topic or id has all of it.
    case fit
    /// Whatever is fastest.
    case any

    /// How much a word counts in each column of the index: most in the topic, less in what is said of it, least in notes.
    private static let weights = "5, 0.5, 1, 0.7, 0.4, 0.1, 1.5, 0.7"

    fileprivate var sql: String {
      switch self {
      case .list: " ORDER BY m.edition, l.position, mv.position, m.id"
      case .letter: " ORDER BY m.edition, mv.position, m.id"
      case .fit:
        " ORDER BY m.key NOT IN (SELECT rowid FROM search WHERE search MATCH ?), bm25(search, \(Self.weights))"
          + ", m.edition, l.position, mv.position, m.id"
      case .any: ""
      }
    }
  }

  /// The tables with the measures `m`, their current versions `mv`, and, if they are asked for, their
  /// statuses `s`.
  ///
  /// All versions of a measure are scanned, as there are few: the index of current versions would cost a
  /// second lookup.
  static func tables(withStatus: Bool) -> String {
    "measure m JOIN measure_version mv ON mv.measure = m.key AND +mv.ended IS NULL"
      + (withStatus ? " JOIN measure_status s ON s.measure = m.key" : "")
  }

  private let sql: String
  private let values: [Value]

  private init(sql: String, values: [Value]) {
    self.sql = sql
    self.values = values
  }

  /// - Parameters:
  ///   - columns: What is read of each measure.
  ///   - condition: Which measures.
  ///   - prefix: Common table expressions that the condition uses.
  init(
    _ columns: String = "m.key", where condition: Condition, order: Order,
    withStatus: Bool, prefix: Condition.Prefix = Condition.Prefix(), orderValues: [Value] = []
  ) {
    let list =
      order == .list || order == .fit
      ? " JOIN ministry_version l ON l.ministry = mv.ministry AND l.ended IS NULL" : ""
    // bm25 is asked of the index itself, which is the outer loop.
    let index = order == .fit ? "search CROSS JOIN " : ""
    let tables = index + Self.tables(withStatus: withStatus) + list
    sql = "\(prefix.sql)SELECT \(columns) FROM \(tables)\(condition.sql)\(order.sql)"
    values = prefix.values + condition.values + orderValues
  }

  /// The measures that a filter keeps.
  ///
  /// - Parameters:
  ///   - columns: What is read of each measure.
  ///   - amounts: Whether one of the measure's amounts has to be kept too.
  init(
    _ filter: Filter, _ columns: String = "m.key", order: Order, amounts: Bool, withStatus: Bool = false
  ) {
    var condition = filter.ofMeasure
    if amounts { condition.add(filter.ofSomeAmount) }
    var orderValues: [Value] = []
    if order == .fit, let expression = filter.searches.expression {
      condition.add("search MATCH ? AND m.key = search.rowid", [.text(expression)])
      orderValues = [.text("{topic id} : (\(expression))")]
    }
    self.init(
      columns, where: condition, order: order, withStatus: withStatus || filter.asksForStatus,
      orderValues: orderValues)
  }

  /// The same measures in the same order, of which columns of a view are read instead of their keys.
  ///
  /// Only keys are sorted, as whole rows take longer: LIMIT keeps the order of the inner query, and CROSS JOIN makes it
  /// the outer loop.
  ///
  /// - Parameter values: Those of the columns.
  func reading(_ columns: String, _ values: [Value] = [], of view: String) -> MeasureWalk {
    MeasureWalk(
      sql: "SELECT \(columns) FROM (\(sql) LIMIT -1) ordered CROSS JOIN \(view) ON v.key = ordered.key",
      values: values + self.values)
  }

  /// Gives the row of each measure.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  func forEach(in database: Database, _ body: (borrowing Row) throws -> Void) throws {
    try database.forEach(sql, values, body)
  }
}

extension Condition {
  /// Common table expressions that stand before a query.
  struct Prefix {
    var sql = ""
    var values: [Value] = []
  }
}
