import Budget
import SQLite

/// A row of the control totals: what the contributions of a cell add up to.
struct ControlTotal {
  let edition: Int
  let cell: ControlTotals.Cell
  let cents: Int64
  let amounts: Int
  /// The contributions of amounts that carry `may_overlap`.
  let overlapCents: Int64
  /// How many those are.
  let overlapAmounts: Int

  /// The span of what is undivided.
  var span: ClosedRange<Int>? {
    cell.firstYear > 0 && cell.lastYear >= cell.firstYear ? cell.firstYear...cell.lastYear : nil
  }

  fileprivate init(_ row: borrowing Row) throws(SQLiteError) {
    edition = try row.int(0)
    cell = try ControlTotals.Cell(row, from: 1)
    cents = try row.int64(10)
    amounts = try row.int(11)
    overlapCents = try row.int64(12)
    overlapAmounts = try row.int(13)
  }
}

extension Ledger {
  /// The control totals that a filter keeps: a few thousand rows at most, read once for several questions.
  func controlTotals(_ filter: Filter) throws -> [ControlTotal] {
    try lastTotals.answer(to: filter, in: database) {
      var condition = Condition()
      condition.any(of: filter.editions.map { Value($0.year) }, "t.edition")
      condition.add(filter.ofMinistries(edition: "t.edition", ministry: "t.ministry"))
      condition.add(filter.ofCell("t", isKept: true))
      var totals: [ControlTotal] = []
      // Without an edition there is none to ask for.
      if filter.editions.isEmpty { return totals }
      try database.forEach(
        """
        SELECT edition, \(ControlTotals.Cell.columns), \(ControlTotals.Sum.columns) FROM total t\(condition.sql)
        """, condition.values
      ) { row in totals.append(try ControlTotal(row)) }
      return totals
    }
  }
}
