import Budget
import SQLite

/// What a check found, as a value; its sentence is made by the program that shows it.
public enum CheckProblem: Equatable, Sendable {
  // Any check.
  /// A row holds what the schema does not allow; what SQLite says of it.
  case unreadable(String)
  /// Damage stopped the check: what it looked at before that is all that it says.
  case unfinished(LedgerError)

  // The file and its tables.
  /// The file can't be used where it is.
  case place(PlaceFault)
  /// Damage of the file, in SQLite's words.
  case damage(String)
  /// Rows refer to rows of a table that are not there.
  case missingRows(of: String, count: Int)
  /// A current version refers to a thing that has no current version.
  case notCurrent(field: String, found: String, thing: String)
  /// A code or id has never had a version.
  case withoutVersion
  /// A view shows fewer or more rows than there are current versions.
  case otherRowCount(found: Int, expected: Int)

  // Codes, texts and combinations of fields.
  /// A text that the ledger does not keep.
  case text(field: String, TextRule.Fault)
  /// A code does not have the form of one.
  case notACode
  /// A code differs from another one by capitals only.
  case differsByCapitals
  /// Going up from a route or a measure, or back from a ministry, leads to it again.
  case underItself(RecordTable)
  /// The horizon is not the budget year + 4.
  case wrongHorizon(found: Int, expected: Int)
  /// An edition has no document, so nothing states its amounts.
  case noDocument
  /// An id does not have the form of a measure's.
  case notAMeasureID
  /// A code is not in its list.
  case notInList(field: String, found: String)
  /// A measure stands under a ministry that does not hold in its edition's year.
  case ministry(MinistryRule.Fault)
  /// An amount breaks a rule; where the figure is not what is printed, with the factor between them.
  case amount(AmountRules.Fault, factor: SlipFactor?)

  // Figures.
  /// A figure that may be right after all.
  case doubt(Plausibility.Reason)
  /// The amounts can't be counted.
  case counting(CountingFault<String>)
  /// The amounts can't be counted as the documents up to one of them state them.
  case countingAtStage(CountingFault<String>, stage: String)

  // Migrations.
  /// The steps taken are not the program's.
  case steps(MigrationError)
  /// `user_version` is not the number of steps taken.
  case otherVersion(found: Int, expected: Int)
  /// Something of the schema is missing.
  case notInSchema
  /// Something of the schema is not as the migrations make it.
  case otherSchema
  /// Something in the schema is made by no migration.
  case notOfMigrations

  // The journal.
  /// A part of an entry differs from what is computed from its rows or the entry before.
  case entry(JournalPart, found: String, expected: String)
  /// There is no entry with the number that was written down elsewhere.
  case noEntry
  /// An entry has another digest than was written down elsewhere.
  case otherHead(found: String, expected: String)
  /// Rows were made, or ended, by no entry.
  case rowsWithoutEntry(column: String, count: Int)

  /// A backup has something else.
  case againstBackup(BackupDifference)
  /// An entry was recorded at a time before that of the entry before it.
  case clockBehind(recorded: String, previous: String)
  /// An entry was recorded at a time that is still to come.
  case clockAhead(recorded: String)

  // What is derived.
  /// A row of a derived table is there and should not be.
  case unexpectedRow(of: DerivedTable, [String?])
  /// A row of a derived table should be there and is not.
  case missingRow(of: DerivedTable, [String?])
  /// A sum differs from that of the contributions counted again; nil stands for no sum.
  case otherSum(in: SummedUp, found: CellSum?, expected: CellSum?)
  /// An edition's amounts can't be counted, so nothing could be compared.
  case uncountable
  /// A row of a derived table belongs to nothing that counts.
  case stray(DerivedTable)

  // The search index.
  /// The index is damaged; what SQLite says of it.
  case damagedIndex(String)
  /// The index does not have the words of the measures and their figures.
  case otherWords
  /// So many words of the index are not in its list, in which searches look for words.
  case unlistedWords(Int)
  /// So many words of the list are not in the index.
  case wordsOfNoText(Int)
  /// The index has words that belong to no measure.
  case wordsOfNoMeasure
}

/// A part of a journal entry that can be computed.
public enum JournalPart: String, Sendable {
  /// The number.
  case number
  /// The digest of the entry before it.
  case previous
  /// How many rows it made and ended.
  case rows
  /// The digest of those rows.
  case rowsDigest = "rows-digest"
  /// Its own digest.
  case digest
}

/// A table that holds what counting gives.
public enum DerivedTable: String, Sendable {
  /// What each amount puts in each cell of a total.
  case contribution
  /// What the count found of each amount.
  case counted
  /// Control totals.
  case total
  /// What may be counted twice.
  case overlaps = "overlap_total"
}

/// What adds contributions up: the control totals, or the view for other programs.
public enum SummedUp: String, Sendable {
  /// The control totals.
  case total
  /// The contributions as other programs see them.
  case contributionsView = "v_contributions"
}

/// What a cell of a total adds up to.
public struct CellSum: Hashable, Sendable {
  /// The contributions.
  public var eur = Money.zero
  /// How many amounts contribute.
  public var amounts = 0
  /// What of it amounts with `may_overlap` contribute; nil where that is not compared.
  public var overlap: Overlap?

  /// The part of a sum that amounts with `may_overlap` contribute.
  public struct Overlap: Hashable, Sendable {
    /// The contributions.
    public let eur: Money
    /// How many amounts contribute.
    public let amounts: Int
  }
}

/// How many times a figure differs from the printed one: a slip of miljoen and miljard is 1,000.
public struct SlipFactor: Hashable, Sendable {
  /// The factor without its fraction.
  public let whole: UInt64
  /// The hundredths behind it, rounded down.
  public let hundredths: UInt64
  /// Whether the factor has no further digits.
  public let isExact: Bool
  /// Whether the figure is more than what is printed.
  public let isTooLarge: Bool
}
