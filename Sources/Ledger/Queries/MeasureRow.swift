import Budget
import SQLite

/// A measure as the lists show it: with its status and the number of its amounts.
public struct MeasureRow: Equatable, Sendable {
  /// The measure.
  public let measure: Measure
  /// The code of its status.
  public let status: String
  /// How many amounts it has, of every kind.
  public let amounts: Int
}

extension Ledger {
  /// The current measures that a filter keeps, in the order of the code list and the letter.
  ///
  /// A route, recipient and year keep a measure if one of its amounts has them all.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachMeasure(_ filter: Filter, _ body: (MeasureRow) throws -> Void) throws {
    try forEachMeasure(measureCondition(filter), body)
  }

  /// How many measures a filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public func measureCount(_ filter: Filter) throws -> Int {
    try count("v_measures v", measureCondition(filter))
  }

  /// What a row `v` of v_measures has to be.
  func measureCondition(_ filter: Filter) -> Condition {
    var condition = Condition()
    condition.measure(of: filter, id: "v.id", edition: "v.edition", ministry: "v.ministry")
    condition.funding(of: filter, "v.funding")
    condition.theme(of: filter, "v.theme")
    condition.status(of: filter, "v.status")
    var amount = Condition()
    amount.amount(of: filter, id: "av.id", route: "av.route", recipient: "av.recipient")
    if !amount.terms.isEmpty {
      amount.add("a.measure = v.id")
      condition.add(
        """
        EXISTS (SELECT 1 FROM amount a JOIN amount_version av ON av.id = a.id AND av.ended IS NULL\(amount.sql))
        """, amount.values)
    }
    return condition
  }

  func forEachMeasure(_ condition: Condition, _ body: (MeasureRow) throws -> Void) throws {
    try explained {
      try database.forEach(
        """
        SELECT v.id, v.edition, v.position, v.ministry, v.theme, v.topic, v.parent, v.page, v.funding,
          v.summary, v.impact, v.status, v.amounts
        FROM v_measures v JOIN ministry_version c ON c.id = v.ministry AND c.ended IS NULL\(condition.sql)
        ORDER BY v.edition, c.position, v.position, v.id
        """, condition.values
      ) { row in
        let measure = Measure(
          id: try row.text(0), edition: try row.int(1), position: try row.int(2),
          ministry: try row.text(3), theme: try row.optionalText(4), topic: try row.text(5),
          parent: try row.optionalText(6), page: try row.int(7), funding: try Self.code(row.text(8)),
          summary: try row.optionalText(9), impact: try row.optionalText(10))
        try body(MeasureRow(measure: measure, status: try row.text(11), amounts: try row.int(12)))
      }
    }
  }
}
