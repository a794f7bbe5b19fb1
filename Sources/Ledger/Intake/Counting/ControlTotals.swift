import Budget
import SQLite

/// The control totals of an edition: what all contributions add up to, in each cell by which totals can be grouped.
struct ControlTotals {
  /// What identifies a cell, in the order of the primary key of `total`.
  struct Cell: Hashable {
    let bucket: Int
    let year: Int
    /// The span of what is undivided; 0 in the other buckets.
    private(set) var firstYear = 0
    private(set) var lastYear = 0
    let ministry: Int
    let route: Int
    let recipient: Int
    let basis: Int
    let duration: Int

    /// The values of the columns.
    var values: [Value] {
      [bucket, year, firstYear, lastYear, ministry, route, recipient, basis, duration].map { Value($0) }
    }

    /// The columns, for an INSERT or a SELECT.
    static let columns = "bucket, year, first_year, last_year, ministry, route, recipient, basis, duration"
    /// The condition on the columns, with a parameter for each.
    static let condition = columns.split(separator: ", ").map { "\($0) = ?" }.joined(separator: " AND ")

    /// Reads the columns.
    init(_ row: borrowing Row, from first: Int = 0) throws(SQLiteError) {
      bucket = try row.int(first)
      year = try row.int(first + 1)
      firstYear = try row.int(first + 2)
      lastYear = try row.int(first + 3)
      ministry = try row.int(first + 4)
      route = try row.int(first + 5)
      recipient = try row.int(first + 6)
      basis = try row.int(first + 7)
      duration = try row.int(first + 8)
    }

    /// A cell without a span.
    init(bucket: Int, year: Int, ministry: Int, route: Int, recipient: Int, basis: Int, duration: Int) {
      (self.bucket, self.year) = (bucket, year)
      (self.ministry, self.route, self.recipient) = (ministry, route, recipient)
      (self.basis, self.duration) = (basis, duration)
    }

    /// The same whatever the span, as the views have it.
    var withoutSpan: Cell {
      var cell = self
      (cell.firstYear, cell.lastYear) = (0, 0)
      return cell
    }

    /// The cell in which a contribution falls.
    fileprivate init(_ contribution: Contribution, of stored: StoredFigure, _ span: Span) {
      self.init(
        bucket: contribution.bucket.number, year: contribution.year ?? 0, ministry: stored.ministry,
        route: stored.route ?? 0, recipient: stored.recipient ?? 0, basis: stored.basis ?? 0,
        duration: ControlTotals.duration(span).number)
      if contribution.bucket == .undivided { (firstYear, lastYear) = (span.first ?? 0, span.last ?? 0) }
    }
  }

  /// What a cell adds up to.
  struct Sum: Equatable {
    /// The contributions in cents.
    var cents = Money.zero
    /// How many amounts contribute.
    var amounts = 0
    /// The contributions of amounts that carry `may_overlap`.
    var overlapCents = Money.zero
    /// How many those are.
    var overlapAmounts = 0
    /// The contributions without their signs.
    var magnitude = Money.zero

    /// The values of the columns.
    var values: [Value] {
      [
        .integer(cents.cents), Value(amounts), .integer(overlapCents.cents), Value(overlapAmounts),
        .integer(magnitude.cents),
      ]
    }

    /// The columns, for an INSERT or a SELECT.
    static let columns = "cents, amounts, overlap_cents, overlap_amounts, magnitude"
  }

  /// The sums by cell.
  private(set) var sums: [Cell: Sum] = [:]

  /// Adds the contributions of a group.
  ///
  /// - Throws: `MoneyOverflow`, which counting rules out.
  mutating func add(_ group: CountedGroup) throws(MoneyOverflow) {
    for contribution in group.counting.contributions {
      let stored = group.figures[contribution.figure]
      let cell = Cell(contribution, of: stored, group.counting.spans[contribution.figure])
      try sums[cell, default: Sum()].add(contribution.eur, mayOverlap: stored.mayOverlap)
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
      magnitude: try money(\.magnitude))
  }

  /// The same from its columns.
  init(_ row: borrowing Row, from first: Int) throws(SQLiteError) {
    self.init(
      cents: Money(cents: try row.int64(first)), amounts: try row.int(first + 1),
      overlapCents: Money(cents: try row.int64(first + 2)), overlapAmounts: try row.int(first + 3),
      magnitude: Money(cents: try row.int64(first + 4)))
  }

  fileprivate mutating func add(_ eur: Money, mayOverlap: Bool) throws(MoneyOverflow) {
    cents = try cents.adding(eur)
    magnitude = try magnitude.adding(try eur.magnitude())
    amounts += 1
    guard mayOverlap else { return }
    overlapCents = try overlapCents.adding(eur)
    overlapAmounts += 1
  }
}

extension ControlTotals {
  /// The control totals that a ledger keeps.
  struct Stored {
    private let query: Statement

    init(_ database: Database) throws {
      query = try database.prepare(
        "SELECT \(Sum.columns) FROM total WHERE edition = ? AND \(Cell.condition)")
    }

    /// What a cell adds up to.
    ///
    /// - Throws: `SQLiteError`.
    func sum(of cell: Cell, edition: Int) throws -> Sum {
      var sum = Sum()
      try query.forEach([Value(edition)] + cell.values) { row in
        sum = try Sum(row, from: 0)
      }
      return sum
    }
  }
}
