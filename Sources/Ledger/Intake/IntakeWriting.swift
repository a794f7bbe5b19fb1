import Budget
import SQLite

extension Intake {
  /// Turns staged records into versions, and writes what is derived from them.
  ///
  /// What the count of new editions gives has been written with it (`writeCount`).
  ///
  /// - Throws: `LedgerError`, or what `report` throws.
  func writeAll(_ report: (IntakeFault) throws -> Void) throws -> IntakeReport {
    if !isCounted { try writeCount(report) }
    let lists = try ListChanges(ledger)
    try writeCodeLists()
    try writeEditions()
    try lists.judge(self, report)
    if hasFaults { return IntakeReport() }
    try writeBuiltInVersion()
    try writeMeasures()
    try writeAmounts()
    try writeOverlaps()
    try writeSearch()
    let database = staging.database
    var written = IntakeReport()
    try database.forEach(
      "SELECT edition FROM staged_editions WHERE \(Self.isNew("edition")) ORDER BY edition"
    ) {
      row in written.editions.append(try row.int(0))
    }
    written.newMeasures =
      try database.integer("SELECT count(*) FROM staged_measures WHERE \(Self.isNew("in_edition"))") ?? 0
    written.newAmounts =
      try database.integer("SELECT count(*) FROM staged_amounts WHERE \(Self.isNew("in_edition"))") ?? 0
    try lists.add(to: &written)
    try Amending(self).run(adding: &written, report)
    if !hasFaults { try addDoubts(to: &written) }
    return written
  }

  /// That a row belongs to an edition that the ledger did not have.
  static func isNew(_ edition: String) -> String {
    "\(edition) NOT IN (SELECT edition FROM staged_known)"
  }

  /// Adds the figures that somebody should look at, once everything is written.
  private func addDoubts(to written: inout IntakeReport) throws {
    try endSieve()
    try staging.database.run(
      """
      INSERT OR IGNORE INTO staged_doubtful
      SELECT i.row FROM staged_item i JOIN staged_measures s ON s.row = i.row
      WHERE i.field = 'continues' AND \(Self.isNew("s.in_edition"))
      """)
    try DoubtfulFigures(self).add(where: "m.key IN (SELECT measure FROM staged_doubtful)", to: &written)
  }

  // MARK: Code lists

  private func writeCodeLists() throws {
    try writeCodes(Ministry.self, "ministry")
    try writeCodes(Route.self, "route")
    try writeCodes(Recipient.self, "recipient")
    try writeCodes(Status.self, "status")
  }

  /// Writes the codes that the ledger does not have yet, after those that it has, and corrects what it says of others.
  private func writeCodes<R: TableRecord>(_ type: R.Type, _ thing: String) throws {
    guard staging.filled.contains(R.table) else { return }
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
    try correct(
      R.self, thing, key: "(SELECT key FROM \(thing) WHERE code = s.code)", kept: ["position"],
      columns: zip(fields, values).map { ($0.name, $1) })
  }

  private func writeEditions() throws {
    let database = staging.database
    try database.run(
      "INSERT INTO edition (year) SELECT edition FROM staged_editions WHERE \(Self.isNew("edition"))")
    let edition = columns(of: Edition.self, leavingOut: ["edition"])
    try insertVersions(
      Edition.self, "edition", key: [("edition", "s.edition")], edition, where: Self.isNew("s.edition"))
    try correct(Edition.self, "edition", key: "s.edition", columns: edition)
    let isNew = "NOT EXISTS (SELECT 1 FROM document d WHERE d.key = s.row)"
    let new = "s.row NOT IN (SELECT document FROM document_version)"
    try database.run(
      "INSERT INTO document (key, edition, code) SELECT row, edition, code FROM staged_documents s WHERE \(isNew)"
    )
    let document = columns(of: Document.self, leavingOut: ["edition", "code"])
    try insertVersions(Document.self, "document", key: [("document", "s.row")], document, where: new)
    try correct(Document.self, "document", key: "s.row", columns: document)
  }

  /// Ends the current versions that say something else than what is staged, and makes others.
  ///
  /// - Parameter kept: Columns that go on as they are.
  private func correct<R: TableRecord>(
    _ type: R.Type, _ thing: String, key: String, kept: [String] = [], columns: [VersionColumn]
  ) throws {
    let differs = columns.map { "v.\($0.column) IS NOT \($0.value)" }.joined(separator: " OR ")
    var keys: [Int] = []
    try staging.database.forEach(
      """
      SELECT v.\(thing) FROM \(Staging.name(R.table)) s
      JOIN \(thing)_version v ON v.\(thing) = \(key) AND v.ended IS NULL AND v.made < ?
      WHERE \(differs) ORDER BY s.row
      """, [Value(entry)]
    ) { row in keys.append(try row.int(0)) }
    guard !keys.isEmpty else { return }
    let end = try staging.database.prepare(
      "UPDATE \(thing)_version SET ended = ? WHERE \(thing) = ? AND ended IS NULL")
    let names = kept + columns.map(\.column)
    let values = kept.map { "v.\($0)" } + columns.map(\.value)
    let make = try staging.database.prepare(
      """
      INSERT INTO \(thing)_version (\(thing), made, \(names.joined(separator: ", ")))
      SELECT v.\(thing), ?1, \(values.joined(separator: ", "))
      FROM \(thing)_version v JOIN \(Staging.name(R.table)) s ON v.\(thing) = \(key)
      WHERE v.\(thing) = ?2 AND v.ended = ?1
      """)
    for key in keys {
      try end.run([Value(entry), Value(key)])
      try make.run([Value(entry), Value(key)])
    }
  }

