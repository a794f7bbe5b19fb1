import Budget
import SQLite

/// What may be counted twice in a selection, by amount and column.
struct SelectedOverlaps {
  private struct Column: Hashable {
    let amount: Int
    let bucket: Int
    let year: Int
  }

  private var eur: [Column: Money] = [:]
  /// How many amounts they are, per edition.
  private(set) var amounts: [Int: Int] = [:]

  /// Nothing may be counted twice.
  static let none = SelectedOverlaps()

  /// Whether nothing may be counted twice.
  var isEmpty: Bool { eur.isEmpty }

  /// What may be counted twice of an amount in a cell; nil if there is nothing.
  func eur(of amount: Int, bucket: Int, year: Int) -> Money? {
    eur[Column(amount: amount, bucket: bucket, year: year)]
  }

  /// The same of a row.
  ///
  /// - Parameter key: The key of its amount.
  func marking(_ row: ContributionRow, key: Int) -> ContributionRow {
    guard let eur = eur(of: key, bucket: row.bucket.number, year: row.year ?? 0) else { return row }
    var row = row
    row.mayOverlap = eur
    return row
  }

  fileprivate mutating func add(_ carrier: OverlapCarrier) throws(MoneyOverflow) {
    var isFirst = true
    for part in carrier.parts {
      let found = try part.overlap().eur
      if found == .zero { continue }
      eur[Column(amount: carrier.amount, bucket: part.cell.bucket, year: part.cell.year)] = found
      if isFirst { amounts[carrier.edition, default: 0] += 1 }
      isFirst = false
    }
  }
}

extension Ledger {
  /// What may be counted twice in what a filter keeps, amount by amount.
  ///
  /// - Throws: `SQLiteError`, `LedgerError.overflow`, which counting rules out.
  func overlaps(_ filter: Filter, _ scope: TotalScope = .all) throws -> SelectedOverlaps {
    try lastOverlaps.answer(to: filter, scope, in: database) {
      // A selection without any is no reason to prepare a query over all these tables.
      guard !filter.editions.isEmpty,
        try database.integer("SELECT EXISTS (SELECT 1 FROM amount_overlap)") == 1
      else { return .none }
      var overlaps = SelectedOverlaps()
      do {
        try OverlapRows(database, filter, scope).forEachCarrier { try overlaps.add($0) }
      } catch is MoneyOverflow {
        throw LedgerError.overflow
      }
      return overlaps
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

extension OverlapRows {
  /// What a filter keeps of both ends.
  ///
  /// Where only figures that may be counted twice are asked for, those that they may be the same as are looked at all the same.
  fileprivate init(_ database: Database, _ filter: Filter, _ scope: TotalScope) {
    let tables = MeasureWalk.tables(withStatus: filter.asksForStatus)
    let measure = filter.ofMeasure
    var condition = measure
    // Most figures name one of their own measure, which is kept with it.
    condition.anyTerm([
      ("ta.measure = a.measure", []),
      ("ta.measure IN (SELECT m.key FROM \(tables)\(measure.sql))", measure.values),
    ])
    for contribution in ["c", "t"] {
      condition.add(filter.ofCell(contribution))
      condition.add(filter.ofScope(scope, contribution))
    }
    // Words are mostly found in few measures, and the links of these are found sooner than the measures of all links.
    guard filter.isSearch else {
      self.init(database, where: condition, withStatus: filter.asksForStatus)
      return
    }
    let links = """
      (SELECT o.* FROM \(tables) CROSS JOIN amount a ON a.measure = m.key
      CROSS JOIN amount_overlap o ON o.amount = a.key\(measure.sql))
      """
    self.init(database, links: (links, measure.values), where: condition, withStatus: filter.asksForStatus)
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
