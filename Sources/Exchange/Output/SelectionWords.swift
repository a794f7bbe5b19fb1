import Budget
import Ledger

/// What a filter keeps, in words, for titles and workbooks.
extension Language {
  /// What a filter asks for: `only ministry BZK, VWS; year 2023-2025`; nil if that is nothing.
  ///
  /// - Parameter leftOut: What is not said, as the reader sees it already.
  public func selection(of filter: Filter, except leftOut: Set<Filter.Field> = []) -> String? {
    var parts: [(field: Filter.Field, values: [String])] = []
    for term in filter.terms where !leftOut.contains(term.field) {
      let value = term.value.map { [self.value($0, of: term.field)] } ?? []
      if parts.last?.field == term.field {
        parts[parts.count - 1].values += value
      } else {
        parts.append((term.field, value))
      }
    }
    let texts = parts.map { field, values in
      values.isEmpty ? name(of: field) : "\(name(of: field)) \(values.joined(separator: ", "))"
    }
    return texts.isEmpty ? nil : said(en: "only ", nl: "alleen ") + texts.joined(separator: "; ")
  }

  /// A status as people write it, `in overleg`: statuses are data, and have no other name than their code.
  func name(ofStatus code: String) -> String { code.replacing("-", with: " ") }

  private func name(of field: Filter.Field) -> String {
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

  private func value(_ text: String, of field: Filter.Field) -> String {
    switch field {
    case .funding: Funding(rawValue: text).map(name) ?? text
    case .bucket: Bucket(rawValue: text).map(name) ?? text
    case .status: name(ofStatus: text)
    case .sign: Sign(rawValue: text).map(name) ?? text
    case .counted: Counted(rawValue: text).map(name) ?? text
    case .search: "\"\(text)\""
    case .ministry, .route, .recipient, .theme, .year, .mayOverlap, .withUndivided: text
    }
  }
}
