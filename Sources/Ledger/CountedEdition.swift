import Budget
import SQLite

/// An edition counted, with what its amounts are besides their figures.
struct CountedEdition {
  let edition: Edition
  /// The amounts, without their texts.
  let amounts: [Amount]
  let counting: Counting
  /// The ministry of each measure.
  let ministries: [String: String]

  /// Gives each row that the contribution table has to have, in the order of the amounts.
  func forEachContribution(_ body: (Amount, Contribution, _ ministry: String?) throws -> Void) rethrows {
    // Contributions are in the order of the amounts.
    var place = 0
    for contribution in counting.contributions {
      while amounts[place].id != contribution.amount { place += 1 }
      try body(amounts[place], contribution, ministries[amounts[place].measure])
    }
  }
}

extension Ledger {
  /// Counts the current amounts of an edition.
  ///
  /// Labels, notes and printed figures don't count, and of a million amounts they would take most of the memory.
  func counting(of edition: Edition) throws -> CountedEdition {
    var measures: [String: String] = [:]
    var ministries: [String: String] = [:]
    try database.forEach(
      """
      SELECT v.id, v.ministry FROM measure m JOIN measure_version v ON v.id = m.id AND v.ended IS NULL
      WHERE m.edition = ?
      """, [Value(edition.year)]
    ) { row in
      let id = try row.text(0)
      measures[id] = id
      ministries[id] = try row.text(1)
    }
    let overlaps = try overlaps()
    var amounts: [Amount] = []
    try database.forEach(
      """
      SELECT v.id, a.measure, v.cents, v.first_year, v.last_year, v.per, v.kind, v.basis, v.route, v.recipient,
        v.part_of, v.repeats
      FROM measure m JOIN measure_version mv ON mv.id = m.id AND mv.ended IS NULL
      JOIN amount a ON a.measure = m.id JOIN amount_version v ON v.id = a.id AND v.ended IS NULL
      WHERE m.edition = ? ORDER BY mv.position, a.measure, a.n
      """, [Value(edition.year)]
    ) { row in
      let id = try row.text(0)
      let measure = try row.text(1)
      amounts.append(
        Amount(
          // One text for all amounts of the measure.
          id: id, measure: measures[measure] ?? measure, label: "", printed: "", page: 0,
          eur: Money(cents: try row.int64(2)), firstYear: try row.optionalInt(3),
          lastYear: try row.optionalInt(4),
          per: try row.optionalText(5).map(Self.code), kind: try Self.code(row.text(6)),
          basis: try row.optionalText(7).map(Self.code), route: try row.optionalText(8),
          recipient: try row.optionalText(9), partOf: try row.optionalText(10),
          repeats: try row.optionalText(11),
          mayOverlap: overlaps[id] ?? []))
    }
    return CountedEdition(
      edition: edition, amounts: amounts, counting: Counting(amounts: amounts, horizon: edition.horizon),
      ministries: ministries)
  }

  private func overlaps() throws -> [String: [String]] {
    var overlaps: [String: [String]] = [:]
    try database.forEach(
      """
      SELECT o.id, o.target FROM amount_overlap o
      JOIN amount_version v ON v.id = o.id AND v.made = o.made AND v.ended IS NULL
      """
    ) { row in overlaps[try row.text(0), default: []].append(try row.text(1)) }
    return overlaps
  }
}