  // MARK: Measures and amounts

  private func writeMeasures() throws {
    let database = staging.database
    try database.run(
      """
      INSERT INTO measure (key, id, edition) SELECT row, id, in_edition FROM staged_measures s
      WHERE NOT EXISTS (SELECT 1 FROM measure m WHERE m.key = s.row) ORDER BY row
      """)
    try insertVersions(
      Measure.self, "measure", key: [("measure", "s.row")], measureColumns, where: Self.isNew("s.in_edition"))
    try writeItems(where: Self.isNew("m.in_edition"))
  }

  /// Writes the lists of staged measures.
  func writeItems(where condition: String) throws {
    for list in Self.measureLists {
      try staging.database.run(
        """
        INSERT INTO \(list.table) (measure, made, target)
        SELECT i.row, ?, t.key FROM staged_item i JOIN staged_measures m ON m.row = i.row
        JOIN \(list.thing) t ON t.\(list.name) = i.item WHERE i.field = '\(list.field)' AND \(condition)
        """, [Value(entry)])
    }
  }

  /// The lists of a measure, each with its table and what it refers to.
  static let measureLists = [
    (table: "measure_continues", field: "continues", thing: "measure", name: "id"),
    (table: "measure_route", field: "routes", thing: "route", name: "code"),
  ]

  /// The columns of a version of a staged measure.
  var measureColumns: [VersionColumn] {
    columns(
      of: Measure.self, leavingOut: ["id", "continues", "routes"],
      values: ["parent": "(SELECT key FROM measure WHERE id = s.parent)"])
  }

  /// The columns of what a document states of a staged amount.
  var amountColumns: [VersionColumn] {
    columns(
      of: Amount.self, leavingOut: ["id", "measure", "may_overlap"],
      values: ["part_of": Self.target(of: .partOf), "repeats": Self.target(of: .repeats)])
  }

  private func writeAmounts() throws {
    let database = staging.database
    try database.run(
      """
      INSERT INTO amount (key, measure, n) SELECT row, measure_row, n FROM staged_amounts s
      WHERE NOT EXISTS (SELECT 1 FROM amount a WHERE a.key = s.row) ORDER BY row
      """)
    try database.run(
      """
      INSERT INTO amount (key, measure, n) SELECT DISTINCT amount_row, measure_row, n FROM staged_revisions s
      WHERE NOT EXISTS (SELECT 1 FROM amount a WHERE a.key = s.amount_row) ORDER BY amount_row
      """)
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
      ], amountColumns, where: Self.isNew("s.in_edition"))
    try database.run(
      """
      INSERT INTO amount_overlap (amount, document, made, target)
      SELECT l.row, (SELECT f.document FROM staged_letter f WHERE f.edition = a.in_edition), ?, l.target
      FROM staged_link l JOIN staged_amounts a ON a.row = l.row
      WHERE l.link = \(CountingFaultLink.mayOverlap.staged) AND \(Self.isNew("a.in_edition"))
      """, [Value(entry)])
  }

  /// The key of the amount to which a staged amount `s` is linked.
  static func target(of link: CountingFaultLink) -> String {
    "(SELECT l.target FROM staged_link l WHERE l.row = s.row AND l.link = \(link.staged))"
  }

  /// A column of a table of versions, with where its value comes from in a staged row `s`.
  typealias VersionColumn = (column: String, value: String)

  /// The columns of versions that hold the fields of a record.
  ///
  /// - Parameters:
  ///   - names: Fields that are not columns of the version.
  ///   - values: Where fields that are not in the staging table come from.
  private func columns<R: TableRecord>(
    of type: R.Type, leavingOut names: [String], values: [String: String] = [:]
  ) -> [VersionColumn] {
    R.fields.filter { !names.contains($0.name) }.map { field in
      let column = Staging.column(field)
      return (column, values[field.name] ?? "s.\"\(column)\"")
    }
  }

  /// Writes a first version of each staged record that meets a condition.
  ///
  /// - Parameter key: The columns of the key besides `made`.
  private func insertVersions<R: TableRecord>(
    _ type: R.Type, _ thing: String, key: [VersionColumn], _ columns: [VersionColumn], where condition: String
  ) throws {
    let names = key.map(\.column) + ["made"] + columns.map(\.column)
    let values = key.map(\.value) + ["?"] + columns.map(\.value)
    try staging.database.run(
      """
      INSERT INTO \(thing)_version (\(names.joined(separator: ", ")))
      SELECT \(values.joined(separator: ", ")) FROM \(Staging.name(R.table)) s
      WHERE \(condition) ORDER BY s.row
      """, [Value(entry)])
  }

  // MARK: Derived

  /// Adds the words of the new measures to the search index.
  private func writeSearch() throws {
    let database = staging.database
    let index = try SearchIndex(database)
    // Measures that follow each other at once: one at a time takes more than twice as long.
    var ranges: [ClosedRange<Int>] = []
    try database.forEach(
      """
      SELECT min(row), max(row) FROM (
        SELECT row, row - row_number() OVER (ORDER BY row) AS island
        FROM staged_measures WHERE \(Self.isNew("in_edition")))
      GROUP BY island ORDER BY island
      """
    ) { row in ranges.append(try row.int(0)...row.int(1)) }
    for range in ranges { try index.add(range) }
    if !ranges.isEmpty { try index.listWords() }
  }
}
