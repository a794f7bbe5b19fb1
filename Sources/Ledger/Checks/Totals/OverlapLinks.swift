import Budget
import SQLite

/// The links `may_overlap` of the ledger that can't be counted; no group of counting needs their targets, so they are asked for
/// by a query.
struct OverlapLinks {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// Gives each link to an amount of another edition: editions are never added to each other.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  func forEachFault(_ body: (CountingFault<String>) throws -> Void) throws {
    try database.forEach(
      """
      SELECT m.id || '#' || a.n, tm.id || '#' || t.n
      FROM amount_overlap o
      JOIN amount_version v ON v.amount = o.amount AND v.document = o.document AND v.made = o.made AND v.ended IS NULL
      JOIN amount a ON a.key = o.amount JOIN measure m ON m.key = a.measure
      JOIN amount t ON t.key = o.target JOIN measure tm ON tm.key = t.measure
      WHERE m.edition <> tm.edition
      ORDER BY m.key, a.n, tm.key, t.n
      """
    ) { row in
      try body(.otherEdition(amount: row.text(0), link: .mayOverlap, target: row.text(1)))
    }
  }
}
