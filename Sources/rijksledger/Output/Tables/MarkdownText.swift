/// Text in Markdown that a renderer shows as it is, whatever it looks like.
enum MarkdownText {
  /// The text of a cell of a table: on one line, with nothing in it that is markup.
  ///
  ///     MarkdownText.cell("a|b <i>")  // a\|b &lt;i&gt;
  ///
  static func cell(_ text: String) -> String {
    var cell = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      // Not all renderers take a backslash before these.
      case "<": cell += "&lt;"
      case ">": cell += "&gt;"
      case "&": cell += "&amp;"
      // "Any ASCII punctuation character may be backslash-escaped" (CommonMark, 2.4). A dollar sign begins a formula.
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": cell += "\\\(scalar)"
      case "\n": cell += "<br>"
      case "\t": cell += " "
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }
}
