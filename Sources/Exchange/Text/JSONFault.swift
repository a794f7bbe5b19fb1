/// Why a text is not JSON.
public enum JSONProblem: Hashable, Sendable {
  /// It begins with a byte order mark.
  case byteOrderMark
  /// It is UTF-16.
  case utf16
  /// It has a byte that is not UTF-8.
  case notUTF8(UInt8)
  /// A string is never closed.
  case unclosedQuote
  /// An object has two members of one name.
  case nameTwice(String)
  /// Something else was expected; the character found is nil at the end of the file.
  case unexpected(Unicode.Scalar?, expected: Expected)

  /// What was expected at a position.
  public enum Expected: Hashable, Sendable {
    /// A value.
    case value
    /// A member's name.
    case name
    /// The colon after it.
    case colon
    /// A comma, or what closes a list or an object.
    case comma(orClosing: Unicode.Scalar)
    /// At most so many levels.
    case levels(limit: Int)
    /// A character that may stand in a string.
    case noControlCharacter
    /// A known escape.
    case escape
    /// The digits of `\u`.
    case hexDigits
    /// A digit.
    case digit
    /// The end.
    case end
  }
}

/// Why a text is not JSON, and where.
struct JSONFault: Error, Equatable {
  /// What is wrong.
  let problem: JSONProblem
  /// Where.
  let place: TextPlace
}
