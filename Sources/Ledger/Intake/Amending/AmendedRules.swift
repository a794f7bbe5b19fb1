import Budget
import SQLite

/// Judges what can be judged only when a change is there: whether it fits what the ledger has besides.
struct AmendedRules {
  private let intake: Intake
  private let database: Database
  private let changes: ChangedRows
  private let places: AmendedPlaces

  init(_ intake: Intake, _ changes: ChangedRows, _ places: AmendedPlaces) {
    self.intake = intake
    self.changes = changes
    self.places = places
    database = intake.staging.database
  }

  /// - Throws: `SQLiteError`, or what `found` throws.
  func judge(_ found: (IntakeFault) throws -> Void) throws {
    try judgeAll { fault in
      intake.noteFault()
      try found(fault)
    }
  }

  private func judgeAll(_ report: (IntakeFault) throws -> Void) throws {
    try judgePositions(report)
    try judgeHeadings(report)
    try judgeGone(report)
    try judgeOverlaps(report)
  }

  /// Two measures of an edition can't stand in the same place.
  private func judgePositions(_ report: (IntakeFault) throws -> Void) throws {
    let moved = """
      FROM amended_measure c JOIN staged_measures s ON s.row = c.measure
      WHERE c.kind <= \(ChangedRows.Kind.changed.rawValue) AND NOT EXISTS (
        SELECT 1 FROM measure_version o
        WHERE o.measure = c.measure AND o.ended = ?1 AND o.position = s.position)
      """
    let entry = [Value(intake.entry)]
    guard try database.integer("SELECT EXISTS (SELECT 1 \(moved))", entry) == 1 else { return }
    try database.forEach(
      """
      WITH taken AS (
        SELECT m.edition, v.position, min(m.key) AS first, max(m.key) AS last
        FROM measure m JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL
        WHERE m.edition IN (SELECT s.in_edition \(moved))
        GROUP BY m.edition, v.position HAVING count(*) > 1)
      SELECT d.in_edition, d.line, d.place, d.position, other.id
      FROM (SELECT s.* \(moved)) d JOIN taken t ON t.edition = d.in_edition AND t.position = d.position
      JOIN measure other ON other.key = CASE WHEN t.first = d.row THEN t.last ELSE t.first END
      ORDER BY d.line
      """, entry
    ) { row in
      try report(
        IntakeFault(
          table: .measures, edition: try row.int(0), place: try Intake.place(row, from: 1), field: "position",
          fault: .positionTaken(try row.int(3), by: try row.text(4))))
    }
  }

  /// A measure can't stand under itself, through measures that the tables leave out.
  private func judgeHeadings(_ report: (IntakeFault) throws -> Void) throws {
    let circle = try database.prepare(
      """
      WITH RECURSIVE up (measure) AS (
        SELECT parent FROM measure_version WHERE measure = ?1 AND ended IS NULL
        UNION
        SELECT v.parent FROM up JOIN measure_version v ON v.measure = up.measure AND v.ended IS NULL
        WHERE v.parent IS NOT NULL)
      SELECT s.in_edition, s.line, s.place, s.id FROM staged_measures s
      WHERE s.row = ?1 AND s.parent IS NOT NULL AND EXISTS (SELECT 1 FROM up WHERE measure = ?1)
      """)
    try changes.forEachMeasure([.new, .changed]) { key, _ in
      try circle.forEach([Value(key)]) { row in
        try report(
          IntakeFault(
            table: .measures, edition: try row.int(0), place: try Intake.place(row, from: 1), field: "parent",
            fault: .circle(through: try row.text(3))))
      }
    }
  }

  /// What is taken out must not be needed by what stays.
  private func judgeGone(_ report: (IntakeFault) throws -> Void) throws {
    let gone =
      "amended_measure c CROSS JOIN measure g ON g.key = c.measure AND c.kind = \(ChangedRows.Kind.gone.rawValue)"
    for (table, field, rest, fault) in [
      (
        RecordTable.amounts, "measure",
        "CROSS JOIN amount a ON a.measure = g.key CROSS JOIN amount_version v ON v.amount = a.key AND v.ended IS NULL",
        DataFault.unknownMeasure
      ),
      (
        .measures, "parent", "CROSS JOIN measure_version v ON v.parent = g.key AND v.ended IS NULL",
        DataFault.unknownParent
      ),
      (
        .measures, "continues",
        """
        CROSS JOIN measure_continues t ON t.target = g.key
        CROSS JOIN measure_version v ON v.measure = t.measure AND v.made = t.made AND v.ended IS NULL
        """, DataFault.unknownContinuation
      ),
    ] {
      try database.forEach("SELECT DISTINCT g.edition, g.id FROM \(gone) \(rest) ORDER BY g.key") { row in
        try report(
          IntakeFault(
            table: table, edition: try row.int(0), place: nil, field: field, fault: fault(try row.text(1))))
      }
    }
  }

  /// Amounts that may be counted twice have to count, at both ends, at every stage.
  private func judgeOverlaps(_ report: (IntakeFault) throws -> Void) throws {
    var editions: Set<Int> = []
    try database.forEach(
      "SELECT DISTINCT m.edition FROM \(Recounting.table) r CROSS JOIN measure m ON m.key = r.measure"
    ) { row in editions.insert(try row.int(0)) }
    for edition in editions.sorted() {
      var stages: [(key: Int?, code: String?)] = [(nil, nil)]
      stages += try intake.ledger.earlierStages(of: edition).map { ($0.key, $0.code) }
      for stage in stages {
        try FaultyOverlaps(database, at: stage.key, ofMeasures: Recounting.table).forEachFault { fault in
          try report(try places.placed(fault, edition: edition, stage: stage.code))
        }
      }
    }
  }
}

/// Finds where faults of counting stand in what was handed in.
struct AmendedPlaces {
  private let intake: Intake
  private let database: Database

  init(_ intake: Intake) {
    self.intake = intake
    database = intake.staging.database
  }

  /// A fault with the place of its amount; one of an amount that is only in the ledger has none.
  ///
  /// - Parameter stage: The code of the last document of the stage; nil for the newest.
  func placed(_ fault: CountingFault<String>, edition: Int, stage: String?) throws -> IntakeFault {
    let id = fault.amount ?? ""
    let measure = String(id.prefix { $0 != "#" })
    var (table, place): (RecordTable, IntakePlace?) = (.amounts, nil)
    try database.forEach(
      """
      SELECT s.row, s.line, s.place FROM staged_statement s JOIN measure m ON m.key = s.measure_row
      JOIN amended_statement c ON c.row = s.row
      WHERE m.id = ? AND s.n = ? ORDER BY s.row DESC LIMIT 1
      """, [.text(measure), Value(Identifier.number(of: id, measure: measure))]
    ) { row in
      table = try row.int(0) < 0 ? .revisions : .amounts
      place = try Intake.place(row, from: 1)
    }
    let isOnly = try intake.ledger.earlierStages(of: edition).isEmpty
    return IntakeFault(
      table: table, edition: edition, place: place, field: fault.field,
      fault: isOnly
        ? .counting(fault) : .countingAtStage(fault, stage: try stage ?? newest(of: edition)))
  }

  private func newest(of edition: Int) throws -> String {
    try database.text(
      """
      SELECT d.code FROM document d JOIN document_version v ON v.document = d.key AND v.ended IS NULL
      WHERE d.edition = ? ORDER BY v.position DESC LIMIT 1
      """, [Value(edition)]) ?? ""
  }
}
