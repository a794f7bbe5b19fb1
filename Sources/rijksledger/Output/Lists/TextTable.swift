/// A table for people: columns as wide as they have to be.
struct TextTable {
  enum Alignment {
    case left
    case right
  }

  /// The headings, if they are shown.
  var heading: [String]?
  private var alignments: [Alignment]
  /// How many columns at the front are labels; the label of a spanning row runs across them.
  private let labelCount: Int
  private var rows: [Row] = []

  private struct Row {
    let cells: [String]
    let isStrong: Bool
    let isSpanning: Bool
  }

  init(alignments: [Alignment], labelCount: Int = 0) {
    self.alignments = alignments
    self.labelCount = labelCount
  }

  /// Adds a row.
  mutating func add(_ cells: [String], isStrong: Bool = false, isSpanning: Bool = false) {
    rows.append(Row(cells: cells, isStrong: isStrong, isSpanning: isSpanning))
  }

  /// Removes the columns in which no row has anything.
  mutating func removeEmptyColumns() {
    let kept = alignments.indices.filter { column in rows.contains { !$0.cells[column].isEmpty } }
    heading = heading.map { heading in kept.map { heading[$0] } }
    alignments = kept.map { alignments[$0] }
    rows = rows.map { row in
      Row(cells: kept.map { row.cells[$0] }, isStrong: row.isStrong, isSpanning: row.isSpanning)
    }
  }

  /// The width of the whole table, in characters.
  var width: Int { Self.joinedWidth(widths) }

  private static func joinedWidth(_ widths: some Collection<Int>) -> Int {
    widths.reduce(0, +) + 2 * max(0, widths.count - 1)
  }

  private var widths: [Int] {
    var widths = alignments.map { _ in 0 }
    let lines = [heading].compactMap(\.self).map { Row(cells: $0, isStrong: true, isSpanning: false) } + rows
    for row in lines {
      for (column, cell) in row.cells.enumerated() where !(row.isSpanning && column < labelCount) {
        widths[column] = max(widths[column], cell.count)
      }
    }
    for row in rows where row.isSpanning {
      let lacking = row.cells[0].count - Self.joinedWidth(widths.prefix(labelCount))
      if lacking > 0 { widths[labelCount - 1] += lacking }
    }
    return widths
  }

  /// The table as text; headings and strong rows are bold on a terminal.
  func text(isStyled: Bool = Terminal.isStyled) -> String {
    let widths = widths
    func line(_ row: Row) -> String {
      var cells = zip(row.cells, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
        let text = Self.onOneLine(cell.0)
        return alignments[column] == .left ? text + padding : padding + text
      }
      if row.isSpanning {
        let width = Self.joinedWidth(widths.prefix(labelCount))
        let label = row.cells[0] + String(repeating: " ", count: width - row.cells[0].count)
        cells.replaceSubrange(0..<labelCount, with: [label])
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return (row.isStrong && isStyled ? "\u{1b}[1m\(line)\u{1b}[0m" : line) + "\n"
    }
    return (heading.map { line(Row(cells: $0, isStrong: true, isSpanning: false)) } ?? "")
      + rows.map(line).joined()
  }

  private static func onOneLine(_ cell: String) -> String {
    cell.utf8.contains { $0 < 0x20 } ? String(cell.map { $0 == "\n" || $0 == "\t" ? " " : $0 }) : cell
  }

  /// The table as Markdown; without headings they are empty, as Markdown needs them.
  func markdown() -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.joined(separator: " | ") + " |\n"
    }
    let rule = "| " + alignments.map { $0 == .left ? "---" : "---:" }.joined(separator: " | ") + " |\n"
    return line((heading ?? alignments.map { _ in "" }).map(MarkdownText.cell)) + rule
      + rows.map { row in
        let cells = row.cells.map(MarkdownText.cell)
        return line(row.isStrong ? cells.map { $0.isEmpty ? "" : "**\($0)**" } : cells)
      }.joined()
  }
}
