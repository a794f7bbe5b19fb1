import Budget
import SQLite

/// The measures and the statements of amounts that are not what they were, found by comparing what is staged with the
/// current versions.
///
/// They stand in temporary tables, as there may be as many as there are amounts.
struct ChangedRows {
  private let intake: Intake
  let database: Database

  /// What a row of the temporary tables is.
  enum Kind: Int {
    case new
    case changed
    case gone
    /// The tables leave it out, and it stays.
    case missing

    var change: ChangeKind? {
      switch self {
      case .new: .new
      case .changed: .changed
      case .gone: .gone
      case .missing: nil
      }
    }
  }

  init(_ intake: Intake) {
    self.intake = intake
    database = intake.staging.database
  }

  /// Notes the measures in which a figure may have become doubtful: those that have changed, and those that continue one of
  /// them or repeat one of its figures.
  func noteDoubtful() throws {
    let isChange = "kind < \(Kind.missing.rawValue)"
    try database.execute(
      """
      INSERT OR IGNORE INTO staged_doubtful
      SELECT measure FROM amended_measure WHERE \(isChange)
      UNION
      SELECT a.measure FROM amended_statement s JOIN amount a ON a.key = s.amount WHERE s.\(isChange);
      INSERT OR IGNORE INTO staged_doubtful
      SELECT c.measure FROM staged_doubtful d CROSS JOIN measure_continues c ON c.target = d.measure
      CROSS JOIN measure_version v ON v.measure = c.measure AND v.made = c.made AND v.ended IS NULL
      UNION
      SELECT a.measure FROM amended_statement s
      CROSS JOIN amount_version v ON v.repeats = s.amount AND v.ended IS NULL
      CROSS JOIN amount a ON a.key = v.amount WHERE s.\(isChange);
      """)
  }

  // MARK: Finding

  /// Finds them.
  func find() throws {
    try database.execute(
      """
      CREATE TEMP TABLE amended_measure (measure INTEGER PRIMARY KEY, kind INTEGER NOT NULL);
      CREATE TEMP TABLE amended_statement (
        amount INTEGER NOT NULL, document INTEGER NOT NULL, row INTEGER, kind INTEGER NOT NULL,
        PRIMARY KEY (amount, document)
      ) WITHOUT ROWID;
      """)
    try makeStatements()
    try findMeasures()
    try findStatements()
    for scope in intake.scopes { try findMissing(scope) }
  }

  /// What is staged of amounts, as the ledger keeps it: an amount and the document that states it.
  private func makeStatements() throws {
    let fields = Amount.fields.map { "\"\(Staging.column($0))\"" }.joined(separator: ", ")
    try database.execute(
      """
      CREATE TEMP TABLE staged_statement AS
      SELECT
        row, row AS amount, (SELECT l.document FROM staged_letter l WHERE l.edition = in_edition) AS document,
        0 AS cancelled, measure_row, n, in_edition, line, place, \(fields)
      FROM staged_amounts WHERE NOT (\(Intake.isNew("in_edition")))
      UNION ALL
      SELECT
        -row, amount_row, (SELECT d.key FROM document d WHERE d.edition = in_edition AND d.code = document),
        coalesce(cancelled, 0), measure_row, n, in_edition, line, place, \(fields)
      FROM staged_revisions;
      CREATE UNIQUE INDEX temp.staged_statement_row ON staged_statement (row);
      CREATE INDEX temp.staged_statement_amount ON staged_statement (amount, document);
      """)
  }

  private func findMeasures() throws {
    let columns = intake.measureColumns.map { "v.\($0.column) IS NOT \($0.value)" }
    let lists = Intake.measureLists.map { list in
      """
      (SELECT group_concat(key) FROM (
        SELECT t.key FROM staged_item i JOIN \(list.thing) t ON t.\(list.name) = i.item
        WHERE i.row = s.row AND i.field = '\(list.field)' ORDER BY t.key))
      IS NOT (SELECT group_concat(target) FROM (
        SELECT o.target FROM \(list.table) o WHERE o.measure = v.measure AND o.made = v.made ORDER BY o.target))
      """
    }
    try database.run(
      """
      INSERT INTO amended_measure (measure, kind)
      SELECT s.row, v.measure IS NOT NULL FROM staged_measures s
      LEFT JOIN measure_version v ON v.measure = s.row AND v.ended IS NULL
      WHERE NOT (\(Intake.isNew("s.in_edition")))
        AND (v.measure IS NULL OR \((columns + lists).joined(separator: " OR ")))
      """)
  }

