/// Text of a user or a file, as a message repeats it.
public enum ShownText {
  /// A text in which no control character reaches the terminal.
  public static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{fffd}" : $0 }))
  }

  /// A word that is not without end, and on one line.
  public static func shortened(_ word: String, to limit: Int = 60) -> String {
    let head = String(word.unicodeScalars.prefix(limit))
    return visible(head) + (head.unicodeScalars.count < word.unicodeScalars.count ? "…" : "")
  }
}
