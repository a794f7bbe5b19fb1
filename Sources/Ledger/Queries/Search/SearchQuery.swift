/// A text that was searched for, as a question for the index.
struct SearchQuery: Equatable, Sendable {
  /// The alternatives; of each, all terms have to be found.
  let alternatives: [[SoughtTerm]]

  /// The expression for MATCH.
  var expression: String {
    alternatives.map { "(" + $0.map(\.expression).joined(separator: " AND ") + ")" }.joined(separator: " OR ")
  }
}

extension [SearchQuery] {
  /// The expression for MATCH that finds what any of them finds; nil without any.
  var expression: String? { isEmpty ? nil : map { "(\($0.expression))" }.joined(separator: " OR ") }
}

/// What a user should know of a text that was searched for.
public enum SearchRemark: Hashable, Sendable {
  /// The text has no word, so it finds nothing.
  case wordless(String)
  /// A part of the text has no letter or digit, so it was not searched for.
  case unread(String)
  /// No measure of the ledger has such a word; the ministries that have it in their name.
  case nowhere(String, ministries: [String])
  /// So many words fit that it was not searched for.
  case tooCommon(String, words: Int)
}
