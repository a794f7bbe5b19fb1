/// A check of the ledger, by its name.
public enum Check: String, CaseIterable, Sendable {
  /// The file has one name, so that all its users find the same log beside it.
  case place
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
  /// Every entry was recorded at or after the time of the one before it, and not in the future.
  case clock
  /// Every part fits in its whole, and every link leads somewhere.
  case parts
  /// Every repeat names the first statement of the same figure.
  case repeats
  /// Every year is close enough to the budget year.
  case years
  /// Every amount is what the printed figure says.
  case printed
  /// No figure is out of all proportion, or really an id or a year.
  case outliers
  /// No figure stands twice in a measure.
  case duplicates
  /// A measure that continues another has figures of its sign and proportion.
  case continuations
  /// What is added up equals what is counted again from the amounts.
  case totals
  /// The search index has the words of the measures and their figures.
  case search

  /// Those that compare what is recorded with itself, in about the time that an export takes: the schema is the program's,
  /// the journal's digests are those of the rows, and contributions and totals are those of the amounts.
  public static let quick: [Check] = [.migrations, .journal, .totals]

  /// Whether it looks at the file as it is now, also when what a moment held is checked.
  ///
  /// The others look at what the ledger held then.
  public var isOfTheFile: Bool {
    switch self {
    case .place, .integrity, .foreignKeys, .migrations, .journal, .totals, .search: true
    case .codes, .clock, .parts, .repeats, .years, .printed, .outliers, .duplicates, .continuations: false
    }
  }

  /// Whether it looks for figures and times that break no rule and may be right after all.
  ///
  /// The other checks find damage, and broken rules of counting.
  public var isJudgement: Bool {
    switch self {
    case .clock, .repeats, .years, .outliers, .duplicates, .continuations: true
    case .place, .integrity, .foreignKeys, .codes, .migrations, .journal, .parts, .printed, .totals, .search:
      false
    }
  }
}
