import Budget
import SQLite

extension Ledger {
  /// Puts editions that the ledger does not have into it, with their code lists: all of it or nothing.
  ///
  /// The caller has checked the data (Exchange reports its faults by file and line); here the schema and the
  /// counting refuse what gets past it.
  ///
  /// - Throws: `LedgerError.editionExists`, `LedgerError`, or the first `CountingFault`.
  public func add(_ data: EditionData, reason: ChangeReason) throws {
    try IntakeRules.check(data)
    try change(reason) { entry in
      let known = try editions().map(\.year)
      if let twice = data.editions.first(where: { known.contains($0.year) }) {
        throw LedgerError.editionExists(year: twice.year)
      }
      let writer = VersionWriter(database: database, entry: entry)
      try writer.write(data.codes, over: try codeLists())
      for edition in data.editions { try writer.write(edition) }
      for measure in data.measures { try writer.write(measure) }
      for amount in data.amounts { try writer.write(amount) }
      for edition in data.editions { try derive(edition) }
      return true
    }
  }
}
