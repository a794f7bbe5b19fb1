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
  /// The code of the last document whose statements it shows; nil for the newest of each edition.
  public let stage: String?
  /// The filters: `ministry=BZK`.
  ///
  /// They are not written as options: a spreadsheet would take a cell that begins with a dash for a formula.
  public let filters: [String]
  /// The day on which measures are shown to stand; nil if none was asked for.
  public let on: String?
  /// The filters, and the stage and the day that were asked for: `ministry=BZK`, `stage=ledenbrief`, `on=2024-01-01`.
  public var selection: [String] {
    filters + [stage.map { "stage=\($0)" }, on.map { "on=\($0)" }].compactMap(\.self)
  }
  /// What was found wrong with the record of the ledger; nothing if it holds.
  public let faults: [CheckFinding]
  /// The last entry as `N:HEX`, for a reader who compares it with a ledger later.
  ///
  /// What does not have the digests of the journal must not go out under its name: then it is `unverified`.
  public var journalHead: String {
    faults.isEmpty ? "\(journal.entry):\(journal.digest)" : "unverified"
  }

  /// Describes an export of what a filter keeps.
  ///
  /// - Parameter faults: What is wrong with the record of the ledger.
  /// - Throws: `LedgerError`.
  public init(_ ledger: Ledger, _ filter: Filter, faults: [CheckFinding] = []) throws {
    guard let journal = try ledger.journalHead() else {
      throw LedgerError.damaged(path: ledger.path, .noJournal)
    }
    editions = filter.editions
    stage = ledger.stage
    on = ledger.on
    self.journal = journal
    self.faults = faults
    filters = filter.terms.map(\.text)
  }
}
