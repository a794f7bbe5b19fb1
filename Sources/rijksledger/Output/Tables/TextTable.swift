/// A table for people, as a value; `text`, `markdown` and others draw it.
struct TextTable {
  /// How a column stands, and what may become of it where a page is too narrow for all.
  struct Alignment: Sendable {
    /// Whether it ends at the right, as numbers do; those are never wrapped.
    let isRight: Bool
    /// The narrowest that it may be wrapped to.
    private(set) var narrowest = 12
    /// Columns with a higher number are left out before others; those with 0 stay as long as they can.
    private(set) var spareness = 0

    /// Text.
    static let left = Alignment(isRight: false)
    /// Numbers.
    static let right = Alignment(isRight: true)

    /// The same for a column that a reader can do without: the higher, the sooner.
    func spare(_ spareness: Int) -> Alignment {
      var copy = self
      copy.spareness = spareness
      return copy
    }

    /// The same for text that can't be wrapped to less than a number of cells.
    func atLeast(_ cells: Int) -> Alignment {
      var copy = self
      copy.narrowest = cells
      return copy
    }
  }

  struct Row {
    let cells: [String]
    let isStrong: Bool
    /// Whether its first cell runs across all labels.
    let isSpanning: Bool
  }

  /// The headings, if they are shown.
  var heading: [String]?
  private(set) var alignments: [Alignment]
  /// How many columns at the front are labels; the label of a spanning row runs across them.
  let labelCount: Int
  private(set) var rows: [Row] = []

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
    keep(alignments.indices.filter { column in rows.contains { !$0.cells[column].isEmpty } })
  }

  mutating func keep(_ kept: [Int]) {
    heading = heading.map { heading in kept.map { heading[$0] } }
    alignments = kept.map { alignments[$0] }
    rows = rows.map { row in
      Row(cells: kept.map { row.cells[$0] }, isStrong: row.isStrong, isSpanning: row.isSpanning)
    }
  }
}
