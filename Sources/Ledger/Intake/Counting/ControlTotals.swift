import Budget
import SQLite

/// The control totals of an edition: what all contributions add up to, in each cell by which totals can be grouped.
struct ControlTotals {
  /// What identifies a cell, in the order of the primary key of `total`.
  struct Cell: Hashable {
    let bucket: Int
    let year: Int
    let ministry: Int
    let route: Int
    let recipient: Int
    let basis: Int
    let duration: Int

    /// The values of the columns.
    var values: [Value] { [bucket, year, ministry, route, recipient, basis, duration].map { Value($0) } }
  }

  /// What a cell adds up to.
  struct Sum: Equatable {
    /// The contributions in cents.
    var cents = Money.zero
    /// How many amounts contribute.
    var amounts = 0
    /// The contributions of amounts that may be counted twice.
    var overlapCents = Money.zero
    /// How many those are.
    var overlapAmounts = 0
    /// How many of them are not in the cell before: the year before, or the horizon for structural.
    var overlapFirst = 0
    /// The contributions without their signs.
    var magnitude = Money.zero

    /// The values of the columns.
    var values: [Value] {
      [
        .integer(cents.cents), Value(amounts), .integer(overlapCents.cents), Value(overlapAmounts),
        Value(overlapFirst), .integer(magnitude.cents),
      ]
    }
  }

  /// The sums by cell.
  private(set) var sums: [Cell: Sum] = [:]

  /// Adds the contributions of a group.
  ///
  /// - Throws: `MoneyOverflow`, which counting rules out.
  mutating func add(_ group: CountedGroup) throws(MoneyOverflow) {
    var before: (figure: Int, isYear: Bool) = (-1, false)
    for contribution in group.counting.contributions {
      let stored = group.figures[contribution.figure]
      let cell = Cell(
        bucket: contribution.bucket.number, year: contribution.year ?? 0, ministry: stored.ministry,
        route: stored.route ?? 0, recipient: stored.recipient ?? 0, basis: stored.basis ?? 0,
        duration: Self.duration(group.counting.spans[contribution.figure]).number)
      try sums[cell, default: Sum()].add(
        contribution.eur, mayOverlap: stored.mayOverlap,
        isFirst: !(before.figure == contribution.figure && before.isYear))
      before = (contribution.figure, contribution.bucket == .year)
    }
  }

  /// The duration of a contribution with this span.
  static func duration(_ span: Span) -> Duration { span.isOpenEnded ? .structural : .oneOff }
}

extension ControlTotals.Sum {
  /// The same with a share of it replaced by another.
  ///
  /// - Throws: `MoneyOverflow`, which counting rules out.
  func replacing(_ before: Self?, by after: Self?) throws(MoneyOverflow) -> Self {
    let (before, after) = (before ?? Self(), after ?? Self())
    func money(_ path: KeyPath<Self, Money>) throws(MoneyOverflow) -> Money {
      try self[keyPath: path].subtracting(before[keyPath: path]).adding(after[keyPath: path])
    }
    return Self(
      cents: try money(\.cents), amounts: amounts - before.amounts + after.amounts,
      overlapCents: try money(\.overlapCents),
      overlapAmounts: overlapAmounts - before.overlapAmounts + after.overlapAmounts,
      overlapFirst: overlapFirst - before.overlapFirst + after.overlapFirst, magnitude: try money(\.magnitude)
    )
  }

  fileprivate mutating func add(
    _ eur: Money, mayOverlap: Bool, isFirst: Bool
  ) throws(MoneyOverflow) {
    cents = try cents.adding(eur)
    magnitude = try magnitude.adding(try eur.magnitude())
    amounts += 1
    guard mayOverlap else { return }
    overlapCents = try overlapCents.adding(eur)
    overlapAmounts += 1
    if isFirst { overlapFirst += 1 }
  }
}

extension ControlTotals {
  /// The control totals that a ledger keeps.
  struct Stored {
    private let query: Statement

    init(_ database: Database) throws {
      query = try database.prepare(
        """
        SELECT cents, amounts, overlap_cents, overlap_amounts, overlap_first, magnitude FROM total
        WHERE edition = ? AND bucket = ? AND year = ? AND ministry = ? AND route = ? AND recipient = ?
          AND basis = ? AND duration = ?
        """)
    }

    /// What a cell adds up to.
    ///
    /// - Throws: `SQLiteError`.
    func sum(of cell: Cell, edition: Int) throws -> Sum {
      var sum = Sum()
      try query.forEach([Value(edition)] + cell.values) { row in
        sum = Sum(
          cents: Money(cents: try row.int64(0)), amounts: try row.int(1),
          overlapCents: Money(cents: try row.int64(2)), overlapAmounts: try row.int(3),
          overlapFirst: try row.int(4), magnitude: Money(cents: try row.int64(5)))
      }
      return sum
    }
  }
}
