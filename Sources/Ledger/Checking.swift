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
      let findings = try Check.allCases.filter(checks.contains).flatMap(findings(of:))
      do {
        return try accepted(findings)
      } catch let error as SQLiteError where !error.isOfTheMoment {
        // In a damaged ledger nothing counts as accepted, and that is said.
        let damage = CheckFinding(.integrity, "accepted_finding", "can't be read: \(error.message)")
        return findings + [damage]
      }
    }
  }

  private func findings(of check: Check) throws -> [CheckFinding] {
    do {
      switch check {
      case .integrity: return try integrityFindings()
      case .foreignKeys: return try foreignKeyFindings()
      case .codes: return try codeFindings()
      case .migrations: return try migrationFindings()
      case .journal: return try journalFindings()
      case .parts: return try partFindings()
      case .repeats: return try repeatFindings()
      case .years: return try yearFindings()
      case .printed: return try printedFindings()
      case .outliers: return try outlierFindings()
      case .duplicates: return try duplicateFindings()
      case .totals: return try totalFindings()
      case .search: return try searchFindings()
      }
    } catch let error as SQLiteError where error.isOfTheMoment {
      throw error
    } catch let error as SQLiteError {
      return [CheckFinding(check, "ledger", "could not be finished: \(error.message)")]
    } catch {
      return [CheckFinding(check, "ledger", "could not be finished: \(error)")]
    }
  }

  private func partFindings() throws -> [CheckFinding] {
    try editions().flatMap { edition in
      try counting(of: edition).counting.faults.map { CheckFinding(.parts, $0.amount, "\($0.field): \($0)") }
    }
  }
}
