import Budget
import SQLite

/// What the views for other programs add up to, against the control totals of a count.
struct ViewComparison {
  /// A cell by which both views can be added up.
  private struct Cell: Hashable {
    let edition: Int
    let cell: ControlTotals.Cell

    /// The cell to which those of both durations belong.
    var withoutDuration: Cell {
      Cell(
        edition: edition,
        cell: ControlTotals.Cell(
          bucket: cell.bucket, year: cell.year, ministry: cell.ministry, route: cell.route,
          recipient: cell.recipient, basis: cell.basis, duration: Duration.oneOff.number))
    }
  }

  private var editions: Set<Int> = []
  private var expected: [Cell: CellSum] = [:]

  /// Takes the control totals that an edition ought to have.
  mutating func expect(_ totals: ControlTotals, of edition: Edition) {
    editions.insert(edition.year)
    for (cell, sum) in totals.sums {
      expected[Cell(edition: edition.year, cell: cell)] = CellSum(eur: sum.cents, amounts: sum.amounts)
    }
  }

  /// Reads a view and reports each cell that it gives otherwise.
  ///
  /// - Throws: `SQLiteError`, `MoneyOverflow`, or what `step` throws.
  func compare(
    with view: SummedUp, _ database: Database, _ report: CheckReport, step: () throws -> Void
  ) throws {
    let hasDuration = view == .contributionsView
    var needed: [Cell: CellSum] = [:]
    for (cell, sum) in expected {
      try needed[hasDuration ? cell : cell.withoutDuration, default: CellSum()].add(sum)
    }
    let found = try sums(of: view, hasDuration: hasDuration, database, step: step)
    let cells = Set(found.keys).union(needed.keys).filter { found[$0] != needed[$0] }
    let names = try DerivedNames(database)
    let places = cells.map { cell in
      (place: names.place(of: cell.cell, edition: cell.edition, hasDuration: hasDuration), cell: cell)
    }
    for (place, cell) in places.sorted(by: { $0.place < $1.place }) {
      report.fault(place, .otherSum(in: view, found: found[cell], expected: needed[cell]))
    }
  }

  /// Added up here, as SQLite would sort every row before it adds.
  private func sums(
    of view: SummedUp, hasDuration: Bool, _ database: Database, step: () throws -> Void
  ) throws -> [Cell: CellSum] {
    let keys = try ViewKeys(database)
    var sums: [Cell: CellSum] = [:]
    let rest = hasDuration ? "duration, cents, 1" : "'\(Duration.oneOff.rawValue)', cents, amounts"
    try database.forEach(
      "SELECT edition, bucket, year, ministry, route, recipient, basis, \(rest) FROM \(view.rawValue)"
    ) { row in
      try step()
      let edition = try row.int(0)
      guard editions.contains(edition) else { return }
      let cell = ControlTotals.Cell(
        bucket: try keys.buckets.key(row, 1), year: try row.optionalInt(2) ?? 0,
        ministry: try keys.ministries.key(row, 3), route: try keys.routes.key(row, 4),
        recipient: try keys.recipients.key(row, 5), basis: try keys.bases.key(row, 6),
        duration: try keys.durations.key(row, 7))
      try sums[Cell(edition: edition, cell: cell), default: CellSum()].add(
        CellSum(eur: Money(cents: try row.int64(8)), amounts: try row.int(9)))
    }
    return sums
  }
}

extension CellSum {
  fileprivate mutating func add(_ other: CellSum) throws(MoneyOverflow) {
    eur = try eur.adding(other.eur)
    amounts += other.amounts
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
