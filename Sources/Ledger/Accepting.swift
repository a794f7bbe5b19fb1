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
    try Self.checkText(note, field: "--note", allowsNewline: true)
    var accepted: [CheckFinding] = []
    try change(ChangeReason(by: by, action: "accept", note: ids.joined(separator: ", "))) { entry in
      let named = Check.allCases.filter { check in ids.contains { $0.hasPrefix(check.rawValue) } }
      let found = try findings(of: named.isEmpty ? Check.allCases.filter(\.isJudgement) : named)
      for id in ids where !accepted.contains(where: { $0.id == id }) {
        guard let finding = found.first(where: { $0.id == id }) else {
          throw LedgerError.unknownFinding(
            id: id, valid: found.filter { $0.check.isJudgement && $0.acceptance == nil }.map(\.id))
        }
        guard finding.check.isJudgement else { throw LedgerError.notAcceptable(id: id) }
        if let acceptance = finding.acceptance {
          throw LedgerError.acceptedAlready(id: id, by: acceptance.by, recorded: acceptance.recorded)
        }
        try database.run(
          "INSERT INTO accepted_finding (finding, made, place, message, note) VALUES (?, ?, ?, ?, ?)",
          [.text(id), Value(entry), .text(finding.place), .text(finding.message), .text(note)])
        accepted.append(finding)
      }
      return !accepted.isEmpty
    }
    return accepted
  }

  /// Marks the findings that have been accepted: the same check, place and message.
  func accepted(_ findings: [CheckFinding]) throws -> [CheckFinding] {
    guard findings.contains(where: \.check.isJudgement) else { return findings }
    let query = try database.prepare(
      """
      SELECT j.author, j.recorded, f.note FROM accepted_finding f JOIN journal j ON j.entry = f.made
      WHERE f.finding = ? AND f.place = ? AND f.message = ?
      """)
    return try findings.map { finding in
      guard finding.check.isJudgement else { return finding }
      var finding = finding
      try query.forEach([.text(finding.id), .text(finding.place), .text(finding.message)]) { row in
        finding.acceptance = Acceptance(by: try row.text(0), recorded: try row.text(1), note: try row.text(2))
      }
      return finding
    }
  }
}
