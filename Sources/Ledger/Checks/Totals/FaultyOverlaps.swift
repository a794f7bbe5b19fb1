import Budget
import SQLite

/// The links `may_overlap` of the ledger that can't be counted; no group of counting needs their targets, so they are asked for
/// by a query.
struct FaultyOverlaps {
  private let database: Database
  private let stage: Int?
  private let measures: String?

  /// - Parameters:
  ///   - stage: The key of the last document whose statements are looked at; nil for the newest.
  ///   - measures: A table with the keys of the measures at either end, in its column `measure`; nil for all.
  init(_ database: Database, at stage: Int? = nil, ofMeasures measures: String? = nil) {
    self.database = database
    self.stage = stage
    self.measures = measures
  }

  /// Gives each link to an amount of another edition, as editions are never added to each other; each link of which one end
  /// does not count, so that nothing could be counted twice; and, of chosen measures, each that leads nowhere.
  ///
  /// A link to a figure that has been withdrawn is no fault: it says what the figure may have been part of.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  func forEachFault(_ body: (CountingFault<String>) throws -> Void) throws {
    let statements = stage == nil ? "statement" : "(SELECT * FROM statement_at WHERE stage = ?)"
    let links =
      measures.map { measures in
        ["amount", "target"].map { end in
          """
          SELECT o.* FROM \(measures) r CROSS JOIN amount x ON x.measure = r.measure
          CROSS JOIN amount_overlap o ON o.\(end) = x.key
          """
        }.joined(separator: " UNION ")
      } ?? "SELECT * FROM amount_overlap"
    let missing = measures == nil ? "0" : "tv.amount IS NULL"
    try database.forEach(
      """
      SELECT
        m.id || '#' || a.n, tm.id || '#' || t.n, m.edition <> tm.edition, \(missing), \(FigureSource.counts("v"))
      FROM (\(links)) o
      JOIN \(statements) v ON v.amount = o.amount AND v.document = o.document AND v.made = o.made AND NOT v.cancelled
      JOIN amount a ON a.key = o.amount JOIN measure m ON m.key = a.measure
      JOIN amount t ON t.key = o.target JOIN measure tm ON tm.key = t.measure
      LEFT JOIN \(statements) tv ON tv.amount = o.target
      WHERE m.edition <> tm.edition OR NOT (\(FigureSource.counts("v"))) OR \(missing)
        OR NOT tv.cancelled AND NOT (\(FigureSource.counts("tv")))
      ORDER BY m.key, a.n, tm.key, t.n
      """, stage.map { [Value($0), Value($0)] } ?? []
    ) { row in
      let (amount, target) = (try row.text(0), try row.text(1))
      if try row.int(2) != 0 {
        return try body(.otherEdition(amount: amount, link: .mayOverlap, target: target))
      }
      if try row.int(3) != 0 {
        return try body(.unknownAmount(amount: amount, link: .mayOverlap, target: target))
      }
      let uncounted = try row.int(4) != 0 ? target : amount
      try body(.uncountedOverlap(amount: amount, target: target, uncounted: uncounted))
    }
  }
}
