import Budget
import SQLite

/// The query for the rows of a list in the order of one of its columns.
///
/// SQLite sorts the keys of the rows alone, and where only the first are wanted it keeps no more than those: what does not fit
/// in memory goes to a temporary file. The rows are then read one by one.
struct SortedRows<R: Record> {
  private let sql: String
  private let values: [Value]
  private let reader: RowReader<R>
  private let database: Database

  /// - Parameters:
  ///   - condition: Which rows `v` of the source, of the measures that the filter keeps.
  ///   - ofSomeAmount: Whether one of the measure's amounts has to be kept too.
  ///   - fields: The fields that are read.
  ///   - columns: What else is read, after the fields and the key.
  init(
    _ ledger: Ledger, _ source: RowSource, _ filter: Filter, _ order: RowOrder<R>,
    where condition: Condition = Condition(), ofSomeAmount: Bool = false, fields: [Field<R>] = R.fields,
    columns: (sql: String, values: [Value]) = ("", [])
  ) throws {
    database = ledger.database
    reader = RowReader(fields)
    var kept = filter.ofMeasure
    if ofSomeAmount { kept.add(filter.ofSomeAmount) }
    kept.add(condition)
    let terms = try order.sql(of: "v", ownID: source.ownID, filter, in: ledger)
    let keys = source.keys.enumerated().map { "v.\($1) AS k\($0)" }.joined(separator: ", ")
    let match = source.keys.enumerated().map { "v.\($1) \($1 == "year" ? "IS" : "=") ordered.k\($0)" }.joined(
      separator: " AND ")
    // CROSS JOIN makes the sorted keys the outer loop, and LIMIT keeps their order.
    sql = """
      SELECT \(reader.columns)\(columns.sql) FROM (
        SELECT \(keys) FROM \(MeasureWalk.tables(withStatus: filter.asksForStatus))
        JOIN ministry_version l ON l.ministry = mv.ministry AND l.ended IS NULL
        CROSS JOIN \(source.view) ON \(source.measure) = m.key\(kept.sql)
        ORDER BY \(terms.sql)m.edition, l.position, mv.position, m.id, \(source.order)
        LIMIT \(terms.limit ?? -1)) ordered
      CROSS JOIN \(source.view) ON \(match)
      """
    values = columns.values + kept.values + terms.values
  }

  /// Gives the row of each record; its first columns are those of the fields and the key.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  func forEach(_ body: (R, borrowing Row) throws -> Void) throws {
    try database.forEach(sql, values) { row in
      let found = try reader.record(row)
      try body(found, row)
    }
  }

  /// Pushes the rows to a sink.
  ///
  /// - Throws: `SQLiteError`, or what the sink throws.
  func push(to sink: any FieldSink) throws {
    try database.forEach(sql, values) { row in try reader.push(row, to: sink) }
  }
}
