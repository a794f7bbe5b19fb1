import Budget
import SQLite

/// Counts the amounts that wait, and writes what the count gives.
extension Intake {
  /// Counts the new editions that wait, once, and writes what the count gives; with a fault all of it is rolled back.
  ///
  /// It comes after `judge`, which finds where links lead.
  ///
  /// - Parameter report: Gets what can't be counted.
  /// - Throws: `LedgerError`, or what `report` throws.
  public func writeCount(_ report: (IntakeFault) throws -> Void) throws {
    isCounted = true
    try makeFigures()
    for edition in try stagedEditions() {
      let writing = try CountWriting(staging.database, edition: edition.year)
      let faults = try ledger.forEachCounted(of: edition, from: .staging, step: step) { group in
        if group.counting.faults.isEmpty { try writing.write(group) }
      }
      for fault in faults {
        // Links that lead nowhere are judged with the rows that have them.
        if case .unknownAmount = fault { continue }
        if case .partOfRepeat(_, _, original: 0) = fault { continue }
        guard let fault = try placed(try withStagedIDs(fault)) else { continue }
        noteFault()
        try report(fault)
      }
      try writing.finish()
    }
  }

  /// Adds up what may be counted twice in the new editions, from their contributions and links.
  func writeOverlaps() throws {
    for edition in try stagedEditions() {
      try OverlapTotals(OverlapRows(staging.database, edition: edition.year)).write(
        to: staging.database, edition: edition.year)
    }
  }

  /// The figures that can be counted, as counting reads them.
  private func makeFigures() throws {
    try staging.database.execute(
      """
      CREATE TEMP VIEW staged_figure AS
      SELECT
        s.in_edition AS edition, s.measure_row AS measure, s.n, s.row AS amount, coalesce(m.ministry, 0) AS ministry, s.cents, s.first_year,
        s.last_year, s.per, s.kind, s.basis, s.route, s.recipient, \(Self.target(of: .partOf)) AS part_of,
        CASE WHEN s.repeats IS NOT NULL THEN coalesce(\(Self.target(of: .repeats)), 0) END AS repeats,
        s.may_overlap IS NOT NULL AS may_overlap
      FROM staged_amounts s JOIN staged_measures m ON m.row = s.measure_row
      WHERE s.row NOT IN (SELECT row FROM staged_unread);
      """)
  }

  /// The new editions that wait and can be counted.
  private func stagedEditions() throws -> [Edition] {
    var editions: [Edition] = []
    // Of an edition that stands there twice the first row counts.
    try staging.database.forEach(
      """
      SELECT edition, title, horizon, min(row) FROM staged_editions
      WHERE edition IS NOT NULL AND \(Self.isNew("edition"))
      GROUP BY edition ORDER BY edition
      """
    ) { row in
      editions.append(Edition(year: try row.int(0), title: try row.text(1), horizon: try row.int(2)))
    }
    // The tables of an edition whose own row could not be read are looked at all the same.
    try staging.database.forEach(
      """
      SELECT DISTINCT in_edition FROM staged_amounts
      WHERE in_edition NOT IN (SELECT edition FROM staged_editions) AND \(Self.isNew("in_edition"))
      ORDER BY in_edition
      """
    ) { row in
      let year = try row.int(0)
      editions.append(Edition(year: year, title: "", horizon: Edition.horizon(of: year)))
    }
    return editions
  }

  private func placed(_ fault: CountingFault<String>) throws -> IntakeFault? {
    guard let place = try place(ofAmount: fault.amount ?? "") else { return nil }
    return IntakeFault(
      table: .amounts, edition: place.edition, place: place.place, field: fault.field, fault: .counting(fault)
    )
  }

  private func withStagedIDs(_ fault: CountingFault<Int>) throws -> CountingFault<String> {
    try fault.named { row in
      try staging.database.text("SELECT id FROM staged_amounts WHERE row = ?", [Value(row)]) ?? "\(row)"
    }.recognizingOtherEdition
  }

  private func place(ofAmount id: String) throws -> (edition: Int?, place: IntakePlace)? {
    let measure = String(id.prefix { $0 != "#" })
    var found: (Int?, IntakePlace)?
    try staging.database.forEach(
      """
      SELECT s.in_edition, s.line, s.place FROM staged_amounts s JOIN staged_measures m ON m.row = s.measure_row
      WHERE m.id = ?1 AND s.n = ?2 AND s.id = ?3
      """, [.text(measure), Value(Identifier.number(of: id, measure: measure)), .text(id)]
    ) { row in
      if found == nil { found = (try row.optionalInt(0), try Self.place(row, from: 1)) }
    }
    return found
  }
}
