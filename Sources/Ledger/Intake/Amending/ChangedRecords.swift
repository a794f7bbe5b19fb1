import Budget
import SQLite

/// A measure whose row or amounts change, as it was or as it is.
struct MeasureState {
  /// The measure; nil if there is none.
  var measure: Measure?
  /// What documents state of its amounts, as far as that changes.
  var statements: [StatementKey: Revision] = [:]

  /// What identifies a statement; in the order of amounts and documents.
  struct StatementKey: Hashable, Comparable {
    let amount: Int
    let document: Int

    static func < (one: StatementKey, other: StatementKey) -> Bool {
      (one.amount, one.document) < (other.amount, other.document)
    }
  }
}

extension ChangedRows {
  /// The measures of the changed rows by key, as many as a report keeps.
  func states() throws -> [Int: MeasureState] {
    var states: [Int: MeasureState] = [:]
    let measures = try MeasureRows(database, .measures, fields: Measure.fields)
    // What comes in with a new edition changes nothing that was there.
    try database.forEach(
      """
      SELECT t.measure FROM (\(Self.touched)) t CROSS JOIN measure m ON m.key = t.measure
      WHERE NOT (\(Intake.isNew("m.edition"))) ORDER BY t.measure LIMIT ?
      """, [Value(IntakeReport.limit)]
    ) { row in
      let key = try row.int(0)
      var state = MeasureState()
      try measures.forEach(of: key) { measure, _ in state.measure = measure }
      states[key] = state
    }
    // What the document states, or else what those before it do: that is what it changes.
    let statement = try database.prepare(
      """
      SELECT v.measure_key, \(Revision.columns(of: "v")) FROM v_statements v
      WHERE v.key = ?1 AND v.document_position <= (
        SELECT position FROM document_version WHERE document = ?2 AND ended IS NULL)
      ORDER BY v.document_position DESC LIMIT 1
      """)
    var found = 0
    try forEachStatement { amount, document, _ in
      guard found < IntakeReport.limit else { return }
      found += 1
      try statement.forEach([Value(amount), Value(document)]) { row in
        let key = MeasureState.StatementKey(amount: amount, document: document)
        states[try row.int(0)]?.statements[key] = try Revision(row, from: 1)
      }
    }
    return states
  }

  /// Adds what changed to a report.
  ///
  /// - Parameter before: The measures as they were.
  func add(_ before: [Int: MeasureState], to report: inout IntakeReport) throws {
    let after = try states()
    report.measures = Set(before.keys).union(after.keys).sorted().compactMap { key in
      let (old, new) = (before[key] ?? MeasureState(), after[key] ?? MeasureState())
      let statements = Set(old.statements.keys).union(new.statements.keys).sorted()
      let change = MeasureChange(
        measure: Change(from: old.measure, to: new.measure),
        amounts: statements.map {
          Change(from: old.statements[$0], to: new.statements[$0], Revision.comparedFields)
        })
      return change.isEmpty ? nil : change
    }
    report.counts = ChangeCounts(
      measures: try counts(of: "amended_measure c CROSS JOIN measure m ON m.key = c.measure"),
      amounts: try counts(
        of:
          "amended_statement c CROSS JOIN amount a ON a.key = c.amount CROSS JOIN measure m ON m.key = a.measure"
      ))
    try addMissing(to: &report)
  }

  private func counts(of rows: String) throws -> [ChangeKind: Int] {
    var counts: [ChangeKind: Int] = [:]
    try database.forEach(
      "SELECT c.kind, count(*) FROM \(rows) WHERE NOT (\(Intake.isNew("m.edition"))) GROUP BY c.kind"
    ) { row in
      if let kind = Kind(rawValue: try row.int(0))?.change { counts[kind] = try row.int(1) }
    }
    return counts
  }

  private func addMissing(to report: inout IntakeReport) throws {
    let missing = """
      SELECT m.id FROM amended_measure c CROSS JOIN measure m ON m.key = c.measure WHERE c.kind = \(Kind.missing.rawValue)
      UNION ALL
      SELECT m.id || '#' || a.n FROM amended_statement c CROSS JOIN amount a ON a.key = c.amount
      CROSS JOIN measure m ON m.key = a.measure WHERE c.kind = \(Kind.missing.rawValue)
      """
    report.missingCount = try database.integer("SELECT count(*) FROM (\(missing))") ?? 0
    var ids: [String] = []
    try database.forEach("\(missing) LIMIT ?", [Value(IntakeReport.limit)]) { row in
      ids.append(try row.text(0))
    }
    report.missing = ids
  }
}
