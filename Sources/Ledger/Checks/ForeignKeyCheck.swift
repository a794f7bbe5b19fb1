import SQLite

extension Ledger {
  /// References that lead nowhere, or from a current version to a thing that has ended.
  func checkForeignKeys(_ report: CheckReport) throws {
    try database.forEach("PRAGMA foreign_key_check") { row in
      let table = try row.text(0)
      let number = try row.optionalInt(1).map { " row \($0)" } ?? ""
      report.fault(table + number, "refers to a row of \(try row.text(2)) that is not there")
    }
    for reference in Self.currentReferences {
      try database.forEach(
        """
        SELECT v.id, v.\(reference.column) FROM \(reference.table)_version v
        WHERE v.ended IS NULL AND v.\(reference.column) IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM \(reference.target)_version t WHERE t.id = v.\(reference.column) AND t.ended IS NULL)
        """
      ) { row in
        report.fault(
          try row.text(0),
          "\(reference.column) is \(try row.text(1)), which is no current \(reference.target)")
      }
    }
    try database.forEach(
      """
      SELECT v.id, a.measure FROM amount_version v JOIN amount a ON a.id = v.id
      WHERE v.ended IS NULL AND NOT EXISTS (
        SELECT 1 FROM measure_version m WHERE m.id = a.measure AND m.ended IS NULL)
      """
    ) { row in
      report.fault(try row.text(0), "its measure is \(try row.text(1)), which is no current measure")
    }
  }

  private static let currentReferences: [(table: String, column: String, target: String)] = [
    ("ministry", "continues", "ministry"), ("route", "parent", "route"), ("measure", "ministry", "ministry"),
    ("measure", "parent", "measure"), ("amount", "route", "route"), ("amount", "recipient", "recipient"),
    ("amount", "part_of", "amount"), ("amount", "repeats", "amount"),
  ]
}
