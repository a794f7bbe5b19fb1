import Budget
import Ledger

/// The names of values that files write as codes.
extension WorkbookText {
  func name(_ kind: Kind) -> String {
    switch kind {
    case .budget: said(en: "budget", nl: "begroot")
    case .need: said(en: "need", nl: "gevraagd")
    case .level: said(en: "level", nl: "ter vergelijking")
    case .tariff: said(en: "tariff", nl: "tarief")
    }
  }

  func name(_ precision: Precision) -> String {
    switch precision {
    case .exact: said(en: "exact", nl: "precies")
    case .circa: said(en: "about", nl: "ongeveer")
    case .atLeast: said(en: "at least", nl: "ten minste")
    case .atMost: said(en: "at most", nl: "ten hoogste")
    }
  }

  func name(_ per: Per) -> String {
    switch per {
    case .year: said(en: "per year", nl: "per jaar")
    case .total: said(en: "in all", nl: "in één som")
    }
  }

  func name(_ basis: Basis) -> String {
    switch basis {
    case .mutatie: said(en: "change", nl: "mutatie")
    case .stand: said(en: "whole", nl: "stand")
    }
  }

  func name(_ duration: Duration) -> String {
    switch duration {
    case .structural: said(en: "structural", nl: "structureel")
    case .oneOff: said(en: "one-off", nl: "incidenteel")
    }
  }

  func name(_ basis: RouteBasis) -> String {
    switch basis {
    case .stated: said(en: "stated", nl: "genoemd")
    case .expected: said(en: "expected", nl: "verwacht")
    case .known: said(en: "from the regulation", nl: "uit de regeling")
    }
  }

  func name(_ funding: Funding) -> String {
    switch funding {
    case .geld: said(en: "money", nl: "geld")
    case .deels: said(en: "for a part", nl: "voor een deel")
    case .uitdrukkelijkGeen: said(en: "expressly none", nl: "uitdrukkelijk geen")
    case .nietGenoemd: said(en: "not mentioned", nl: "niet genoemd")
    }
  }

  func name(_ bucket: Bucket) -> String {
    switch bucket {
    case .year: said(en: "year", nl: "jaar")
    case .structural: said(en: "structural", nl: "structureel")
    case .undivided: said(en: "undivided", nl: "meerjarig")
    case .undated: said(en: "undated", nl: "jaar onbekend")
    }
  }

  func name(_ change: ChangeKind) -> String {
    switch change {
    case .new: said(en: "new", nl: "nieuw")
    case .gone: said(en: "gone", nl: "weg")
    case .changed: said(en: "changed", nl: "gewijzigd")
    }
  }

  /// A status as people write it, `in overleg`: statuses are data, and have no other name than their code.
  func name(ofStatus code: String) -> String { code.replacing("-", with: " ") }

  /// A value of a field of a measure or an amount; what is no code is as it is.
  func value(_ text: String, ofField field: String) -> String {
    switch field {
    case "kind": Kind(rawValue: text).map(name) ?? text
    case "precision": Precision(rawValue: text).map(name) ?? text
    case "per": Per(rawValue: text).map(name) ?? text
    case "basis": Basis(rawValue: text).map(name) ?? text
    case "route_basis": RouteBasis(rawValue: text).map(name) ?? text
    case "funding": Funding(rawValue: text).map(name) ?? text
    default: text
    }
  }

  /// A value of a field that totals are by.
  func value(_ text: String, of dimension: Dimension) -> String {
    switch dimension {
    case .basis: Basis(rawValue: text).map(name) ?? text
    case .duration: Duration(rawValue: text).map(name) ?? text
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
    case .search: said(en: "search", nl: "zoek")
    case .mayOverlap: said(en: "what may be counted twice", nl: "wat dubbel geteld kan zijn")
    }
  }

  func value(_ text: String, of field: Filter.Field) -> String {
    switch field {
    case .funding: Funding(rawValue: text).map(name) ?? text
    case .bucket: Bucket(rawValue: text).map(name) ?? text
    case .status: name(ofStatus: text)
    case .sign:
      text == Sign.minus.rawValue
        ? said(en: "withdrawn", nl: "onttrokken") : said(en: "added", nl: "toegevoegd")
    case .search: "\"\(text)\""
    case .ministry, .route, .recipient, .theme, .year, .mayOverlap: text
    }
  }
}