  private func findStatements() throws {
    let columns = intake.amountColumns.map { "v.\($0.column) IS NOT \($0.value)" }
    let overlap = CountingFaultLink.mayOverlap.staged
    try database.run(
      """
      INSERT INTO amended_statement (amount, document, row, kind)
      SELECT
        s.amount, s.document, s.row,
        -- What a later document restates is changed by it.
        v.amount IS NOT NULL OR EXISTS (
          SELECT 1 FROM amount_version e JOIN document_version ed ON ed.document = e.document AND ed.ended IS NULL
          JOIN document_version d ON d.document = s.document AND d.ended IS NULL
          WHERE e.amount = s.amount AND e.ended IS NULL AND ed.position < d.position)
      FROM staged_statement s
      LEFT JOIN amount_version v ON v.amount = s.amount AND v.document = s.document AND v.ended IS NULL
      WHERE v.amount IS NULL OR v.cancelled <> s.cancelled OR \(columns.joined(separator: " OR "))
        OR (SELECT group_concat(target) FROM (
          SELECT l.target FROM staged_link l WHERE l.row = s.row AND l.link = \(overlap) ORDER BY l.target))
        IS NOT (SELECT group_concat(target) FROM (
          SELECT o.target FROM amount_overlap o
          WHERE o.amount = v.amount AND o.document = v.document AND o.made = v.made ORDER BY o.target))
      """)
  }

  /// Finds what a table that was read whole leaves out.
  private func findMissing(_ scope: Intake.TableScope) throws {
    let kind = Value((intake.options.isPruning ? Kind.gone : .missing).rawValue)
    guard scope.table != .measures else {
      return try database.run(
        """
        INSERT INTO amended_measure (measure, kind)
        SELECT m.key, ?1 FROM measure m JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL
        WHERE m.edition = ?2 AND v.made < ?3
          AND NOT EXISTS (SELECT 1 FROM staged_measures s WHERE s.row = m.key)
        """, [kind, Value(scope.edition), Value(intake.entry)])
    }
    let document: String
    switch (scope.table, scope.document) {
    case (.amounts, _): document = "= (SELECT l.document FROM staged_letter l WHERE l.edition = ?2)"
    case (_, _?): document = "= (SELECT key FROM document WHERE edition = ?2 AND code = ?4)"
    default: document = "<> (SELECT l.document FROM staged_letter l WHERE l.edition = ?2)"
    }
    try database.run(
      """
      INSERT INTO amended_statement (amount, document, kind)
      SELECT v.amount, v.document, ?1 FROM measure m CROSS JOIN amount a ON a.measure = m.key
      CROSS JOIN amount_version v ON v.amount = a.key AND v.ended IS NULL
      WHERE m.edition = ?2 AND v.made < ?3 AND v.document \(document)
        AND NOT EXISTS (
          SELECT 1 FROM staged_statement s WHERE s.amount = v.amount AND s.document = v.document)
      """, [kind, Value(scope.edition), Value(intake.entry)] + (scope.document.map { [.text($0)] } ?? []))
  }

  // MARK: Writing

