/// Why a file is not strict CSV.
public enum CSVProblem: Hashable, Sendable {
  /// It begins with a byte order mark.
  case byteOrderMark
  /// A line has nothing on it.
  case blankLine
  /// A quote stands inside a field without quotes around it.
  case quoteInside
  /// Something stands between a closing quote and the next comma.
  case textAfterQuote
  /// A field begins with a quote that is never closed.
  case unclosedQuote
  /// A carriage return stands without a newline.
  case carriageReturnAlone
  /// A field has bytes that are not UTF-8.
  case notUTF8
  /// A field has more bytes than any text that the ledger keeps.
  case fieldTooLong(limit: Int)
  /// The system could not read the file.
  case unreadable(reason: String)
}

/// Why a file is not strict CSV, and where.
struct CSVFault: Error, Equatable {
  /// What is wrong.
  let problem: CSVProblem
  /// Where.
  let place: TextPlace
}

/// A place in a text file.
struct TextPlace: Equatable {
  /// The line, from 1.
  let line: Int
  /// The column in Unicode scalars, from 1.
  let column: Int
}
