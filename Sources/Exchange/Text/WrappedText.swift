/// Text over several lines, for people.
public enum WrappedText {

  /// The lines of a text after a label, with a hanging indent.
  ///
  /// ```swift
  /// WrappedText.lines("one two three", label: "-", indent: 2, width: 9)  // ["- one two", "  three"]
  /// ```
  ///
  /// - Parameters:
  ///   - indent: Where the text begins, in characters.
  ///   - width: The length of a line, in characters.
  public static func lines(
    _ text: String, label: String = "", indent: Int, width: Int = 100
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      if !line.isEmpty && line.count + 1 + word.count > width - indent {
        lines.append(line)
        line = word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    lines.append(line)
    return lines.enumerated().map { index, line in
      let head = index == 0 ? label : ""
      return head + String(repeating: " ", count: max(head.isEmpty ? 0 : 1, indent - head.count)) + line
    }
  }

  /// The words of a text, with each euro sign kept together with its figure.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: { [" ", "\n", "\t"].contains($0) }) {
      if words.last?.hasSuffix("€") == true {
        words[words.count - 1] += " \(word)"
      } else {
        words.append(String(word))
      }
    }
    return words
  }
}
