import Budget
import SQLite

/// What a package has of a ledger: whole measures, in the order of their edition, one at a time.
///
/// A filter selects whole measures, plus the amounts that theirs refer to and the measures of those, so that no
/// reference leads out of the package.
public struct Packaging {
  private let ledger: Ledger
  private let filter: Filter
  private let selection: Selection?

  /// Takes what a filter keeps of a ledger.
  public init(_ ledger: Ledger, _ filter: Filter) {
    self.ledger = ledger
    self.filter = filter
    selection = filter.isWhole ? nil : Selection(measures: ledger.measureCondition(filter))
  }

  /// The measures of an edition, by position.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachMeasure(of edition: Edition, _ body: (Measure) throws -> Void) throws {
    try forEachMeasure(of: edition) { measure, _ in try body(measure) }
  }

  /// - Parameter body: Also gets whether the filter keeps the measure, so that all its amounts are there.
  private func forEachMeasure(
    of edition: Edition, unreadable: (_ id: String, SQLiteError) throws -> Void = { throw $1.at($0) },
    _ body: (Measure, Bool) throws -> Void
  ) throws {
    try ledger.explained {
      let continues = try ledger.database.prepare(Ledger.continuesSQL)
      let (isKept, isIn) =
        selection == nil
        ? ("1", "") : ("m.id IN (SELECT id FROM kept)", " AND m.id IN (SELECT id FROM holder)")
      try ledger.database.forEach(
        """
        \(selection?.sql ?? "")
        SELECT v.id, m.edition, v.position, v.ministry, v.theme, v.topic, v.parent, v.page, v.funding,
          v.summary, v.impact, \(isKept)
        FROM measure m JOIN measure_version v ON v.id = m.id AND v.ended IS NULL
        WHERE m.edition = ?\(isIn)
        ORDER BY v.position, v.id
        """, (selection?.values ?? []) + [Value(edition.year)]
      ) { row in
        let id = try row.text(0)
        var measure: Measure
        do {
          measure = try Ledger.measure(row)
        } catch let error as SQLiteError where error.isMismatch {
          return try unreadable(id, error)
        }
        try continues.forEach([.text(id)]) { row in measure.continues.append(try row.text(0)) }
        try body(measure, try row.int(11) == 1)
      }
    }
  }

  /// The amounts of an edition, by position of the measure and number.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachAmount(of edition: Edition, _ body: (Amount) throws -> Void) throws {
    try forEachMeasureWithAmounts(of: edition) { _, amounts in for amount in amounts { try body(amount) } }
  }

  /// The measures of an edition by position, each with its amounts by number.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachMeasureWithAmounts(
    of edition: Edition, _ body: (Measure, [Amount]) throws -> Void
  ) throws {
    try forEachMeasureWithAmounts(of: edition, unreadable: { throw $1.at($0) }, body)
  }

  /// - Parameter unreadable: Gets the id of a measure or an amount whose row holds what the schema does not allow.
  func forEachMeasureWithAmounts(
    of edition: Edition, unreadable: (_ id: String, SQLiteError) throws -> Void,
    _ body: (Measure, [Amount]) throws -> Void
  ) throws {
    try ledger.explained {
      // One query a measure: no million of wide rows has to be sorted.
      let amounts = try ledger.database.prepare(
        """
        SELECT \(Ledger.amountColumns) FROM amount a JOIN v_amounts v ON v.id = a.id
        WHERE a.measure = ? ORDER BY a.n
        """)
      let others = try otherAmounts()
      try forEachMeasure(of: edition, unreadable: unreadable) { measure, isKept in
        var list: [Amount] = []
        try amounts.forEach([.text(measure.id)]) { row in
          let id = try row.text(0)
          guard isKept || others.contains(id) else { return }
          do {
            list.append(try Ledger.amount(row))
          } catch let error as SQLiteError where error.isMismatch {
            try unreadable(id, error)
          }
        }
        try body(measure, list)
      }
    }
  }

  /// The amounts that those of the measures kept refer to, in other measures.
  private func otherAmounts() throws -> Set<String> {
    var ids: Set<String> = []
    guard let selection else { return ids }
    try ledger.database.forEach(
      """
      \(selection.sql)
      SELECT a.id FROM chosen JOIN amount a ON a.id = chosen.id
      WHERE a.measure NOT IN (SELECT id FROM kept)
      """, selection.values
    ) { row in ids.insert(try row.text(0)) }
    return ids
  }

  /// The contributions that the filter keeps, by position of the measure, number of the amount, bucket and year.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachContribution(of edition: Edition, _ body: (ContributionRow) throws -> Void) throws {
    try ledger.explained {
      var condition = Condition()
      condition.contribution(of: filter)
      condition.add("a.measure = ?")
      let contributions = try ledger.database.prepare(
        Ledger.contributionSQL(
          condition,
          from: "amount a CROSS JOIN contribution c INDEXED BY contribution_by_amount ON c.amount = a.id"))
      try forEachMeasure(of: edition) { measure, isKept in
        guard isKept else { return }
        try contributions.forEach(condition.values + [.text(measure.id)]) { row in
          try body(try Ledger.contribution(row))
        }
      }
    }
  }

  /// How many contributions the filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public func contributionCount() throws -> Int {
    try ledger.totals(by: [.ministry], filter).reduce(0) { $0 + $1.amounts }
  }

  /// The ids of what a filter selects, as common table expressions.
  private struct Selection {
    let sql: String
    let values: [Value]

    init(measures: Condition) {
      sql = """
        WITH RECURSIVE
        kept (id) AS (SELECT v.id FROM v_measures v\(measures.sql)),
        chosen (id) AS (
          SELECT a.id FROM kept JOIN amount a ON a.measure = kept.id
          UNION
          SELECT v.part_of FROM chosen JOIN amount_version v ON v.id = chosen.id AND v.ended IS NULL
          WHERE v.part_of IS NOT NULL
          UNION
          SELECT v.repeats FROM chosen JOIN amount_version v ON v.id = chosen.id AND v.ended IS NULL
          WHERE v.repeats IS NOT NULL
          UNION
          SELECT o.target FROM chosen
          JOIN amount_version v ON v.id = chosen.id AND v.ended IS NULL
          JOIN amount_overlap o ON o.id = v.id AND o.made = v.made),
        holder (id) AS (
          SELECT id FROM kept
          UNION
          SELECT a.measure FROM chosen JOIN amount a ON a.id = chosen.id
          UNION
          SELECT v.parent FROM holder JOIN measure_version v ON v.id = holder.id AND v.ended IS NULL
          WHERE v.parent IS NOT NULL)
        """
      values = measures.values
    }
  }
}

extension Ledger {
  /// A measure without what it continues, from the columns of `Packaging.forEachMeasure`.
  fileprivate static func measure(_ row: borrowing Row) throws -> Measure {
    Measure(
      id: try row.text(0), edition: try row.int(1), position: try row.int(2), ministry: try row.text(3),
      theme: try row.optionalText(4), topic: try row.text(5), parent: try row.optionalText(6),
      page: try row.int(7), funding: try code(row.text(8)), summary: try row.optionalText(9),
      impact: try row.optionalText(10))
  }
}
