import Budget
import Ledger

/// What an export says of itself: of which state of the ledger it is, and what of it.
public struct ExportHead: Sendable {
  /// The editions, the oldest first.
  public let editions: [Edition]
  /// The last entry of the journal that it shows; its time is the export's.
  public let journal: JournalEntry
  /// The moment, as `--as-of` takes it: `#4`.
  ///
  /// It is there without `--as-of` too, so that what was exported can be exported again later, byte for byte.
  public var asOf: String { "#\(journal.entry)" }
  /// The filters, as options of the command without their dashes: a spreadsheet takes a cell that begins with a dash
  /// for a formula.
  public let options: [String]

  /// Describes an export of what a filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public init(_ ledger: Ledger, _ filter: Filter) throws {
    guard let journal = try ledger.journalHead() else {
      throw LedgerError.damaged(path: ledger.path, detail: "it has no journal")
    }
    editions = filter.editions
    self.journal = journal
    options = filter.options.map { option in
      option.name.drop { $0 == "-" } + (option.value.isEmpty ? "" : "=\(option.value)")
    }.map(String.init)
  }

  /// The last entry as `N:HEX`, as `journal --head` prints it and `check --expect-head` takes it.
  public var journalHead: String { "\(journal.entry):\(journal.digest)" }
}
