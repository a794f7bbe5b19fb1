import Budget
import SQLite

/// Brings into the ledger what is staged for editions that it has, and what later documents state: finds what differs, ends
/// those versions, makes the new ones, and counts again what they touch.
struct Amending {
  let intake: Intake
  let database: Database
  private let changes: ChangedRows

  init(_ intake: Intake) throws {
    self.intake = intake
    database = intake.staging.database
    changes = ChangedRows(intake)
  }

  /// Writes what differs.
  ///
  /// - Parameters:
  ///   - written: Gets what has changed.
  ///   - report: Gets what can't be taken together with what the ledger has.
  /// - Throws: `LedgerError`, or what `report` throws.
  func run(adding written: inout IntakeReport, _ report: (IntakeFault) throws -> Void) throws {
    guard try hasWork() else { return }
    try changes.find()
    let places = AmendedPlaces(intake)
    let recounting = try Recounting(intake)
    try recounting.touch(changes)
    try recounting.countBefore()
    let before = try changes.states()
    try changes.removeSearch()
    try changes.write()
    try changes.addSearch()
    try AmendedRules(intake, changes, places).judge(report)
    guard !intake.hasFaults else { return }
    try recounting.countAfter { fault, edition, stage in
      intake.noteFault()
      try report(try places.placed(fault, edition: edition, stage: stage))
    }
    guard !intake.hasFaults else { return }
    written.totals = try recounting.changes().filter { !written.editions.contains($0.edition) }
    try changes.add(before, to: &written)
    try changes.noteDoubtful()
    try recounting.drop()
    try changes.drop()
  }

  /// Whether something is staged for an edition that was there, or as a revision.
  private func hasWork() throws -> Bool {
    if !intake.scopes.isEmpty { return true }
    return try database.integer(
      """
      SELECT EXISTS (SELECT 1 FROM staged_revisions)
        OR EXISTS (SELECT 1 FROM staged_measures WHERE NOT (\(Intake.isNew("in_edition"))))
        OR EXISTS (SELECT 1 FROM staged_amounts WHERE NOT (\(Intake.isNew("in_edition"))))
      """) == 1
  }
}
