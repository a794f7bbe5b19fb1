import Budget
import SQLite

/// What may be counted twice in a selection, with the fields by which it is grouped in totals.
struct SelectedOverlaps {
  /// One amount that carries `may_overlap`, in one column.
  struct Cell {
    let edition: Int
    let ministry: Int
    let route: Int
    let recipient: Int
    let basis: Int
    let duration: Int
    let bucket: Int
    let year: Int
    let eur: Money
  }

  /// By the key of the amount, and by column.
  let overlaps: Overlaps
  /// The same with the fields of the amount.
  let cells: [Cell]
  /// How many amounts they are, per edition.
  let amounts: [Int: Int]

  /// Nothing may be counted twice.
  static let none = SelectedOverlaps(overlaps: .none, cells: [], amounts: [:])
}

extension Ledger {
  /// What may be counted twice in what a filter keeps.
  ///
  /// Only the contributions of amounts that carry `may_overlap`, and of those that they name, are read.
  ///
  /// - Throws: `SQLiteError`, `LedgerError.overflow`, which counting rules out.
  func overlaps(_ filter: Filter, _ scope: TotalScope = .all) throws -> SelectedOverlaps {
    try lastOverlaps.answer(to: filter, scope, in: database) {
      do {
        return try OverlapReading(database, filter, scope).read()
      } catch is MoneyOverflow {
        throw LedgerError.overflow
      }
    }
  }

  /// The ids of the amounts that others may overlap and that a filter keeps, whether or not they may be counted twice
  /// themselves.
  ///
  /// - Throws: `LedgerError`.
  public func selectedOverlapTargets(_ filter: Filter) throws -> Set<String> {
    var kept = filter
    kept.mayOverlap = false
    var condition = kept.ofMeasure
    condition.add(kept.ofAmount("a.key", measure: "a.measure"))
    let status = filter.asksForStatus ? "CROSS JOIN measure_status s ON s.measure = m.key" : ""
    var ids: Set<String> = []
    try translatingErrors {
      try database.forEach(
        """
        SELECT m.id || '#' || a.n FROM (SELECT DISTINCT target FROM amount_overlap) o
        CROSS JOIN amount a ON a.key = o.target
        CROSS JOIN measure m ON m.key = a.measure
        CROSS JOIN measure_version mv ON mv.measure = m.key AND mv.ended IS NULL
        \(status)\(condition.sql)
        """, condition.values
      ) { row in ids.insert(try row.text(0)) }
    }
    return ids
  }
}

/// Reads the amounts that carry `may_overlap`, those that they name, and what is selected of their contributions.
private struct OverlapReading {
  private let database: Database
  private let filter: Filter
  private let scope: TotalScope
  /// The links as the newest documents state them.
  private let links: Condition.Prefix

  init(_ database: Database, _ filter: Filter, _ scope: TotalScope) {
    self.database = database
    self.filter = filter
    self.scope = scope
    let marks = filter.editions.map { _ in "?" }.joined(separator: ", ")
    links = Condition.Prefix(
      sql: """
        WITH link AS MATERIALIZED (
          SELECT o.amount, o.target FROM amount_overlap o
          CROSS JOIN statement w ON w.amount = o.amount AND w.document = o.document AND w.made = o.made
          CROSS JOIN amount a ON a.key = o.amount CROSS JOIN measure m ON m.key = a.measure
          WHERE m.edition IN (\(marks)))
        """, values: filter.editions.map { Value($0.year) })
  }

