/// A closed list of values of one field, spelled as in the package files and explained in docs/domain.md.
public protocol Code: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What the value means, in Dutch.
  var meaning: String { get }
  /// What people call the value.
  func name(in language: Language) -> String
  /// Other words that somebody may type for it.
  var aliases: [String] { get }
}

extension Code {
  /// Other words that somebody may type; most have none.
  public var aliases: [String] { [] }

  /// All that somebody may type for it: as files spell it, the names in both languages, and other words.
  public var words: [String] { [rawValue, name(in: .en), name(in: .nl)] + aliases }

  /// The list with all that somebody may type, as help shows it: `plus (added, toegevoegd), minus (withdrawn, min)`.
  public static var listOfWords: String { allCases.map(\.listed).joined(separator: ", ") }

  /// The value with the other words for it.
  var listed: String { ValueWords.listed(words) }

  /// The list as a message shows it: `exact, circa, at_least, at_most`.
  public static var list: String { values.joined(separator: ", ") }

  /// The list as files spell it.
  public static var values: [String] { allCases.map(\.rawValue) }

  /// The place in the list, from 0, by which the ledger keeps it where there are many.
  public var number: Int { Self.allCases.enumerated().first { $1 == self }?.offset ?? 0 }
}

/// How precise the source says a figure is.
public enum Precision: String, Code {
  /// As printed; also "loopt op tot X".
  case exact
  /// Ongeveer, circa, afgerond.
  case circa
  /// Ruim, ten minste, meer dan.
  case atLeast = "at_least"
  /// Maximaal.
  case atMost = "at_most"
}

/// What a figure is.
///
/// Only `budget` counts.
public enum Kind: String, Code {
  /// The cabinet allocates, adds, cuts or withdraws it.
  case budget
  /// Someone says that it is needed; it is not granted.
  case need
  /// A standing level, forecast, history, pot or context figure.
  case level
  /// Per person, household, day or company, or a tax parameter.
  case tariff
}

/// Whether a `budget` figure is a change or a whole: flow or stock.
public enum Basis: String, Code {
  /// The source says that it is added or taken away.
  case mutatie
  /// Anything else.
  case stand

  /// Its place in the list, from 0.
  public var number: Int { self == .mutatie ? 0 : 1 }
}

/// How a figure lies over its span.
public enum Per: String, Code {
  /// It holds in each year of the span.
  case year
  /// It is one sum for the whole span, or has no year at all.
  case total
}

/// How long a contribution holds (looptijd).
public enum Duration: String, Code {
  /// Every year without end.
  case structural
  /// The years named only.
  case oneOff = "one-off"

  /// Its place in the list, from 0.
  public var number: Int { self == .structural ? 0 : 1 }
}

/// Whether money is added or withdrawn, as its receiver sees it; 0 does neither.
public enum Sign: String, Code {
  /// It is added.
  case plus
  /// It is cut or withdrawn.
  case minus
}

/// Whether a figure counts, and if it does not, why.
public enum Counted: String, Code {
  /// It counts.
  case yes
  /// It does not, for whichever reason.
  case no
  /// It does not, as it repeats another one.
  case repeats
  /// It does not, as it is a need.
  case need
  /// It does not, as it is a level.
  case level
  /// It does not, as it is a tariff.
  case tariff
  /// It does not, as a later document withdraws it.
  case withdrawn
}

/// How the route of a figure is known.
public enum RouteBasis: String, Code {
  /// The letter says so.
  case stated
  /// The letter expects or discusses it.
  case expected
  /// From the regulation itself, which the note names.
  case known
}

/// Whether the letter names money for a measure.
public enum Funding: String, Code {
  /// It names money.
  case geld
  /// Money for a part, expressly none for another.
  case deels
  /// It says that there is none, or none for municipalities.
  case uitdrukkelijkGeen = "uitdrukkelijk-geen"
  /// It does not speak of money.
  case nietGenoemd = "niet-genoemd"
}
