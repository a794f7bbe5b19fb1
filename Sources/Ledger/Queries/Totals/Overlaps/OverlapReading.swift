import Budget
import SQLite

/// What may be counted twice in a selection, by amount and column.
struct SelectedOverlaps {
  private struct Part {
    let bucket: Int
    let year: Int
    var overlap: Overlap
  }

  /// By the key of the amount that carries `may_overlap`.
  private var parts: [Int: [Part]] = [:]
  /// How many amounts they are, per edition.
  private(set) var amounts: [Int: Int] = [:]
  /// The amount that is being read.
  private var current: (amount: Int, edition: Int, parts: [Part])?

  /// Nothing may be counted twice.
  static let none = SelectedOverlaps()

  /// Whether nothing may be counted twice.
  var isEmpty: Bool { parts.isEmpty }

  /// What may be counted twice of an amount in a cell; nil if there is nothing.
  func eur(of amount: Int, bucket: Int, year: Int) -> Money? {
    parts[amount]?.first { $0.bucket == bucket && $0.year == year }?.overlap.eur
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

  /// Adds what an amount may have in common with one that it names; those of an amount come one after the other.
  fileprivate mutating func add(_ row: borrowing Row) throws {
    let (amount, bucket, year) = (try row.int(0), try row.int(2), try row.int(3))
    if current?.amount != amount {
      finish()
      current = (amount, try row.int(1), [])
    }
    let other = Money(cents: try row.int64(5))
    if let place = current?.parts.firstIndex(where: { $0.bucket == bucket && $0.year == year }) {
      try current?.parts[place].overlap.add(other)
    } else {
      var overlap = Overlap(of: Money(cents: try row.int64(4)))
      try overlap.add(other)
      current?.parts.append(Part(bucket: bucket, year: year, overlap: overlap))
    }
  }

  /// Keeps what was added last.
  fileprivate mutating func finish() {
    guard let found = current else { return }
    let kept = found.parts.filter { $0.overlap.eur != .zero }
    if !kept.isEmpty {
      parts[found.amount] = kept
      amounts[found.edition, default: 0] += 1
    }
    current = nil
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
        let query = filter.overlaps(scope, ofFew: try findsFew(filter))
        try database.forEach(query.sql, query.values) { row in try overlaps.add(row) }
        overlaps.finish()
      } catch is MoneyOverflow {
        throw LedgerError.overflow
      }
      return overlaps
    }
  }

  /// Whether a search finds a thousand measures at most.
  private func findsFew(_ filter: Filter) throws -> Bool {
    guard let expression = filter.searches.expression else { return false }
    let most = 1000
    let found = try database.integer(
      "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT \(most + 1))",
      [.text(expression)])
    return found.map { $0 <= most } ?? false
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

extension Filter {
  /// The contributions that may be counted twice, both ends of which are kept.
  ///
  /// Where only figures that may be counted twice are asked for, those that they may be the same as are looked at all the same.
  ///
  /// - Parameter isFew: Whether there are few measures, whose links are found sooner than the measures of all links.
  fileprivate func overlaps(_ scope: TotalScope, ofFew isFew: Bool) -> (sql: String, values: [Value]) {
    let measures = MeasureWalk.tables(withStatus: asksForStatus)
    let measure = ofMeasure
    var links = OverlapLinks()
    if isFew {
      links.sql = """
        (SELECT o.* FROM \(measures) CROSS JOIN amount a ON a.measure = m.key
        CROSS JOIN amount_overlap o ON o.amount = a.key\(measure.sql))
        """
      links.values = measure.values
    }
    var condition = measure
    // Most figures name one of their own measure, which is kept with it.
    condition.anyTerm([
      ("ta.measure = a.measure", []),
      ("ta.measure IN (SELECT m.key FROM \(measures)\(measure.sql))", measure.values),
    ])
    for contribution in ["c", "t"] {
      condition.add(ofCell(contribution))
      condition.add(ofScope(scope, contribution))
    }
    return (
      """
      SELECT o.amount, m.edition, c.bucket, c.year, c.cents, t.cents
      FROM \(links.contributions(withStatus: asksForStatus))\(condition.sql) ORDER BY o.amount
      """, links.values + condition.values
    )
  }

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
