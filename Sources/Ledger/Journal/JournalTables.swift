import Budget
import SQLite

/// A table whose rows belong to the journal, and what of a row is digested: its canonical form.
///
/// The canonical form names columns, and things by the codes and ids that people see: keys are the ledger's own affair.
struct JournalTable: Sendable {
  /// The table.
  let name: String
  /// The columns by which a row is known, by name: sorted, with where each comes from in a row `t`.
  let identity: [(name: String, value: String)]
  /// All columns of the canonical form, likewise.
  let columns: [(name: String, value: String)]
  /// What the rows of one entry are ordered by.
  let order: String
  /// Whether its rows are versions, which are ended.
  let hasVersions: Bool

  private init(
    _ name: String, identity: [(String, String)], columns: [(String, String)], order: String,
    hasVersions: Bool
  ) {
    self.name = name
    self.identity = identity.sorted { $0.0 < $1.0 }
    self.columns = (identity + columns).sorted { $0.0 < $1.0 }
    self.order = order
    self.hasVersions = hasVersions
  }

  /// A table of rows that are not ended.
  fileprivate static func rows(_ name: String, _ key: String, _ columns: [(String, String)]) -> JournalTable {
    JournalTable(name, identity: [(key, "t.\(key)")], columns: columns, order: "t.\(key)", hasVersions: false)
  }

  /// The versions of a kind of record; its fields come from their description.
  fileprivate static func versions<R: TableRecord>(
    of type: R.Type, _ thing: String, identity: [(String, String)], columns: [(String, String)] = [],
    order: String? = nil
  ) -> JournalTable {
    let fields = R.fields.filter { field in !identity.contains { $0.0 == field.name } }
    return JournalTable(
      "\(thing)_version", identity: identity, columns: columns + fields.map { value(of: $0, thing) },
      order: order ?? "t.\(thing)", hasVersions: true)
  }

  private static func value<R: TableRecord>(of field: Field<R>, _ thing: String) -> (String, String) {
    switch field.kind {
    case .euros: ("cents", "t.cents")
    case .reference(let table): (field.name, visible(table, "t.\(field.name)"))
    case .references(let table): (field.name, list(field.name, of: table, thing))
    default: (field.name, "t.\(field.name)")
    }
  }

  /// The code or id of a thing with a key.
  private static func visible(_ table: RecordTable, _ key: String) -> String {
    switch table {
    case .ministries: "(SELECT code FROM ministry WHERE key = \(key))"
    case .routes: "(SELECT code FROM route WHERE key = \(key))"
    case .recipients: "(SELECT code FROM recipient WHERE key = \(key))"
    case .statuses: "(SELECT code FROM status WHERE key = \(key))"
    case .documents: "(SELECT code FROM document WHERE key = \(key))"
    case .editions: key
    case .measures: "(SELECT id FROM measure WHERE key = \(key))"
    case .amounts:
      "(SELECT m.id || '#' || a.n FROM amount a JOIN measure m ON m.key = a.measure WHERE a.key = \(key))"
    }
  }

  /// The codes or ids to which a version refers by rows of their own.
  private static func list(_ field: String, of table: RecordTable, _ thing: String) -> String {
    let links: [String: String] = [
      "continues": "measure_continues", "routes": "measure_route", "may_overlap": "amount_overlap",
    ]
    let document = thing == "amount" ? " AND l.document = t.document" : ""
    return """
      (SELECT group_concat(item, ';') FROM (
        SELECT \(visible(table, "l.target")) AS item FROM \(links[field] ?? "")  l
        WHERE l.\(thing) = t.\(thing)\(document) AND l.made = t.made ORDER BY item))
      """
  }

  /// The tables whose rows belong to the journal, by name.
  static let all: [JournalTable] = [
    rows("accepted_finding", "finding", [("place", "t.place"), ("facts", "t.facts"), ("note", "t.note")]),
    versions(
      of: Amount.self, "amount",
      identity: [
        ("id", visible(.amounts, "t.amount")), ("document", visible(.documents, "t.document")),
        ("measure", "(SELECT m.id FROM amount a JOIN measure m ON m.key = a.measure WHERE a.key = t.amount)"),
      ], columns: [("cancelled", "t.cancelled")], order: "t.amount, t.document"),
    versions(
      of: Document.self, "document",
      identity: [
        ("edition", "(SELECT edition FROM document WHERE key = t.document)"),
        ("code", visible(.documents, "t.document")),
      ]),
    versions(of: Edition.self, "edition", identity: [("edition", "t.edition")]),
    rows(
      "event", "number",
      [
        ("measure", visible(.measures, "t.measure")), ("status", visible(.statuses, "t.status")),
        ("since", "t.since"), ("note", "t.note"), ("withdraws", "t.withdraws"), ("owner", "t.owner"),
        ("next", "t.next"),
      ]),
    versions(
      of: Measure.self, "measure",
      identity: [("id", visible(.measures, "t.measure"))]),
    rows(
      "migration", "number",
      [("name", "t.name"), ("sha256", "t.sha256"), ("applied", "t.applied"), ("program", "t.program")]),
    coded(Ministry.self, "ministry"), coded(Recipient.self, "recipient"), coded(Route.self, "route"),
    coded(Status.self, "status"),
  ]

  private static func coded<R: TableRecord>(_ type: R.Type, _ thing: String) -> JournalTable {
    versions(
      of: type, thing, identity: [("code", visible(R.table, "t.\(thing)"))],
      columns: [("position", "t.position")])
  }

  /// The rows that an entry made, in canonical form.
  var made: String {
    "SELECT \(Self.list(columns)) FROM \(name) t WHERE t.made = ? ORDER BY \(order)"
  }

  /// The versions that an entry ended: what they are of, and the entry that made them.
  var ended: String {
    "SELECT \(Self.list(identity)), t.made AS made FROM \(name) t WHERE t.ended = ? ORDER BY \(order), t.made"
  }

  private static func list(_ columns: [(name: String, value: String)]) -> String {
    columns.map { "\($0.value) AS \($0.name)" }.joined(separator: ", ")
  }
}

/// The tables of the journal, as far as a ledger has them.
final class JournalTables {
  private let present: [JournalTable]
  /// Most entries touch one table, so all are asked in one statement.
  private let question: Statement?

  /// Finds the tables of a ledger.
  ///
  /// - Throws: `SQLiteError`.
  init(in database: Database) throws {
    // A ledger that is still on its way through the migrations lacks some.
    var existing: Set<String> = []
    try database.forEach("SELECT name FROM sqlite_schema WHERE type = 'table'") { row in
      existing.insert(try row.text(0))
    }
    present = JournalTable.all.filter { existing.contains($0.name) }
    question = present.isEmpty ? nil : try database.prepare(Self.question(present))
  }

  private static func question(_ tables: [JournalTable]) -> String {
    tables.map { table in
      "SELECT '\(table.name)' WHERE EXISTS (SELECT 1 FROM \(table.name) WHERE made = ?1)"
        + (table.hasVersions ? " OR EXISTS (SELECT 1 FROM \(table.name) WHERE ended = ?1)" : "")
    }.joined(separator: " UNION ALL ")
  }

  /// The tables in which an entry made or ended rows.
  ///
  /// - Throws: `SQLiteError`.
  func touched(by entry: Int) throws -> [JournalTable] {
    var touched: Set<String> = []
    try question?.forEach([Value(entry)]) { row in touched.insert(try row.text(0)) }
    return present.filter { touched.contains($0.name) }
  }
}
