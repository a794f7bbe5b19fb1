import Budget
import CXLSXWriter

/// A sheet of a workbook; its rows are written from top to bottom.
final class XLSXSheet {
  /// The number of rows of a sheet: "This limit is 1,048,576 rows by 16,384 columns" (Excel specifications and limits).
  static let rowLimit = 1_048_576

  /// Its name, as formulas write it.
  let name: String
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let library: rl_xlsxwriter
  private let formats: [XLSXStyle: UnsafeMutablePointer<lxw_format>]
  let words: WorkbookText
  /// The row that is written next, from 0.
  private(set) var row = 0
  private(set) var widths: [Double] = []
  /// The longest figure that has been written in each column of money, in characters of its plain spelling.
  private var longestFigures: [Int: Int] = [:]

  init(
    _ name: String, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ library: rl_xlsxwriter,
    _ formats: [XLSXStyle: UnsafeMutablePointer<lxw_format>], _ words: WorkbookText
  ) {
    self.name = name
    self.sheet = sheet
    self.library = library
    self.formats = formats
    self.words = words
  }

  /// What stands in a cell.
  enum Cell {
    case text(String, XLSXStyle = .text)
    case integer(Int)
    /// A year, or the name of a bucket without one, above a column of money.
    case column(PivotColumn)
    case money(Money, strong: Bool = false)
    /// A formula with the value that it has now.
    case formula(String, Money, strong: Bool = false)
    /// A formula that must give 0, shown to the cent so that rounding hides no difference.
    case difference(String)
    case empty

    static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
    static func integer(_ integer: Int?) -> Cell { integer.map { .integer($0) } ?? .empty }

    /// The money that it shows, if it shows any.
    fileprivate var figure: Money? {
      switch self {
      case .money(let money, _), .formula(_, let money, _): money
      case .text, .integer, .column, .difference, .empty: nil
      }
    }
  }

  /// Writes a row.
  ///
  /// - Throws: `WorkbookFailure`: a sum is larger than a cell holds exactly.
  func add(_ cells: [Cell]) throws {
    // Not all programs that open the file adapt rows to their text. A row is at most 409 points high.
    let height =
      zip(cells, widths).map { cell, width in Self.height(of: cell, width: width) }.max()
      ?? XLSXStyle.text.lineHeight
    _ = library.worksheet_set_row?(sheet, UInt32(row), min(height, 409), nil)
    for (column, cell) in cells.enumerated() { try write(cell, UInt16(column)) }
    row += 1
  }

  /// How high a row must be for a cell in a column of a width in characters, in points.
  private static func height(of cell: Cell, width: Double) -> Double {
    guard case .text(let text, let style) = cell else {
      return XLSXStyle.text.lineHeight + XLSXStyle.rowGap
    }
    if !style.isWrapped { return style.lineHeight + XLSXStyle.rowGap }
    let lines = TextMeasure.lines(of: text, width: width, isBold: style != .wrapped)
    return Double(lines) * style.lineHeight + XLSXStyle.rowGap
  }

  /// Leaves a row empty.
  func skip() { row += 1 }

  private func write(_ cell: Cell, _ column: UInt16) throws {
    let place = UInt32(row)
    if let figure = cell.figure {
      longestFigures[Int(column)] = max(longestFigures[Int(column)] ?? 0, "\(figure)".utf8.count)
    }
    let error: lxw_error?
    switch cell {
    case .empty: error = library.worksheet_write_string?(sheet, place, column, "", formats[.text])
    case .text(let text, let style):
      error = library.worksheet_write_string?(
        sheet, place, column, XLSXText.cell(text, cutOff: words.cutOff), formats[style])
    case .integer(let integer):
      error = library.worksheet_write_number?(sheet, place, column, Double(integer), formats[.integer])
    case .column(.year(let year)):
      error = library.worksheet_write_number?(sheet, place, column, Double(year), formats[.yearHeading])
    case .column(let other):
      error = library.worksheet_write_string?(
        sheet, place, column, words.column(other), formats[.yearHeading])
    case .money(let money, let strong):
      error = library.worksheet_write_number?(sheet, place, column, try value(money), format(money, strong))
    case .difference(let formula):
      error = library.worksheet_write_formula_num?(sheet, place, column, formula, formats[.cents], 0)
    case .formula(let formula, let money, let strong):
      error = library.worksheet_write_formula_num?(
        sheet, place, column, formula, format(money, strong), try value(money))
    }
    guard error == LXW_NO_ERROR else {
      throw WorkbookFailure.failed(.row(row + 1, sheet: name), reason: error.flatMap(library.reason))
    }
  }

  private func format(_ money: Money, _ strong: Bool) -> UnsafeMutablePointer<lxw_format>? {
    let hasCents = money.cents % 100 != 0
    return formats[strong ? (hasCents ? .strongCents : .strongEuros) : (hasCents ? .cents : .euros)]
  }

  /// Euros as a cell holds them: every number in a cell is a double.
  ///
  /// Up to 2^53 cents, 90 thousand billion euros, the nearest double still gives the exact cents.
  private func value(_ money: Money) throws -> Double {
    guard money.cents.magnitude <= 1 << 53 else { throw WorkbookFailure.tooLarge(money) }
    return Double(money.cents) / 100
  }

  /// Sets the widths of the columns, in characters.
  func setWidths(_ widths: [Double]) {
    self.widths = widths
    for (column, width) in widths.enumerated() {
      _ = library.worksheet_set_column?(sheet, UInt16(column), UInt16(column), width, nil)
    }
  }

  /// Makes the columns of money as wide as the longest figure that has been written in each, with what separates thousands: a
  /// figure that doesn't fit is shown as `####`.
  func fitFigures() {
    let fitting = widths.enumerated().map { column, width in
      longestFigures[column].map { max(width, Double($0 + $0 / 3 + 3)) } ?? width
    }
    if fitting != widths { setWidths(fitting) }
  }

  /// Freezes the rows above a row and the columns before one, and prints the heading on each page.
  func freeze(rows: Int, columns: Int, heading: Int) {
    library.worksheet_freeze_panes?(sheet, UInt32(rows), UInt16(columns))
    _ = library.worksheet_repeat_rows?(sheet, UInt32(heading), UInt32(heading))
  }

  /// Puts filters on a heading and the rows below it.
  func filter(heading: Int, lastRow: Int, columns: Int) {
    _ = library.worksheet_autofilter?(
      sheet, UInt32(heading), 0, UInt32(max(lastRow, heading)), UInt16(columns - 1))
  }

  /// How many bytes have been written.
  ///
  /// - Throws: `WorkbookFailure` if a write has failed.
  func written() throws -> Int {
    let count = rl_worksheet_written(sheet)
    guard count >= 0 else { throw WorkbookFailure.diskFull(sheet: name) }
    return count
  }
}
