import Budget
import SQLite

extension Ledger {
  /// Counts the current amounts of an edition, measure by measure in their order.
  ///
  /// Measures whose amounts have links to those of others are counted together, and every other one by itself, so that
  /// of a million amounts only the linked ones are in memory at once.
  ///
  /// - Parameter step: Is called for each amount that is read, and for each measure.
  /// - Returns: What can't be counted; the measures are right only if there is nothing.
  /// - Throws: `SQLiteError`, or what `body` or `step` throws.
  func forEachCounted(
    of edition: Edition, step: () throws -> Void = {}, _ body: (CountedMeasure) throws -> Void
  ) throws -> [CountingFault] {
    var faults: [CountingFault] = []
    var sum = Money.zero
    var largest: Amount?
    var overflow: String?
    let figures = try Figures(self)
    func count(_ amounts: [Amount], _ ministries: [String: String]) -> [String: CountedMeasure] {
      let counting = Counting(amounts: amounts, horizon: edition.horizon, after: sum)
      largest = ([largest].compactMap(\.self) + amounts.filter(\.isCounted))
        .max { $0.eur.cents.magnitude < $1.eur.cents.magnitude }
      for fault in counting.faults {
        guard case .overflow(let amount) = fault else {
          faults.append(fault)
          continue
        }
        overflow = overflow ?? amount
      }
      sum = counting.sumOfMagnitudes
      return CountedMeasure.measures(counting, of: amounts, ministries: ministries)
    }
    let linked = try linkedMeasures(of: edition)
    var (together, ministries): ([Amount], [String: String]) = ([], [:])
    try forEachMinistry(of: edition) { measure, ministry in
      guard linked.contains(measure) else { return }
      together += try figures.amounts(of: measure, step)
      ministries[measure] = ministry
    }
    let counted = count(together, ministries)
    try forEachMinistry(of: edition) { measure, ministry in
      let results =
        linked.contains(measure)
        ? counted : count(try figures.amounts(of: measure, step), [measure: ministry])
      try body(results[measure] ?? CountedMeasure(id: measure, ministry: ministry))
      try step()
    }
    // Once, and at the largest amount of all: after it none of the innocent ones fits.
    if let overflow { faults.append(.overflow(amount: largest?.id ?? overflow)) }
    return faults
  }

  /// What an edition that no intake would have let in is for somebody who asks for its totals.
  func uncountable(_ edition: Edition, _ fault: CountingFault) -> LedgerError {
    .damaged(
      path: path,
      detail: "edition \(edition.year) can't be counted: \(fault.amount), \(fault.field): \(fault)")
  }

  /// Counts the current amounts of an edition, all at once.
  func counting(of edition: Edition) throws -> (amounts: [Amount], counting: Counting) {
    let figures = try Figures(self)
    var amounts: [Amount] = []
    try forEachMinistry(of: edition) { measure, _ in amounts += try figures.amounts(of: measure) {} }
    return (amounts, Counting(amounts: amounts, horizon: edition.horizon))
  }

  private func forEachMinistry(
    of edition: Edition, _ body: (_ measure: String, _ ministry: String) throws -> Void
  ) throws {
    try database.forEach(
      """
      SELECT v.id, v.ministry FROM measure m JOIN measure_version v ON v.id = m.id AND v.ended IS NULL
      WHERE m.edition = ? ORDER BY v.position, v.id
      """, [Value(edition.year)]
    ) { row in try body(try row.text(0), try row.text(1)) }
  }

  /// The measures of an edition whose amounts have links to or from those of other measures.
  private func linkedMeasures(of edition: Edition) throws -> Set<String> {
    var measures: Set<String> = []
    for link in [
      "amount_version v ON v.id = a.id AND v.ended IS NULL JOIN amount t ON t.id = v.part_of",
      "amount_version v ON v.id = a.id AND v.ended IS NULL JOIN amount t ON t.id = v.repeats",
      """
      amount_version v ON v.id = a.id AND v.ended IS NULL
      JOIN amount_overlap o ON o.id = v.id AND o.made = v.made JOIN amount t ON t.id = o.target
      """,
    ] {
      try database.forEach(
        """
        SELECT DISTINCT a.measure, t.measure FROM measure m JOIN amount a ON a.measure = m.id
        JOIN \(link) WHERE m.edition = ? AND t.measure <> a.measure
        """, [Value(edition.year)]
      ) { row in measures.formUnion([try row.text(0), try row.text(1)]) }
    }
    return measures
  }

  /// Reads amounts without labels, notes and printed figures, which don't count and take most of the room.
  private struct Figures {
    private let amounts: Statement
    private let overlaps: Statement

    init(_ ledger: Ledger) throws {
      amounts = try ledger.database.prepare(
        """
        SELECT v.id, v.cents, v.first_year, v.last_year, v.per, v.kind, v.basis, v.route, v.recipient, v.part_of,
          v.repeats, EXISTS (SELECT 1 FROM amount_overlap o WHERE o.id = v.id AND o.made = v.made)
        FROM amount a JOIN amount_version v ON v.id = a.id AND v.ended IS NULL
        WHERE a.measure = ? ORDER BY a.n
        """)
      overlaps = try ledger.database.prepare(
        """
        SELECT o.target FROM amount_version v JOIN amount_overlap o ON o.id = v.id AND o.made = v.made
        WHERE v.id = ? AND v.ended IS NULL
        """)
    }

    func amounts(of measure: String, _ step: () throws -> Void) throws -> [Amount] {
      var list: [Amount] = []
      try amounts.forEach([.text(measure)]) { row in
        var amount = Amount(
          id: try row.text(0), measure: measure, label: "", printed: "", page: 0,
          eur: Money(cents: try row.int64(1)), firstYear: try row.optionalInt(2),
          lastYear: try row.optionalInt(3), per: try row.optionalText(4).map(Ledger.code),
          kind: try Ledger.code(row.text(5)), basis: try row.optionalText(6).map(Ledger.code),
          route: try row.optionalText(7), recipient: try row.optionalText(8), partOf: try row.optionalText(9),
          repeats: try row.optionalText(10), mayOverlap: [])
        if try row.int(11) == 1 {
          try overlaps.forEach([.text(amount.id)]) { row in amount.mayOverlap.append(try row.text(0)) }
        }
        list.append(amount)
        try step()
      }
      return list
    }
  }
}
