import Budget
import Ledger

/// What an export says about itself: which state of the ledger it shows, and which part of it.
public struct ExportHead: Sendable {
  /// The editions, the oldest first.
  public let editions: [Edition]
  /// The last entry of the journal that it shows; its time is the export's.
  public let journal: JournalEntry
  /// The moment, as a user names that entry: `#4`.
  ///
  /// An export of the current ledger has one too, so that it can be made again later, byte for byte.
  public var asOf: String { "#\(journal.entry)" }
  /// The filters: `ministry=BZK`.
  ///
  /// They are not written as options: a spreadsheet would take a cell that begins with a dash for a formula.
  public let filters: [String]
  /// The last entry as `N:HEX`, for a reader who compares it with a ledger later.
  public var journalHead: String { "\(journal.entry):\(journal.digest)" }

  /// Describes an export of what a filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public init(_ ledger: Ledger, _ filter: Filter) throws {
    guard let journal = try ledger.journalHead() else {
      throw LedgerError.damaged(path: ledger.path, .noJournal)
    }
    editions = filter.editions
    self.journal = journal
    filters = filter.terms.map(\.text)
  }
}
