import Budget
import Ledger

/// What an export says of itself: of which state of the ledger it is, and what of it.
public struct ExportHead: Sendable {
  /// The editions, the oldest first.
  public let editions: [Edition]
  /// The last entry of the journal that it shows; its time is the export's.
  public let journal: JournalEntry
  /// The moment asked for, as it was typed.
  public let asOf: String?
  /// The filters, as options of the command.
  public let options: [String]

  /// Describes an export of what a filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public init(_ ledger: Ledger, _ filter: Filter, asOf: String?) throws {
    guard let journal = try ledger.journalHead() else {
      throw LedgerError.damaged(path: ledger.path, detail: "it has no journal")
    }
    editions = filter.editions
    self.journal = journal
    self.asOf = asOf
    options = filter.options.map { $0.value.isEmpty ? $0.name : "\($0.name) \($0.value)" }
  }

  /// The last entry as `N:HEX`, as `journal --head` prints it and `check --expect-head` takes it.
  public var journalHead: String { "\(journal.entry):\(journal.digest)" }
}
