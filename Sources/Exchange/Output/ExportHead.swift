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
  /// What `export` takes to make the same again later, whatever is recorded meanwhile; nil for a searched text, as words
  /// are searched for in the current ledger only.
  public let arguments: String?

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
    let editions = filter.editions.map { ("--edition", "\($0.year)") }
    arguments =
      filter.options.contains { $0.name == "--search" }
      ? nil
      : ([("--as-of", "#\(journal.entry)")] + editions + filter.options.map { ($0.name, $0.value) })
        .map { $0.1.isEmpty ? $0.0 : "\($0.0) \(Self.quoted($0.1))" }.joined(separator: " ")
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x41...0x5a ~= $0 || 0x61...0x7a ~= $0 || $0 == UInt8(ascii: "-")
    }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// The last entry as `N:HEX`, as `journal --head` prints it and `check --expect-head` takes it.
  public var journalHead: String { "\(journal.entry):\(journal.digest)" }
}
