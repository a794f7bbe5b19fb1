import Budget
import SQLite

/// An amount as the lists show it: with the fields of its measure.
public struct AmountRow: Equatable, Sendable {
  /// The amount.
  public let amount: Amount
  /// The budget year of its edition.
  public let edition: Int
  /// The code of the ministry of its measure.
  public let ministry: String
  /// The topic of its measure.
  public let topic: String

  /// Makes a row.
  public init(amount: Amount, edition: Int, ministry: String, topic: String) {
    self.amount = amount
    self.edition = edition
    self.ministry = ministry
    self.topic = topic
  }
}

extension Ledger {
  /// The current amounts that a filter keeps, in the order of the measures and their own numbers.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachAmount(_ filter: Filter, _ body: (AmountRow) throws -> Void) throws {
    try forEachAmount(amountCondition(filter), body)
  }

  /// How many amounts a filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public func amountCount(_ filter: Filter) throws -> Int {
    try count("v_amounts v", amountCondition(filter))
  }

  /// How many rows of a view meet a condition.
  func count(_ source: String, _ condition: Condition) throws -> Int {
    try explained {
      try database.integer("SELECT count(*) FROM \(source)\(condition.sql)", condition.values) ?? 0
    }
  }

  /// What a row `v` of v_amounts has to be.
  private func amountCondition(_ filter: Filter) -> Condition {
    var condition = Condition()
    condition.measure(of: filter, id: "v.measure", edition: "v.edition", ministry: "v.ministry")
    condition.amount(of: filter, id: "v.id", route: "v.route", recipient: "v.recipient")
    var measure = Condition()
    measure.funding(of: filter, "m.funding")
    measure.theme(of: filter, "m.theme")
    measure.status(of: filter, "s.status")
    if !measure.terms.isEmpty {
      measure.add("m.ended IS NULL")
      condition.add(
        """
        v.measure IN (
          SELECT m.id FROM measure_version m JOIN measure_status s ON s.measure = m.id\(measure.sql))
        """, measure.values)
    }
    return condition
  }

  func forEachAmount(_ condition: Condition, _ body: (AmountRow) throws -> Void) throws {
    try explained {
      try database.forEach(
        """
        SELECT \(Self.amountColumns), v.edition, v.ministry, v.topic
        FROM v_amounts v JOIN ministry_version c ON c.id = v.ministry AND c.ended IS NULL\(condition.sql)
        ORDER BY v.edition, c.position, v.position, v.measure, v.n
        """, condition.values
      ) { row in
        try body(
          AmountRow(
            amount: try Self.amount(row), edition: try row.int(19), ministry: try row.text(20),
            topic: try row.text(21)))
      }
    }
  }

  /// The 19 columns of `v_amounts` that make an amount.
  static let amountColumns = """
    v.id, v.measure, v.label, v.printed, v.page, v.cents, v.first_year, v.last_year, v.per, v.precision,
    v.kind, v.basis, v.route, v.route_basis, v.recipient, v.part_of, v.repeats, v.may_overlap, v.note
    """

  static func amount(_ row: borrowing Row) throws -> Amount {
    Amount(
      id: try row.text(0), measure: try row.text(1), label: try row.text(2), printed: try row.text(3),
      page: try row.int(4), eur: Money(cents: try row.int64(5)), firstYear: try row.optionalInt(6),
      lastYear: try row.optionalInt(7), per: try row.optionalText(8).map(code),
      precision: try code(row.text(9)), kind: try code(row.text(10)),
      basis: try row.optionalText(11).map(code), route: try row.optionalText(12),
      routeBasis: try row.optionalText(13).map(code), recipient: try row.optionalText(14),
      partOf: try row.optionalText(15), repeats: try row.optionalText(16),
      mayOverlap: split(try row.optionalText(17)), note: try row.optionalText(18))
  }
}
