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
    let data = try data(ofEditions: editions())
    var findings = try amountFaults { !["printed", "eur"].contains($0.field) }
      .map { CheckFinding(.codes, $0, $1) }
    func report(_ isFaulty: Bool, _ place: String, _ message: String) {
      if isFaulty { findings.append(CheckFinding(.codes, place, message)) }
    }
    for edition in data.editions {
      report(
        edition.horizon != edition.year + 4, "edition \(edition.year)",
        "the horizon is \(edition.horizon) (expected \(edition.year + 4))")
    }
    let parents = Dictionary(
      codes.routes.compactMap { route in route.parent.map { (route.code, $0) } }
    ) { first, _ in first }
    for route in codes.routes {
      report(Tree.isInCircle(route.code, parents: parents), route.code, "the route stands under itself")
    }
    let headings = Dictionary(
      data.measures.compactMap { measure in measure.parent.map { (measure.id, $0) } }
    ) { first, _ in first }
    for measure in data.measures {
      report(
        !Identifier.isMeasure(measure.id, edition: measure.edition), measure.id,
        "the id has not the form EDITION-MINISTRY-NAME")
      report(
        !codes.ministries.contains { $0.code == measure.ministry }, measure.id,
        "ministry \(measure.ministry) is not in the list")
      report(Tree.isInCircle(measure.id, parents: headings), measure.id, "the measure stands under itself")
    }
    for amount in data.amounts {
      report(
        amount.route.map { code in !codes.routes.contains { $0.code == code } } ?? false, amount.id,
        "route \(amount.route ?? "") is not in the list")
      report(
        amount.recipient.map { code in !codes.recipients.contains { $0.code == code } } ?? false, amount.id,
        "recipient \(amount.recipient ?? "") is not in the list")
    }
    return findings
      + LedgerText.all(of: data).compactMap { text in
        text.fault.map { CheckFinding(.codes, text.place, $0) }
      }
  }
}
