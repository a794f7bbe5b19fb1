/// Text over several lines, for people.
public enum WrappedText {

  /// The lines of a text after a label, with a hanging indent.
  ///
  /// ```swift
  /// WrappedText.lines("one two three", label: "-", indent: 2, width: 9)  // ["- one two", "  three"]
  /// ```
  ///
  /// - Parameters:
  ///   - end: Last words that stay together on one line.
  ///   - indent: Where the text begins, in cells.
  ///   - width: The length of a line, in cells.
  public static func lines(
    _ text: String, label: String = "", end: String = "", indent: Int, width: Int = 100
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    let room = max(1, width - indent)
    for word in words(of: text) + (end.isEmpty ? [] : [end]) {
      if !line.isEmpty && CellWidth.of(line) + 1 + CellWidth.of(word) > room {
        lines.append(line)
        line = ""
      }
      // A word that no line can hold, such as a long id, is broken.
      let parts = CellLines.of((line.isEmpty ? "" : line + " ") + word, width: room)
      lines += parts.dropLast()
      line = parts.last ?? ""
    }
    lines.append(line)
    return lines.enumerated().map { index, line in
      let head = index == 0 ? label : ""
      return head + String(repeating: " ", count: max(head.isEmpty ? 0 : 1, indent - CellWidth.of(head)))
        + line
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
