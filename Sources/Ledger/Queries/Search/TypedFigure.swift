import Budget

/// A figure that a user typed: `1,4 miljard`, `1.400 mln`, `282.604 × € 1.000`, or a bare number.
struct TypedFigure {
  /// As it was typed.
  let text: String
  /// The words that it is in a text.
  let words: [String]
  /// How many words were typed.
  let count: Int
  /// Whether its size was typed too.
  let hasUnit: Bool
  /// What it may be worth, in cents: without a unit it may be the number that stands before any.
  let cents: [Int64]

  private static let units = [
    "duizend": "duizend", "miljoen": "miljoen", "mln": "miljoen", "miljard": "miljard", "mld": "miljard",
    "mrd": "miljard",
  ]

  /// The figure that some words begin with; nil if they begin with none.
  init?(_ words: ArraySlice<TypedSearch.Word>) {
    var rest = words
    guard let number = Self.number(&rest) else { return nil }
    var texts = [number]
    var text = number
    var found: [String] = []
    if rest.first?.glue == .times, let unit = Self.number(&rest) {
      texts = ["\(number) × € \(unit)"]
      text += " × \(unit)"
    }
    if let unit = rest.first.flatMap({ $0.glue == .space ? Self.units[$0.word] : nil }) {
      text += " \(rest.removeFirst().word)"
      texts = texts.map { "\($0) \(unit)" }
      found = texts
    } else if texts[0] != number {
      found = texts
    }
    if rest.first?.word == "euro", rest.first?.glue == .space {
      text += " \(rest.removeFirst().word)"
      found = texts
    }
    hasUnit = !found.isEmpty
    if found.isEmpty { found = [number] + ["duizend", "miljoen", "miljard"].map { "\(number) \($0)" } }
    self.text = text
    self.words = IndexedText.words(of: text).map(\.word)
    count = words.count - rest.count
    // A number that is too large for money is none; its words are sought all the same.
    cents = Set(found.compactMap { try? PrintedFigure.parse($0).cents }).sorted()
  }

  /// Takes the digits at the beginning, with the points and commas between them.
  private static func number(_ rest: inout ArraySlice<TypedSearch.Word>) -> String? {
    guard let first = rest.first, first.word.isDigits, !first.isOpenAtStart, !first.isOpenAtEnd else {
      return nil
    }
    var number = rest.removeFirst().word
    while let next = rest.first, case .mark(let mark) = next.glue {
      number += "\(mark)\(rest.removeFirst().word)"
    }
    return number
  }
}
