import SQLite

extension Ledger {
  /// SQLite's own check of the file and its indexes.
  func integrityFindings() throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    try database.forEach("PRAGMA integrity_check(20)") { row in
      let message = try row.text(0)
      if message != "ok" { findings.append(CheckFinding(.integrity, "file", message)) }
    }
    return findings
  }
}
