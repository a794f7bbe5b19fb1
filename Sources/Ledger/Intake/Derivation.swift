import Budget
import SQLite

extension Ledger {
  /// Counts an edition and writes what is derived from it: contributions, spans and the search index.
  ///
  /// - Throws: The first `CountingFault`, `SQLiteError`.
  func derive(_ edition: Edition) throws {
    try deriveMoney(edition)
    let insert = try database.prepare(
      "INSERT INTO search (measure, topic, theme, summary, impact, figures) VALUES (?, ?, ?, ?, ?, ?)")
    try forEachMeasure(of: edition) { try insert.run(Self.searchDocument($0, $1)) }
  }

  /// The same without the search index.
  ///
  /// - Parameter step: Is called for each amount and measure.
  func deriveMoney(_ edition: Edition, step: () throws -> Void = {}) throws {
    try removeDerived(edition.year)
    let spans = try database.prepare(
      "INSERT INTO amount_span (amount, first_year, last_year) VALUES (?, ?, ?)")
    let contributions = try database.prepare(
      """
      INSERT INTO contribution (
        amount, bucket, year, cents, edition, measure, ministry, route, recipient, basis
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let faults = try forEachCounted(of: edition, step: step) { measure in
      for row in Self.spanRows(measure) { try spans.run(row) }
      for row in Self.contributionRows(measure, edition) { try contributions.run(row) }
    }
    if let fault = faults.first { throw fault }
  }

  private func removeDerived(_ edition: Int) throws {
    try database.run("DELETE FROM contribution WHERE edition = ?", [Value(edition)])
    try database.run(
      """
      DELETE FROM amount_span WHERE amount IN (
        SELECT a.id FROM amount a JOIN measure m ON m.id = a.measure WHERE m.edition = ?)
      """, [Value(edition)])
    try database.run(
      "DELETE FROM search WHERE measure IN (SELECT id FROM measure WHERE edition = ?)", [Value(edition)])
  }

  /// The rows that the span table has to have of a measure.
  static func spanRows(_ measure: CountedMeasure) -> [[Value]] {
    zip(measure.amounts, measure.spans).map { [.text($0.id), Value($1.first), Value($1.last)] }
  }

  /// The rows that the contribution table has to have of a measure.
  static func contributionRows(_ measure: CountedMeasure, _ edition: Edition) -> [[Value]] {
    measure.contributions.map { amount, contribution in
      [
        .text(contribution.amount), .text(contribution.bucket.rawValue), Value(contribution.year),
        .integer(contribution.eur.cents), Value(edition.year), .text(amount.measure), .text(measure.ministry),
        Value(amount.route), Value(amount.recipient), Value(amount.basis?.rawValue),
      ]
    }
  }

  /// What the search index has to hold for a measure.
  static func searchDocument(_ measure: Measure, _ amounts: [Amount]) -> [Value] {
    let words = amounts.flatMap { [$0.label, $0.note].compactMap(\.self) }
    return [
      .text(measure.id), .text(measure.topic), Value(measure.theme), Value(measure.summary),
      Value(measure.impact), .text(words.joined(separator: "\n")),
    ]
  }
}
