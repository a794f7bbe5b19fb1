import Ledger

extension Messages {
  /// What a check makes sure of, in one sentence.
  static func meaning(_ check: Check) -> String {
    switch check {
    case .place: "the file has one name, so that all its users find the same changes beside it"
    case .integrity: "SQLite finds no damage in the file and its indexes"
    case .foreignKeys: "every row that is referred to is there, and is current"
    case .codes: "every code, id, text and combination of fields is one that the rules allow"
    case .migrations: "the steps taken are the program's, and the schema is the one they make"
    case .journal: "every entry's digests fit its rows and the entry before it"
    case .clock: "no entry was recorded before the one before it, or in the future"
    case .parts: "every part fits in its whole, and every link leads to an amount of the edition"
    case .repeats:
      "every repeat names the first statement of a figure, and differs by no more than is printed"
    case .years: "no years are upside down, or far from the budget year"
    case .printed: "every amount is what the printed figure says"
    case .outliers:
      "no figure is out of proportion to the measure's other years, such as by a factor 1,000, or looks like an id or a"
        + " year"
    case .duplicates: "no two figures of a measure have the same years, figure and label without a link"
    case .continuations: "a measure that continues another has figures of its sign and proportion"
    case .totals: "contributions, totals and views equal those counted again from the amounts"
    case .search: "the search index is sound, and has the words of the measures and their figures"
    }
  }

  /// What to do when a check finds something.
  ///
  /// - Parameter ledger: The ledger, if the user has to name it.
  static func remedy(_ check: Check, on ledger: String? = nil) -> String {
    switch check {
    case .place:
      "Remove the other names, which find / -samefile FILE lists, or mount the directory instead of the file"
    case .integrity, .foreignKeys, .migrations: restoring(on: ledger)
    case .journal:
      restoring(on: ledger) + ". A backup names the rows that were changed: "
        + command("check journal --against BACKUP", on: ledger)
    case .codes, .parts, .printed, .totals, .search:
      "Another program has changed the ledger. \(restoring(on: ledger))"
    case .clock:
      "Set the machine's clock if it is wrong; accept the finding if the clock is right by now: "
        + command("check accept FINDING --by NAME --note WHY", on: ledger)
    case .repeats, .years, .outliers, .duplicates, .continuations:
      "Look at the figure in the source; accept the finding if the figure is right: "
        + command("check accept FINDING --by NAME --note WHY", on: ledger)
    }
  }

  /// How to go back to a backup; the file as it is now is kept beside it.
  static func restoring(on ledger: String? = LedgerPlace.named) -> String {
    "Put back the last backup that passes; the file is kept as evidence: "
      + command("restore BACKUP --by NAME", on: ledger)
  }
}
