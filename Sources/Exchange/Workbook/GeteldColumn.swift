import Ledger

/// A column of the sheet Geteld, which the formulas of all totals refer to.
enum GeteldColumn: Int, CaseIterable {
  case amount
  case measure
  case edition
  case ministry
  case theme
  case topic
  case route
  case recipient
  case basis
  case status
  case column
  case year
  case eur
  case printed
  case page
  case whole
  case parts
  case mayOverlap
  case duration

  static let sheet = "Geteld"

  /// The column that has the values of a field of totals.
  init(_ dimension: Dimension) {
    self =
      switch dimension {
      case .ministry: .ministry
      case .route: .route
      case .recipient: .recipient
      case .basis: .basis
      case .duration: .duration
      case .theme: .theme
      case .topic: .topic
      case .status: .status
      }
  }

  var heading: String {
    switch self {
    case .amount: "Bedrag"
    case .measure: "Voornemen"
    case .edition: "Begroting"
    case .ministry: "Hoofdstuk"
    case .theme: "Thema"
    case .topic: "Onderwerp"
    case .route: "Route"
    case .recipient: "Ontvanger"
    case .basis: "Basis"
    case .status: "Status"
    case .column: "Kolom"
    case .year: "Jaar"
    case .eur: "Euro"
    case .printed: "Gedrukt"
    case .page: "Bladzijde"
    case .whole: "Heel bedrag"
    case .parts: "Delen eraf"
    case .mayOverlap: "Mogelijk dubbel"
    case .duration: "Looptijd"
    }
  }

  /// Whether it holds money.
  var isMoney: Bool { [.eur, .whole, .parts].contains(self) }

  var width: Double {
    switch self {
    case .amount, .measure: 38
    case .topic: 42
    case .theme: 22
    case .route, .eur, .printed, .whole, .parts: 18
    case .recipient, .column, .status, .mayOverlap, .duration: 15
    case .edition, .ministry, .basis, .year, .page: 11
    }
  }

  /// Its cells, for a formula.
  func range(rows: Int) -> String {
    let letter = Self.letters(rawValue)
    return "\(Self.sheet)!$\(letter)$2:$\(letter)$\(max(rows, 1) + 1)"
  }

  /// The letters of a column, from 0: `A` to `XFD`.
  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}
