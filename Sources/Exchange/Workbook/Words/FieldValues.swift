import Budget
import Ledger

/// What stands in the cells of a workbook for values that files write as codes.
extension WorkbookText {
  /// A status as people write it.
  func name(ofStatus code: String) -> String { language.name(ofStatus: code) }

  /// A value of a field of a measure or an amount; what is no code is as it is.
  func value(_ text: String, ofField field: String) -> String {
    switch field {
    case "kind": Kind(rawValue: text).map(language.name) ?? text
    case "precision": Precision(rawValue: text).map(language.name) ?? text
    case "per": Per(rawValue: text).map(language.name) ?? text
    case "basis": Basis(rawValue: text).map(language.name) ?? text
    case "route_basis": RouteBasis(rawValue: text).map(language.name) ?? text
    case "funding": Funding(rawValue: text).map(language.name) ?? text
    default: text
    }
  }

  /// A value of a field that totals are by.
  func value(_ text: String, of dimension: Dimension) -> String {
    switch dimension {
    case .basis: Basis(rawValue: text).map(language.name) ?? text
    case .duration: Duration(rawValue: text).map(language.name) ?? text
    case .status: name(ofStatus: text)
    case .ministry, .route, .recipient, .theme, .topic: text
    }
  }
}
