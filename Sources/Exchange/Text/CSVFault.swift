/// Why a file is not strict CSV.
public enum CSVProblem: Hashable, Sendable {
  /// It is UTF-16.
  case utf16
  /// A field has a byte that is not UTF-8, at a position in characters from 1.
  case notUTF8(UInt8, position: Int)
  /// A quote stands inside a field without quotes around it.
  case quoteInside
  /// Something stands between a closing quote and the next field.
  case textAfterQuote
  /// A field begins with a quote that is never closed.
  case unclosedQuote
  /// A carriage return stands without a newline.
  case carriageReturnAlone
  /// The last line has no end, so the rest of it may be missing.
  case unclosedRecord
  /// A field has more bytes than any text that the ledger keeps.
  case fieldTooLong(limit: Int)
  /// The system could not read the file.
  case unreadable(reason: String)
}

extension CSVProblem {
  /// Whether it concerns one field, and not the file or the end of a line.
  var isOfField: Bool {
    switch self {
    case .notUTF8, .quoteInside, .textAfterQuote, .unclosedQuote, .fieldTooLong: true
    case .utf16, .carriageReturnAlone, .unclosedRecord, .unreadable: false
    }
  }
}

/// Why a file is not strict CSV, and where.
struct CSVFault: Error, Equatable {
  /// What is wrong.
  let problem: CSVProblem
  /// Where.
  let place: TextPlace
}
