/// A check of the ledger, by its name.
public enum Check: String, CaseIterable, Sendable {
  /// The file: SQLite's own check of pages and indexes.
  case integrity
  /// Every row that is referred to is there, and is current where the reference is.
  case foreignKeys = "foreign-keys"
  /// Every code, id, text and combination of fields is one that the rules allow.
  case codes
  /// The steps taken are the program's, and the schema is the one that they make.
  case migrations
  /// Every entry's digests fit its rows and the entry before it.
  case journal
  /// Every part fits in its whole, and every link leads somewhere.
  case parts
  /// Every repeat names the first statement of the same figure.
  case repeats
  /// Every year is one that the edition can speak of.
  case years
  /// Every printed figure says what the amount says.
  case printed
  /// No figure is out of all proportion, or a number of another kind.
  case outliers
  /// No figure stands twice in a measure.
  case duplicates
  /// What is added up equals what is counted again from the amounts.
  case totals
  /// The search index has the words of the measures and their figures.
  case search

  /// What it makes sure of, in one sentence.
  public var meaning: String {
    switch self {
    case .integrity: "SQLite finds no damage in the file and its indexes"
    case .foreignKeys: "every row that is referred to is there, and is current"
    case .codes: "every code, id, text and combination of fields is one that the rules allow"
    case .migrations: "the steps taken are the program's, and the schema is the one they make"
    case .journal: "every entry's digests fit its rows and the entry before it"
    case .parts: "every part fits in its whole, and every link leads to an amount of the edition"
    case .repeats:
      "every repeat names the first statement of a figure, and differs by no more than is printed"
    case .years: "no years are upside down, or far from the budget year"
    case .printed: "every printed figure says what the amount says"
    case .outliers:
      "no figure is out of proportion to the measure's other years, as by a factor 1,000, and none is an id or a year"
    case .duplicates: "no two figures of a measure have the same years, figure and label without a link"
    case .totals: "contributions, totals and views equal those counted again from the amounts"
    case .search: "the search index is sound, and has the words of the measures and their figures"
    }
  }

  /// What to do when it finds something.
  public var remedy: String {
    switch self {
    case .integrity, .foreignKeys, .journal, .migrations:
      "Keep the file as evidence and go back to the last backup that passes"
    case .codes, .parts, .printed, .totals, .search:
      "Something wrote around the program: go back to the last backup that passes"
    case .repeats, .years, .outliers, .duplicates:
      "Look at the figure in the source; accept the finding if the figure is right: rijksledger check accept"
    }
  }

  /// Whether it looks for figures that break no rule and may be right after all.
  ///
  /// The other checks find damage, and broken rules of counting.
  public var isJudgement: Bool {
    switch self {
    case .repeats, .years, .outliers, .duplicates: true
    case .integrity, .foreignKeys, .codes, .migrations, .journal, .parts, .printed, .totals, .search: false
    }
  }
}
