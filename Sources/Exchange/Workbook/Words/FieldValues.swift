import Budget
import Ledger

/// What stands in the cells of a workbook for values that files write as codes.
extension WorkbookText {
  /// A status as people write it, `in overleg`: statuses are data, and have no other name than their code.
  func name(ofStatus code: String) -> String { code.replacing("-", with: " ") }

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

  // MARK: Filters

  func name(of field: Filter.Field) -> String {
    switch field {
    case .ministry: said(en: "ministry", nl: "hoofdstuk")
    case .route: "route"
    case .recipient: said(en: "recipient", nl: "ontvanger")
    case .theme: said(en: "theme", nl: "thema")
    case .status: "status"
    case .funding: said(en: "money:", nl: "geld:")
    case .year: said(en: "year", nl: "jaar")
    case .bucket: said(en: "column", nl: "kolom")
    case .sign: said(en: "money that is", nl: "geld dat is")
    case .counted: said(en: "counted:", nl: "telt:")
    case .search: said(en: "search", nl: "zoek")
    case .mayOverlap: said(en: "what may be counted twice", nl: "wat dubbel geteld kan zijn")
    case .withUndivided:
      said(
        en: "with what is undivided or undated beside these years", nl: "met wat buiten deze jaren valt")
    }
  }

  func value(_ text: String, of field: Filter.Field) -> String {
    switch field {
    case .funding: Funding(rawValue: text).map(language.name) ?? text
    case .bucket: Bucket(rawValue: text).map(language.name) ?? text
    case .status: name(ofStatus: text)
    case .sign: Sign(rawValue: text).map(language.name) ?? text
    case .search: "\"\(text)\""
    case .ministry, .route, .recipient, .theme, .year, .counted, .mayOverlap, .withUndivided: text
    }
  }
}
