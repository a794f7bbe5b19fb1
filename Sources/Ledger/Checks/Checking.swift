import Budget
import SQLite

extension Ledger {
  /// Runs checks, all on the same state, and gives everything that they find, the accepted findings too.
  ///
  /// Damage that stops a check is a finding of it, and the others still run.
  ///
  /// - Throws: `LedgerError`, when the ledger can't be read at all.
  public func findings(of checks: [Check] = Check.allCases) throws -> [CheckFinding] {
    try reading {
      let found = try Check.allCases.filter(checks.contains).flatMap { try findings(of: $0) }
      do {
        return try accepted(found)
      } catch let error as SQLiteError where !error.isOfTheMoment {
        // In a damaged ledger nothing counts as accepted, and that is said.
        let damage = CheckFinding(.integrity, "accepted_finding", "can't be read: \(error.message)")
        return found + [damage]
      }
    }
  }

  /// Whether an entry has the digest that somebody wrote down elsewhere.
  ///
  /// A chain inside the file alone can be rewritten whole; one that has to meet a digest kept elsewhere can't.
  ///
  /// - Throws: `LedgerError`, when the ledger can't be read at all.
  public func findings(expectingHead number: Int, digest: String) throws -> [CheckFinding] {
    try explained { try findings(of: .journal) { try requireHead(number, digest: digest, $0) } }
  }

  private func findings(of check: Check) throws -> [CheckFinding] {
    try findings(of: check) { report in
      switch check {
      case .integrity: try checkIntegrity(report)
      case .foreignKeys: try checkForeignKeys(report)
      case .codes: try checkCodes(report)
      case .migrations: try checkMigrations(report)
      case .journal: try checkJournal(report)
      case .parts: try checkParts(report)
      case .repeats: try checkRepeats(report)
      case .years: try checkYears(report)
      case .printed: try checkPrinted(report)
      case .outliers: try checkOutliers(report)
      case .duplicates: try checkDuplicates(report)
      case .totals: try checkTotals(report)
      case .search: try checkSearch(report)
      }
    }
  }

  private func findings(
    of check: Check, _ body: (CheckReport) throws -> Void
  ) throws -> [CheckFinding] {
    let report = CheckReport(check)
    do {
      try body(report)
    } catch {
      let cause =
        (error as? SQLiteError).map { LedgerError($0, path: path, busyTimeout: busyTimeout) }
        ?? error as? LedgerError
      // A full disk or a lock says nothing of the ledger.
      if cause?.isOfTheMoment == true { throw error }
      report.fault("ledger", "could not be finished: \(cause?.detail ?? "\(error)")")
    }
    return report.findings
  }

  private func checkParts(_ report: CheckReport) throws {
    for edition in try editions() {
      for fault in try forEachCounted(of: edition, { _ in }) {
        report.fault(fault.amount, "\(fault.field): \(fault)")
      }
    }
  }
}
