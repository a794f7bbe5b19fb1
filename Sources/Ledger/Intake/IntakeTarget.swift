import Budget
import SQLite

/// What a ledger has already, as far as what comes in has to fit it.
public struct IntakeTarget: Sendable {
  /// The code lists.
  public let codes: CodeLists
  /// The budget years of its editions.
  public let editions: [Int]
  /// The ids of its measures.
  public let measures: Set<String>

  /// An empty ledger.
  public init() {
    codes = CodeLists()
    editions = []
    measures = []
  }

  /// What a ledger has.
  ///
  /// - Throws: `LedgerError`.
  public init(_ ledger: Ledger) throws {
    codes = try ledger.codeLists()
    editions = try ledger.editions().map(\.year)
    var ids: Set<String> = []
    try ledger.explained {
      try ledger.database.forEach("SELECT id FROM measure_version WHERE ended IS NULL") { row in
        ids.insert(try row.text(0))
      }
    }
    measures = ids
  }
}
