/// A check of the ledger, by its name.
public enum Check: String, CaseIterable, Sendable {
  /// The file: SQLite's own check of pages and indexes, and of the search index.
  case integrity
  /// Every row that is referred to is there, and is current where the reference is.
  case foreignKeys = "foreign-keys"
  /// Every code, id, text and combination of fields is one that the rules allow.
  case codes
  /// Every part fits in its whole, and every link leads somewhere.
  case parts
  /// What is derived equals what is counted again from the amounts.
  case totals
  /// Every printed figure says what the amount says.
  case printed
  /// Every entry's digests fit its rows and the entry before it.
  case journal
  /// The steps taken are the program's, and the schema is the one that they make.
  case migrations

  /// What it makes sure of, in one sentence.
  public var meaning: String {
    switch self {
    case .integrity: "SQLite finds no damage in the file, its indexes and the search index"
    case .foreignKeys: "every row that is referred to is there, and is current"
    case .codes: "every code, id, text and combination of fields is one that the rules allow"
    case .parts: "every part fits in its whole, and every link leads to an amount of the edition"
    case .totals: "contributions, spans and search words equal those counted again from the amounts"
    case .printed: "every printed figure says what the amount says"
    case .journal: "every entry's digests fit its rows and the entry before it"
    case .migrations: "the steps taken are the program's, and the schema is the one they make"
    }
  }

  /// What to do when it finds something.
  public var remedy: String {
    switch self {
    case .integrity, .foreignKeys, .journal, .migrations:
      "Keep the file as evidence and go back to the last backup that passes"
    case .totals: "Something wrote around the program: go back to the last backup that passes"
    case .codes, .parts, .printed: "Correct the amount against the source"
    }
  }
}

/// Something that a check found.
public struct CheckFinding: Equatable, Sendable {
  /// The check.
  public let check: Check
  /// Where: a table, an id, an entry.
  public let place: String
  /// What was found and expected.
  public let message: String

  init(_ check: Check, _ place: String, _ message: String) {
    self.check = check
    self.place = place
    self.message = message
  }
}
