import Budget
import Ledger

/// What a group of totals is about: an edition, and the values of the fields that the totals are by.
public struct TotalKey: Hashable, Sendable {
  /// The budget year of the edition.
  public let edition: Int
  /// The values, in the order of the fields; nil where a measure has no theme.
  public let values: [String?]
  /// The id of the measure, if the totals are by topic: two measures may have the same one.
  public let measure: String?

  /// The group of a sum.
  public init(_ row: TotalRow) {
    edition = row.edition
    values = row.group
    measure = row.measure
  }

  /// The group to whose sums a contribution belongs.
  public init(_ row: ContributionRow, by dimensions: [Dimension]) {
    edition = row.edition
    values = dimensions.map { Self.value($0, of: row) }
    measure = dimensions.contains(.topic) ? row.measure : nil
  }

  private static func value(_ dimension: Dimension, of row: ContributionRow) -> String? {
    switch dimension {
    case .ministry: row.ministry
    case .route: row.route
    case .recipient: row.recipient
    case .basis: row.basis.rawValue
    case .theme: row.theme
    case .topic: row.topic
    case .status: row.status
    }
  }
}
