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

  /// A group by its values.
  init(edition: Int, values: [String?]) {
    self.edition = edition
    self.values = values
    measure = nil
  }

  /// The group of a sum.
  public init(_ row: TotalRow) {
    edition = row.edition
    values = row.group
    measure = row.measure
  }

  /// The group to whose sums a contribution belongs.
  ///
  /// - Parameter names: The names under which the sums show ministries; nil: each edition under its own.
  public init(_ row: ContributionRow, by dimensions: [Dimension], names: MinistryNames? = nil) {
    edition = row.edition
    values = dimensions.map { dimension in
      if dimension == .ministry, let names { return names.label(of: row.ministry, in: row.edition) }
      return Self.value(dimension, of: row)
    }
    measure = dimensions.contains(.topic) ? row.measure : nil
  }

  private static func value(_ dimension: Dimension, of row: ContributionRow) -> String? {
    switch dimension {
    case .ministry: row.ministry
    case .route: row.route
    case .recipient: row.recipient
    case .basis: row.basis.rawValue
    case .duration: row.duration.rawValue
    case .theme: row.theme
    case .topic: row.topic
    case .status: row.status
    }
  }
}
