import Budget

/// The names of values that files write as codes, for people: the same words in lists, `show` and the workbook.
///
/// ```swift
/// Language.nl.name(Kind.level)  // ter vergelijking
/// ```
extension Language {
  /// What a figure is.
  public func name(_ kind: Kind) -> String {
    switch kind {
    case .budget: said(en: "budget", nl: "begroot")
    case .need: said(en: "need", nl: "gevraagd")
    case .level: said(en: "level", nl: "ter vergelijking")
    case .tariff: said(en: "tariff", nl: "tarief")
    }
  }

  /// How precise the source says that a figure is.
  public func name(_ precision: Precision) -> String {
    switch precision {
    case .exact: said(en: "exact", nl: "precies")
    case .circa: said(en: "about", nl: "ongeveer")
    case .atLeast: said(en: "at least", nl: "ten minste")
    case .atMost: said(en: "at most", nl: "ten hoogste")
    }
  }

  /// How a figure lies over its years.
  public func name(_ per: Per) -> String {
    switch per {
    case .year: said(en: "per year", nl: "per jaar")
    case .total: said(en: "in all", nl: "in één som")
    }
  }

  /// Whether a figure is a change or a whole.
  public func name(_ basis: Basis) -> String {
    switch basis {
    case .mutatie: said(en: "change", nl: "mutatie")
    case .stand: said(en: "whole", nl: "stand")
    }
  }

  /// How long a contribution holds.
  public func name(_ duration: Duration) -> String {
    switch duration {
    case .structural: said(en: "structural", nl: "structureel")
    case .oneOff: said(en: "one-off", nl: "incidenteel")
    }
  }

  /// How the route of a figure is known.
  public func name(_ basis: RouteBasis) -> String {
    switch basis {
    case .stated: said(en: "stated", nl: "volgens de bron")
    case .expected: said(en: "expected", nl: "verwacht")
    case .known: said(en: "known from the regulation", nl: "bekend uit de regeling")
    }
  }

  /// Whether the source names money for a measure.
  public func name(_ funding: Funding) -> String {
    switch funding {
    case .geld: said(en: "named", nl: "genoemd")
    case .deels: said(en: "for a part", nl: "voor een deel")
    case .uitdrukkelijkGeen: said(en: "expressly none", nl: "uitdrukkelijk geen")
    case .nietGenoemd: said(en: "not mentioned", nl: "niet genoemd")
    }
  }

  /// Where a contribution stands.
  public func name(_ bucket: Bucket) -> String {
    switch bucket {
    case .year: said(en: "year", nl: "jaar")
    case .structural: said(en: "structural", nl: "structureel")
    case .undivided: said(en: "undivided", nl: "meerjarig")
    case .undated: said(en: "undated", nl: "jaar onbekend")
    }
  }

  /// What became of a measure or an amount.
  public func name(_ change: ChangeKind) -> String {
    switch change {
    case .new: said(en: "new", nl: "nieuw")
    case .gone: said(en: "gone", nl: "weg")
    case .changed: said(en: "changed", nl: "gewijzigd")
    }
  }
}
