import Budget
import SQLite

extension Intake {
  /// Judges what waits, as far as that needs other rows: keys that stand twice, references, trees, the order of positions, and
  /// where links between amounts lead.
  ///
  /// What only follows from another fault is not reported: a reference to a row that has faults of its own, or into a table
  /// that could not be read whole. Whether the amounts can be counted, counting them tells: `writeCount`.
  ///
  /// - Parameter found: Gets each fault.
  /// - Throws: `LedgerError`, or what `found` throws.
  public func judge(_ found: (IntakeFault) throws -> Void) throws {
    try ledger.whileStaging {
      try judgeAll { fault in
        noteFault()
        try found(fault)
      }
    }
  }

  private func judgeAll(_ report: (IntakeFault) throws -> Void) throws {
    try judgeKeys(report)
    try judgeTree(of: Ministry.self, "continues", key: "code", report)
    try judgeTree(of: Route.self, "parent", key: "code", report)
    try judgeTree(of: Measure.self, "parent", key: "id", report)
    try judgeDocuments(report)
    try judgePositions(report)
    try judgeContinuations(report)
    try judgeMeasures(report)
    try judgeNumbers(report)
    try resolveLinks()
    try leaveOutUncountable()
    try judgeLinks(report)
    try judgeOverlaps(report)
  }

  // MARK: Keys

  private func judgeKeys(_ report: (IntakeFault) throws -> Void) throws {
    for (table, field, key) in [
      (RecordTable.ministries, "code", "code"), (.routes, "code", "code"), (.recipients, "code", "code"),
      (.statuses, "code", "code"), (.editions, "edition", "edition"), (.documents, "code", "edition, code"),
      (.measures, "id", "in_edition, id"), (.amounts, "id", "measure_row, n"),
      (.revisions, "id", "document, measure_row, n"),
    ] {
      let name = Staging.name(table)
      try staging.database.execute("CREATE INDEX IF NOT EXISTS temp.\(name)_key ON \(name) (\(key))")
      let isKnown = key.split(separator: ", ").map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
      try staging.database.forEach(
        """
        SELECT s.in_edition, s.line, s.place, s.\(field), f.line FROM (
          SELECT row, first_value(row) OVER (PARTITION BY \(key) ORDER BY row) AS first FROM \(name)
          WHERE (\(key)) IN (SELECT \(key) FROM \(name) WHERE \(isKnown) GROUP BY \(key) HAVING count(*) > 1)
        ) t JOIN \(name) s ON s.row = t.row JOIN \(name) f ON f.row = t.first WHERE t.row <> t.first ORDER BY t.row
        """
      ) { row in
        let value = try row.value(3)
        let text = if case .integer(let number) = value { "\(number)" } else { try row.text(3) }
        try report(
          IntakeFault(
            table: table, edition: try row.optionalInt(0), place: try Self.place(row, from: 1), field: field,
            fault: .repeatedKey(text, firstLine: try row.int(4))))
      }
    }
  }

  static func place(_ row: borrowing Row, from column: Int) throws -> IntakePlace {
    IntakePlace(line: try row.int(column), offset: try row.int(column + 1))
  }

  // MARK: Trees, documents and order

  /// Things that stand under one another, or continue one another; one under itself has been reported with its own row.
  private func judgeTree<R: TableRecord>(
    of type: R.Type, _ field: String, key: String, _ report: (IntakeFault) throws -> Void
  ) throws {
    let name = Staging.name(R.table)
    var parents: [String: String] = [:]
    try staging.database.forEach(
      "SELECT \(key), \(field) FROM \(name) WHERE \(field) IS NOT NULL AND \(key) IS NOT NULL"
    ) { row in parents[try row.text(0)] = try row.text(1) }
    let circles = Tree.circles(parents: parents)
    guard !circles.isEmpty else { return }
    try staging.database.forEach(
      "SELECT in_edition, line, place, \(key), \(field) FROM \(name) WHERE \(field) IS NOT NULL ORDER BY row"
    ) { row in
      let id = try row.text(3)
      guard circles.contains(id), try row.text(4) != id else { return }
      try report(
        IntakeFault(
          table: R.table, edition: try row.optionalInt(0), place: try Self.place(row, from: 1), field: field,
          fault: .circle(through: id)))
    }
  }

  /// Each edition has its documents, and each document its edition.
  private func judgeDocuments(_ report: (IntakeFault) throws -> Void) throws {
    if !isIncomplete(.editions, edition: nil) {
      try staging.database.forEach(
        """
        SELECT line, place, edition FROM staged_documents
        WHERE edition IS NOT NULL AND edition NOT IN (SELECT edition FROM staged_editions WHERE edition IS NOT NULL)
          AND \(Self.isNew("edition"))
        ORDER BY row
        """
      ) { row in
        try report(
          IntakeFault(
            table: .documents, edition: nil, place: try Self.place(row, from: 0), field: "edition",
            fault: .documentOfNoEdition(try row.int(2))))
      }
    }
    guard !isIncomplete(.documents, edition: nil) else { return }
    try staging.database.forEach(
      """
      SELECT edition FROM staged_editions
      WHERE faulty = 0 AND edition NOT IN (SELECT edition FROM staged_documents WHERE edition IS NOT NULL)
        AND \(Self.isNew("edition"))
      ORDER BY edition
      """
    ) { row in
      try report(
        IntakeFault(
          table: .documents, edition: nil, place: nil, field: "edition",
          fault: .noDocument(edition: try row.int(0))))
    }
  }

