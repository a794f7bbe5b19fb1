import Budget
import SQLite

/// Reads the contributions of amounts that carry `may_overlap`, each with those in the same column of the amounts that they
/// name, as the newest documents state it.
struct OverlapRows {
  private let database: Database
  private let query: (sql: String, values: [Value])

  /// Of an edition.
  init(_ database: Database, edition: Int, _ links: OverlapLinks = OverlapLinks()) {
    self.database = database
    // An undivided sum is told apart by its span, which is its own unless counting gave it that of its whole.
    let undivided = "c.bucket = \(Bucket.undivided.number)"
    func span(_ statement: String, _ counted: String) -> String {
      ["first_year", "last_year"].map { year in
        "CASE WHEN \(undivided) THEN coalesce(\(counted).\(year), \(statement).\(year)) ELSE 0 END"
      }.joined(separator: ", ")
    }
    query = (
      """
      SELECT o.amount, c.bucket, c.year, \(span("w", "k")), mv.ministry, c.route, c.recipient, c.basis, c.duration,
        c.cents, \(span("tw", "tk")), tmv.ministry, t.route, t.recipient, t.cents
      FROM \(links.contributions())
      CROSS JOIN measure_version tmv ON tmv.measure = ta.measure AND tmv.ended IS NULL
      LEFT JOIN counted k ON \(undivided) AND k.amount = a.key
      LEFT JOIN statement tw ON \(undivided) AND tw.amount = ta.key
      LEFT JOIN counted tk ON \(undivided) AND tk.amount = ta.key
      WHERE m.edition = ? ORDER BY o.amount
      """, links.values + [Value(edition)]
    )
  }

  /// Gives each amount that has a counterpart in some column, by key.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  func forEachCarrier(_ body: (OverlapCarrier) throws -> Void) throws {
    var last: OverlapCarrier?
    try database.forEach(query.sql, query.values) { row in
      let amount = try row.int(0)
      if let carrier = last, carrier.amount != amount {
        try body(carrier)
        last = nil
      }
      let place = OverlapTotals.Other(
        firstYear: try row.int(11), lastYear: try row.int(12), ministry: try row.int(13),
        route: try row.int(14), recipient: try row.int(15))
      var carrier = last ?? OverlapCarrier(amount: amount)
      carrier.add(
        try ControlTotals.Cell(row, from: 1), Money(cents: try row.int64(10)),
        OverlapCarrier.Other(place: place, eur: Money(cents: try row.int64(16))))
      last = carrier
    }
    if let last { try body(last) }
  }
}
