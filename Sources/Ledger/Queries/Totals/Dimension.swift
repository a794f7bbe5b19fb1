/// A field by which totals are grouped.
///
/// Years are always a dimension and editions are never added up.
public enum Dimension: String, CaseIterable, Sendable {
  /// The chapter of the letter.
  case ministry
  /// The way the money travels.
  case route
  /// Who gets it.
  case recipient
  /// Change or whole.
  case basis
  /// Every year without end, or the years named only.
  case duration
  /// The group inside the chapter.
  case theme
  /// One row a measure.
  case topic
  /// Where the measure stands.
  case status
}

extension Dimension {
  /// Whether the control totals are kept by it.
  var isKept: Bool {
    switch self {
    case .ministry, .route, .recipient, .basis, .duration: true
    case .theme, .topic, .status: false
    }
  }

  /// Whether it is the same for all contributions of a measure.
  var isOfMeasure: Bool {
    switch self {
    case .ministry, .theme, .topic, .status: true
    case .route, .recipient, .basis, .duration: false
    }
  }
}
