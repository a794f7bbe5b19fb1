import Budget
import SQLite

/// The temporary tables in which records wait until all of them have been judged, in the transaction of the
/// intake.
///
/// A row has the fields of its record, its place in the file, and in `row` the key that it will have in the
/// ledger. SQLite moves temporary tables to a file when they grow, so memory does not grow with the data.
final class Staging {
  let database: Database
  private var inserts: [RecordTable: Statement] = [:]
  private var nextRows: [RecordTable: Int] = [:]
  /// The tables in which something waits.
  private(set) var filled: Set<RecordTable> = []

  init(_ database: Database) throws {
    self.database = database
    try create(Ministry.self, lastRow: "SELECT max(key) FROM ministry")
    try create(Route.self, lastRow: "SELECT max(key) FROM route")
    try create(Recipient.self, lastRow: "SELECT max(key) FROM recipient")
    try create(Status.self, lastRow: "SELECT max(key) FROM status")
    try create(Edition.self, lastRow: "SELECT 0")
    try create(Document.self, lastRow: "SELECT max(key) FROM document")
    try create(Measure.self, lastRow: "SELECT max(key) FROM measure")
    try create(Amount.self, lastRow: "SELECT max(key) FROM amount", extra: ["measure_row", "n"])
    try create(Revision.self, lastRow: "SELECT 0", extra: ["measure_row", "n", "amount_row"])
    try database.execute(
      """
      CREATE TEMP TABLE staged_item (
        row INTEGER NOT NULL, field TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY (row, field, item)
      ) WITHOUT ROWID;
      CREATE TEMP TABLE staged_link (
        row INTEGER NOT NULL, link INTEGER NOT NULL, item TEXT NOT NULL, in_edition INTEGER, measure_row INTEGER,
        n INTEGER, target INTEGER, PRIMARY KEY (row, link, item)
      ) WITHOUT ROWID;
      CREATE TEMP TABLE staged_known (edition INTEGER PRIMARY KEY);
      CREATE TEMP TABLE staged_doubtful (measure INTEGER PRIMARY KEY);
      CREATE INDEX staged_measures_id ON staged_measures (id);
      """)
  }

  /// The name of the table for records of a kind.
  static func name(_ table: RecordTable) -> String { "staged_\(table.rawValue)" }

  /// The name of the column that holds a field.
  static func column<R>(_ field: Field<R>) -> String { field.kind == .euros ? "cents" : field.name }

  private func create<R: TableRecord>(
    _ type: R.Type, lastRow: String, extra: [String] = []
  ) throws {
    let own = ["in_edition", "line", "place", "faulty"] + extra
    // "If one operand has INTEGER affinity and the other TEXT or BLOB or no affinity then NUMERIC affinity is applied": a
    // column without a type could not be looked up by its index.
    let definitions =
      ["row INTEGER PRIMARY KEY"] + own.map { "\($0) INTEGER" }
      + R.fields.map { "\"\(Self.column($0))\" \(Self.type(of: $0.kind, in: R.table))" }
    try database.execute(
      "CREATE TEMP TABLE \(Self.name(R.table)) (\(definitions.joined(separator: ", ")))")
    let marks = definitions.map { _ in "?" }.joined(separator: ", ")
    inserts[R.table] = try database.prepare("INSERT INTO \(Self.name(R.table)) VALUES (\(marks))")
    nextRows[R.table] = try (database.integer(lastRow) ?? 0).adding(1)
  }

  private static func type(of kind: FieldKind, in table: RecordTable) -> String {
    switch kind {
    case .integer, .euros, .boolean: "INTEGER"
    case .reference(let target): isResolved(target, in: table) ? "INTEGER" : "TEXT"
    case .text, .note, .code, .list, .references: "TEXT"
    }
  }

  /// Whether a reference is staged as a key: one to a code list that has come in before.
  static func isResolved(_ target: RecordTable, in table: RecordTable) -> Bool {
    target != table && [.ministries, .routes, .recipients, .statuses].contains(target)
  }

  /// Stages a record.
  ///
  /// - Parameters:
  ///   - known: The key that the ledger has for it.
  ///   - values: The fields, in their order.
  ///   - extra: The values of the other columns of its table.
  /// - Returns: The key that the record has or will have. If a record is staged twice, the second gets a key of its own.
  func insert<R: TableRecord>(
    _ type: R.Type, known: Int? = nil, edition: Int?, place: IntakePlace, isFaulty: Bool, extra: [Value] = [],
    _ values: [Value]
  ) throws -> Int {
    filled.insert(R.table)
    let row = try known.flatMap { try isStaged($0, in: R.table) ? nil : $0 } ?? nextRow(of: R.table)
    try inserts[R.table]?.run(
      [Value(row), Value(edition), Value(place.line), Value(place.offset), .integer(isFaulty ? 1 : 0)] + extra
        + values)
    return row
  }

  /// A key that nothing has yet.
  func nextRow(of table: RecordTable) throws -> Int {
    let row = nextRows[table, default: 1]
    nextRows[table] = try row.adding(1)
    return row
  }

  private func isStaged(_ row: Int, in table: RecordTable) throws -> Bool {
    try database.integer("SELECT EXISTS (SELECT 1 FROM \(Self.name(table)) WHERE row = ?)", [Value(row)]) == 1
  }

  /// Removes the tables.
  func drop() throws {
    inserts = [:]
    for table in RecordTable.allCases { try database.execute("DROP TABLE temp.\(Self.name(table))") }
    try database.execute(
      """
      DROP VIEW IF EXISTS temp.staged_figure; DROP TABLE IF EXISTS temp.staged_statement;
      DROP TABLE IF EXISTS temp.staged_unread; DROP TABLE temp.staged_known;
      DROP TABLE temp.staged_doubtful;
      DROP TABLE IF EXISTS temp.staged_letter;
      DROP TABLE IF EXISTS temp.staged_incomplete; DROP TABLE temp.staged_item; DROP TABLE temp.staged_link
      """)
  }
}
