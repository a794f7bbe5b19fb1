import Budget

/// What a user typed to search for, taken apart: nothing of it is an error.
///
/// Words in any order, `"phrases"`, `OR` between alternatives, `*` before or behind a word for letters that may stand there.
/// All other punctuation is a space, but for `-`, which keeps words together, and what stands in a figure.
struct TypedSearch: Equatable {
  /// The longest text that is searched for, in characters.
  static let limit = 1000

  /// What stands between a word and the one before it.
  enum Glue: Equatable {
    case space
    case hyphen
    case apostrophe
    /// A point or a comma between digits.
    case mark(Character)
    /// `×`, as in the cells of a table.
    case times
    /// `#`, as in the id of an amount.
    case number
  }

  /// A word.
  struct Word: Equatable {
    /// Folded.
    let word: String
    let glue: Glue
    var isOpenAtStart = false
    var isOpenAtEnd = false
  }

  /// A word, or words between quotes.
  enum Part: Equatable {
    case word(Word)
    case phrase([String], text: String, isOpenAtEnd: Bool)
  }

  /// The alternatives; of each, all parts have to be found.
  let alternatives: [[Part]]
  /// What is not searched for, as it has no letter or digit.
  let unread: [String]

  /// Reads a user's text.
  ///
  /// - Throws: `LedgerError.badText` for NUL, for characters that show nothing and for more than `limit` characters.
  init(_ text: String) throws(LedgerError) {
    try Self.check(text)
    var reader = Reader(text)
    reader.readAll()
    alternatives = Self.alternatives(reader.items)
    unread = reader.unread
  }

  private static func check(_ text: String) throws(LedgerError) {
    guard text.utf8.count <= limit * 4, text.unicodeScalars.count <= limit else {
      throw .badText(field: "search", .tooLong(limit: limit))
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
  }

  /// An OR that stands between nothing is a word like any other.
  private static func alternatives(_ items: [Item]) -> [[Part]] {
    var alternatives: [[Part]] = [[]]
    for (place, item) in items.enumerated() {
      let isBetween =
        alternatives.last?.isEmpty == false && place + 1 < items.count && items[place + 1].isPart
      switch item {
      case .or where isBetween: alternatives.append([])
      // All words have to be found anyway.
      case .and where isBetween: break
      case .part(let part): alternatives[alternatives.count - 1].append(part)
      case .or, .and: alternatives[alternatives.count - 1].append(.word(item.asWord))
      }
    }
    return alternatives.filter { !$0.isEmpty }
  }

  fileprivate enum Item: Equatable {
    case part(Part)
    case or
    case and

    var isPart: Bool {
      if case .part = self { true } else { false }
    }

    var asWord: Word { Word(word: self == .or ? "or" : "and", glue: .space) }
  }
}

/// Reads a text scalar by scalar: a quote followed by a combining mark is one character, but still a quote.
private struct Reader {
  private(set) var items: [TypedSearch.Item] = []
  private(set) var unread: [String] = []
  private var rest: Substring.UnicodeScalarView
  /// What has been read since the last word.
  private var between = " "

  private static let quotes: Set<Unicode.Scalar> = ["\"", "“", "”", "„"]
  /// Punctuation that people type for a pause or a sum, and that means no more than a space.
  private static let pauses: Set<Unicode.Scalar> = [
    "–", "—", "…", "·", "•", "€", "×", "§", "‘", "’", "«", "»",
  ]

  init(_ text: String) { rest = text.unicodeScalars[...] }

  mutating func readAll() {
    while let first = rest.first {
      if Self.quotes.contains(first) {
        readPhrase()
      } else if IndexedText.isLetterOrDigit(first) {
        readWord()
      } else {
        readPause()
      }
    }
  }

  private mutating func readPhrase() {
    rest.removeFirst()
    let phrase = rest.prefix { !Self.quotes.contains($0) }
    rest = rest.dropFirst(phrase.count + 1)
    let text = String(Substring(phrase))
    let words = IndexedText.words(of: text).map(\.word)
    let isOpen = rest.first == "*"
    if isOpen { rest.removeFirst() }
    between = " "
    if words.isEmpty {
      if phrase.contains(where: { !$0.properties.isWhitespace }) { unread.append(text) }
    } else {
      items.append(.part(.phrase(words, text: text, isOpenAtEnd: isOpen)))
    }
  }

  private mutating func readWord() {
    let letters = rest.prefix { IndexedText.isLetterOrDigit($0) || IndexedText.isMark($0) }
    rest = rest[letters.endIndex...]
    let text = String(Substring(letters))
    let isAlone = between.last?.isWhitespace == true && rest.first?.properties.isWhitespace != false
    if isAlone, text == "OR" || text == "AND" {
      items.append(text == "OR" ? .or : .and)
    } else {
      var word = TypedSearch.Word(word: IndexedText.folded(text), glue: glue(to: text))
      word.isOpenAtStart = between.last == "*"
      word.isOpenAtEnd = rest.first == "*" || rest.first == "\u{2217}"
      items.append(.part(.word(word)))
    }
    between = ""
  }

  /// What stands between the word before and this one.
  private func glue(to word: String) -> TypedSearch.Glue {
    switch between {
    case "-", "–", "\u{2010}", "\u{2011}": return .hyphen
    case "'", "’": return .apostrophe
    case "#": return .number
    case ".", ",":
      guard case .part(.word(let last)) = items.last, last.word.isDigits, word.isDigits else { return .space }
      return .mark(Character(between))
    default: return between.contains("×") ? .times : .space
    }
  }

  private mutating func readPause() {
    let chunk = rest.prefix { scalar in
      !scalar.properties.isWhitespace && !IndexedText.isLetterOrDigit(scalar) && !Self.quotes.contains(scalar)
    }
    guard !chunk.isEmpty else {
      between.unicodeScalars.append(rest.removeFirst())
      return
    }
    let isAlone = between.last?.isWhitespace == true
    rest = rest[chunk.endIndex...]
    let endsAlone = rest.first?.properties.isWhitespace != false
    // A star or a picture that stands by itself may have been meant to be found.
    if isAlone, endsAlone, chunk.contains(where: { $0 == "*" || !$0.isASCII && !Self.pauses.contains($0) }) {
      unread.append(String(Substring(chunk)))
    }
    between += String(Substring(chunk))
  }
}