  /// Ends the versions that have changed or are gone, and makes the new ones.
  func write() throws {
    let entry = Value(intake.entry)
    let endMeasure = try database.prepare(
      "UPDATE measure_version SET ended = ? WHERE measure = ? AND ended IS NULL")
    try forEachMeasure([.changed, .gone]) { key, _ in try endMeasure.run([entry, Value(key)]) }
    let endStatement = try database.prepare(
      "UPDATE amount_version SET ended = ? WHERE amount = ? AND document = ? AND ended IS NULL")
    try forEachStatement([.changed, .gone]) { amount, document, _ in
      try endStatement.run([entry, Value(amount), Value(document)])
    }
    let measures = intake.measureColumns
    try database.run(
      """
      INSERT INTO measure_version (measure, made, \(measures.map(\.column).joined(separator: ", ")))
      SELECT s.row, ?, \(measures.map(\.value).joined(separator: ", "))
      FROM amended_measure c CROSS JOIN staged_measures s ON s.row = c.measure WHERE c.kind <= \(Kind.changed.rawValue)
      """, [entry])
    try intake.writeItems(
      where:
        "EXISTS (SELECT 1 FROM amended_measure c WHERE c.measure = m.row AND c.kind <= \(Kind.changed.rawValue))"
    )
    let amounts = intake.amountColumns
    try database.run(
      """
      INSERT INTO amount_version (amount, document, made, cancelled, \(amounts.map(\.column).joined(separator: ", ")))
      SELECT s.amount, s.document, ?, s.cancelled, \(amounts.map(\.value).joined(separator: ", "))
      FROM amended_statement c CROSS JOIN staged_statement s ON s.row = c.row WHERE c.kind <= \(Kind.changed.rawValue)
      """, [entry])
    try database.run(
      """
      INSERT INTO amount_overlap (amount, document, made, target)
      SELECT c.amount, c.document, ?, l.target FROM amended_statement c CROSS JOIN staged_link l ON l.row = c.row
      WHERE c.kind <= \(Kind.changed.rawValue) AND l.link = \(CountingFaultLink.mayOverlap.staged)
      """, [entry])
  }

  /// Gives the measures of some kinds.
  func forEachMeasure(_ kinds: [Kind] = [.new, .changed, .gone], _ body: (Int, Kind) throws -> Void) throws {
    let list = kinds.map { "\($0.rawValue)" }.joined(separator: ", ")
    try database.forEach(
      "SELECT measure, kind FROM amended_measure WHERE kind IN (\(list)) ORDER BY measure"
    ) { row in
      if let kind = Kind(rawValue: try row.int(1)) { try body(try row.int(0), kind) }
    }
  }

  /// Gives the statements of some kinds.
  func forEachStatement(
    _ kinds: [Kind] = [.new, .changed, .gone], _ body: (_ amount: Int, _ document: Int, Kind) throws -> Void
  ) throws {
    let list = kinds.map { "\($0.rawValue)" }.joined(separator: ", ")
    try database.forEach(
      "SELECT amount, document, kind FROM amended_statement WHERE kind IN (\(list)) ORDER BY amount, document"
    ) { row in
      if let kind = Kind(rawValue: try row.int(2)) { try body(try row.int(0), try row.int(1), kind) }
    }
  }

  /// The measures whose words change: those that have changed, and those of changed statements.
  static let touched = """
    SELECT measure FROM amended_measure WHERE kind < \(Kind.missing.rawValue)
    UNION
    SELECT a.measure FROM amended_statement c CROSS JOIN amount a ON a.key = c.amount
    WHERE c.kind < \(Kind.missing.rawValue)
    """

  // MARK: Search

  /// Takes the words of the measures that change out of the index, while the index can still read them.
  func removeSearch() throws {
    let index = try SearchIndex(database)
    let measures = try touchedMeasures()
    try index.noteWords(of: measures)
    for measure in measures { try index.remove(measure) }
  }

  /// Puts their words in again.
  func addSearch() throws {
    let index = try SearchIndex(database)
    let measures = try touchedMeasures()
    for measure in measures { try index.add(measure...measure) }
    try index.listWords(of: measures)
    try index.unlistWords()
  }

  private func touchedMeasures() throws -> [Int] {
    var measures: [Int] = []
    try database.forEach(Self.touched) { measures.append(try $0.int(0)) }
    return measures
  }

  /// Removes the temporary tables.
  func drop() throws {
    try database.execute("DROP TABLE temp.amended_measure; DROP TABLE temp.amended_statement")
  }
}
