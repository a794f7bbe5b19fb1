import Budget
import SQLite

/// The rows of a list in the order of one of its columns.
///
/// SQLite sorts the keys of the rows alone, and where only the first are wanted it keeps no more than those: what does not fit
/// in memory goes to a temporary file. The rows are then read one by one.
struct SortedRows<R: Record> {
  private let keys: (sql: String, values: [Value], count: Int)
  private let rows: Statement
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
    keys = (
      """
      SELECT \(source.keys.map { "v.\($0)" }.joined(separator: ", "))
      FROM \(MeasureWalk.tables(withStatus: filter.asksForStatus))
      JOIN ministry_version l ON l.ministry = mv.ministry AND l.ended IS NULL
      CROSS JOIN \(source.view) ON \(source.measure) = m.key\(kept.sql)
      ORDER BY \(terms.sql)m.edition, l.position, mv.position, m.id, \(source.order)
      LIMIT \(terms.limit ?? -1)
      """, kept.values + terms.values, source.keys.count
    )
    let match = source.keys.map { "v.\($0) \($0 == "year" ? "IS" : "=") ?" }.joined(separator: " AND ")
    rows = try database.prepare(
      "SELECT \(reader.columns)\(columns.sql) FROM \(source.view) WHERE \(match)")
    values = columns.values
  }

  /// Gives the record of each row; in the row the columns of the fields and the key come first.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  func forEach(_ body: (R, borrowing Row) throws -> Void) throws {
    try forEachRow { row in try body(try reader.record(row), row) }
  }

  /// Pushes the rows to a sink.
  ///
  /// - Throws: `SQLiteError`, or what the sink throws.
  func push(to sink: any FieldSink) throws {
    try forEachRow { row in try reader.push(row, to: sink) }
  }

  private func forEachRow(_ body: (borrowing Row) throws -> Void) throws {
    try database.forEach(keys.sql, keys.values) { row in
      var key: [Value] = []
      for column in 0..<keys.count { key.append(try row.value(column)) }
      try rows.forEach(values + key, body)
    }
  }
}
