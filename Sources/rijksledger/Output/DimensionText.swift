import Ledger

/// The fields by which totals are grouped, as people read them.
enum DimensionText {
  static func name(_ dimension: Dimension) -> String {
    switch dimension {
    case .ministry: said(en: "ministry", nl: "ministerie")
    case .route: "route"
    case .recipient: said(en: "recipient", nl: "ontvanger")
    case .basis: "basis"
    case .duration: said(en: "duration", nl: "looptijd")
    case .theme: said(en: "theme", nl: "thema")
    case .topic: said(en: "topic", nl: "onderwerp")
    case .status: "status"
    }
  }

  /// `per ministry and route`, or `in all`.
  static func grouping(_ dimensions: [Dimension]) -> String {
    dimensions.isEmpty
      ? said(en: "in all", nl: "in totaal")
      : "per " + dimensions.map(name).joined(separator: said(en: " and ", nl: " en "))
  }

  /// `per ministry and route (€)`, over tables of totals that differ.
  static var perMinistryAndRoute: String { "\(grouping([.ministry, .route])) (€)" }
}
