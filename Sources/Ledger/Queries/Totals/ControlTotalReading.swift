import Budget
import SQLite

/// A row of the control totals: what the contributions of a cell add up to.
struct ControlTotal {
  let edition: Int
  let bucket: Int
  let year: Int
  let ministry: Int
  let route: Int
  let recipient: Int
  let basis: Int
  let duration: Int
  let cents: Int64
  let amounts: Int
  /// The contributions of amounts that may be counted twice.
  let overlapCents: Int64
  /// How many those are.
  let overlapAmounts: Int
  /// How many of them are not in the cell before.
  let overlapFirst: Int

  fileprivate init(_ row: borrowing Row) throws(SQLiteError) {
    edition = try row.int(0)
    bucket = try row.int(1)
    year = try row.int(2)
    ministry = try row.int(3)
    route = try row.int(4)
    recipient = try row.int(5)
    basis = try row.int(6)
    duration = try row.int(7)
    cents = try row.int64(8)
    amounts = try row.int(9)
    overlapCents = try row.int64(10)
    overlapAmounts = try row.int(11)
    overlapFirst = try row.int(12)
  }
}

extension Ledger {
  /// The control totals that a filter keeps: a few thousand rows at most, read once for several questions.
  func controlTotals(_ filter: Filter) throws -> [ControlTotal] {
    try lastTotals.totals(of: filter, in: database) {
      var condition = Condition()
      condition.any(of: filter.editions.map { Value($0.year) }, "t.edition")
      condition.add(filter.ofMinistries(edition: "t.edition", ministry: "t.ministry"))
      condition.add(filter.ofCell("t"))
      var totals: [ControlTotal] = []
      // Without an edition there is none to ask for.
      if filter.editions.isEmpty { return totals }
      try database.forEach(
        """
        SELECT edition, bucket, year, ministry, route, recipient, basis, duration, cents, amounts, overlap_cents,
          overlap_amounts, overlap_first
        FROM total t\(condition.sql)
        """, condition.values
      ) { row in totals.append(try ControlTotal(row)) }
      return totals
    }
  }
}

/// Remembers the control totals of the last filter, for the next question about the same.
///
/// A table of totals asks five times: for its rows, the total row, municipalities, overlaps and their number.
final class LastTotals {
  private var filter: Filter?
  private var version = 0
  private var totals: [ControlTotal] = []

  /// The totals of a filter: those remembered, or else those that `read` gives.
  ///
  /// Remembered is only what a connection has read that can't write, as long as no other has written: a
  /// transaction that is rolled back would leave totals behind that never were.
  func totals(
    of filter: Filter, in database: Database, _ read: () throws -> [ControlTotal]
  ) throws -> [ControlTotal] {
    guard try database.integer("PRAGMA query_only") == 1 else { return try read() }
    let version = try database.integer("PRAGMA data_version") ?? 0
    if self.filter == filter && self.version == version { return totals }
    totals = try read()
    (self.filter, self.version) = (filter, version)
    return totals
  }
}
