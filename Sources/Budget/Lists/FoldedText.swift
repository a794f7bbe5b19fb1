/// Text as it is compared with what somebody types: small letters without diacritics, in words.
public enum FoldedText {
  /// The words of a text: what is neither a letter nor a digit stands between them.
  ///
  ///     FoldedText.words("Gemeentefinanciën (B)")  // ["gemeentefinancien", "b"]
  ///
  public static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isMark(scalar) {
      if isOfWord(scalar) {
        word.append(contentsOf: folded(scalar))
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// The whole text, with one space where there were several and none around it.
  public static func folded(_ text: String) -> String {
    let parts = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    return parts.map { part in
      var folded = String.UnicodeScalarView()
      for scalar in part where !isMark(scalar) { folded.append(contentsOf: Self.folded(scalar)) }
      return String(folded)
    }.joined(separator: " ")
  }

  /// A diacritic that stands apart from its letter.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar.value < 0x80 { return scalar.properties.lowercaseMapping.unicodeScalars }
    return (base(of: scalar) ?? scalar.properties.lowercaseMapping).unicodeScalars
  }

  /// The letter under the diacritics of a Latin one, which its name tells: LATIN SMALL LETTER E WITH DIAERESIS.
  private static func base(of scalar: Unicode.Scalar) -> String? {
    guard let words = scalar.properties.name?.split(separator: " "), words.count > 4, words[0] == "LATIN",
      words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH"
    else { return nil }
    return words[3].lowercased()
  }
}
