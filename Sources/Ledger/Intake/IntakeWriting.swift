import Budget
import SQLite

extension Intake {
  /// Turns staged records into first versions, and writes what is derived from them.
  ///
  /// What the count gives has been written with it (`writeCount`).
  ///
  /// - Throws: `LedgerError`.
  func write(_ entry: Int) throws -> IntakeReport {
    if !isCounted { try writeCount { throw $0 } }
    try writeCodeLists(entry)
    try writeEditions(entry)
    try writeMeasures(entry)
    try writeAmounts(entry)
    try writeSearch()
    let database = staging.database
    var editions: [Int] = []
    try database.forEach("SELECT edition FROM staged_editions ORDER BY edition") { row in
      editions.append(try row.int(0))
    }
    return IntakeReport(
      editions: editions, measures: try database.integer("SELECT count(*) FROM staged_measures") ?? 0,
      amounts: try database.integer("SELECT count(*) FROM staged_amounts") ?? 0)
  }

  // MARK: Code lists

  private func writeCodeLists(_ entry: Int) throws {
    try writeCodes(Ministry.self, "ministry", entry)
    try writeCodes(Route.self, "route", entry)
    try writeCodes(Recipient.self, "recipient", entry)
    try writeCodes(Status.self, "status", entry)
  }

  /// Writes the codes that the ledger does not have yet, after those that it has.
  private func writeCodes<R: TableRecord>(_ type: R.Type, _ thing: String, _ entry: Int) throws {
    let staged = Staging.name(R.table)
    let new = "s.code NOT IN (SELECT code FROM \(thing) WHERE key < s.row)"
    let known = try staging.database.integer("SELECT count(*) FROM \(thing)_version WHERE ended IS NULL") ?? 0
    try staging.database.run(
      "INSERT INTO \(thing) (key, code) SELECT s.row, s.code FROM \(staged) s WHERE \(new) ORDER BY s.row")
    let fields = R.fields.filter { $0.name != "code" }
    let values = fields.map { field in
      field.kind == .reference(R.table)
        ? "(SELECT key FROM \(thing) WHERE code = s.\(field.name))" : "s.\"\(field.name)\""
    }
    try staging.database.run(
      """
      INSERT INTO \(thing)_version (\(thing), made, position, \(fields.map(\.name).joined(separator: ", ")))
      SELECT s.row, ?, ? + row_number() OVER (ORDER BY s.row), \(values.joined(separator: ", "))
      FROM \(staged) s JOIN \(thing) t ON t.key = s.row AND t.code = s.code ORDER BY s.row
      """, [Value(entry), Value(known)])
  }

  private func writeEditions(_ entry: Int) throws {
    let database = staging.database
    try database.run("INSERT INTO edition (year) SELECT edition FROM staged_editions")
    try insertVersions(
      Edition.self, "edition", key: [("edition", "s.edition")], leavingOut: ["edition"], entry)
    try database.run(
      "INSERT INTO document (key, edition, code) SELECT row, edition, code FROM staged_documents")
    try insertVersions(
      Document.self, "document", key: [("document", "s.row")], leavingOut: ["edition", "code"], entry)
  }

  // MARK: Measures and amounts

  private func writeMeasures(_ entry: Int) throws {
    let database = staging.database
    try database.run(
      "INSERT INTO measure (key, id, edition) SELECT row, id, in_edition FROM staged_measures ORDER BY row")
    try insertVersions(
      Measure.self, "measure", key: [("measure", "s.row")], leavingOut: ["id", "continues", "routes"],
      values: ["parent": "(SELECT key FROM measure WHERE id = s.parent)"], entry)
    for (table, field, thing, name) in [
      ("measure_continues", "continues", "measure", "id"), ("measure_route", "routes", "route", "code"),
    ] {
      try database.run(
        """
        INSERT INTO \(table) (measure, made, target)
        SELECT i.row, ?, t.key FROM staged_item i JOIN staged_measures m ON m.row = i.row
        JOIN \(thing) t ON t.\(name) = i.item WHERE i.field = '\(field)'
        """, [Value(entry)])
    }
  }

  private func writeAmounts(_ entry: Int) throws {
    let database = staging.database
    try database.run(
      "INSERT INTO amount (key, measure, n) SELECT row, measure_row, n FROM staged_amounts ORDER BY row")
    // The tables of amounts hold what the first document of the edition states.
    try database.execute(
      """
      CREATE TEMP TABLE staged_letter AS
      SELECT d.edition, d.key AS document FROM document d JOIN document_version v
        ON v.document = d.key AND v.ended IS NULL
      GROUP BY d.edition HAVING v.position = min(v.position)
      """)
    try insertVersions(
      Amount.self, "amount",
      key: [
        ("amount", "s.row"),
        ("document", "(SELECT l.document FROM staged_letter l WHERE l.edition = s.in_edition)"),
        ("cancelled", "0"),
      ], leavingOut: ["id", "measure", "may_overlap"],
      values: ["part_of": Self.target(of: .partOf), "repeats": Self.target(of: .repeats)], entry)
    try database.run(
      """
      INSERT INTO amount_overlap (amount, document, made, target)
      SELECT l.row, (SELECT f.document FROM staged_letter f WHERE f.edition = a.in_edition), ?, l.target
      FROM staged_link l JOIN staged_amounts a ON a.row = l.row
      WHERE l.link = \(CountingFaultLink.mayOverlap.staged)
      """, [Value(entry)])
    try database.execute("DROP TABLE temp.staged_letter")
  }

  /// The key of the amount to which a staged amount `s` is linked.
  static func target(of link: CountingFaultLink) -> String {
    "(SELECT l.target FROM staged_link l WHERE l.row = s.row AND l.link = \(link.staged))"
  }

  /// Writes a first version of each staged record.
  ///
  /// - Parameters:
  ///   - key: The columns of the key besides `made`, with where they come from.
  ///   - names: Fields that are not columns of the version.
  ///   - values: Where fields that are not in the staging table come from.
  private func insertVersions<R: TableRecord>(
    _ type: R.Type, _ thing: String, key: [(column: String, value: String)], leavingOut names: [String],
    values: [String: String] = [:], _ entry: Int
  ) throws {
    let fields = R.fields.filter { !names.contains($0.name) }
    let columns = key.map(\.column) + ["made"] + fields.map(Staging.column)
    let selected = key.map(\.value) + ["?"] + fields.map { values[$0.name] ?? "s.\"\(Staging.column($0))\"" }
    try staging.database.run(
      """
      INSERT INTO \(thing)_version (\(columns.joined(separator: ", ")))
      SELECT \(selected.joined(separator: ", ")) FROM \(Staging.name(R.table)) s ORDER BY s.row
      """, [Value(entry)])
  }

  // MARK: Derived

  /// Adds the words of the new measures to the search index.
  private func writeSearch() throws {
    try staging.database.run(
      """
      INSERT INTO search (rowid, topic, theme, summary, impact, figures)
      SELECT t.measure, t.topic, t.theme, t.summary, t.impact, t.figures
      FROM staged_measures s JOIN search_text t ON t.measure = s.row ORDER BY s.row
      """)
  }
}
