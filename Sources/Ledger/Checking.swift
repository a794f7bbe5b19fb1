import Budget
import SQLite

extension Ledger {
  /// Runs checks, all in one read transaction, and gives everything that they find.
  ///
  /// Damage that stops a check is a finding of it, and the others still run.
  ///
  /// - Throws: `LedgerError`, when the ledger can't be read at all.
  public func findings(of checks: [Check] = Check.allCases) throws -> [CheckFinding] {
    try explained {
      try database.readTransaction { checks.flatMap(findings(of:)) }
    }
  }

  private func findings(of check: Check) -> [CheckFinding] {
    do {
      switch check {
      case .integrity: return try integrityFindings()
      case .foreignKeys: return try foreignKeyFindings()
      case .codes: return try codeFindings()
      case .parts: return try partFindings()
      case .totals: return try derivedFindings()
      case .printed: return try printedFindings()
      case .journal: return try journalFindings()
      case .migrations: return try migrationFindings()
      }
    } catch let error as SQLiteError {
      return [CheckFinding(check, "ledger", "could not be finished: \(error.message)")]
    } catch {
      return [CheckFinding(check, "ledger", "could not be finished: \(error)")]
    }
  }

  // MARK: parts, printed, codes

  private func partFindings() throws -> [CheckFinding] {
    try editions().flatMap { edition in
      Counting(amounts: try amounts(ofEdition: edition.year), horizon: edition.horizon).faults.map {
        CheckFinding(.parts, $0.amount, "\($0.field): \($0)")
      }
    }
  }

  private func printedFindings() throws -> [CheckFinding] {
    try amountFaults { ["printed", "eur"].contains($0.field) }.map { CheckFinding(.printed, $0, $1) }
  }

  private func amountFaults(
    where isWanted: (AmountRules.Fault) -> Bool
  ) throws -> [(String, String)] {
    try editions().flatMap { edition in
      try amounts(ofEdition: edition.year).flatMap { amount in
        AmountRules.faults(in: amount).filter(isWanted).map { fault in
          (amount.id, "\(fault.field): \(fault.found) (expected \(fault.expected))")
        }
      }
    }
  }

  private func codeFindings() throws -> [CheckFinding] {
    let codes = try codeLists()
    var findings = try amountFaults { !["printed", "eur"].contains($0.field) }
      .map { CheckFinding(.codes, $0, $1) }
    for edition in try editions() {
      for measure in try measures(ofEdition: edition.year) {
        findings += codeFindings(in: measure, codes: codes)
      }
      for amount in try amounts(ofEdition: edition.year) {
        findings += codeFindings(in: amount, codes: codes)
      }
    }
    return findings
  }

  private func codeFindings(in measure: Measure, codes: CodeLists) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    if !Identifier.isMeasure(measure.id, edition: measure.edition) {
      findings.append(CheckFinding(.codes, measure.id, "the id has not the form EDITION-MINISTRY-NAME"))
    }
    if !codes.ministries.contains(where: { $0.code == measure.ministry }) {
      findings.append(CheckFinding(.codes, measure.id, "ministry \(measure.ministry) is not in the list"))
    }
    let texts = [measure.theme, measure.topic, measure.summary, measure.impact]
    return findings
      + texts.compactMap(\.self).compactMap { text in
        Self.textFault(text, allowsNewline: false).map { CheckFinding(.codes, measure.id, $0) }
      }
  }

  private func codeFindings(in amount: Amount, codes: CodeLists) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    if let route = amount.route, !codes.routes.contains(where: { $0.code == route }) {
      findings.append(CheckFinding(.codes, amount.id, "route \(route) is not in the list"))
    }
    if let recipient = amount.recipient, !codes.recipients.contains(where: { $0.code == recipient }) {
      findings.append(CheckFinding(.codes, amount.id, "recipient \(recipient) is not in the list"))
    }
    let texts = [(amount.label, false), (amount.printed, false), (amount.note ?? "-", true)]
    return findings
      + texts.compactMap { text, allowsNewline in
        Self.textFault(text, allowsNewline: allowsNewline).map { CheckFinding(.codes, amount.id, $0) }
      }
  }

  private static func textFault(_ text: String, allowsNewline: Bool) -> String? {
    do {
      try TextRule.checkFilled(text, allowsNewline: allowsNewline)
      return nil
    } catch {
      return error.description
    }
  }
}
