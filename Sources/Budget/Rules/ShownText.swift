/// Text from a user or a file, made fit to be repeated in a message.
public enum ShownText {
  /// The text with its control characters replaced, so that none reaches the terminal.
  public static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{fffd}" : $0 }))
  }

  /// The text shortened, and on one line.
  public static func shortened(_ word: String, to limit: Int = 60) -> String {
    let head = String(word.unicodeScalars.prefix(limit))
    return visible(head) + (head.unicodeScalars.count < word.unicodeScalars.count ? "…" : "")
  }
}
