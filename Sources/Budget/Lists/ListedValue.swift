/// A value of a list, with the words by which somebody may mean it.
public struct ListedValue: Equatable, Sendable {
  /// How the ledger spells it.
  public let code: String
  /// The name that people see beside it; nil if the code is a word already.
  public let name: String?
  /// Other words for it, of which it takes all.
  let aliases: [String]
  /// Texts of which some words will do.
  let phrases: [String]
  /// As a message shows it: `BZK Binnenlandse Zaken en Koninkrijksrelaties`, `minus (withdrawn, onttrokken, min)`.
  public let shown: String

  private init(code: String, name: String?, aliases: [String], phrases: [String], shown: String? = nil) {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.phrases = phrases
    self.shown = shown ?? name.map { "\(code) \($0)" } ?? code
  }

  /// An entry of a code list: some words of its name or of an alias will do.
  public init(_ entry: some ListEntry) {
    self.init(
      code: entry.code, name: entry.name, aliases: entry.aliases,
      phrases: [entry.code, entry.name] + entry.aliases)
  }

  /// A status: of its meaning, which is a sentence, it takes all.
  public init(_ status: Status) {
    self.init(code: status.code, name: nil, aliases: [status.meaning], phrases: [status.code])
  }

  /// A theme.
  public init(theme: String) {
    self.init(code: theme, name: nil, aliases: [], phrases: [theme])
  }

  /// A value of a closed list: what people call it in either language will do.
  public init(_ value: some Code) {
    self.init(
      code: value.rawValue, name: nil, aliases: Array(value.words.dropFirst()), phrases: [],
      shown: value.listed)
  }
}

/// Finds the values of a list that somebody means.
///
/// A code, an alias or a whole name will do, and where it is clear some whole words of a name; case and diacritics do not
/// matter. Commas separate values, unless the whole text means one.
///
///     try ListedValues(ministries.map(ListedValue.init)).codes(meantBy: "binnenlandse zaken, vws")  // ["BZK", "VWS"]
///
public struct ListedValues: Sendable {
  /// Why a text means no value.
  public enum Failure: Error, Equatable {
    /// No value is called so; these are spelled nearly the same.
    case unknown(text: String, near: [String])
    /// Several values have these words in their names.
    case ambiguous(text: String, candidates: [ListedValue])
  }

  /// The list, in its order.
  public let values: [ListedValue]
  /// Those whose names go before the names of others.
  private let preferred: [ListedValue]

  /// - Parameter preferred: The codes whose names go before those of others, such as the ministries of the edition that is
  ///   asked about; nil for all.
  public init(_ values: [ListedValue], preferring preferred: Set<String>? = nil) {
    self.values = values
    self.preferred = preferred.map { codes in values.filter { codes.contains($0.code) } } ?? values
  }

  /// The codes of the values that a text means.
  ///
  /// - Throws: `Failure`.
  public func codes(meantBy text: String) throws(Failure) -> [String] {
    if let value = exact(text) { return [value.code] }
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1 else { return [try value(meantBy: text).code] }
    if let value = named(text, in: values) { return [value.code] }
    let exactly = pieces.compactMap(exact)
    if exactly.count == pieces.count { return exactly.map(\.code) }
    for list in [preferred, values] {
      let found = Self.having(text, in: list)
      if found.count == 1 { return [found[0].code] }
    }
    var codes: [String] = []
    for piece in pieces { codes.append(try value(meantBy: piece).code) }
    return codes
  }

  private func value(meantBy text: String) throws(Failure) -> ListedValue {
    if let value = exact(text) { return value }
    let some = Self.having(text, in: preferred)
    if some.count == 1 { return some[0] }
    if let value = named(text, in: values) { return value }
    let found = some.isEmpty ? Self.having(text, in: values) : some
    switch found.count {
    case 0: throw .unknown(text: text, near: near(text))
    case 1: return found[0]
    default: throw .ambiguous(text: text, candidates: found)
    }
  }

  /// The value whose code or alias a text is, or the name of one that is preferred.
  private func exact(_ text: String) -> ListedValue? {
    let wanted = FoldedText.folded(text)
    return values.first { FoldedText.folded($0.code) == wanted }
      ?? values.first { $0.aliases.contains { FoldedText.folded($0) == wanted } }
      ?? named(text, in: preferred)
  }

  private func named(_ text: String, in list: [ListedValue]) -> ListedValue? {
    let wanted = FoldedText.folded(text)
    return list.first { $0.name.map(FoldedText.folded) == wanted }
  }

  /// The values that have the words of a text, one after another, in a name; one or two letters say too little.
  private static func having(_ text: String, in list: [ListedValue]) -> [ListedValue] {
    let words = FoldedText.words(text)
    guard words.reduce(0, { $0 + $1.count }) > 2 else { return [] }
    return list.filter { value in
      value.phrases.contains { runs(of: words.count, in: FoldedText.words($0)).contains { $0 == words[...] } }
    }
  }

  /// All runs of so many words.
  private static func runs(of count: Int, in words: [String]) -> [ArraySlice<String>] {
    guard count > 0, count <= words.count else { return [] }
    return (0...words.count - count).map { words[$0..<$0 + count] }
  }

  // MARK: What is spelled nearly the same

  /// The codes of at most three values whose code or name, or as many words of it, are nearest to what was typed.
  private func near(_ text: String) -> [String] {
    let words = FoldedText.words(text).prefix(20)
    let typed = Array(words.joined(separator: " ").unicodeScalars.prefix(100))
    guard typed.count > 2 else { return [] }
    let ranked = values.enumerated().compactMap { place, value -> (distance: Int, place: Int)? in
      let phrases = Set(([value.code] + value.aliases + value.phrases).map(FoldedText.words))
      let spellings = phrases.flatMap { phrase in
        // Of a word of a few letters many others are near.
        [phrase[...]] + (typed.count > 4 ? Self.runs(of: words.count, in: phrase) : [])
      }
      return spellings.compactMap { Self.distance(typed, $0.joined(separator: " ")) }.min().map {
        ($0, place)
      }
    }
    let least = ranked.map(\.distance).min()
    return ranked.filter { $0.distance == least }.prefix(3).map { values[$0.place].code }
  }

  /// In how many characters two spellings differ; nil if they are not nearly the same.
  private static func distance(_ typed: [Unicode.Scalar], _ spelling: String) -> Int? {
    let other = Array(spelling.unicodeScalars)
    let shorter = min(typed.count, other.count)
    // A part of a compound, as in "mobiliteit" for the mobiliteitsfonds.
    if typed.count > 3, spelling.contains(String(String.UnicodeScalarView(typed))) { return 1 }
    let most = (shorter + 1) / 4
    guard abs(typed.count - other.count) <= most else { return nil }
    let distance = NearestName.distance(typed, other)
    return distance <= most ? distance : nil
  }
}
