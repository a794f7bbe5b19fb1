import Budget
import SQLite

/// What may be counted twice in a selection, from the sums that are kept.
struct KeptOverlaps {
  /// By the cells of the amounts that carry `may_overlap`.
  private(set) var eur: [(edition: Int, cell: ControlTotals.Cell, eur: Money)] = []
  /// How many amounts they are, per edition.
  private(set) var amounts: [Int: Int] = [:]
  private var counted: Set<Share> = []

  /// Amounts that are counted as one in any choice of their columns.
  private struct Share: Hashable {
    let edition: Int
    let ministry: Int
    let route: Int
    let recipient: Int
    let basis: Int
    let duration: Int
    /// 0 in the share of one amount.
    let otherMinistry: Int
    let otherRoute: Int
    let otherRecipient: Int
    let amount: Int
    let columns: String

    init(_ edition: Int, _ key: OverlapTotals.Key) {
      let (cell, other, isOwn) = (key.cell, key.other, key.amount != 0)
      (self.edition, amount, columns) = (edition, key.amount, key.columns)
      (ministry, route, recipient) = (cell.ministry, cell.route, cell.recipient)
      (basis, duration) = (cell.basis, cell.duration)
      (otherMinistry, otherRoute, otherRecipient) =
        isOwn ? (0, 0, 0) : (other.ministry, other.route, other.recipient)
    }
  }

  fileprivate mutating func add(_ sum: OverlapTotals.Sum, of key: OverlapTotals.Key, in edition: Int) {
    eur.append((edition, key.cell, sum.eur))
    if counted.insert(Share(edition, key)).inserted { amounts[edition, default: 0] += sum.amounts }
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
      /// What the places of an amount that is asked for put in a column, if the amount has rows of its own.
      var own: [OwnColumn: (key: OverlapTotals.Key, overlap: Overlap)] = [:]
      let condition = filter.ofKeptOverlaps(scope)
      do {
        try database.forEach(
          """
          SELECT o.edition, \(OverlapTotals.Key.columns), \(OverlapTotals.Sum.columns)
          FROM overlap_total o\(condition.sql)
          """, condition.values
        ) { row in
          let key = try OverlapTotals.Key(row, from: 1)
          let sum = try OverlapTotals.Sum(row, from: 1 + OverlapTotals.Key.count)
          let edition = try row.int(0)
          guard key.amount != 0 else { return overlaps.add(sum, of: key, in: edition) }
          let column = OwnColumn(
            edition: edition, amount: key.amount, bucket: key.cell.bucket, year: key.cell.year)
          try own[column, default: (key, Overlap(of: sum.eur))].overlap.add(sum.otherEur)
        }
        for (column, found) in own {
          var sum = OverlapTotals.Sum()
          (sum.eur, sum.amounts) = (found.overlap.eur, 1)
          overlaps.add(sum, of: found.key, in: column.edition)
        }
      } catch is MoneyOverflow {
        throw LedgerError.overflow
      }
      return overlaps
    }
  }
}

/// A column of an amount that has rows of its own.
private struct OwnColumn: Hashable {
  let edition: Int
  let amount: Int
  let bucket: Int
  let year: Int
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
