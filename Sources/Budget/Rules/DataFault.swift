/// What is wrong with data that comes in, as a value: its kind, what was found and what was expected.
///
/// Whoever finds it adds where it stands; `Messages` words it.
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
  /// Not a whole number within bounds.
  case notAnInteger(String, range: ClosedRange<Int>, NumberMistake)
  /// Not exact euros, or more of them than fit; a point or a comma has to stand before cents.
  case notEuros(String, NumberMistake, hasPoints: Bool)
  /// Neither `true` nor `false`.
  case notABoolean(String)
  /// Not a value of the closed list.
  case notInList(String, valid: [String])
  /// Not a year, month or day of the calendar.
  case notADate(String)
  /// Not a SHA-256 in lower-case hexadecimal.
  case notADigest(String)
  /// Not a code: it has characters that codes don't have, or no letter.
  case notACode(String)
  /// The id of a measure does not have the form of ids of its edition.
  case notAMeasureID(String, edition: Int)
  /// The id of an amount is not a number within its measure.
  case notAnAmountID(String, measure: String)
  /// An item of a list is empty, or has spaces around it.
  case badItem(String)
  /// A list has an item twice.
  case itemTwice(String)

  // Several fields of one row.
  /// Something ends before it begins.
  case endsBeforeItBegins(first: Int, last: Int)
  /// The horizon is not the budget year + 4.
  case wrongHorizon(found: Int, expected: Int)
  /// A record refers to itself.
  case refersToItself(String)
  /// An amount breaks a rule.
  case amount(AmountRules.Fault)
  /// A measure stands under a ministry that does not hold in its edition's year.
  case ministry(MinistryRule.Fault)

  // References.
  /// A revision names the first document of its edition, whose figures belong in the table of amounts.
  case firstDocument(String, edition: Int)
  /// The document of a revision is not one of its edition; the fault names the later ones.
  case unknownDocument(String, edition: Int, valid: [String])
  /// A code that is not in its list; the fault names the valid ones, up to a limit.
  case unknownCode(String, table: RecordTable, valid: [String], more: Int)
  /// The measure of an amount is missing.
  case unknownMeasure(String)
  /// The heading that a measure stands under is not another measure of its edition.
  case unknownParent(String)
  /// What a measure continues is not a measure of an earlier edition.
  case unknownContinuation(String)
  /// A record stands under itself, through others.
  case circle(through: String)

  // Rows beside each other.
  /// Two rows have the same key.
  case repeatedKey(String, firstLine: Int)
  /// Two codes differ by capitals only.
  case differsByCapitals(String, from: String)
  /// A code or alias already means something else.
  case nameOfTwo(String, owner: String)
  /// A position does not come after the one before it.
  case positionOutOfOrder(found: Int, after: Int)
  /// Documents that the ledger has stand in another order, or one stands before the first.
  case documentsInAnotherOrder(found: [String], expected: [String])
  /// An edition comes after a newer one.
  case editionOutOfOrder(found: Int, after: Int)
  /// A position is that of another measure of the edition.
  case positionTaken(Int, by: String)
  /// The amounts can't be counted.
  case counting(CountingFault<String>)
  /// The amounts can't be counted as the documents up to one of them state them.
  case countingAtStage(CountingFault<String>, stage: String)

  // Tables beside each other.
  /// The list of statuses lacks the one at which every measure starts.
  case noInitialStatus
  /// An edition has no tables of measures and amounts.
  case editionWithoutTables(Int)
  /// Tables belong to an edition that the package does not have.
  case tablesWithoutEdition(Int)
  /// A document belongs to an edition that the package does not have.
  case documentOfNoEdition(Int)
  /// An edition has no document, so nothing states its amounts.
  case noDocument(edition: Int)

  // The ledger.
  /// The ledger has another value for the same code; nil stands for no value.
  case differsFromLedger(found: String?, expected: String?, code: String)
}

extension DataFault {
  /// How many codes of a list a fault names at most.
  public static let codeLimit = 60

  /// A code that is not in a list.
  public static func unknownCode(_ code: String, table: RecordTable, in valid: [String]) -> DataFault {
    .unknownCode(
      code, table: table, valid: Array(valid.prefix(codeLimit)), more: max(0, valid.count - codeLimit))
  }
}
