// The names of values that files write as codes, for people: the same words in lists, `show` and the workbook, and what
// somebody may type for them.

extension Language {
  /// What people call a value.
  ///
  /// ```swift
  /// Language.nl.name(Kind.level)  // ter vergelijking
  /// ```
  public func name(_ value: some Code) -> String { value.name(in: self) }
}

extension Kind {
  /// What a figure is.
  public func name(in language: Language) -> String {
    switch self {
    case .budget: language.said(en: "budget", nl: "begroot")
    case .need: language.said(en: "need", nl: "gevraagd")
    case .level: language.said(en: "level", nl: "ter vergelijking")
    case .tariff: language.said(en: "tariff", nl: "tarief")
    }
  }
}

extension Precision {
  /// How precise the source says that a figure is.
  public func name(in language: Language) -> String {
    switch self {
    case .exact: language.said(en: "exact", nl: "precies")
    case .circa: language.said(en: "about", nl: "ongeveer")
    case .atLeast: language.said(en: "at least", nl: "ten minste")
    case .atMost: language.said(en: "at most", nl: "ten hoogste")
    }
  }
}

extension Per {
  /// How a figure lies over its years.
  public func name(in language: Language) -> String {
    switch self {
    case .year: language.said(en: "per year", nl: "per jaar")
    case .total: language.said(en: "in all", nl: "in één som")
    }
  }
}

extension Basis {
  /// Whether a figure is a change or a whole.
  public func name(in language: Language) -> String {
    switch self {
    case .mutatie: language.said(en: "change", nl: "mutatie")
    case .stand: language.said(en: "whole", nl: "stand")
    }
  }
}

extension Counted {
  /// Whether a figure counts, or why it does not.
  public func name(in language: Language) -> String {
    switch self {
    case .yes: language.said(en: "yes", nl: "ja")
    case .no: language.said(en: "no", nl: "nee")
    case .repeats: language.said(en: "repeats another", nl: "herhaling")
    case .need: Kind.need.name(in: language)
    case .level: Kind.level.name(in: language)
    case .tariff: Kind.tariff.name(in: language)
    case .withdrawn: language.said(en: "withdrawn", nl: "ingetrokken")
    }
  }

  /// As CSV and JSON spell it.
  public var aliases: [String] {
    switch self {
    case .yes: ["true"]
    case .no: ["false"]
    case .repeats, .need, .level, .tariff, .withdrawn: []
    }
  }
}

extension Duration {
  /// How long a contribution holds.
  public func name(in language: Language) -> String {
    switch self {
    case .structural: language.said(en: "structural", nl: "structureel")
    case .oneOff: language.said(en: "one-off", nl: "incidenteel")
    }
  }
}

extension RouteBasis {
  /// How the route of a figure is known.
  public func name(in language: Language) -> String {
    switch self {
    case .stated: language.said(en: "stated", nl: "volgens de bron")
    case .expected: language.said(en: "expected", nl: "verwacht")
    case .known: language.said(en: "known from the regulation", nl: "bekend uit de regeling")
    }
  }
}

extension Funding {
  /// Whether the source names money for a measure.
  public func name(in language: Language) -> String {
    switch self {
    case .geld: language.said(en: "named", nl: "genoemd")
    case .deels: language.said(en: "for a part", nl: "voor een deel")
    case .uitdrukkelijkGeen: language.said(en: "expressly none", nl: "uitdrukkelijk geen")
    case .nietGenoemd: language.said(en: "not mentioned", nl: "niet genoemd")
    }
  }
}

extension Bucket {
  /// Where a contribution stands.
  public func name(in language: Language) -> String {
    switch self {
    case .year: language.said(en: "year", nl: "jaar")
    case .structural: language.said(en: "structural", nl: "structureel")
    case .undivided: language.said(en: "undivided", nl: "meerjarig")
    case .undated: language.said(en: "undated", nl: "jaar onbekend")
    }
  }
}

extension ChangeKind {
  /// What became of a measure or an amount.
  public func name(in language: Language) -> String {
    switch self {
    case .new: language.said(en: "new", nl: "nieuw")
    case .gone: language.said(en: "gone", nl: "weg")
    case .changed: language.said(en: "changed", nl: "gewijzigd")
    }
  }
}

extension Sign {
  /// Whether money is added or cut.
  public func name(in language: Language) -> String {
    switch self {
    case .plus: language.said(en: "added", nl: "toegevoegd")
    case .minus: language.said(en: "cut", nl: "onttrokken")
    }
  }

  /// The Dutch word for the sign itself.
  public var aliases: [String] { self == .minus ? ["min"] : [] }
}
