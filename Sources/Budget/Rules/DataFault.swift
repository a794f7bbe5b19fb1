/// What is wrong with data that comes in, as a value: its kind, what was found and what was expected.
///
/// Where it stands is told with it by who found it; the sentence is made where messages are worded.
///
/// ```swift
/// report("horizon", .wrongHorizon(found: horizon, expected: Edition.horizon(of: year)))
/// ```
public enum DataFault: Error, Hashable, Sendable {
  // One field.
  /// A field that has to be filled in is empty.
  case missing
  /// A text that the ledger does not take.
  case text(TextRule.Fault)
  /// No whole number within bounds.
  case notAnInteger(String, range: ClosedRange<Int>)
  /// No exact euros; what has only digits is too large.
  case notEuros(String, isTooLarge: Bool)
  /// Neither `true` nor `false`.
  case notABoolean(String)
  /// None of a closed list.
  case notInList(String, valid: [String])
  /// No date of the calendar: a year, a month or a day.
  case notADate(String)
  /// No SHA-256 in lower-case hexadecimal.
  case notADigest(String)
  /// No code: it has other marks than a code has, or no letter.
  case notACode(String)
  /// The id of a measure has not the form of its edition.
  case notAMeasureID(String, edition: Int)
  /// The id of an amount is no number of its measure.
  case notAnAmountID(String, measure: String)
  /// An item of a list is empty, or has spaces around it.
  case badItem(String)
  /// A list has an item twice.
  case itemTwice(String)

  // Several fields of one row.
  /// What ends before it begins.
  case endsBeforeItBegins(first: Int, last: Int)
  /// The horizon is not the budget year + 4.
  case wrongHorizon(found: Int, expected: Int)
  /// A thing refers to itself.
  case refersToItself(String)
  /// An amount breaks a rule.
  case amount(AmountRules.Fault)

  // References.
  /// A code that its list does not have; the list is told up to a limit.
  case unknownCode(String, table: RecordTable, valid: [String], more: Int)
  /// The measure of an amount is not there.
  case unknownMeasure(String)
  /// What a measure stands under is no other measure of its edition.
  case unknownParent(String)
  /// What a measure continues is no measure of an earlier edition.
  case unknownContinuation(String)
  /// Going up leads back to the thing itself.
  case circle(through: String)

  // Rows beside each other.
  /// A key stands there twice.
  case repeatedKey(String, firstLine: Int)
  /// Two codes differ by capitals only.
  case differsByCapitals(String, from: String)
  /// A code or alias means another thing too.
  case nameOfTwo(String, owner: String)
  /// A position is not behind the one before.
  case positionOutOfOrder(found: Int, after: Int)
  /// An edition stands behind a newer one.
  case editionOutOfOrder(found: Int, after: Int)
  /// The amounts can't be counted.
  case counting(CountingFault<String>)

  // Tables beside each other.
  /// The list of statuses has not the one at which every measure starts.
  case noInitialStatus
  /// An edition has no tables of measures and amounts.
  case editionWithoutTables(Int)
  /// Tables belong to an edition that is not there.
  case tablesWithoutEdition(Int)
  /// A document belongs to an edition that is not there.
  case documentOfNoEdition(Int)
  /// An edition has no document, so nothing states its amounts.
  case noDocument(edition: Int)

  // The ledger.
  /// The ledger has the edition already.
  case editionExists(Int)
  /// The ledger has something else for a code; nil is nothing.
  case differsFromLedger(found: String?, expected: String?, code: String)
}

extension DataFault {
  /// How many codes of a list are told at most.
  public static let codeLimit = 60

  /// A code that is not in a list.
  public static func unknownCode(_ code: String, table: RecordTable, in valid: [String]) -> DataFault {
    .unknownCode(
      code, table: table, valid: Array(valid.prefix(codeLimit)), more: max(0, valid.count - codeLimit))
  }
}