  /// Measures stand in the order of the letter, and documents in the order in which they came.
  private func judgePositions(_ report: (IntakeFault) throws -> Void) throws {
    for (table, edition) in [(RecordTable.measures, "in_edition"), (.documents, "edition")] {
      try staging.database.forEach(
        """
        SELECT in_edition, line, place, position, before FROM (
          SELECT *, max(position) OVER (
            PARTITION BY \(edition) ORDER BY row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
          FROM \(Staging.name(table)) WHERE position > 0 AND \(Self.isNew(edition)))
        WHERE position <= before ORDER BY row
        """
      ) { row in
        try report(
          IntakeFault(
            table: table, edition: try row.optionalInt(0), place: try Self.place(row, from: 1),
            field: "position",
            fault: .positionOutOfOrder(found: try row.int(3), after: try row.int(4))))
      }
    }
  }

  // MARK: References

  /// What a measure continues has to be a measure of an earlier edition, here or in the ledger.
  private func judgeContinuations(_ report: (IntakeFault) throws -> Void) throws {
    if continuesElsewhere { try addContinued() }
    // What has been taken out can't be continued; what is elsewhere has no version here.
    let current = continuesElsewhere ? "" : " JOIN measure_version v ON v.measure = t.key AND v.ended IS NULL"
    try staging.database.forEach(
      """
      SELECT m.in_edition, m.line, m.place, i.item FROM staged_item i JOIN staged_measures m ON m.row = i.row
      WHERE i.field = 'continues'
        AND NOT EXISTS (
          SELECT 1 FROM staged_measures t WHERE t.id = i.item AND t.in_edition < m.in_edition)
        AND NOT EXISTS (
          SELECT 1 FROM measure t\(current)
          WHERE t.id = i.item AND t.edition < m.in_edition)
      ORDER BY m.row, i.item
      """
    ) { row in
      let edition = try row.int(0)
      let item = try row.text(3)
      let earlier = Int(item.prefix { $0 != "-" })
      if let earlier, earlier < edition, isIncomplete(.measures, edition: earlier) { return }
      try report(
        IntakeFault(
          table: .measures, edition: edition, place: try Self.place(row, from: 1), field: "continues",
          fault: .unknownContinuation(item)))
    }
  }

  /// Gives ids to the measures of other, earlier editions that are continued; nothing else is known of them.
  private func addContinued() throws {
    let database = staging.database
    try database.execute(
      """
      CREATE TEMP TABLE staged_elsewhere AS
      SELECT DISTINCT i.item AS id, CAST(substr(i.item, 1, 4) AS INTEGER) AS edition
      FROM staged_item i JOIN staged_measures m ON m.row = i.row
      WHERE i.field = 'continues' AND i.item GLOB '[12][0-9][0-9][0-9]-?*-?*' AND i.item NOT GLOB '*[^0-9a-z-]*'
        AND CAST(substr(i.item, 1, 4) AS INTEGER) BETWEEN 1900 AND m.in_edition - 1
        AND CAST(substr(i.item, 1, 4) AS INTEGER) NOT IN (SELECT in_edition FROM staged_measures)
        AND NOT EXISTS (SELECT 1 FROM measure t WHERE t.id = i.item);
      INSERT INTO edition (year)
      SELECT DISTINCT edition FROM staged_elsewhere WHERE edition NOT IN (SELECT year FROM edition);
      INSERT INTO measure (key, id, edition)
      SELECT (SELECT max(row) FROM staged_measures) + row_number() OVER (ORDER BY id), id, edition
      FROM staged_elsewhere;
      DROP TABLE temp.staged_elsewhere
      """)
  }

  /// The heading of a measure, and the measure of an amount.
  private func judgeMeasures(_ report: (IntakeFault) throws -> Void) throws {
    for (table, field, fault) in [
      (RecordTable.measures, "parent", DataFault.unknownParent),
      (.amounts, "measure", DataFault.unknownMeasure), (.revisions, "measure", DataFault.unknownMeasure),
    ] {
      let isKnown =
        table != .measures
        ? "s.measure_row IS NOT NULL"
        : """
        s.parent <> s.id AND (
          s.parent IN (SELECT id FROM staged_measures t WHERE t.in_edition = s.in_edition)
          OR EXISTS (
            SELECT 1 FROM measure m JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL
            WHERE m.id = s.parent AND m.edition = s.in_edition))
        """
      try staging.database.forEach(
        """
        SELECT s.in_edition, s.line, s.place, s.\(field) FROM \(Staging.name(table)) s
        WHERE s.\(field) IS NOT NULL AND s.\(field) <> '' AND NOT (\(isKnown)) ORDER BY s.row
        """
      ) { row in
        let edition = try row.int(0)
        guard !isIncomplete(.measures, edition: edition) else { return }
        try report(
          IntakeFault(
            table: table, edition: edition, place: try Self.place(row, from: 1), field: field,
            fault: fault(try row.text(3))))
      }
    }
  }

  /// The id of an amount is its number within its measure.
  private func judgeNumbers(_ report: (IntakeFault) throws -> Void) throws {
    for table in [RecordTable.amounts, .revisions] {
      try staging.database.forEach(
        """
        SELECT in_edition, line, place, id, measure FROM \(Staging.name(table))
        WHERE measure_row IS NOT NULL AND n IS NULL AND id IS NOT NULL AND id <> '' ORDER BY row
        """
      ) { row in
        try report(
          IntakeFault(
            table: table, edition: try row.int(0), place: try Self.place(row, from: 1), field: "id",
            fault: .notAnAmountID(try row.text(3), measure: try row.text(4))))
      }
    }
  }
}
