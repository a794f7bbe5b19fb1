import Budget
import Exchange

extension TextTable {
  /// The width of the whole table on a page, in cells.
  func width(on page: Page) -> Int { TableLayout(self, width: page.width).width }

  /// The table as text.
  ///
  /// On a terminal headings and strong rows are bold and negative amounts red, and it fits: long text is
  /// wrapped, then the columns that a reader can spare are left out, and named under it.
  func text(on page: Page) -> String {
    let layout = TableLayout(self, width: page.width)
    let head = heading.map { Row(cells: $0, isStrong: true, isSpanning: false) }
    let lines = ([head].compactMap(\.self) + rows).map { draw($0, layout, isStyled: page.isStyled) }.joined()
    return lines + leftOut(layout, page)
  }

  private func leftOut(_ layout: TableLayout, _ page: Page) -> String {
    if layout.leftOut.isEmpty { return "" }
    let names = layout.leftOut.compactMap { heading?[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
    return page.lines(
      names.isEmpty
        ? said(
          en: "Left out for want of room: \(Count.text(layout.leftOut.count, "column")). --wide shows all.",
          nl:
            "Weggelaten bij gebrek aan ruimte: \(Count.text(layout.leftOut.count, "kolom", "kolommen")). --wide toont alles."
        )
        : said(
          en: "Left out for want of room: \(names). --wide shows all.",
          nl: "Weggelaten bij gebrek aan ruimte: \(names). --wide toont alles.")) + "\n"
  }

  /// A cell of a line: how wide it is, how it stands, and what is in each of its lines.
  private struct Cell {
    let width: Int
    let isRight: Bool
    let lines: [String]
    let isRed: Bool

    func text(_ line: Int) -> String {
      let text = line < lines.count ? lines[line] : ""
      let padding = String(repeating: " ", count: max(0, width - CellWidth.of(text)))
      let shown = isRed && !text.isEmpty ? Style.red(text) : text
      return isRight ? padding + shown : shown + padding
    }
  }

  private func draw(_ row: Row, _ layout: TableLayout, isStyled: Bool) -> String {
    var cells = zip(layout.columns, layout.widths).map { column, width in
      let text = Self.onOneLine(row.cells[column])
      let isRight = alignments[column].isRight
      return Cell(
        width: width, isRight: isRight, lines: isRight ? [text] : CellLines.of(text, width: max(1, width)),
        isRed: isStyled && isRight && (text.hasPrefix("-") || text.hasPrefix(">-")))
    }
    let labels = layout.columns.filter { $0 < labelCount }.count
    if row.isSpanning && labels > 0 {
      let width = TableLayout.joined(layout.widths.prefix(labels))
      let lines = CellLines.of(Self.onOneLine(row.cells[0]), width: max(1, width))
      cells.replaceSubrange(
        0..<labels, with: [Cell(width: width, isRight: false, lines: lines, isRed: false)])
    }
    let gap = String(repeating: " ", count: TableLayout.gap)
    return (0..<(cells.map(\.lines.count).max() ?? 1)).map { number in
      let line = cells.map { $0.text(number) }.joined(separator: gap).trimmedEnd
      return (row.isStrong && isStyled ? Style.bold(line) : line) + "\n"
    }.joined()
  }

  private static func onOneLine(_ cell: String) -> String {
    cell.utf8.contains { $0 < 0x20 } ? String(cell.map { $0 == "\n" || $0 == "\t" ? " " : $0 }) : cell
  }

  /// The table as Markdown; without headings they are empty, as Markdown needs them.
  func markdown() -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.joined(separator: " | ") + " |\n"
    }
    let rule = "| " + alignments.map { $0.isRight ? "---:" : "---" }.joined(separator: " | ") + " |\n"
    return line((heading ?? alignments.map { _ in "" }).map(MarkdownText.cell)) + rule
      + rows.map { row in
        let cells = row.cells.map(MarkdownText.cell)
        return line(row.isStrong ? cells.map { $0.isEmpty ? "" : "**\($0)**" } : cells)
      }.joined()
  }
}

/// Escape sequences of a terminal (ECMA-48, SGR).
private enum Style {
  static func bold(_ text: String) -> String { "\u{1b}[1m\(text)\u{1b}[0m" }
  /// Ends the colour alone, so that what is bold stays so.
  static func red(_ text: String) -> String { "\u{1b}[31m\(text)\u{1b}[39m" }
}
