import Exchange

/// How wide the columns of a table are, and which of them a page has room for.
struct TableLayout {
  /// What stands between two columns.
  static let gap = 2

  /// The columns that are shown.
  let columns: [Int]
  /// Their widths, in cells.
  let widths: [Int]
  /// The columns that are left out.
  let leftOut: [Int]

  /// The width of the whole, in cells.
  var width: Int { Self.joined(widths) }

  /// The width of some columns side by side.
  static func joined(_ widths: some Collection<Int>) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  init(_ table: TextTable, width limit: Int?) {
    let natural = Self.naturalWidths(of: table)
    var columns = Array(natural.indices)
    guard let limit, Self.joined(natural) > limit else {
      (self.columns, widths, leftOut) = (columns, natural, [])
      return
    }
    // First those that a reader can spare; then words are broken; if that is not enough, from the right.
    var least = Self.least(table, natural, longestWord: Self.longestWord)
    func leaveOut(_ candidates: [Int]) {
      for column in candidates where Self.joined(columns.map { least[$0] }) > limit {
        columns.removeAll { $0 == column }
      }
    }
    let spare = columns.filter { table.alignments[$0].spareness > 0 }
    leaveOut(
      spare.sorted { (table.alignments[$0].spareness, $0) > (table.alignments[$1].spareness, $1) })
    if Self.joined(columns.map { least[$0] }) > limit { least = Self.least(table, natural, longestWord: 0) }
    leaveOut(columns.dropFirst(max(1, table.labelCount)).reversed())
    self.columns = columns
    leftOut = natural.indices.filter { !columns.contains($0) }
    widths = Self.widened(
      columns.map { min(least[$0], limit) }, upTo: columns.map { natural[$0] }, limit: limit)
  }

  /// The narrowest that each column can be: numbers as they are, text down to its longest word.
  private static func least(_ table: TextTable, _ natural: [Int], longestWord: Int) -> [Int] {
    natural.indices.map { column in
      let alignment = table.alignments[column]
      if alignment.isRight { return natural[column] }
      let words = longestWord == 0 ? 0 : table.rows.lazy.map { word(of: $0, column, table) }.max() ?? 0
      return min(natural[column], max(alignment.narrowest, min(longestWord, words)))
    }
  }

  /// A column is not wrapped within words up to this length.
  private static let longestWord = 25

  private static func word(of row: TextTable.Row, _ column: Int, _ table: TextTable) -> Int {
    row.isSpanning && column < table.labelCount ? 0 : CellLines.longestPiece(of: row.cells[column])
  }

  /// What is left over goes to the columns that have the least of what they need.
  private static func widened(_ least: [Int], upTo natural: [Int], limit: Int) -> [Int] {
    var widths = least
    for _ in 0..<max(0, limit - joined(least)) {
      let narrow = widths.indices.filter { widths[$0] < natural[$0] }
      guard let column = narrow.min(by: { widths[$0] * natural[$1] < widths[$1] * natural[$0] }) else {
        break
      }
      widths[column] += 1
    }
    return widths
  }

  private static func naturalWidths(of table: TextTable) -> [Int] {
    var widths = table.alignments.map { _ in 0 }
    for (column, cell) in (table.heading ?? []).enumerated() { widths[column] = CellWidth.of(cell) }
    for row in table.rows {
      for (column, cell) in row.cells.enumerated() where !(row.isSpanning && column < table.labelCount) {
        widths[column] = max(widths[column], CellWidth.of(cell))
      }
    }
    for row in table.rows where row.isSpanning {
      let lacking = CellWidth.of(row.cells[0]) - joined(widths.prefix(table.labelCount))
      if lacking > 0 { widths[table.labelCount - 1] += lacking }
    }
    return widths
  }
}
