import Budget
import SQLite

/// A table whose rows belong to the journal, and the canonical form in which they are digested.
///
/// The canonical form has columns by name, and codes and ids instead of keys, which mean nothing outside the
/// file.
struct JournalTable: Sendable {
  /// How its rows are read in canonical form.
  struct Form: Sendable {
    /// The names of the columns by which a row is known, sorted.
    let identity: [String]
    /// The names of all columns, sorted.
    let columns: [String]
    /// The rows that an entry made.
    let made: String
    /// The versions that an entry ended: what they are of, and the entry that made them; nil if rows are never ended.
    let ended: String?
  }

  /// The table.
  let name: String
  /// Whether its rows are versions, which are ended.
  let hasVersions: Bool
  /// Makes the form; most entries touch one table only, so it is made for those that need it.
  let form: @Sendable () -> Form

  private init(
    _ name: String, order: String, hasVersions: Bool,
    _ columns: @escaping @Sendable () -> (identity: [JournalColumn], others: [JournalColumn])
  ) {
    self.name = name
    self.hasVersions = hasVersions
    form = {
      let (identity, others) = columns()
      let known = identity.sorted { $0.name < $1.name }
      let all = (identity + others).sorted { $0.name < $1.name }
      return Form(
        identity: known.map(\.name), columns: all.map(\.name),
        made: Self.rows(all, of: name, where: "t.made = ?", order),
        ended: hasVersions
          ? Self.rows(known + [.stored("made")], of: name, where: "t.ended = ?", "\(order), t.made") : nil)
    }
  }

  private static func rows(
    _ columns: [JournalColumn], of table: String, where condition: String, _ order: String
  ) -> String {
    let values = columns.map { "\($0.value) AS \($0.name)" }.joined(separator: ", ")
    let joins = columns.map(\.join).joined()
    return "SELECT \(values) FROM \(table) t\(joins) WHERE \(condition) ORDER BY \(order)"
  }

  /// A table of rows that are not ended.
  private static func rows(_ name: String, _ key: String, _ columns: [JournalColumn]) -> JournalTable {
    JournalTable(name, order: "t.\(key)", hasVersions: false) { ([.stored(key)], columns) }
  }

  /// The versions of a kind of record; its fields come from their description.
  private static func versions<R: TableRecord>(
    of type: R.Type, _ thing: String, identity: [JournalColumn], columns: [JournalColumn] = [],
    order: String? = nil
  ) -> JournalTable {
    JournalTable("\(thing)_version", order: order ?? "t.\(thing)", hasVersions: true) {
      let fields = R.fields.filter { field in !identity.contains { $0.name == field.name } }
      return (identity, columns + fields.map { column(of: $0, thing) })
    }
  }

  private static func column<R: TableRecord>(of field: Field<R>, _ thing: String) -> JournalColumn {
    let links: [String: String] = [
      "continues": "measure_continues", "routes": "measure_route", "may_overlap": "amount_overlap",
    ]
    return switch field.kind {
    case .euros: .stored("cents")
    case .reference(let table): .visible(field.name, table, "t.\(field.name)")
    case .references(let table): .list(field.name, of: table, links[field.name] ?? "", thing)
    default: .stored(field.name)
    }
  }

  private static func coded<R: TableRecord>(_ type: R.Type, _ thing: String) -> JournalTable {
    versions(
      of: type, thing, identity: [.visible("code", R.table, "t.\(thing)")], columns: [.stored("position")])
  }

  /// The tables whose rows belong to the journal, by name.
  static let all: [JournalTable] = [
    rows("accepted_finding", "finding", ["place", "facts", "note"].map(JournalColumn.stored)),
    versions(
      of: Amount.self, "amount",
      identity: [
        .visible("id", .amounts, "t.amount"), .visible("document", .documents, "t.document"),
        JournalColumn(name: "measure", value: "in_id.id"),
      ], columns: [.stored("cancelled")], order: "t.amount, t.document"),
    rows("built_in", "version", []),
    versions(
      of: Document.self, "document",
      identity: [
        .visible("code", .documents, "t.document"), JournalColumn(name: "edition", value: "of_code.edition"),
      ]),
    versions(of: Edition.self, "edition", identity: [.stored("edition")]),
    rows(
      "event", "number",
      [.visible("measure", .measures, "t.measure"), .visible("status", .statuses, "t.status")]
        + ["since", "note", "withdraws", "owner", "next", "turn"].map(JournalColumn.stored)),
    versions(of: Measure.self, "measure", identity: [.visible("id", .measures, "t.measure")]),
    rows(
      "merged_event", "event",
      ["recorded", "author", "account", "origin_number", "origin_entry", "origin_digest"].map(
        JournalColumn.stored)),
    rows("migration", "number", ["name", "sha256", "applied", "program"].map(JournalColumn.stored)),
    coded(Ministry.self, "ministry"), coded(Recipient.self, "recipient"), coded(Route.self, "route"),
    coded(Status.self, "status"),
  ]
}

/// Those tables of the journal that a ledger has.
final class JournalTables {
  private let present: [JournalTable]
  /// One statement for all tables, as most entries touch only one.
  private let question: Statement?
  private var forms: [String: JournalTable.Form] = [:]

  /// Finds the tables of a ledger.
  ///
  /// - Throws: `SQLiteError`.
  convenience init(in database: Database) throws {
    // A ledger in the middle of its migrations does not have all of them.
    var existing: Set<String> = []
    try database.forEach("SELECT name FROM sqlite_schema WHERE type = 'table'") { row in
      existing.insert(try row.text(0))
    }
    try self.init(JournalTable.all.filter { existing.contains($0.name) }, in: database)
  }

  /// All tables, for a ledger that has had every migration.
  ///
  /// - Throws: `SQLiteError`.
  convenience init(ofLatest database: Database) throws {
    try self.init(JournalTable.all, in: database)
  }

  private init(_ tables: [JournalTable], in database: Database) throws {
    present = tables
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

  /// How the rows of a table are read, which is the same for all entries.
  func form(of table: JournalTable) -> JournalTable.Form {
    if let form = forms[table.name] { return form }
    let form = table.form()
    forms[table.name] = form
    return form
  }
}
