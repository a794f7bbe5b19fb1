import Budget
import SQLite

/// What the contributions that other programs see add up to, against the control totals of a count.
///
/// Their totals, `v_totals`, are a GROUP BY of the same view, so they add up to the same.
struct ViewComparison {
  private struct Cell: Hashable {
    let edition: Int
    let cell: ControlTotals.Cell
  }

  private var editions: Set<Int> = []
  private var expected: [Cell: CellSum] = [:]

  /// Takes the control totals that an edition ought to have.
  ///
  /// - Throws: `MoneyOverflow`, which counting rules out.
  mutating func expect(_ totals: ControlTotals, of edition: Edition) throws(MoneyOverflow) {
    editions.insert(edition.year)
    for (cell, sum) in totals.sums {
      let place = Cell(edition: edition.year, cell: cell.withoutSpan)
      try expected[place, default: CellSum()].add(sum.cents, of: sum.amounts)
    }
  }

  /// Reads the view and reports each cell in which it adds up to something else.
  ///
  /// - Throws: `SQLiteError`, `MoneyOverflow`, or what `step` throws.
  func compare(with database: Database, _ report: CheckReport, step: () throws -> Void) throws {
    let found = try sums(database, step: step)
    let cells = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
    let names = try DerivedNames(database)
    let places = cells.map { cell in (place: names.place(of: cell.cell, edition: cell.edition), cell: cell) }
    for (place, cell) in places.sorted(by: { $0.place < $1.place }) {
      report.fault(place, .otherSum(in: .contributionsView, found: found[cell], expected: expected[cell]))
    }
  }

  /// Added up here, as SQLite would sort every row before it adds.
  private func sums(_ database: Database, step: () throws -> Void) throws -> [Cell: CellSum] {
    let keys = try ViewKeys(database)
    var sums: [Cell: CellSum] = [:]
    try database.forEach(
      """
      SELECT edition, bucket, year, ministry, route, recipient, basis, duration, cents
      FROM \(SummedUp.contributionsView.rawValue)
      """
    ) { row in
      try step()
      let edition = try row.int(0)
      guard editions.contains(edition) else { return }
      let cell = ControlTotals.Cell(
        bucket: try keys.buckets.key(row, 1), year: try row.optionalInt(2) ?? 0,
        ministry: try keys.ministries.key(row, 3), route: try keys.routes.key(row, 4),
        recipient: try keys.recipients.key(row, 5), basis: try keys.bases.key(row, 6),
        duration: try keys.durations.key(row, 7))
      try sums[Cell(edition: edition, cell: cell), default: CellSum()].add(Money(cents: try row.int64(8)))
    }
    return sums
  }
}

extension CellSum {
  fileprivate mutating func add(_ sum: Money, of count: Int = 1) throws(MoneyOverflow) {
    eur = try eur.adding(sum)
    amounts += count
  }
}

/// The keys and numbers of the codes that views show.
private struct ViewKeys {
  /// The keys of one list.
  struct List {
    let keys: [String: Int]

    /// The key of the code in a column.
    func key(_ row: borrowing Row, _ column: Int) throws -> Int {
      let code = try row.text(column)
      guard let key = keys[code] else { throw SQLiteError.unexpectedValue(code) }
      return key
    }
  }

  let ministries: List
  let routes: List
  let recipients: List
  let buckets = List(numbering: Bucket.self)
  let bases = List(numbering: Basis.self)
  let durations = List(numbering: Duration.self)

  init(_ database: Database) throws {
    ministries = try List(of: "ministry", database)
    routes = try List(of: "route", database)
    recipients = try List(of: "recipient", database)
  }
}

extension ViewKeys.List {
  fileprivate init<Value: Code>(numbering list: Value.Type) {
    keys = Dictionary(uniqueKeysWithValues: list.values.enumerated().map { ($1, $0) })
  }

  fileprivate init(of list: String, _ database: Database) throws {
    keys = Dictionary(try DerivedNames.codes(of: list, database).map { ($1, $0) }) { first, _ in first }
  }
}
