/// An entry of the journal: one change of the ledger.
public struct JournalEntry: Equatable, Sendable {
  /// The number, from 1 without gaps.
  public let entry: Int
  /// When it was recorded, by the clock of the machine: UTC, `2026-11-24T21:12:34Z`.
  public let recorded: String
  /// Who did it.
  public let by: String
  /// The Unix account under which the program ran.
  public let account: String
  /// What was done: `migrate`, `init`, ...
  public let action: String
  /// Why, or to what.
  public let note: String?
  /// How many rows it made and ended.
  public let rows: Int
  /// SHA-256 over those rows, in lower-case hexadecimal.
  public let rowsDigest: String
  /// The digest of the entry before it; 64 zeros for the first.
  public let previous: String
  /// SHA-256 over all of the above.
  public let digest: String

  /// The digest that the first entry names as the one before it.
  static let origin = String(repeating: "0", count: 64)

  /// The digest that the entry ought to have.
  var expectedDigest: String {
    var digest = Digest()
    digest.add("rijksledger journal 2")
    for field in ["\(entry)", recorded, by, account, action, note ?? "", "\(rows)", rowsDigest, previous] {
      digest.add(field)
    }
    return digest.hexadecimal()
  }

  init(
    entry: Int, recorded: String, by: String, account: String, action: String, note: String?,
    rows: RowsDigest,
    previous: String
  ) {
    self.init(
      entry: entry, recorded: recorded, by: by, account: account, action: action, note: note,
      rows: rows.count,
      rowsDigest: rows.hexadecimal, previous: previous, digest: "")
    self = JournalEntry(
      entry: entry, recorded: recorded, by: by, account: account, action: action, note: note,
      rows: rows.count,
      rowsDigest: rows.hexadecimal, previous: previous, digest: expectedDigest)
  }

  init(
    entry: Int, recorded: String, by: String, account: String, action: String, note: String?, rows: Int,
    rowsDigest: String, previous: String, digest: String
  ) {
    self.entry = entry
    self.recorded = recorded
    self.by = by
    self.account = account
    self.action = action
    self.note = note
    self.rows = rows
    self.rowsDigest = rowsDigest
    self.previous = previous
    self.digest = digest
  }
}
