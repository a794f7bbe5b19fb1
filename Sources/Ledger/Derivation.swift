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
  func deriveMoney(_ edition: Edition) throws {
    let counted = try counting(of: edition)
    if let fault = counted.counting.faults.first { throw fault }
    try removeDerived(edition.year)
    try write(counted)
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

  private func write(_ counted: CountedEdition) throws {
    let spans = try database.prepare(
      "INSERT INTO amount_span (amount, first_year, last_year) VALUES (?, ?, ?)")
    for (amount, span) in zip(counted.amounts, counted.counting.spans) {
      try spans.run([.text(amount.id), Value(span.first), Value(span.last)])
    }
    let rows = try database.prepare(
      """
      INSERT INTO contribution (
        amount, bucket, year, cents, edition, measure, ministry, route, recipient, basis
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try counted.forEachContribution { amount, contribution, ministry in
      let row = Self.contributionRow(amount, contribution, ministry, edition: counted.edition.year)
      try rows.run(row)
    }
  }

  /// The row that the contribution table has to have.
  static func contributionRow(
    _ amount: Amount, _ contribution: Contribution, _ ministry: String?, edition: Int
  ) -> [Value] {
    [
      .text(contribution.amount), .text(contribution.bucket.rawValue), Value(contribution.year),
      .integer(contribution.eur.cents), Value(edition), .text(amount.measure), Value(ministry),
      Value(amount.route),
      Value(amount.recipient), Value(amount.basis?.rawValue),
    ]
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
