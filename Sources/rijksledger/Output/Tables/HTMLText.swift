import Budget
import Exchange

/// A document in HTML with tables that paste into Word, Outlook and Excel as they look.
///
/// What is pasted brings no style sheet along, so each cell has its own style, and `align` for programs that read no styles.
/// The few elements are written here and not by a library of templates: those need all of Foundation, which would cost
/// every start of the program.
///
/// ```swift
/// try output.write(HTMLText.document(title: title, table.html(caption: title)))
/// ```
enum HTMLText {
  /// A whole document.
  ///
  /// - Parameter body: Tables and paragraphs, which are HTML already.
  static func document(title: String, _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(Language.current.rawValue)">
    <head>
    <meta charset="utf-8">
    <title>\(escaped(title))</title>
    </head>
    <body style="\(font)">
    \(body)</body>
    </html>

    """
  }

  /// A paragraph, for a note under a table; nothing if it is empty.
  static func paragraph(_ text: String) -> String {
    text.isEmpty ? "" : "<p style=\"\(font)\">\(escaped(text).replacing("\n", with: "<br>"))</p>\n"
  }

  static let font = "font-family:Calibri,Arial,sans-serif;font-size:10pt"

  /// A text in which nothing is markup.
  ///
  ///     HTMLText.escaped("a<b & \"c\"")  // a&lt;b &amp; &quot;c&quot;
  ///
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension TextTable {
  /// The table in HTML: numbers at the right, headings and strong rows bold.
  ///
  /// - Parameter caption: What stands above it.
  func html(caption: String? = nil) -> String {
    let style = "border-collapse:collapse;\(HTMLText.font)"
    let title = "caption-side:top;text-align:left;font-weight:bold;padding:4pt 0"
    var html = "<table border=\"0\" cellspacing=\"0\" cellpadding=\"3\" style=\"\(style)\">\n"
    if let caption { html += "<caption style=\"\(title)\">\(HTMLText.escaped(caption))</caption>\n" }
    if let heading {
      let cells = zip(heading, alignments).map { headingCell($0, isRight: $1.isRight) }.joined()
      html += "<thead>\n<tr>\(cells)</tr>\n</thead>\n"
    }
    return html + "<tbody>\n" + rows.map(row).joined() + "</tbody>\n</table>\n"
  }

  private func headingCell(_ text: String, isRight: Bool) -> String {
    let style = "border-bottom:1px solid #000000;background-color:#d9e2f3;vertical-align:bottom;"
    return "<th scope=\"col\" \(Self.alignment(isRight, style))>\(HTMLText.escaped(text))</th>"
  }

  private func row(_ row: Row) -> String {
    var html = ""
    for (column, text) in row.cells.enumerated() {
      if row.isSpanning && column > 0 && column < labelCount { continue }
      let span = row.isSpanning && column == 0 && labelCount > 1 ? "colspan=\"\(labelCount)\" " : ""
      html += "<td \(span)\(style(of: text, column, isStrong: row.isStrong))>"
      html +=
        row.isStrong && !text.isEmpty ? "<b>\(Self.content(text))</b></td>" : "\(Self.content(text))</td>"
    }
    return "<tr>\(html)</tr>\n"
  }

  private func style(of text: String, _ column: Int, isStrong: Bool) -> String {
    let isRight = alignments[column].isRight
    let isNegative = isRight && (text.hasPrefix("-") || text.hasPrefix(">-"))
    return Self.alignment(
      isRight,
      "vertical-align:top;border-bottom:1px solid #bfbfbf;"
        + (isStrong ? "border-top:1px solid #000000;font-weight:bold;" : "")
        + (isRight ? "white-space:nowrap;" : "") + (isNegative ? "color:#c00000;" : ""))
  }

  private static func alignment(_ isRight: Bool, _ style: String) -> String {
    let side = isRight ? "right" : "left"
    return "align=\"\(side)\" style=\"\(style)text-align:\(side)\""
  }

  /// The text of a cell: spaces that set it in stay, new lines are new lines.
  private static func content(_ text: String) -> String {
    let indent = text.prefix { $0 == " " }
    return String(repeating: "&nbsp;", count: indent.count)
      + HTMLText.escaped(String(text.dropFirst(indent.count))).replacing("\n", with: "<br>")
  }
}
