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
    let ids = ids.withoutRepeats()
    let checks = Set(ids.compactMap { id in Check.allCases.first { id.hasPrefix($0.rawValue + "-") } })
    if let damage = ids.first(where: { id in
      checks.contains { !$0.isJudgement && id.hasPrefix($0.rawValue + "-") }
    }) {
      throw LedgerError.notAcceptable(id: damage)
    }
    try change(ChangeReason(by: by, action: "accept", note: ids.joined(separator: ", ") + ": " + note)) {
      entry in
      let found = try findings(of: checks.isEmpty ? Check.allCases.filter(\.isJudgement) : Array(checks))
      for id in ids {
        guard let finding = found.first(where: { $0.id == id }) else {
          throw LedgerError.unknownFinding(
            id: id, valid: found.filter { $0.isDoubt && $0.acceptance == nil }.map(\.id))
        }
        guard finding.isDoubt else { throw LedgerError.notAcceptable(id: id) }
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
    guard findings.contains(where: \.isDoubt) else { return findings }
    let query = try database.prepare(
      """
      SELECT j.author, j.recorded, f.note FROM accepted_finding f JOIN journal j ON j.entry = f.made
      WHERE f.finding = ? AND f.place = ? AND f.message = ?
      """)
    return try findings.map { finding in
      guard finding.isDoubt else { return finding }
      var finding = finding
      try query.forEach([.text(finding.id), .text(finding.place), .text(finding.message)]) { row in
        finding.acceptance = Acceptance(by: try row.text(0), recorded: try row.text(1), note: try row.text(2))
      }
      return finding
    }
  }
}
