/// Which words of the index a typed word finds.
struct WordPattern: Equatable, Sendable {
  /// These words.
  var words: [String] = []
  /// All words that begin so.
  var beginnings: [String] = []

  /// Whether it finds a word.
  func finds(_ word: String) -> Bool {
    words.contains(word) || beginnings.contains { word.hasPrefix($0) }
  }
}

/// Finds the words of a vocabulary that a reader means by a typed word: its singular and plural, and compounds of which it is
/// a part.
///
/// Letters alone don't make a part: `sport` is none of transport, and `ouder` none of statushouder. So what is left of a
/// compound has to be a word too, or the beginning of one; the shorter a word, the stricter.
struct WordFinder {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The words for one that was typed as it is.
  func pattern(for word: String) -> WordPattern {
    guard let first = word.unicodeScalars.first, !IndexedText.isDigit(first), word.count >= 3 else {
      return WordPattern(words: [word])
    }
    let sought = Sought(word)
    var pattern = WordPattern(
      words: sought.forms.filter(vocabulary.contains).sorted()
        + vocabulary.words(with: sought.needles) { !sought.forms.contains($0) && isCompound($0, of: sought) })
    guard !isKnown(word) else { return pattern }
    // Not a word, but perhaps the beginning of one, such as `inburger`; or what stands in the middle.
    let isBeginning = !vocabulary.beginning(with: word).isEmpty
    if word.count >= Sought.longBeginning || word.count > 3 && pattern.words.isEmpty {
      pattern.beginnings = [word]
    }
    pattern.words.removeAll { $0.hasPrefix(word) && !pattern.beginnings.isEmpty }
    if pattern.words.isEmpty, !isBeginning, word.count >= Sought.certain {
      pattern.words = vocabulary.words(with: [word])
    }
    return pattern
  }

  /// The words for one that was typed with `*` in front of it, and perhaps behind it.
  func pattern(forEnd word: String, isOpenAtEnd: Bool) -> WordPattern {
    WordPattern(words: vocabulary.words(with: [word]) { isOpenAtEnd || $0.hasSuffix(word) })
  }

  // MARK: Compounds

  /// A typed word and its forms.
  private struct Sought {
    /// From how many letters on a word finds nearly all words that begin with it.
    static let longBeginning = 5
    /// From how many letters on it is found behind what nobody knows.
    static let certain = 6

    let word: String
    let forms: Set<String>
    /// The forms of which no other one is a part: a word that has none of these has no form in it.
    let needles: [String]

    init(_ word: String) {
      self.word = word
      let forms = DutchForms.all(of: word)
      self.forms = forms
      let parts = forms.filter { $0.count >= 3 }
      needles = parts.filter { part in !parts.contains { $0 != part && part.contains($0) } }
    }
  }

  private func isCompound(_ word: String, of sought: Sought) -> Bool {
    sought.forms.contains { form in form.count >= 3 && isCompound(word, of: form, sought) }
  }

  private func isCompound(_ word: String, of form: String, _ sought: Sought) -> Bool {
    word.ranges(of: form).contains { range in
      let (left, right) = (word[..<range.lowerBound], word[range.upperBound...])
      if left.isEmpty && right.isEmpty { return false }
      return isFirstPart(left, before: form, sought) && isLastPart(right, after: form, sought)
    }
  }

  /// Endings that look like the second part of a compound.
  private static let suffixes: Set<String> = [
    "baar", "dom", "heid", "ing", "lijk", "loos", "rijk", "schap", "vol", "zaam",
  ]

  private func isFirstPart(_ part: Substring, before form: String, _ sought: Sought) -> Bool {
    if part.isEmpty { return true }
    guard part.count >= 3, !Self.suffixes.contains(sought.word) else { return false }
    let parts = ["", "s", "e", "en", "n"].filter { part.hasSuffix($0) }.map {
      String(part.dropLast($0.count))
    }
    if parts.contains(where: { $0.count >= 3 && isKnown($0) }) { return true }
    guard form.count > 3 else { return false }
    if isPartElsewhere(String(part), before: form) { return true }
    let isLongEnough = form.count >= Sought.certain || form.count >= Sought.longBeginning && part.count >= 5
    return isLongEnough && isLikeAWord(part)
  }

  /// Whether a part stands before another word too, such as `flex` in flexwerk; houder and houderij don't make `h` one.
  private func isPartElsewhere(_ part: String, before form: String) -> Bool {
    part.count >= 4
      && vocabulary.beginning(with: part).contains { other in
        let rest = String(other.dropFirst(part.count))
        return rest.count >= 4 && !rest.hasPrefix(form.prefix(3)) && isKnown(rest)
      }
  }

  /// Whether letters that no text has as a word may be one: they have a vowel, don't end as no Dutch word does, and are more
  /// than what verbs begin with.
  private func isLikeAWord(_ part: Substring) -> Bool {
    guard part.contains(where: { "aeiouy".contains($0) }) else { return false }
    if part.hasSuffix("h") && !part.hasSuffix("ch") { return false }
    return !["be", "ge", "her", "ont", "ver"].contains { part.hasSuffix($0) }
  }

  private func isLastPart(_ part: Substring, after form: String, _ sought: Sought) -> Bool {
    if part.isEmpty { return true }
    // Politieke is no part of the politie.
    if form == sought.word && form.count >= Sought.longBeginning && (part.count >= 4 || part == "t") {
      return true
    }
    return Self.derivations.contains(String(part))
      || ["", "s", "e", "en"].contains { link in
        part.hasPrefix(link) && isPartOfWords(String(part.dropFirst(link.count)))
      }
  }

  /// What makes a word of another one, and people of what they are or do: jongeren, werkers.
  private static let derivations: Set<String> = ["er", "ers", "ere", "eren"]

  /// Whether letters are a word that some text has, or begin with one, or one begins with them.
  private func isPartOfWords(_ rest: String) -> Bool {
    guard rest.count >= 3, !Self.suffixes.contains(rest) else { return false }
    if isKnown(rest) { return true }
    guard rest.count >= 4 else { return false }
    return !vocabulary.beginning(with: rest).isEmpty
      || (4..<rest.count).contains { vocabulary.contains(String(rest.prefix($0))) }
  }

  private func isKnown(_ word: String) -> Bool {
    DutchForms.all(of: word).contains(where: vocabulary.contains)
  }
}
