import SQLite

extension Ledger {
  /// The latest version of the editions that come with the program which the ledger has taken in; nil if it has taken in none.
  ///
  /// - Throws: `LedgerError`.
  public func builtInVersion() throws -> Int? {
    try translatingErrors { try database.integer("SELECT max(version) FROM built_in") }
  }
}

extension Intake {
  /// Notes the version of what comes in, if it comes with the program and is later than what the ledger had.
  func writeBuiltInVersion() throws {
    guard let version = builtInVersion, try version > ledger.builtInVersion() ?? 0 else { return }
    try staging.database.run(
      "INSERT INTO built_in (version, made) VALUES (?, ?)", [Value(version), Value(entry)])
  }
}
