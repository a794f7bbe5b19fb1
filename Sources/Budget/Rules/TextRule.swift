@_spi(_Unicode) import Swift

/// Which text the ledger accepts: NFC, without control characters except a newline in notes.
///
/// Swift's `==` treats NFC and NFD as equal and SQLite's does not, and even a STRICT TEXT column accepts NUL.
/// So both are refused wherever text comes in.
public enum TextRule {
  /// What is wrong with a text.
  public enum Fault: Error, Hashable, Sendable {
    /// It has a control character, at a position (in characters, from 1).
    case control(UInt32, position: Int)
    /// It is not in Unicode normalization form C.
    case notNFC
    /// It is empty or only white space where something is expected.
    case blank
    /// It begins or ends with white space.
    case surroundingSpace
  }

  /// Checks a text.
  ///
  /// - Throws: The first `Fault`.
  public static func check(_ text: String, allowsNewline: Bool = false) throws(Fault) {
    if text.unicodeScalars.allSatisfy(isPlain) { return }
    for (index, scalar) in text.unicodeScalars.enumerated()
    where isControl(scalar) && !(allowsNewline && scalar == "\n") {
      throw .control(scalar.value, position: index + 1)
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return }
    guard text._nfc.elementsEqual(text.unicodeScalars) else { throw .notNFC }
  }

  /// Whether a character is one of those that Dutch text is made of: never a control character, and in NFC
  /// whatever is next to it.
  ///
  /// Looking up every character in the tables of Unicode took half of the time of reading a package.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7f, 0xa0..<0x300: true
    // Dashes, quotes and the ellipsis; currencies.
    case 0x2010...0x2027, 0x20a0...0x20bf: true
    default: false
    }
  }

  /// Control characters, and code points that Unicode reserves as noncharacters; XML refuses those too.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
  }

  /// Checks a text that must not be empty.
  ///
  /// - Throws: The first `Fault`.
  public static func checkFilled(_ text: String, allowsNewline: Bool = false) throws(Fault) {
    try check(text, allowsNewline: allowsNewline)
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { throw .blank }
    guard isSpace(first) || isSpace(last) else { return }
    throw text.unicodeScalars.allSatisfy(isSpace) ? .blank : .surroundingSpace
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar == " " || 0x09...0x0d ~= scalar.value : scalar.properties.isWhitespace
  }
}
