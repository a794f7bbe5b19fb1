import Budget
import SQLite

/// How an intake treats what the ledger has already.
public struct IntakeOptions: Equatable, Sendable {
  /// Whether what the tables leave out is taken out of the ledger.
  public var isPruning: Bool
  /// Whether everything is judged, counted and reported, and nothing is kept.
  public var isTrial: Bool

  /// Makes a set of options.
  public init(isPruning: Bool = false, isTrial: Bool = false) {
    self.isPruning = isPruning
    self.isTrial = isTrial
  }
}

extension Ledger {
  /// Takes in editions, their code lists, and what later documents state, and corrects what the ledger has of them: all of it
  /// or nothing, in one transaction and one journal entry.
  ///
  /// - Parameters:
  ///   - by: Who does it.
  ///   - action: What is done, for the journal.
  ///   - options: What happens to what is there already; a trial leaves everything as it is.
  ///   - note: What is written in the journal beside it.
  ///   - step: Is called for each record and each group that is counted; what it throws ends the intake.
  ///   - read: Stages the records, and has them judged and counted; what it throws ends the intake.
  /// - Returns: What was taken in and what changed. If nothing did, nothing is recorded.
  /// - Throws: `LedgerError`, or what `step` or `read` throws; then nothing has changed.
  public func takeIn(
    by: String, action: String, _ options: IntakeOptions = IntakeOptions(),
    note: (IntakeReport) -> String?, step: @escaping () throws -> Void = {},
    _ read: (Intake) throws -> Void
  ) throws -> IntakeReport {
    var report = IntakeReport()
    try change(by: by, action: action, isTrial: options.isTrial, note: { note(report) }) { entry in
      let intake = try Intake(self, entry: entry, step: step)
      intake.options = options
      try read(intake)
      report = try intake.written()
      try intake.staging.drop()
      // An empty ledger has its first entry too.
      return try intake.editions.isEmpty || !JournalTables(in: database).touched(by: entry).isEmpty
    }
    return report
  }

  /// Takes in editions that a program has in memory.
  ///
  /// The caller should have checked the data: this stops at the first fault.
  ///
  /// - Throws: `LedgerError.editionExists`, `LedgerError.badData`, `LedgerError`.
  public func add(_ data: EditionData, reason: ChangeReason) throws {
    _ = try takeIn(by: reason.by, action: reason.action, note: { _ in reason.note }) { intake in
      if let twice = data.editions.first(where: { intake.editions.contains($0.year) }) {
        throw LedgerError.editionExists(year: twice.year)
      }
      try IntakeRules.stage(data, in: intake)
    }
  }
}
