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
    for (index, scalar) in text.unicodeScalars.enumerated()
    where isControl(scalar) && !(allowsNewline && scalar == "\n") {
      throw .control(scalar.value, position: index + 1)
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return }
    guard text._nfc.elementsEqual(text.unicodeScalars) else { throw .notNFC }
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
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { throw .blank }
    guard text.unicodeScalars.first == first, text.unicodeScalars.last?.properties.isWhitespace == false
    else { throw .surroundingSpace }
  }
}

extension TextRule.Fault: CustomStringConvertible {
  /// What was found and expected.
  public var description: String {
    switch self {
    case .control(let value, let position):
      "control character U+\(String(value + 0x10000, radix: 16, uppercase: true).dropFirst()) at character"
        + " \(position) (expected text without control characters). Remove it"
    case .notNFC:
      "text that is not in Unicode form NFC (expected letters with their accents in one)."
        + " Save the file as NFC"
    case .blank: "nothing but white space (expected text). Fill it in"
    case .surroundingSpace: "white space at the beginning or end (expected none). Remove it"
    }
  }
}
