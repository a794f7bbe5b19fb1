import Budget
import SQLite

/// Makes questions for the index of what users typed, by the words and the codes that a ledger has.
final class SearchReading {
  /// How many words may be searched for in place of one.
  private static let mostWords = 1000

  private let ledger: Ledger
  /// Made for the first word: a search for a figure needs no words.
  private var madeFinder: WordFinder?
  private let names: SearchNames
  private(set) var remarks: [SearchRemark] = []

  /// - Throws: `LedgerError`, `SQLiteError`.
  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    let codes = CodeLists(
      ministries: try ledger.ministries(), routes: try ledger.routes(), recipients: try ledger.recipients())
    names = try SearchNames(codes) { table in
      var keys: [String: Int] = [:]
      try ledger.database.forEach("SELECT code, key FROM \(table)") { keys[try $0.text(0)] = try $0.int(1) }
      return keys
    }
  }

  /// The question, or nil if the text has nothing that can be searched for.
  ///
  /// - Throws: `LedgerError.badText`, `SQLiteError`.
  func query(_ text: String) throws -> SearchQuery? {
    let typed = try TypedSearch(text)
    if typed.alternatives.isEmpty {
      remarks.append(.wordless(ShownText.shortened(text)))
      return nil
    }
    remarks += typed.unread.map { .unread(ShownText.shortened($0)) }
    let alternatives = try typed.alternatives.map { try terms(of: $0[...]) }.filter { !$0.isEmpty }
    return alternatives.isEmpty ? nil : SearchQuery(alternatives: alternatives)
  }

  // MARK: Parts

  private func terms(of parts: ArraySlice<TypedSearch.Part>) throws -> [SoughtTerm] {
    var terms: [SoughtTerm] = []
    var rest = parts
    while let first = rest.first {
      switch first {
      case .phrase(let words, let text, let isOpenAtEnd):
        rest.removeFirst()
        try add(try phrase(words, text, isOpenAtEnd: isOpenAtEnd), to: &terms)
      case .word:
        let words = rest.words
        let (count, found) = try self.terms(at: words)
        rest = rest.dropFirst(count)
        for term in found { try add(term, to: &terms) }
      }
    }
    return terms
  }

  /// Notes what a user should know of a term, and leaves out what finds too many words.
  private func add(_ term: SoughtTerm, to terms: inout [SoughtTerm]) throws {
    let shown = ShownText.shortened(term.typed)
    let count = max(term.pattern.words.count, term.marks.count)
    guard count <= Self.mostWords else { return remarks.append(.tooCommon(shown, words: count)) }
    if try !isFound(term) {
      remarks.append(.nowhere(shown, ministries: names.ministries(withWord: term.typed)))
    }
    terms.append(term)
  }

  private func isFound(_ term: SoughtTerm) throws -> Bool {
    try ledger.database.integer(
      "SELECT 1 FROM search WHERE search MATCH ? LIMIT 1", [.text(term.expression)]) != nil
  }

  /// Words between quotes: as they stand there, or a figure or a name.
  private func phrase(_ words: [String], _ text: String, isOpenAtEnd: Bool) throws -> SoughtTerm {
    if let figure = try figure(in: text) { return figure }
    var term = SoughtTerm(typed: words.joined(separator: " "))
    term.phrases = [SoughtTerm.Phrase(words: words, isOpenAtEnd: isOpenAtEnd)]
    if !isOpenAtEnd, let meaning = names.meaning(of: words) { term.add(meaning) }
    return term
  }

  private func figure(in text: String) throws -> SoughtTerm? {
    guard let parts = try TypedSearch(text).alternatives.first else { return nil }
    let words = parts[...].words
    guard words.count == parts.count, let figure = TypedFigure(words[...]), figure.count == words.count else {
      return nil
    }
    return try term(of: figure)
  }

  // MARK: Words

  private func finder() throws -> WordFinder {
    if let madeFinder { return madeFinder }
    let finder = WordFinder(try Vocabulary(ledger.database))
    madeFinder = finder
    return finder
  }

  /// The terms for the first of some words, or for the first ones that belong together, and how many words they are.
  private func terms(at words: [TypedSearch.Word]) throws -> (count: Int, [SoughtTerm]) {
    let run = words.prefixTogether
    if let number = words.dropFirst(run.count).first, number.glue == .number, number.word.isDigits {
      return (run.count + 1, [try amount(number.word, of: run)])
    }
    if let name = try name(at: words), name.count >= run.count { return (name.count, [name.term]) }
    if run.count > 1 { return try joined(run) }
    if let figure = TypedFigure(words[...]) { return (figure.count, [try term(of: figure)]) }
    return (1, [try word(words[0])])
  }

  /// The longest name that the words begin with.
  private func name(at words: [TypedSearch.Word]) throws -> (count: Int, term: SoughtTerm)? {
    for count in stride(from: min(words.count, names.longest), through: 1, by: -1) {
      let part = words.prefix(count)
      if part.contains(where: { $0.isOpenAtStart || $0.isOpenAtEnd }) { continue }
      guard let meaning = names.meaning(of: part.map(\.word)) else { continue }
      var term = count == 1 ? try word(part[0]) : SoughtTerm(typed: part.map(\.word).joined(separator: " "))
      if count > 1 { term.phrases = [SoughtTerm.Phrase(words: part.map(\.word))] }
      term.add(meaning)
      return (count, term)
    }
    return nil
  }

  private func word(_ word: TypedSearch.Word) throws -> SoughtTerm {
    var term = SoughtTerm(typed: word.word)
    switch (word.isOpenAtStart, word.isOpenAtEnd) {
    case (false, false): term.pattern = try finder().pattern(for: word.word)
    case (false, true): term.pattern.beginnings = [word.word]
    case (true, _): term.pattern = try finder().pattern(forEnd: word.word, isOpenAtEnd: word.isOpenAtEnd)
    }
    return term
  }

  /// Words with hyphens between them: an id, words that stand next to each other, or one word; else each by itself.
  private func joined(_ run: [TypedSearch.Word]) throws -> (count: Int, [SoughtTerm]) {
    let words = run.map(\.word)
    if run[1].glue == .apostrophe, words[1] == "s", run.count == 2 { return (2, [try word(run[0])]) }
    var term = SoughtTerm(typed: words.joined(separator: "-"))
    let isOpen = run[run.count - 1].isOpenAtEnd || words[words.count - 1].count >= 4
    if words[0].isDigits, words[0].count == 4, words.dropFirst().contains(where: { !$0.isDigits }) {
      term.id = SoughtTerm.ID(
        edition: words[0] + "y", name: SoughtTerm.Phrase(words: Array(words.dropFirst()), isOpenAtEnd: isOpen)
      )
    }
    term.phrases = [SoughtTerm.Phrase(words: words, isOpenAtEnd: isOpen)]
    term.pattern.words = [words.joined()]
    if try isFound(term) { return (run.count, [term]) }
    return (run.count, try run.flatMap { try terms(at: [$0.alone]).1 })
  }

  /// The id of an amount, of which that of its measure may be a part: it finds the measures that have it, and no others that
  /// have the same words.
  private func amount(_ number: String, of run: [TypedSearch.Word]) throws -> SoughtTerm {
    let id = run.map(\.word).joined(separator: "-")
    var term = SoughtTerm(typed: "\(id)#\(number)")
    term.number = Int(number)
    try ledger.database.forEach(
      """
      SELECT m.key FROM measure m JOIN amount a ON a.measure = m.key
      WHERE a.n = CAST(? AS INTEGER) AND instr(m.id, ?) > 0
        AND EXISTS (SELECT 1 FROM amount_version f WHERE f.amount = a.key AND f.ended IS NULL)
      ORDER BY m.key LIMIT ?
      """, [.text(number), .text(id), Value(Self.mostWords + 1)]
    ) { row in term.marks.append("\(try row.int(0))k") }
    return term
  }

  // MARK: Figures

  /// A figure is found by its value, however it is printed; as text only if no figure has it.
  private func term(of figure: TypedFigure) throws -> SoughtTerm {
    var term = SoughtTerm(typed: figure.text)
    term.marks = figure.cents.map { "\($0)c" }
    if try figure.hasUnit && !term.marks.isEmpty && isFound(term) { return term }
    term.phrases = [SoughtTerm.Phrase(words: figure.words)]
    return term
  }
}

extension SoughtTerm {
  fileprivate mutating func add(_ meaning: SearchNames.Meaning) {
    marks += meaning.marks
    phrases += meaning.phrases.map { Phrase(words: $0.split(separator: " ").map(String.init)) }
  }
}

extension ArraySlice<TypedSearch.Part> {
  /// The words at the beginning, up to a phrase.
  fileprivate var words: [TypedSearch.Word] {
    var words: [TypedSearch.Word] = []
    for part in self {
      guard case .word(let word) = part else { break }
      words.append(word)
    }
    return words
  }
}

extension [TypedSearch.Word] {
  /// The words at the beginning that hyphens or apostrophes keep together.
  fileprivate var prefixTogether: [TypedSearch.Word] {
    Array(prefix(1) + dropFirst().prefix { $0.glue == .hyphen || $0.glue == .apostrophe })
  }
}

extension TypedSearch.Word {
  /// The same word by itself.
  fileprivate var alone: TypedSearch.Word {
    TypedSearch.Word(word: word, glue: .space, isOpenAtStart: isOpenAtStart, isOpenAtEnd: isOpenAtEnd)
  }
}
