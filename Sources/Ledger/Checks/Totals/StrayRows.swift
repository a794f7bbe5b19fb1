import Budget
import SQLite

/// Rows of derived tables that belong to nothing that counts.
struct StrayRows {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// Contributions of a measure without current amounts, or of no measure of a current edition.
  ///
  /// - Parameters:
  ///   - edition: The edition whose measures are looked at; nil for all, and for rows without a measure.
  ///   - body: Gets the amount of each.
  func contributions(of edition: Edition? = nil, _ body: (_ amount: String) throws -> Void) throws {
    let measures =
      edition == nil
      ? "(SELECT DISTINCT measure AS key FROM contribution)" : "(SELECT key FROM measure WHERE edition = ?)"
    try database.forEach(
      """
      SELECT coalesce(
        (SELECT m.id || '#' || a.n FROM amount a JOIN measure m ON m.key = a.measure WHERE a.key = c.amount),
        'amount ' || c.amount)
      FROM \(measures) d CROSS JOIN contribution c ON c.measure = d.key
      WHERE NOT EXISTS (\(Self.figures) WHERE f.measure = d.key)
      """, edition.map { [Value($0.year)] } ?? []
    ) { row in try body(try row.text(0)) }
  }

  /// Rows of `counted` for amounts that are not current.
  func counted(_ body: (_ amount: String) throws -> Void) throws {
    try database.forEach(
      """
      SELECT coalesce(
        (SELECT m.id || '#' || a.n FROM amount a JOIN measure m ON m.key = a.measure WHERE a.key = c.amount),
        'amount ' || c.amount)
      FROM counted c WHERE NOT EXISTS (\(Self.figures) WHERE f.amount = c.amount)
      """
    ) { row in try body(try row.text(0)) }
  }

  /// Sums of editions that are not current.
  ///
  /// - Parameter table: That of the control totals, or of what may be counted twice.
  func sums(in table: DerivedTable, _ body: (_ edition: String) throws -> Void) throws {
    try database.forEach(
      """
      SELECT DISTINCT edition FROM \(table.rawValue)
      WHERE edition NOT IN (SELECT edition FROM edition_version WHERE ended IS NULL)
      """
    ) { row in try body("edition \(try row.value(0).shown)") }
  }

  /// The figures of current editions.
  private static let figures = """
    SELECT 1 FROM \(FigureSource.figure()) f JOIN measure m ON m.key = f.measure
    JOIN edition_version e ON e.edition = m.edition AND e.ended IS NULL
    """
}
