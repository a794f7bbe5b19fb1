import Budget
import SQLite

/// Reads the rows of a query for the fields of a record, beginning with its id, followed by its key.
struct RowReader<R: Record> {
  /// What to do with a row that holds what the schema does not allow; by default it is reported as damage.
  typealias Tolerance = (_ place: String, SQLiteError) throws -> Void

  private let fields: [Field<R>]
  private let pushed: PushedColumns

  init(_ fields: [Field<R>]) {
    self.fields = fields
    pushed = PushedColumns(fields)
  }

  /// The columns of a view `v` that the query asks for.
  var columns: String { R.columns(of: "v", fields: fields) + ", v.key" }

  /// Gives the record of a row, and the key of the row.
  ///
  /// - Parameter unreadable: Gets a row that can't be read; if it returns, the next one follows.
  /// - Throws: `SQLiteError`, or what `body` or `unreadable` throws.
  func read(
    _ row: borrowing Row, unreadable: Tolerance = { throw $1.at($0) }, _ body: (R, _ key: Int) throws -> Void
  ) throws {
    let found: R
    do {
      found = try R(row, fields: fields)
    } catch let error as SQLiteError where error.isMismatch {
      return try unreadable(Self.place(row), error)
    }
    try body(found, try row.int(fields.count))
  }

  /// The record of a row; what the schema does not allow is reported as damage.
  ///
  /// - Throws: `SQLiteError`.
  func record(_ row: borrowing Row) throws -> R {
    do {
      return try R(row, fields: fields)
    } catch let error as SQLiteError where error.isMismatch {
      throw error.at(Self.place(row))
    }
  }

  /// Pushes a row to a sink, if its key is one of those asked for.
  ///
  /// - Throws: `SQLiteError`, or what the sink throws.
  func push(_ row: borrowing Row, only keys: Set<Int>? = nil, to sink: any FieldSink) throws {
    if let keys, !keys.contains(try row.int(fields.count)) { return }
    do {
      try pushed.push(row, to: sink)
    } catch let error as SQLiteError where error.isMismatch {
      throw error.at(Self.place(row))
    }
  }

  /// The id or number in the first column.
  private static func place(_ row: borrowing Row) -> String {
    (try? row.text(0)) ?? (try? row.int(0)).map { "\($0)" } ?? "a row without an id"
  }
}

/// Where the rows of a measure are read: a view, the column with the measure's key, and the order within a
/// measure.
struct RowSource {
  let view: String
  let measure: String
  let order: String
  /// The columns that together tell a row from all others.
  var keys = ["key"]
  /// The field with the id of an amount, if each row is of one.
  var ownID: String?

  /// Measures, one row each.
  static let measures = RowSource(view: "v_measures v", measure: "v.key", order: "v.key")

  /// Amounts, by number.
  static let amounts = RowSource(view: "v_amounts v", measure: "v.measure_key", order: "v.n", ownID: "id")

  /// What each document states of each amount, by number and the order of the documents.
  static let statements = RowSource(
    view: "v_statements v", measure: "v.measure_key", order: "v.n, v.document_position")

  /// Contributions, by the number of the amount, bucket and year.
  static let contributions = RowSource(
    view: "v_contributions v", measure: "v.measure_key", order: contributionOrder, keys: contributionKeys,
    ownID: "amount")

  /// Contributions with the whole figure of their amount.
  static let contributionAccounts = RowSource(
    view: """
      (SELECT c.*, f.cents AS whole_cents FROM v_contributions c JOIN statement f ON f.amount = c.key) v
      """, measure: "v.measure_key", order: contributionOrder, keys: contributionKeys, ownID: "amount")

  private static let contributionKeys = ["measure_key", "key", "bucket", "year"]

  private static let contributionOrder =
    "v.n, CASE v.bucket "
    + Bucket.allCases.map { "WHEN '\($0.rawValue)' THEN \($0.number)" }.joined(separator: " ")
    + " END, v.year"
}

/// The query for the rows of one measure, prepared once and run for one measure after another.
struct MeasureRows<R: Record> {
  private let statement: Statement
  private let values: [Value]
  private let reader: RowReader<R>

  /// - Parameters:
  ///   - condition: Which rows `v` of the source.
  ///   - fields: The fields that are read.
  init(
    _ database: Database, _ source: RowSource, where condition: Condition = Condition(),
    fields: [Field<R>] = R.fields
  ) throws {
    reader = RowReader(fields)
    var rows = condition
    rows.add("\(source.measure) = ?")
    statement = try database.prepare(
      "SELECT \(reader.columns) FROM \(source.view)\(rows.sql) ORDER BY \(source.order)")
    values = condition.values
  }

  /// Gives the records of a measure, each with the key of its row.
  ///
  /// - Throws: `SQLiteError`, or what `body` or `unreadable` throws.
  func forEach(
    of measure: Int, unreadable: RowReader<R>.Tolerance = { throw $1.at($0) },
    _ body: (R, _ key: Int) throws -> Void
  ) throws {
    try statement.forEach(values + [Value(measure)]) { row in
      try reader.read(row, unreadable: unreadable, body)
    }
  }

  /// Pushes the rows of a measure, or those with certain keys.
  ///
  /// - Throws: `SQLiteError`, or what the sink throws.
  func push(of measure: Int, only keys: Set<Int>? = nil, to sink: any FieldSink) throws {
    try statement.forEach(values + [Value(measure)]) { row in try reader.push(row, only: keys, to: sink) }
  }
}
