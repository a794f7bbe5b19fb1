import Budget
import Ledger

/// The fields by which totals are grouped, as people read and type them.
enum DimensionText {
  static func name(_ dimension: Dimension) -> String { name(dimension, in: .current) }

  private static func name(_ dimension: Dimension, in language: Language) -> String {
    switch dimension {
    case .ministry: language.said(en: "ministry", nl: "ministerie")
    case .route: "route"
    case .recipient: language.said(en: "recipient", nl: "ontvanger")
    case .basis: "basis"
    case .duration: language.said(en: "duration", nl: "looptijd")
    case .theme: language.said(en: "theme", nl: "thema")
    case .topic: language.said(en: "topic", nl: "onderwerp")
    case .status: "status"
    }
  }

  /// All that somebody may type for a field: a ministry is a hoofdstuk of the letter, and on the sheets of a workbook.
  static func words(_ dimension: Dimension) -> [String] {
    [dimension.rawValue] + Language.allCases.map { name(dimension, in: $0) }
      + (dimension == .ministry ? ["hoofdstuk"] : [])
  }

  /// The field that a word means, in either language.
  static func dimension(_ word: String) -> Dimension? {
    Dimension.allCases.first { ValueWords.isOne(word, of: words($0)) }
  }

  /// Some fields with all that somebody may type for them: `ministry (ministerie, hoofdstuk), route`.
  static func list(_ dimensions: [Dimension] = Dimension.allCases) -> [String] {
    dimensions.map { ValueWords.listed(words($0)) }
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
