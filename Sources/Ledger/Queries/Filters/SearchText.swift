import Budget

/// What a user searches for, as an expression that FTS5 can't misread.
///
/// Words in any order, "phrases", prefix*; case and diacritics do not matter. Every word is quoted, so
/// `NEAR(`, `*`, `:` and quotes are text and never syntax.
struct SearchText: Equatable {
  /// The longest text that is searched for, in characters.
  static let limit = 1000

  /// The expression for MATCH, or nil if the text has no word.
  let expression: String?

  /// Reads a user's text.
  ///
  /// - Throws: `LedgerError.badText` for NUL, for characters that show nothing and for more than `limit` characters.
  init(_ text: String) throws(LedgerError) {
    guard text.utf8.count <= Self.limit * 4, text.unicodeScalars.count <= Self.limit else {
      throw .badText(field: "search", .tooLong(limit: Self.limit))
    }
    // Form feeds and the like separate words; a NUL would end the text early.
    if text.unicodeScalars.contains("\0") {
      throw .badText(field: "search", .hasNUL)
    }
    // No word of the ledger has one, so nothing would be found, for no reason that shows.
    if let (index, scalar) = text.unicodeScalars.enumerated().first(where: { TextRule.isHidden($0.element) })
    {
      throw .badText(field: "search", .rule(.hidden(scalar.value, position: index + 1)))
    }
    let terms = Self.terms(of: text)
    expression = terms.isEmpty ? nil : terms.joined(separator: " ")
  }

  /// Scalars, not characters: a quote followed by a combining mark is one character, but still a quote to
  /// FTS5.
  private static func terms(of text: String) -> [String] {
    var terms: [String] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if first == "\"" {
        rest = rest.dropFirst()
        let phrase = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(phrase.count + 1)
        add(phrase, isPrefix: rest.first == "*", to: &terms)
        if rest.first == "*" { rest = rest.dropFirst() }
      } else if first.properties.isWhitespace {
        rest = rest.dropFirst()
      } else {
        let word = rest.prefix { !$0.properties.isWhitespace && $0 != "\"" }
        rest = rest.dropFirst(word.count)
        add(word, isPrefix: word.last == "*", to: &terms)
      }
    }
    return terms
  }

  private static func add(_ words: Substring.UnicodeScalarView, isPrefix: Bool, to terms: inout [String]) {
    // To FTS5 a string without a word is not a term, and together with other terms it finds nothing.
    guard words.contains(where: isTokenCharacter) else { return }
    terms.append("\"\(Substring(words))\"\(isPrefix ? "*" : "")")
  }

  /// What `unicode61` treats as part of a word: "all unicode characters of categories L*, N* and Co".
  private static func isTokenCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}
