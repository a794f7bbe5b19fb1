// What the values of closed lists mean, in Dutch: for readers who have a file but not the program.

/// A value of a closed list, with what it means.
public struct CodeValue: Equatable, Sendable {
  /// As files spell it.
  public let value: String
  /// What it means, in Dutch.
  public let meaning: String
}

extension Code {
  /// The list with what each value means.
  public static var explained: [CodeValue] {
    allCases.map { CodeValue(value: $0.rawValue, meaning: $0.meaning) }
  }
}

extension Precision {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .exact: "zoals gedrukt; ook 'loopt op tot'"
    case .circa: "ongeveer, circa, afgerond"
    case .atLeast: "ruim, ten minste, meer dan"
    case .atMost: "maximaal"
    }
  }
}

extension Kind {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .budget: "het kabinet kent het toe, voegt het toe, kort het of neemt het terug; alleen dit telt mee"
    case .need: "iemand zegt dat het nodig is; het is niet toegekend"
    case .level: "een raming, een stand van nu of eerder, een pot, of een cijfer om mee te vergelijken"
    case .tariff: "per persoon, huishouden, dag of bedrijf, of een bedrag in een belastingregel"
    }
  }
}

extension Basis {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .mutatie: "de bron zegt dat het erbij komt of eraf gaat: extra, verhoogd met, uitname, korting"
    case .stand: "al het andere"
    }
  }
}

extension Per {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .year: "het bedrag geldt in elk jaar van de periode, ook als dat er maar één is"
    case .total: "één som voor een periode van meer jaren, of een bedrag zonder jaar"
    }
  }
}

extension Duration {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .structural: "elk jaar, zonder einde"
    case .oneOff: "alleen in de genoemde jaren"
    }
  }
}

extension Sign {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .plus: "komt erbij"
    case .minus: "gaat eraf"
    }
  }
}

extension Counted {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .yes: "telt mee"
    case .no: "telt niet mee"
    case .repeats: "telt niet mee: het herhaalt een ander bedrag"
    case .need: "telt niet mee: \(Kind.need.meaning)"
    case .level: "telt niet mee: \(Kind.level.meaning)"
    case .tariff: "telt niet mee: \(Kind.tariff.meaning)"
    case .withdrawn: "telt niet mee: een later document trekt het in"
    }
  }
}

extension RouteBasis {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .stated: "de bron zegt het"
    case .expected: "de bron verwacht of bespreekt het"
    case .known: "uit de regeling zelf, die dan in note staat"
    }
  }
}

extension Funding {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .geld: "de brief noemt geld"
    case .deels: "geld voor een deel, uitdrukkelijk niet voor een ander deel"
    case .uitdrukkelijkGeen: "de brief zegt dat er geen geld is, of niet voor gemeenten"
    case .nietGenoemd: "de brief spreekt niet over geld"
    }
  }
}

extension Bucket {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .year: "in een jaar"
    case .structural: "structureel: elk jaar, zonder einde"
    case .undivided: "over meer jaren, niet verdeeld"
    case .undated: "zonder jaar"
    }
  }
}

extension ChangeKind {
  /// What it means, in Dutch.
  public var meaning: String {
    switch self {
    case .new: "alleen in de latere stand"
    case .gone: "alleen in de eerdere stand"
    case .changed: "in beide, maar anders"
    }
  }
}
