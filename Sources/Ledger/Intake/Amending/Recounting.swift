import Budget
import SQLite

/// Counts some measures again: what they put in the derived tables before a change is replaced by what they put there after it.
///
/// A measure is counted with all that it is linked to, before or after the change, at whatever stage.
final class Recounting {
  /// The table with the measures that are counted.
  static let table = "temp.recounted"

  private let intake: Intake
  private let ledger: Ledger
  private let database: Database
  private var editions: [Edition] = []
  private var before: [Int: ControlTotals] = [:]
  private var after: [Int: ControlTotals] = [:]
  private var overlapsBefore: [Int: OverlapTotals] = [:]

  init(_ intake: Intake) throws {
    self.intake = intake
    ledger = intake.ledger
    database = intake.staging.database
    try database.execute("CREATE TEMP TABLE recounted (measure INTEGER PRIMARY KEY)")
  }

  /// Chooses the measures: those of changed rows, those to which new links lead, and all that are linked to these.
  func touch(_ changes: ChangedRows) throws {
    try database.run("INSERT OR IGNORE INTO recounted (measure) \(ChangedRows.touched)")
    try database.run(
      """
      INSERT OR IGNORE INTO recounted (measure)
      SELECT t.measure FROM amended_statement c CROSS JOIN staged_link l ON l.row = c.row
      CROSS JOIN amount t ON t.key = l.target
      """)
    try includeLinked()
    let years = try years()
    self.editions = try ledger.editions().filter { years.contains($0.year) }
  }

  /// Adds all measures that are linked to chosen ones, by whatever document states it, in either direction.
  private func includeLinked() throws {
    let steps = ["part_of", "repeats"].flatMap { link in
      [
        """
        SELECT t.measure FROM linked CROSS JOIN amount a ON a.measure = linked.measure
        CROSS JOIN amount_version v ON v.amount = a.key AND v.ended IS NULL CROSS JOIN amount t ON t.key = v.\(link)
        """,
        """
        SELECT a.measure FROM linked CROSS JOIN amount t ON t.measure = linked.measure
        CROSS JOIN amount_version v ON v.\(link) = t.key AND v.ended IS NULL CROSS JOIN amount a ON a.key = v.amount
        """,
      ]
    }
    try database.run(
      """
      WITH RECURSIVE linked (measure) AS (
        SELECT measure FROM recounted
        UNION \(steps.joined(separator: " UNION ")))
      INSERT OR IGNORE INTO recounted (measure) SELECT measure FROM linked
      """)
  }

  private func years() throws -> Set<Int> {
    var years: Set<Int> = []
    try database.forEach(
      "SELECT DISTINCT m.edition FROM recounted r CROSS JOIN measure m ON m.key = r.measure"
    ) { row in years.insert(try row.int(0)) }
    return years
  }

  /// Counts them as they are before the change.
  ///
  /// - Throws: `LedgerError.uncountable` for a ledger that an intake would have refused.
  func countBefore() throws {
    for edition in editions {
      var totals = ControlTotals()
      let faults = try ledger.forEachCounted(
        of: edition, from: .ledger(measures: Self.table), step: intake.step
      ) { group in
        if group.counting.faults.isEmpty { try totals.add(group) }
      }
      if let fault = faults.first { throw ledger.uncountable(edition, try ledger.withIDs(fault)) }
      before[edition.year] = totals
      overlapsBefore[edition.year] = try overlaps(of: edition)
    }
  }

  /// Counts them as they are after it, at every stage, and writes what the newest gives.
  ///
  /// - Parameter report: Gets what can't be counted, with the edition and the code of the last document of the stage; nil for
  ///   the newest.
  func countAfter(_ report: (CountingFault<String>, _ edition: Int, _ stage: String?) throws -> Void) throws {
    try database.run("DELETE FROM contribution WHERE measure IN (SELECT measure FROM recounted)")
    try database.run(
      "DELETE FROM counted WHERE amount IN (SELECT a.key FROM recounted r CROSS JOIN amount a ON a.measure = r.measure)"
    )
    for edition in editions {
      let before = before[edition.year] ?? ControlTotals()
      let writing = try CountWriting(database, edition: edition.year)
      let faults = try ledger.forEachCounted(
        of: edition, from: .ledger(measures: Self.table), after: try rest(of: edition, without: before),
        step: intake.step
      ) { group in
        if group.counting.faults.isEmpty { try writing.write(group) }
      }
      for fault in faults { try report(try ledger.withIDs(fault), edition.year, nil) }
      try countStages(of: edition, report)
      guard faults.isEmpty else { continue }
      try writing.finish(insteadOf: before)
      after[edition.year] = writing.written
      try overlaps(of: edition).write(
        to: database, edition: edition.year, insteadOf: overlapsBefore[edition.year] ?? OverlapTotals())
    }
  }

  /// What may be counted twice as it stands in the ledger, where either end is in a measure that is counted.
  private func overlaps(of edition: Edition) throws -> OverlapTotals {
    try OverlapTotals(OverlapRows(database, edition: edition.year, .touching(measures: Self.table)))
  }

  /// What the magnitudes of all other contributions of an edition add up to.
  private func rest(of edition: Edition, without counted: ControlTotals) throws -> Money {
    let all = try database.integer(
      "SELECT sum(magnitude) FROM total WHERE edition = ?", [Value(edition.year)])
    return try counted.sums.values.reduce(Money(cents: Int64(all ?? 0))) { try $0.subtracting($1.magnitude) }
  }

  /// The stages before the newest must be countable too.
  private func countStages(
    of edition: Edition, _ report: (CountingFault<String>, _ edition: Int, _ stage: String?) throws -> Void
  ) throws {
    for (key, code) in try ledger.earlierStages(of: edition.year) {
      let faults = try ledger.forEachCounted(
        of: edition, from: .ledger(at: key, measures: Self.table), step: intake.step
      ) { _ in }
      for fault in faults { try report(try ledger.withIDs(fault), edition.year, code) }
    }
  }

  /// What changed in the totals of each edition, by ministry, route, bucket and year.
  func changes() throws -> [IntakeReport.EditionTotals] {
    try editions.compactMap { edition in
      let changes = try TotalChanges(database, edition.year).between(
        before[edition.year] ?? ControlTotals(), after[edition.year] ?? ControlTotals())
      return changes.isEmpty ? nil : IntakeReport.EditionTotals(edition: edition.year, changes: changes)
    }
  }

  /// Removes the temporary table.
  func drop() throws { try database.execute("DROP TABLE temp.recounted") }
}

extension Ledger {
  /// The documents of an edition whose stage is not the newest, in their order.
  func earlierStages(of edition: Int) throws -> [(key: Int, code: String)] {
    var documents: [(key: Int, code: String)] = []
    try database.forEach(
      """
      SELECT d.key, d.code FROM document d JOIN document_version v ON v.document = d.key AND v.ended IS NULL
      WHERE d.edition = ? ORDER BY v.position
      """, [Value(edition)]
    ) { row in documents.append((try row.int(0), try row.text(1))) }
    return documents.dropLast()
  }
}
