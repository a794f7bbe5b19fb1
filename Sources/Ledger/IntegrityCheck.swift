import SQLite

extension Ledger {
  /// SQLite's own check of the file, and FTS5's of the search index.
  func integrityFindings() throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    try database.forEach("PRAGMA integrity_check(20)") { row in
      let message = try row.text(0)
      if message != "ok" { findings.append(CheckFinding(.integrity, "file", message)) }
    }
    return findings + searchIndexFindings()
  }

  /// FTS5's check is an INSERT, so it runs on a private copy in memory.
  private func searchIndexFindings() -> [CheckFinding] {
    do {
      let copy = try Database.inMemory()
      try database.backup(to: copy)
      try copy.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 0)")
      return []
    } catch {
      let message = (error as? SQLiteError)?.message ?? "\(error)"
      return [CheckFinding(.integrity, "search", "the search index is damaged: \(message)")]
    }
  }
}
