import Budget
import SQLite

extension Ledger {
  /// Counts an edition and writes what is derived from it: contributions, spans and the search index.
  ///
  /// - Throws: The first `CountingFault`, `SQLiteError`.
  func derive(_ edition: Edition) throws {
    let measures = try measures(ofEdition: edition.year)
    let amounts = try amounts(ofEdition: edition.year)
    let counting = Counting(amounts: amounts, horizon: edition.horizon)
    if let fault = counting.faults.first { throw fault }
    try removeDerived(edition.year)
    try write(counting, of: amounts, measures: measures, edition: edition.year)
    let insert = try database.prepare(
      "INSERT INTO search (measure, topic, theme, summary, impact, figures) VALUES (?, ?, ?, ?, ?, ?)")
    for document in Self.searchDocuments(measures: measures, amounts: amounts) {
      try insert.run(document.values)
    }
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

  private func write(
    _ counting: Counting, of amounts: [Amount], measures: [Measure], edition: Int
  ) throws {
    let spans = try database.prepare(
      "INSERT INTO amount_span (amount, first_year, last_year) VALUES (?, ?, ?)")
    for (amount, span) in zip(amounts, counting.spans) {
      try spans.run([.text(amount.id), Value(span.first), Value(span.last)])
    }
    let rows = try database.prepare(
      """
      INSERT INTO contribution (
        amount, bucket, year, cents, edition, measure, ministry, route, recipient, basis
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for row in Self.derivedContributions(
      counting, of: amounts, measures: measures, edition: edition)
    {
      try rows.run(row)
    }
  }

  /// The rows that the contribution table has to have for an edition.
  static func derivedContributions(
    _ counting: Counting, of amounts: [Amount], measures: [Measure], edition: Int
  ) -> [[Value]] {
    let byID = Dictionary(amounts.map { ($0.id, $0) }) { first, _ in first }
    let ministries = Dictionary(measures.map { ($0.id, $0.ministry) }) { first, _ in first }
    return counting.contributions.map { contribution in
      let amount = byID[contribution.amount]
      return [
        .text(contribution.amount), .text(contribution.bucket.rawValue), Value(contribution.year),
        .integer(contribution.eur.cents), Value(edition), Value(amount?.measure),
        Value(amount.flatMap { ministries[$0.measure] }), Value(amount?.route),
        Value(amount?.recipient), Value(amount?.basis?.rawValue),
      ]
    }
  }

  /// What the search index has to hold for one measure.
  struct SearchDocument: Equatable {
    let values: [Value]
  }

  static func searchDocuments(measures: [Measure], amounts: [Amount]) -> [SearchDocument] {
    let figures = Dictionary(grouping: amounts, by: \.measure)
    return measures.map { measure in
      let words = (figures[measure.id] ?? []).flatMap { [$0.label, $0.note].compactMap(\.self) }
      return SearchDocument(
        values: [
          .text(measure.id), .text(measure.topic), Value(measure.theme), Value(measure.summary),
          Value(measure.impact), .text(words.joined(separator: "\n")),
        ])
    }
  }
}
