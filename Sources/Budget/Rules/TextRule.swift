@_spi(_Unicode) import Swift

/// Which text the ledger takes: NFC, without control characters except a newline in notes.
///
/// Swift's `==` takes NFC and NFD for the same and SQLite's does not, and a STRICT TEXT column takes NUL, so both
/// are refused at every door.
public enum TextRule {
  /// What is wrong with a text.
  public enum Fault: Error, Hashable, Sendable {
    /// It has a control character, at a place (in characters, from 1).
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

  /// What Dutch text is made of: it is no control character, and in form NFC whatever stands beside it.
  ///
  /// To look each one up in the tables of Unicode took half of the time in which a package was read.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7f, 0xa0..<0x300: true
    // Dashes, quotes and the ellipsis; currencies.
    case 0x2010...0x2027, 0x20a0...0x20bf: true
    default: false
    }
  }

  /// Control characters, and what Unicode says is no character, which XML does not take either.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
  }

  /// Checks a text that has to say something.
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
