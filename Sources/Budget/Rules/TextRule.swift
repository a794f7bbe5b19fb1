@_spi(_Unicode) import Swift

/// Which text the ledger accepts: NFC, of a limited length, and without characters that do not show.
///
/// Swift's `==` treats NFC and NFD as equal and SQLite's does not, and even a STRICT TEXT column accepts NUL. A text with
/// characters that show nothing, or that turn the direction of reading, is not what its reader sees. So all of these are
/// refused wherever text comes in.
public enum TextRule {
  /// How many characters (Unicode scalars) a text has at most; a cell of a workbook holds hardly more.
  public static let limit = 32_000

  /// What is wrong with a text.
  ///
  /// Positions are in characters (Unicode scalars), from 1.
  public enum Fault: Error, Hashable, Sendable {
    /// It has a control character.
    case control(UInt32, position: Int)
    /// It has a character that shows nothing, ends a line or turns the direction of reading.
    case hidden(UInt32, position: Int)
    /// It was read in another encoding than it was written in: `Ã¯` for ï, or U+FFFD.
    case misread(position: Int)
    /// It is not in Unicode normalization form C, from a position on.
    case notNFC(position: Int)
    /// It has more characters than the limit.
    case tooLong(Int)
    /// It is empty, or nothing of it shows, where something is expected.
    case blank
    /// It begins or ends with white space: the first such character.
    case surroundingSpace(UInt32)
  }

  /// Checks a text.
  ///
  /// - Parameter isNote: Whether newlines and tabs may stand in it.
  /// - Throws: The first `Fault`.
  public static func check(_ text: String, isNote: Bool = false) throws(Fault) {
    try checkLength(text)
    if text.unicodeScalars.allSatisfy(isPlain) { return }
    var previous: Unicode.Scalar?
    for (index, scalar) in text.unicodeScalars.enumerated() {
      defer { previous = scalar }
      if isNote, scalar == "\n" || scalar == "\t" { continue }
      if scalar == "\u{fffd}" { throw .misread(position: index + 1) }
      if let previous, isMisread(previous, scalar) { throw .misread(position: index) }
      if isControl(scalar) { throw .control(scalar.value, position: index + 1) }
      if isHidden(scalar) { throw .hidden(scalar.value, position: index + 1) }
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return }
    try checkForm(text)
  }

  private static func checkLength(_ text: String) throws(Fault) {
    // Bytes are counted at once, and a character has at least one.
    guard text.utf8.count > limit else { return }
    let count = text.unicodeScalars.count
    if count > limit { throw .tooLong(count) }
  }

  private static func checkForm(_ text: String) throws(Fault) {
    var (scalars, normal) = (text.unicodeScalars.makeIterator(), text._nfc.makeIterator())
    var position = 1
    while true {
      let (scalar, expected) = (scalars.next(), normal.next())
      if scalar != expected { throw .notNFC(position: position) }
      if scalar == nil { return }
      position += 1
    }
  }

  /// Whether a character is one of those that Dutch text is made of: it shows, and is in NFC whatever is next to it.
  ///
  /// Looking up every character in the tables of Unicode took half of the time of reading a package.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Â, Ã and â are looked at with what follows them.
    case 0xc2, 0xc3, 0xe2: false
    case 0x20..<0x7f, 0xa0..<0xad, 0xae..<0x300: true
    // Dashes, quotes and the ellipsis; currencies.
    case 0x2010...0x2027, 0x20a0...0x20bf: true
    default: false
    }
  }

  /// Whether two characters are what Windows-1252 makes of the first bytes of one in UTF-8: `Ã¯` for ï, `â‚` for €.
  private static func isMisread(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch first.value {
    case 0xc2, 0xc3: 0x80...0xbf ~= second.value
    case 0xe2: [0x80, 0x82, 0x201a, 0x20ac].contains(second.value)
    default: false
    }
  }

  /// Whether it is a control character, or a code point that Unicode reserves as a noncharacter; XML refuses those too.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
  }

  /// Whether it shows nothing, ends a line or turns the direction of reading.
  ///
  /// "Default ignorable code points are those that should be ignored by default in rendering" (Unicode Standard, 5.21): the
  /// zero-width characters, the marks of direction, the soft hyphen, the byte order mark and others.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028...0x2029, 0xfff9...0xfffb: true
    default: scalar.properties.isDefaultIgnorableCodePoint && !isVariationSelector(scalar)
    }
  }

  /// Variation selectors choose how the character before them looks.
  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    0xfe00...0xfe0f ~= scalar.value || 0xe0100...0xe01ef ~= scalar.value
  }

  /// Checks a text that must not be empty.
  ///
  /// - Parameter isNote: Whether newlines and tabs may stand in it.
  /// - Throws: The first `Fault`.
  public static func checkFilled(_ text: String, isNote: Bool = false) throws(Fault) {
    try check(text, isNote: isNote)
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { throw .blank }
    let space = [first, last].first(where: isSpace)
    if space == nil && showsSomething(first) { return }
    guard text.unicodeScalars.contains(where: showsSomething) else { throw .blank }
    if let space { throw .surroundingSpace(space.value) }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar == " " || 0x09...0x0d ~= scalar.value : scalar.properties.isWhitespace
  }

  /// The pattern of Braille without dots is no white space, but as empty.
  private static func showsSomething(_ scalar: Unicode.Scalar) -> Bool {
    !isSpace(scalar) && !isVariationSelector(scalar) && scalar.value != 0x2800
  }
}
