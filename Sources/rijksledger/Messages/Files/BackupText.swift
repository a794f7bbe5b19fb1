import Budget
import Ledger

extension Messages {
  /// What a ledger has that its backup has not, or has otherwise.
  static func text(_ difference: BackupDifference) -> String {
    switch difference {
    case .otherEntry(let found, let expected):
      said(
        en: "its digest is \(found) (expected \(expected), as in the backup): from here on each has a"
          + " history of its own",
        nl: "het controlegetal is \(found) (verwacht: \(expected), zoals in de reservekopie): vanaf hier"
          + " heeft elk een eigen geschiedenis")
    case .missingEntries:
      said(
        en: "the backup has it, with any after it, and this ledger does not",
        nl: "de reservekopie heeft deze post, met wat erna komt, en dit grootboek niet")
    case .noWitness:
      said(
        en: "the digest of its rows does not fit those of the backup either (expected a backup that"
          + " passes)",
        nl: "het controlegetal van de rijen past ook niet bij die van de reservekopie (verwacht: een"
          + " reservekopie die de controles doorstaat)")
    case .otherValue(let column, let found, let expected):
      said(
        en: "\(column) is \(found ?? "empty") (expected \(expected ?? "nothing"), as in the backup)",
        nl: "\(column) is \(found ?? "leeg") (verwacht: \(expected ?? "niets"), zoals in de reservekopie)")
    case .unexpectedRow:
      said(
        en: "the row is not in the backup (expected no such row)",
        nl: "de rij staat niet in de reservekopie (verwacht: geen zo'n rij)")
    case .missingRow:
      said(
        en: "the row is in the backup, and not here (expected it here too)",
        nl: "de rij staat in de reservekopie, maar niet hier (verwacht: ook hier)")
    case .more(let count):
      said(
        en: "\(Count.text(count, "more row differs", "more rows differ")) from the backup",
        nl: "nog \(Count.text(count, "rij verschilt", "rijen verschillen")) van de reservekopie")
    }
  }
}
