import Budget
import SQLite

/// The sum of the contributions of one group in one bucket.
public struct TotalRow: Equatable, Sendable {
  /// The budget year of the edition.
  public let edition: Int
  /// The group's values, in the order in which the dimensions were asked; nil where a measure has no theme.
  public let group: [String?]
  /// The id of the measure, if the totals are by topic.
  public let measure: String?
  /// The bucket.
  public let bucket: Bucket
  /// The year, for the `year` bucket only.
  public let year: Int?
  /// The sum.
  public let eur: Money
  /// How many amounts contribute, those with a rest of 0 too.
  public let amounts: Int
  /// What of the sum may be counted twice within what was asked for (`Overlaps`): it belongs to the row of the amounts that
  /// carry `may_overlap`.
  public let mayOverlap: Money
}

extension [TotalRow] {
  private struct Cell: Hashable {
    let edition: Int
    let bucket: Bucket
    let year: Int?
  }

  /// The sums of all groups together, per edition, bucket and year, in their order.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func ofAllGroups() throws -> [TotalRow] {
    var sums: [Cell: (eur: Money, amounts: Int, mayOverlap: Money)] = [:]
    do {
      for row in self {
        let cell = Cell(edition: row.edition, bucket: row.bucket, year: row.year)
        let sum = sums[cell] ?? (.zero, 0, .zero)
        sums[cell] = (
          try sum.eur.adding(row.eur), try sum.amounts.adding(row.amounts),
          try sum.mayOverlap.adding(row.mayOverlap)
        )
      }
    } catch is MoneyOverflow {
      throw LedgerError.overflow
    }
    let rows = sums.map { cell, sum in
      TotalRow(
        edition: cell.edition, group: [], measure: nil, bucket: cell.bucket, year: cell.year, eur: sum.eur,
        amounts: sum.amounts, mayOverlap: sum.mayOverlap)
    }
    return rows.sorted {
      ($0.edition, $0.bucket.number, $0.year ?? 0) < ($1.edition, $1.bucket.number, $1.year ?? 0)
    }
  }
}

/// Which of the contributions that a filter keeps are added up.
public enum TotalScope: Sendable {
  /// All of them.
  case all
  /// Those whose recipient is `gemeenten`.
  case municipalities
}
