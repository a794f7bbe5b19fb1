/// The words by which somebody may mean one value: first the one that files have.
public enum ValueWords {
  /// Whether a text is one of some words, whatever its case and diacritics.
  public static func isOne(_ text: String, of words: [String]) -> Bool {
    let wanted = FoldedText.folded(text)
    return words.contains { FoldedText.folded($0) == wanted }
  }

  /// The words as help and messages list them, each once, but for those that differ in a hyphen alone:
  /// `minus (withdrawn, onttrokken, min)`.
  public static func listed(_ words: [String]) -> String {
    var seen: Set<[String]> = []
    let shown = words.filter { seen.insert(FoldedText.words($0)).inserted }
    guard let first = shown.first, shown.count > 1 else { return shown.first ?? "" }
    return "\(first) (\(shown.dropFirst().joined(separator: ", ")))"
  }
}
