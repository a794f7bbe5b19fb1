import SQLite

extension Ledger {
  /// SQLite's own check of the file and its indexes.
  func checkIntegrity(_ report: CheckReport) throws {
    try database.forEach("PRAGMA integrity_check(20)") { row in
      // A row may have a heading, "*** in database main ***", and a line for each thing.
      for line in try row.text(0).split(separator: "\n") where line != "ok" && !line.hasPrefix("***") {
        report.fault("file", .damage(String(line)))
      }
    }
  }
}
