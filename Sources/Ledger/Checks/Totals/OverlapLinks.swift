import Budget
import SQLite

/// The links `may_overlap` of the ledger that can't be counted; no group of counting needs their targets, so they are asked for
/// by a query.
struct OverlapLinks {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// Gives each link to an amount of another edition, as editions are never added to each other; and each link of which one end
  /// does not count, so that nothing could be counted twice.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  func forEachFault(_ body: (CountingFault<String>) throws -> Void) throws {
    try database.forEach(
      """
      SELECT m.id || '#' || a.n, tm.id || '#' || t.n, m.edition <> tm.edition, \(FigureSource.counts("v"))
      FROM amount_overlap o
      JOIN amount_version v ON v.amount = o.amount AND v.document = o.document AND v.made = o.made AND v.ended IS NULL
      JOIN amount a ON a.key = o.amount JOIN measure m ON m.key = a.measure
      JOIN amount t ON t.key = o.target JOIN measure tm ON tm.key = t.measure
      JOIN amount_version tv ON tv.amount = o.target AND tv.ended IS NULL
      WHERE m.edition <> tm.edition OR NOT (\(FigureSource.counts("v"))) OR NOT (\(FigureSource.counts("tv")))
      ORDER BY m.key, a.n, tm.key, t.n
      """
    ) { row in
      let (amount, target) = (try row.text(0), try row.text(1))
      if try row.int(2) != 0 {
        return try body(.otherEdition(amount: amount, link: .mayOverlap, target: target))
      }
      let uncounted = try row.int(3) != 0 ? target : amount
      try body(.uncountedOverlap(amount: amount, target: target, uncounted: uncounted))
    }
  }
}
