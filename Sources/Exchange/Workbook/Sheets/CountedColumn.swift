import Budget
import Ledger

/// A column of the sheet of what counts, which the formulas of all totals refer to: first what is printed, then codes and
/// references.
enum CountedColumn: Int, CaseIterable {
  case amount
  case ministry
  case topic
  case route
  case recipient
  case column
  case eur
  case printed
  case page
  case whole
  case parts
  case mayOverlap
  case basis
  case duration
  case status
  case theme
  case edition
  case year
  case measure
  case routeCode
  case recipientCode

  /// How many are printed.
  static let printedCount = CountedColumn.basis.rawValue

  /// The column that has the values of a field of totals.
  init(_ dimension: Dimension) {
    self =
      switch dimension {
      case .ministry: .ministry
      case .route: .routeCode
      case .recipient: .recipientCode
      case .basis: .basis
      case .duration: .duration
      case .theme: .theme
      case .topic: .topic
      case .status: .status
      }
  }

  /// Whether it holds money.
  var isMoney: Bool { [.eur, .whole, .parts, .mayOverlap].contains(self) }

  /// Its width, in characters.
  var width: Double {
    switch self {
    case .measure: 38
    case .topic: 30
    case .amount: 25
    case .theme: 22
    case .route, .routeCode: 18
    case .printed: 17
    case .eur, .whole, .parts, .mayOverlap: 16
    case .recipient, .status, .recipientCode, .duration: 15
    case .column: 13
    case .ministry, .edition: 11
    case .basis: 10
    case .year, .page: 7
    }
  }

  func heading(_ words: WorkbookText) -> String {
    switch self {
    case .amount: words.amount
    case .measure: words.measureCode
    case .edition: words.edition
    case .ministry: words.ministry
    case .theme: words.theme
    case .topic: words.topic
    case .route: words.route
    case .recipient: words.recipient
    case .basis: words.basis
    case .duration: words.said(en: "Duration", nl: "Looptijd")
    case .status: words.status
    case .column: words.columnHeading
    case .year: words.year
    case .eur: words.euros
    case .printed: words.printed
    case .page: words.page
    case .whole: words.said(en: "Whole amount (€)", nl: "Heel bedrag (€)")
    case .parts: words.said(en: "Parts taken out (€)", nl: "Delen eraf (€)")
    case .mayOverlap: words.said(en: "Possibly twice (€)", nl: "Mogelijk dubbel (€)")
    case .routeCode: words.routeCode
    case .recipientCode: words.recipientCode
    }
  }

  /// What it holds of a row.
  func cell(_ row: ContributionRow, _ names: ListNames, horizon: Int) throws -> XLSXSheet.Cell {
    let words = names.words
    switch self {
    case .amount: return .text(row.amount, .wrapped)
    case .measure: return .text(row.measure)
    case .edition: return .integer(row.edition)
    case .ministry: return .text(row.ministry)
    case .theme: return .text(row.theme)
    case .topic: return .text(row.topic, .wrapped)
    case .route: return .text(names.route(row.route), .wrapped)
    case .recipient: return .text(names.recipient(row.recipient), .wrapped)
    case .basis: return .text(words.language.name(row.basis))
    case .duration: return .text(words.language.name(row.duration))
    case .status: return .text(words.name(ofStatus: row.status))
    case .column:
      return .key(PivotColumn(bucket: row.bucket, year: row.year, horizon: horizon), words)
    case .year: return .integer(row.year)
    case .eur: return .money(row.eur)
    case .printed: return .text(row.printed, .printed)
    case .page: return .integer(row.page)
    case .whole: return .money(row.whole)
    case .parts: return .money(try row.whole.subtracting(row.eur))
    case .mayOverlap: return row.mayOverlap == .zero ? .empty : .money(row.mayOverlap)
    case .routeCode: return .text(row.route)
    case .recipientCode: return .text(row.recipient)
    }
  }

  /// Its cells, for a formula.
  func range(rows: Int, _ words: WorkbookText) -> String {
    let letter = Self.letters(rawValue)
    return "\(words.name(.counted))!$\(letter)$2:$\(letter)$\(max(rows, 1) + 1)"
  }

  /// The letters of a column, from 0: `A` to `XFD`.
  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}

extension XLSXSheet.Cell {
  /// The column in which a contribution stands, as the headings of the totals have it.
  static func key(_ column: PivotColumn, _ words: WorkbookText) -> XLSXSheet.Cell {
    if let year = column.year { .integer(year) } else { .text(words.column(column)) }
  }
}
