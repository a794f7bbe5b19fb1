import Budget
import SQLite

/// The words around what was searched for, in a measure that has it.
public struct FoundText: Equatable, Sendable {
  /// A part of a text of the measure, or a figure.
  public let text: String
  /// Which statement of a figure it is from; nil for a text of the measure itself.
  public let statement: Statement?

  /// What has become of a figure since a document stated it so.
  public enum Statement: Hashable, Sendable {
    /// No later document says anything else.
    case newest
    /// A later document states the figure otherwise; the code of the one that has these words.
    case earlier(document: String)
    /// The document withdraws the figure.
    case withdrawn(document: String)
  }

  init(text: String, statement: Statement? = nil) {
    self.text = text
    self.statement = statement
  }

  /// The words around a place in a text, on whole words.
  ///
  /// - Parameter limit: How many characters it has at most, apart from the dots.
  static func excerpt(
    of text: String, around place: Int, _ words: [IndexedText.Word], limit: Int = 100
  ) -> String {
    guard text.count > limit else { return text }
    var (first, last) = (place, place)
    func length(_ first: Int, _ last: Int) -> Int {
      text.distance(from: words[first].range.lowerBound, to: words[last].range.upperBound)
    }
    // A little of what comes before, and as much as fits of what follows.
    while first > 0, length(first - 1, place) <= limit / 2 { first -= 1 }
    while last + 1 < words.count, length(first, last + 1) <= limit { last += 1 }
    while first > 0, length(first - 1, last) <= limit { first -= 1 }
    let start = first == 0 ? text.startIndex : words[first].range.lowerBound
    let end = last == words.count - 1 ? text.endIndex : words[last].range.upperBound
    return (first == 0 ? "" : "… ") + text[start..<end] + (end == text.endIndex ? "" : " …")
  }
}

/// Finds what to show of measures that a search found.
struct FoundTexts {
  private let terms: [SoughtTerm]
  private let amounts: Statement
  private let routes: [Int: String]
  private let recipients: [Int: String]

  init(_ database: Database, _ queries: [SearchQuery]) throws {
    terms = queries.flatMap { $0.alternatives.flatMap(\.self) }
    amounts = try database.prepare(
      """
      SELECT f.label, f.printed, f.note, f.cents, f.route, f.recipient, a.n, f.is_newest, f.cancelled, d.code
      FROM amount a JOIN stated f ON f.amount = a.key JOIN document d ON d.key = f.document
      WHERE a.measure = ? ORDER BY NOT f.is_newest, f.cancelled, a.n, f.document
      """)
    func codes(_ table: String) throws -> [Int: String] {
      var codes: [Int: String] = [:]
      try database.forEach("SELECT key, code FROM \(table)") { codes[try $0.int(0)] = try $0.text(1) }
      return codes
    }
    routes = try codes("route")
    recipients = try codes("recipient")
  }

  /// What to show of a measure: of what it has, the text with most of what was searched for, and rather what holds than what
  /// was withdrawn or said otherwise since; nil if only its topic or ministry has it.
  ///
  /// - Throws: `SQLiteError`.
  func text(of measure: Measure, key: Int) throws -> FoundText? {
    var best = Best()
    var withdrawn: [Int: FoundText.Statement] = [:]
    var notes: [(text: String, statement: FoundText.Statement)] = []
    try amounts.forEach([Value(key)]) { row in
      let label = try row.text(0)
      var facts = [try row.text(1)]
      var marks = ["\(try row.int64(3).magnitude)c"]
      if let route = try row.optionalInt(4) {
        marks.append("\(route)r")
        if isSought("\(route)r"), let code = routes[route] { facts.append(code) }
      }
      if let recipient = try row.optionalInt(5) {
        marks.append("\(recipient)o")
        if isSought("\(recipient)o"), let code = recipients[recipient] { facts.append(code) }
      }
      let number = try row.int(6)
      let statement = try Self.statement(row, withdrawn[number])
      if case .withdrawn = statement { withdrawn[number] = statement }
      look(at: label, &best, marks: marks, facts: facts, figure: (key, number), statement)
      if let note = try row.optionalText(2) { notes.append((note, statement)) }
    }
    for text in [measure.summary, measure.impact].compactMap(\.self) { look(at: text, &best) }
    for note in notes { look(at: note.text, &best, note.statement) }
    if best.count == 0, let theme = measure.theme { look(at: theme, &best) }
    if best.count == 0 {
      let named = measure.routes.filter { code in routes.contains { $1 == code && isSought("\($0)r") } }
      return named.isEmpty ? nil : FoundText(text: named.joined(separator: ", "))
    }
    return FoundText(text: best.text, statement: best.statement)
  }

  /// - Parameter withdrawn: That a later document withdraws the figure, if one does.
  private static func statement(
    _ row: borrowing Row, _ withdrawn: FoundText.Statement?
  ) throws -> FoundText.Statement {
    if let withdrawn { return withdrawn }
    let document = try row.text(9)
    // One that was withdrawn may have been stated again since.
    guard try row.int(7) == 1 else { return .earlier(document: document) }
    return try row.int(8) == 1 ? .withdrawn(document: document) : .newest
  }

  private struct Best {
    var count = 0
    var text = ""
    var statement: FoundText.Statement?
  }

  private func isSought(_ mark: String) -> Bool { terms.contains { $0.marks.contains(mark) } }

  private func look(
    at text: String, _ best: inout Best, marks: [String] = [], facts: [String] = [],
    figure: (measure: Int, number: Int)? = nil,
    _ statement: FoundText.Statement? = nil
  ) {
    // No text has more than all of it, and those that say most come first.
    guard best.count < terms.count else { return }
    let words = IndexedText.words(of: text)
    var count = 0
    var first: Int?
    for term in terms {
      let place = term.place(in: words)
      let isFigure = figure.map { term.number == $0.number && term.marks.contains("\($0.measure)k") } ?? false
      if place != nil || isFigure || term.marks.contains(where: marks.contains) { count += 1 }
      if let place { first = min(first ?? place, place) }
    }
    guard count > best.count else { return }
    best.count = count
    best.statement = statement
    best.text = words.isEmpty ? text : FoundText.excerpt(of: text, around: first ?? 0, words)
    if !facts.isEmpty { best.text += " (\(facts.joined(separator: ", ")))" }
  }
}
