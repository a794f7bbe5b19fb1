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
  /// The group inside the chapter.
  case theme
  /// One row a measure.
  case topic
  /// Where the measure stands.
  case status
}

extension Dimension {
  var column: String {
    switch self {
    case .ministry: "c.ministry"
    case .route: "c.route"
    case .recipient: "c.recipient"
    case .basis: "c.basis"
    case .theme: "v.theme"
    case .topic: "v.topic"
    case .status: "s.status"
    }
  }

  /// Code lists have their own order; themes and topics have the letter's.
  var order: String {
    switch self {
    case .ministry:
      "(SELECT position FROM ministry_version o WHERE o.id = c.ministry AND o.ended IS NULL)"
    case .route: "(SELECT position FROM route_version o WHERE o.id = c.route AND o.ended IS NULL)"
    case .recipient:
      "(SELECT position FROM recipient_version o WHERE o.id = c.recipient AND o.ended IS NULL)"
    case .basis: "c.basis"
    case .theme:
      """
      v.theme IS NULL, (
        SELECT min(o.position) FROM measure_version o JOIN measure m ON m.id = o.id
        WHERE o.ended IS NULL AND o.theme = v.theme AND m.edition = c.edition), v.theme
      """
    case .topic: "v.position, c.measure"
    case .status:
      "(SELECT position FROM status_version o WHERE o.id = s.status AND o.ended IS NULL)"
    }
  }
}
