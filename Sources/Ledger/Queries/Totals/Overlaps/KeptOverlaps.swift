import Budget
import SQLite

/// What a selection may count twice, added up from the sums that are kept.
struct KeptOverlaps {
  /// By the cells of the amounts that carry `may_overlap`.
  private(set) var eur: [(edition: Int, cell: ControlTotals.Cell, eur: Money)] = []
  /// How many amounts they are, per edition.
  private(set) var amounts: [Int: Int] = [:]
  private var last: (edition: Int, key: OverlapTotals.Key, overlap: Overlap, amounts: Int)?

  /// The order in which rows are added: those that are of the same amounts, in the same column, one after the other.
  fileprivate static let order = """
    o.edition, o.amount, CASE WHEN o.amount <> 0 THEN o.bucket * 10000 + o.year ELSE 0 END, o.ministry, o.route,
    o.recipient, o.basis, o.duration, o.other_ministry, o.other_route, o.other_recipient, o.columns
    """

  /// Adds a row.
  ///
  /// Where an amount has rows of its own, what all its counterparts put in a column is added together.
  fileprivate mutating func add(
    _ sum: OverlapTotals.Sum, of key: OverlapTotals.Key, in edition: Int
  ) throws(MoneyOverflow) {
    var overlap = Overlap(of: sum.eur)
    try overlap.add(sum.otherEur)
    if let found = last, found.edition == edition, found.key.hasAmounts(of: key) {
      if key.amount != 0, found.key.cell.bucket == key.cell.bucket, found.key.cell.year == key.cell.year {
        try last?.overlap.add(sum.otherEur)
        return
      }
      finishColumn()
      last = (edition, key, overlap, found.amounts)
    } else {
      finish()
      last = (edition, key, overlap, sum.amounts)
    }
  }

  /// Keeps what was added last.
  fileprivate mutating func finish() {
    finishColumn()
    if let last { amounts[last.edition, default: 0] += last.amounts }
    last = nil
  }

  private mutating func finishColumn() {
    if let last { eur.append((last.edition, last.key.cell, last.overlap.eur)) }
  }
}

extension OverlapTotals.Key {
  /// Whether another row is of the same amounts, so that they are counted once.
  fileprivate func hasAmounts(of other: Self) -> Bool {
    if amount != 0 || other.amount != 0 { return amount == other.amount }
    let (one, two) = (cell, other.cell)
    let (its, theirs) = (self.other, other.other)
    return (one.ministry, one.route, one.recipient) == (two.ministry, two.route, two.recipient)
      && (one.basis, one.duration) == (two.basis, two.duration) && columns == other.columns
      && (its.ministry, its.route, its.recipient) == (theirs.ministry, theirs.route, theirs.recipient)
  }
}

extension Ledger {
  /// What may be counted twice in what a filter keeps that control totals can answer.
  ///
  /// - Throws: `SQLiteError`, `LedgerError.overflow`, which counting rules out.
  func keptOverlaps(_ filter: Filter, _ scope: TotalScope = .all) throws -> KeptOverlaps {
    try lastKeptOverlaps.answer(to: filter, scope, in: database) {
      var overlaps = KeptOverlaps()
      if filter.editions.isEmpty { return overlaps }
      let condition = filter.ofKeptOverlaps(scope)
      do {
        try database.forEach(
          """
          SELECT o.edition, \(OverlapTotals.Key.columns), \(OverlapTotals.Sum.columns)
          FROM overlap_total o\(condition.sql) ORDER BY \(KeptOverlaps.order)
          """, condition.values
        ) { row in
          try overlaps.add(
            OverlapTotals.Sum(row, from: 1 + OverlapTotals.Key.count), of: OverlapTotals.Key(row, from: 1),
            in: row.int(0))
        }
      } catch is MoneyOverflow {
        throw LedgerError.overflow
      }
      overlaps.finish()
      return overlaps
    }
  }
}

extension Filter {
  /// The condition on a row `o` of `overlap_total`: that both ends are kept.
  fileprivate func ofKeptOverlaps(_ scope: TotalScope) -> Condition {
    var condition = Condition()
    condition.any(of: editions.map { Value($0.year) }, "o.edition")
    for (end, other) in [("o", ""), ("t", "other_")] {
      condition.add(ofMinistries(edition: "o.edition", ministry: "o.\(other)ministry"))
      var cell = ofCell(end, isKept: true)
      cell.add(ofScope(scope, end))
      if end == "o" || cell.isEmpty {
        condition.add(cell)
        continue
      }
      let columns = ["first_year", "last_year", "route", "recipient"].map { "o.other_\($0) AS \($0)" }
      condition.add(
        "EXISTS (SELECT 1 FROM (SELECT o.bucket, o.year, \(columns.joined(separator: ", "))) t\(cell.sql))",
        cell.values)
    }
    return condition
  }
}
