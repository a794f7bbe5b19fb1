import Budget
import SQLite

/// Records of changed rows, by key, as they were or as they are.
struct ChangedRecords {
  /// The measures.
  var measures: [Int: Measure] = [:]
  /// What documents state of amounts.
  var statements: [StatementKey: AmountRow] = [:]

  /// What identifies a statement.
  struct StatementKey: Hashable {
    let amount: Int
    let document: Int
  }
}

extension AmountRow {
  /// The fields that a document states of an amount: those of the amount, and whether it is withdrawn.
  static let stated: [Field<AmountRow>] =
    Amount.fields.map { $0.lifted(\AmountRow.amount) } + fields.filter { $0.name == "cancelled" }
}

extension ChangedRows {
  /// The current records of the changed rows, as many as a report keeps.
  func records() throws -> ChangedRecords {
    var found = ChangedRecords()
    let measures = try MeasureRows(database, .measures, fields: Measure.fields)
    try forEachMeasure { key, _ in
      guard found.measures.count < IntakeReport.limit else { return }
      try measures.forEach(of: key) { measure, _ in found.measures[key] = measure }
    }
    let statement = try database.prepare(
      "SELECT \(AmountRow.columns(of: "v")) FROM v_statements v WHERE v.key = ? AND v.document_key = ?")
    try forEachStatement { amount, document, _ in
      guard found.statements.count < IntakeReport.limit else { return }
      try statement.forEach([Value(amount), Value(document)]) { row in
        found.statements[.init(amount: amount, document: document)] = try AmountRow(row)
      }
    }
    return found
  }

  /// Adds what changed to a report.
  ///
  /// - Parameter before: The records as they were.
  func add(_ before: ChangedRecords, to report: inout IntakeReport) throws {
    let after = try records()
    try forEachMeasure { key, kind in
      let (old, new) = (before.measures[key], after.measures[key])
      guard let change = kind.change else { return }
      guard let id = new?.id ?? old?.id else { return report.count(change) }
      report.add(
        RecordChange(kind: change, table: .measures, id: id, fields: FieldChange.between(old, new)))
    }
    try forEachStatement { amount, document, kind in
      let key = ChangedRecords.StatementKey(amount: amount, document: document)
      let (old, new) = (before.statements[key], after.statements[key])
      guard let change = kind.change else { return }
      guard let row = new ?? old else { return report.count(change) }
      report.add(
        RecordChange(
          kind: change, table: .amounts, id: row.amount.id, document: row.document,
          fields: FieldChange.between(old, new, fields: AmountRow.stated)))
    }
    try addMissing(to: &report)
  }

  private func addMissing(to report: inout IntakeReport) throws {
    let missing = """
      SELECT m.id FROM amended_measure c JOIN measure m ON m.key = c.measure WHERE c.kind = \(Kind.missing.rawValue)
      UNION ALL
      SELECT m.id || '#' || a.n FROM amended_statement c JOIN amount a ON a.key = c.amount
      JOIN measure m ON m.key = a.measure WHERE c.kind = \(Kind.missing.rawValue)
      """
    report.missingCount = try database.integer("SELECT count(*) FROM (\(missing))") ?? 0
    var ids: [String] = []
    try database.forEach("\(missing) LIMIT ?", [Value(IntakeReport.limit)]) { row in
      ids.append(try row.text(0))
    }
    report.missing = ids
  }
}
