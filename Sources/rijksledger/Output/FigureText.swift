import Budget
import Exchange
import Ledger

/// Words for the fields of a figure and a measure.
enum FigureText {
  /// `2023`, `2023-2025`, `2023-2025 in all`, `2023 and on`, `—`.
  static func years(_ span: Span) -> String {
    span == .undated ? NumberText.none : Messages.years(span)
  }

  /// A bucket and year: `2023`, `struct.`, `undivided`, `undated`.
  static func bucket(_ bucket: Bucket, year: Int?) -> String {
    switch bucket {
    case .year: year.map(String.init) ?? ""
    case .structural: "struct."
    case .undivided: said(en: "undivided", nl: "meerjarig")
    case .undated: said(en: "undated", nl: "jaar onbekend")
    }
  }

  /// How long it holds, by its code.
  static func duration(_ code: String) -> String {
    Duration(rawValue: code).map(Language.current.name) ?? code
  }

  /// Why an amount does not count.
  static func whyNot(_ row: AmountRow) -> String {
    if row.isCancelled {
      return said(en: "\(row.document) withdraws it", nl: "\(row.document) trekt het in")
    }
    let amount = row.amount
    if let original = amount.repeats {
      return said(en: "it repeats \(original)", nl: "het herhaalt \(original)")
    }
    return switch amount.kind {
    case .budget: ""
    case .need: said(en: "it is a need: asked for, not granted", nl: "het is gevraagd, en niet toegekend")
    case .level:
      said(
        en: "it is a level: a standing level, forecast, pot or context figure",
        nl: "het staat er ter vergelijking: een stand, een raming, een pot of een ander cijfer")
    case .tariff: said(en: "it is a tariff", nl: "het is een tarief")
    }
  }

  /// What kind of figure it is, and of one that counts whether it is a change or a whole.
  static func kind(_ amount: Amount) -> String {
    let kind = Language.current.name(amount.kind)
    let basis = amount.basis.map(Language.current.name)
    return kind + (basis.map { " (\($0))" } ?? "")
  }

  /// How precise the source says it is; nil if it is as printed.
  static func precision(_ precision: Precision) -> String? {
    precision == .exact ? nil : Language.current.name(precision)
  }

  /// Whether the source names money for a measure.
  static func funding(_ funding: Funding) -> String {
    switch funding {
    case .geld: said(en: "named", nl: "genoemd")
    case .deels:
      said(
        en: "named for a part, expressly none for another",
        nl: "genoemd voor een deel, uitdrukkelijk niet voor een ander deel")
    case .uitdrukkelijkGeen:
      said(en: "expressly none, or none for municipalities", nl: "uitdrukkelijk geen, of niet voor gemeenten")
    case .nietGenoemd: said(en: "not mentioned", nl: "niet genoemd")
    }
  }

  /// What of an edition's code list a figure names.
  struct Names {
    private let routes: [String: Route]
    private let parents: Set<String>
    private let recipients: [String: String]

    init(_ lists: CodeLists) {
      routes = Dictionary(lists.routes.map { ($0.code, $0) }) { first, _ in first }
      parents = Set(lists.routes.compactMap(\.parent))
      recipients = Dictionary(lists.recipients.map { ($0.code, $0.name) }) { first, _ in first }
    }

    private var unknown: String { said(en: "not mentioned", nl: "niet vermeld") }

    /// The name of a route; of one with routes below it also that the source says no more.
    func route(_ code: String) -> String {
      if code == Route.unknown { return unknown }
      let name = routes[code]?.name ?? code
      return parents.contains(code)
        ? said(en: "\(name), not specified further", nl: "\(name), niet nader bepaald") : name
    }

    /// The name of a recipient.
    func recipient(_ code: String) -> String {
      code == Route.unknown ? unknown : recipients[code] ?? code
    }
  }
}
