import SQLite

extension Ledger {
  /// The latest version of the editions that come with the program which the ledger has taken in; nil if it has taken in none.
  ///
  /// - Throws: `LedgerError`.
  public func builtInVersion() throws -> Int? {
    try translatingErrors { try database.integer("SELECT max(version) FROM built_in") }
  }
}
