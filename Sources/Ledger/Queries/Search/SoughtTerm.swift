/// One thing that has to be found: words, phrases, or marks of codes and figures, any of them.
struct SoughtTerm: Equatable, Sendable {
  /// Words that stand next to each other.
  struct Phrase: Equatable, Sendable {
    var words: [String]
    /// Whether the last one may go on.
    var isOpenAtEnd = false
  }

  /// As it was typed, folded.
  let typed: String
  /// Words, wherever they stand.
  var pattern = WordPattern()
  /// Phrases, wherever they stand.
  var phrases: [Phrase] = []
  /// Marks: `7r` is a measure with the route of that key, `140000000000c` one with a figure of that many cents, `5k` the
  /// measure of that key.
  var marks: [String] = []
  /// The number of an amount within its measure, if its id was typed.
  var number: Int?
  /// The beginning of an id, and the mark of its edition.
  var id: ID?

  /// An id, or the beginning of one.
  struct ID: Equatable, Sendable {
    /// The mark of the edition.
    let edition: String
    /// What follows it.
    let name: Phrase
  }

  /// The expression for MATCH.
  ///
  /// Every word is quoted: nothing that was typed is syntax.
  var expression: String {
    let words = pattern.words.map(Self.quoted) + pattern.beginnings.map { Self.quoted($0) + "*" }
    let texts = words + phrases.map(Self.quoted)
    var terms: [String] = []
    if !texts.isEmpty { terms.append("- marks : (\(texts.joined(separator: " OR ")))") }
    if !marks.isEmpty { terms.append("marks : (\(marks.map(Self.quoted).joined(separator: " OR ")))") }
    if let id { terms.append("(marks : \(Self.quoted(id.edition)) AND id : \(Self.quoted(id.name)))") }
    // A mark that no measure has.
    return terms.isEmpty ? "marks : \"0\"" : "(\(terms.joined(separator: " OR ")))"
  }

  private static func quoted(_ word: String) -> String { "\"\(word.replacing("\"", with: "\"\""))\"" }

  private static func quoted(_ phrase: Phrase) -> String {
    quoted(phrase.words.joined(separator: " ")) + (phrase.isOpenAtEnd ? "*" : "")
  }

  /// The place of the first word of a text that it finds.
  func place(in words: [IndexedText.Word]) -> Int? {
    words.indices.first { place in
      pattern.finds(words[place].word) || phrases.contains { $0.stands(in: words, at: place) }
    }
  }
}

extension SoughtTerm.Phrase {
  fileprivate func stands(in text: [IndexedText.Word], at place: Int) -> Bool {
    guard let last = words.last, place + words.count <= text.count else { return false }
    let found = text[place..<place + words.count].map(\.word)
    guard found.dropLast().elementsEqual(words.dropLast()), let end = found.last else { return false }
    return isOpenAtEnd ? end.hasPrefix(last) : end == last
  }
}
