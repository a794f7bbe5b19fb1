import Ledger

extension Messages {
  /// What a ledger has that its backup has not, or has otherwise.
  static func text(_ difference: BackupDifference) -> String {
    switch difference {
    case .otherEntry(let found, let expected):
      "its digest is \(found) (expected \(expected), as in the backup): from here on each has a history of its own"
    case .missingEntries: "the backup has it, with any after it, and this ledger does not"
    case .noWitness:
      "the digest of its rows does not fit those of the backup either (expected a backup that passes)"
    case .otherValue(let column, let found, let expected):
      "\(column) is \(found ?? "empty") (expected \(expected ?? "nothing"), as in the backup)"
    case .unexpectedRow: "the row is not in the backup (expected no such row)"
    case .missingRow: "the row is in the backup, and not here (expected it here too)"
    case .more(let count): "\(Count.text(count, "more row differs", "more rows differ")) from the backup"
    }
  }
}
