@_spi(_Unicode) import Swift

/// The words of a text, as the index has them: without case and diacritics.
enum IndexedText {
  /// A word of a text.
  struct Word: Equatable {
    /// The word, folded.
    let word: String
    /// Where it stands.
    let range: Range<String.Index>
  }

  /// The text without case and diacritics: `Oekraïne` is `oekraine`.
  static func folded(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in String(text)._nfd where !isMark(scalar) {
      folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return String(folded)
  }

  /// The words, in their order.
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(where: isLetterOrDigit) {
      rest = rest[start...]
      let word = rest.prefix { isLetterOrDigit($0) || isMark($0) }
      words.append(Word(word: folded(Substring(word)), range: word.startIndex..<word.endIndex))
      rest = rest[word.endIndex...]
    }
    return words
  }

  /// What `unicode61` treats as part of a word: "all unicode characters of categories L*, N* and Co".
  static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(scalar) || 0x61...0x7a ~= scalar.value | 0x20 }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= scalar.value }

  /// Whether it is a mark on the letter before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
  }
}

extension StringProtocol {
  /// Whether it has digits and nothing else.
  var isDigits: Bool { !isEmpty && unicodeScalars.allSatisfy(IndexedText.isDigit) }
}