  func read() throws -> SelectedOverlaps {
    // Most ledgers have few links, and a selection without any is no reason to prepare a query over five tables.
    guard !filter.editions.isEmpty, try database.integer("SELECT EXISTS (SELECT 1 FROM amount_overlap)") == 1
    else { return .none }
    var targets: [Int: [Int]] = [:]
    try database.forEach("\(links.sql) SELECT amount, target FROM link", links.values) { row in
      targets[try row.int(0), default: []].append(try row.int(1))
    }
    if targets.isEmpty { return .none }
    var contributions: [Int: [Overlaps.Column: Money]] = [:]
    var cells: [(amount: Int, column: Overlaps.Column, cell: SelectedOverlaps.Cell)] = []
    try forEachContribution { row in
      let (amount, column) = (try row.int(0), try Self.column(row))
      contributions[amount, default: [:]][column] = Money(cents: try row.int64(9))
      if targets[amount] != nil { cells.append((amount, column, try Self.cell(row, .zero))) }
    }
    let overlaps = try Overlaps(of: targets, in: contributions)
    var amounts: [Int: Set<Int>] = [:]
    for (amount, _, cell) in cells where overlaps.eur[amount] != nil {
      amounts[cell.edition, default: []].insert(amount)
    }
    return SelectedOverlaps(
      overlaps: overlaps,
      cells: cells.compactMap { amount, column, cell in overlaps.eur[amount]?[column].map(cell.with) },
      amounts: amounts.mapValues(\.count))
  }

  /// The amount, bucket, year, fields and cents of each contribution that the filter keeps of an amount at either end of a link.
  ///
  /// Where only figures that may be counted twice are asked for, those that they may be the same as are looked at all the same.
  private func forEachContribution(_ body: (borrowing Row) throws -> Void) throws {
    var condition = filter.ofMeasure
    condition.add(filter.ofCell("c"))
    condition.add(filter.ofScope(scope, "c"))
    let status = filter.asksForStatus ? "CROSS JOIN measure_status s ON s.measure = m.key" : ""
    try database.forEach(
      """
      \(links.sql)
      SELECT x.amount, c.bucket, c.year, m.edition, mv.ministry, c.route, c.recipient, c.basis, c.duration, c.cents
      FROM (SELECT amount FROM link UNION SELECT target FROM link) x
      CROSS JOIN amount a ON a.key = x.amount
      CROSS JOIN measure m ON m.key = a.measure
      CROSS JOIN measure_version mv ON mv.measure = m.key AND mv.ended IS NULL
      \(status)
      CROSS JOIN contribution c ON c.measure = a.measure AND c.amount = a.key\(condition.sql)
      """, links.values + condition.values, body)
  }

  private static func column(_ row: borrowing Row) throws -> Overlaps.Column {
    let bucket: Bucket = try Ledger.code(numbered: row.int(1))
    return Overlaps.Column(bucket: bucket, year: bucket == .year ? try row.int(2) : nil)
  }

  private static func cell(_ row: borrowing Row, _ eur: Money) throws -> SelectedOverlaps.Cell {
    SelectedOverlaps.Cell(
      edition: try row.int(3), ministry: try row.int(4), route: try row.int(5), recipient: try row.int(6),
      basis: try row.int(7), duration: try row.int(8), bucket: try row.int(1), year: try row.int(2), eur: eur)
  }
}

extension SelectedOverlaps.Cell {
  fileprivate func with(_ eur: Money) -> Self {
    Self(
      edition: edition, ministry: ministry, route: route, recipient: recipient, basis: basis,
      duration: duration, bucket: bucket, year: year, eur: eur)
  }
}

extension ContributionRow {
  /// The same with what of it may be counted twice.
  ///
  /// - Parameter key: The key of its amount.
  func with(_ overlaps: Overlaps, key: Int) -> ContributionRow {
    guard let eur = overlaps.eur[key]?[Overlaps.Column(bucket: bucket, year: year)] else { return self }
    var row = self
    row.mayOverlap = eur
    return row
  }
}

extension Filter {
  /// The condition on a row of `contribution` that is in a scope.
  ///
  /// - Parameter alias: The name under which the query knows the table.
  func ofScope(_ scope: TotalScope, _ alias: String) -> Condition {
    var condition = Condition()
    if scope == .municipalities {
      condition.add(
        "\(alias).recipient IN (SELECT key FROM recipient WHERE code = ?)", [.text(Recipient.municipalities)])
    }
    return condition
  }
}
