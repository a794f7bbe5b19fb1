import Budget
import SQLite

extension Ledger {
  /// Accepts findings that somebody has looked at: one transaction and one journal entry.
  ///
  /// - Parameters:
  ///   - ids: The findings, as `check` names them.
  ///   - note: Why they are right.
  /// - Throws: `LedgerError`: there is no such finding now, it is accepted already, or it is damage, which can't be
  ///   accepted. Then none was accepted.
  public func accept(findings ids: [String], by: String, note: String) throws -> [CheckFinding] {
    try Self.checkText(note, field: "note", isNote: true)
    let ids = ids.withoutRepeats()
    let checks = Set(ids.compactMap(Self.check(of:)))
    if let damage = ids.first(where: { Self.check(of: $0)?.isJudgement == false }) {
      throw LedgerError.notAcceptable(id: damage)
    }
    var accepted: [CheckFinding] = []
    try change(ChangeReason(by: by, action: "accept", note: Self.journalNote(of: ids, note))) { entry in
      let found = try findings(of: checks.isEmpty ? Check.allCases.filter(\.isJudgement) : Array(checks))
      for id in ids {
        let finding = try Self.acceptable(id, in: found)
        try database.run(
          "INSERT INTO accepted_finding (finding, made, place, facts, note) VALUES (?, ?, ?, ?, ?)",
          [.text(id), Value(entry), .text(finding.place), .text(finding.problem.facts), .text(note)])
        accepted.append(finding)
      }
      return !accepted.isEmpty
    }
    return accepted
  }

  /// The findings and why they are right.
  ///
  /// The rows of the entry have both, so what is too long for one note can do without the findings.
  private static func journalNote(of ids: [String], _ note: String) -> String {
    let whole = ids.joined(separator: ", ") + ": " + note
    return whole.unicodeScalars.count <= TextRule.limit ? whole : note
  }

  /// The check that a finding belongs to, by its id.
  private static func check(of id: String) -> Check? {
    Check.allCases.first { id.hasPrefix($0.rawValue + "-") }
  }

  private static func acceptable(_ id: String, in found: [CheckFinding]) throws(LedgerError) -> CheckFinding {
    guard let finding = found.first(where: { $0.id == id }) else {
      throw .unknownFinding(id: id, valid: found.filter { $0.isDoubt && $0.acceptance == nil }.map(\.id))
    }
    guard finding.isDoubt else { throw .notAcceptable(id: id) }
    if let acceptance = finding.acceptance {
      throw .acceptedAlready(id: id, by: acceptance.by, recorded: acceptance.recorded)
    }
    return finding
  }

  /// Marks the findings that have been accepted: the same check, place and facts.
  func accepted(_ findings: [CheckFinding]) throws -> [CheckFinding] {
    guard findings.contains(where: \.isDoubt) else { return findings }
    let query = try database.prepare(
      """
      SELECT j.author, j.recorded, f.note FROM accepted_finding f JOIN journal j ON j.entry = f.made
      WHERE f.finding = ? AND f.place = ? AND f.facts = ?
      """)
    return try findings.map { finding in
      guard finding.isDoubt else { return finding }
      var finding = finding
      try query.forEach([.text(finding.id), .text(finding.place), .text(finding.problem.facts)]) { row in
        finding.acceptance = Acceptance(by: try row.text(0), recorded: try row.text(1), note: try row.text(2))
      }
      return finding
    }
  }
}
