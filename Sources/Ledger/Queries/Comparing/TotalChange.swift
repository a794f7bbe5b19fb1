import Budget

/// A sum that differs between two sides, or that only one of them has.
public struct TotalChange: Equatable, Sendable {
  /// The values of the fields by which the totals are grouped, in their order.
  public let group: [String?]
  /// The bucket.
  public let bucket: Bucket
  /// The year, for the `year` bucket only.
  public let year: Int?
  /// The sum before; nil if there was no data.
  public let before: Money?
  /// The sum after; nil if there is no data.
  public let after: Money?
  /// After less before, where no data is nothing.
  public let difference: Money
}

extension Comparison {
  fileprivate struct Cell: Hashable {
    let group: [String?]
    let bucket: Bucket
    let year: Int?
  }

  /// The totals that differ, or that only one side has; measures with the same topic share a row.
  ///
  /// Each side's are those of `Ledger.totals` with the filter; the differences add up to those of the totals by any other
  /// fields.
  ///
  /// ```swift
  /// for row in try comparison.totals(by: [.ministry, .route]) { print(row.group, row.difference) }
  /// ```
  ///
  /// - Throws: `LedgerError`, among others `.overflow`.
  public func totals(by dimensions: [Dimension]) throws -> [TotalChange] {
    let places = try dimensions.map(places)
    do {
      var sums: [Cell: (before: Money?, after: Money?)] = [:]
      for row in try before.ledger.totals(by: dimensions, filterBefore) {
        let sum = sums[Cell(row)] ?? (nil, nil)
        sums[Cell(row)] = (try (sum.before ?? .zero).adding(row.eur), sum.after)
      }
      for row in try after.ledger.totals(by: dimensions, filterAfter) {
        let sum = sums[Cell(row)] ?? (nil, nil)
        sums[Cell(row)] = (sum.before, try (sum.after ?? .zero).adding(row.eur))
      }
      return try sums.filter { $0.value.before != $0.value.after }
        .map { (place: Self.place(of: $0.key, places), change: try TotalChange($0.key, $0.value)) }
        .sorted { $0.place.lexicographicallyPrecedes($1.place) }.map(\.change)
    } catch is MoneyOverflow {
      throw LedgerError.overflow
    }
  }

  /// Where a cell is listed: in the order of the code lists, the bucket and the year.
  private static func place(of cell: Cell, _ places: [[String: Int]]) -> [Int] {
    zip(cell.group, places).map { code, places in code.flatMap { places[$0] } ?? .max }
      + [cell.bucket.number, cell.year ?? 0]
  }

  /// The codes of a field in the order of the list after, then those that only the list before has.
  private func places(_ dimension: Dimension) throws -> [String: Int] {
    let codes = try (after.ledger.codes(of: dimension) + before.ledger.codes(of: dimension)).withoutRepeats()
    return Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
  }
}

extension Comparison.Cell {
  fileprivate init(_ row: TotalRow) { self.init(group: row.group, bucket: row.bucket, year: row.year) }
}

extension TotalChange {
  fileprivate init(
    _ cell: Comparison.Cell, _ sums: (before: Money?, after: Money?)
  ) throws(MoneyOverflow) {
    self.init(
      group: cell.group, bucket: cell.bucket, year: cell.year, before: sums.before, after: sums.after,
      difference: try (sums.after ?? .zero).subtracting(sums.before ?? .zero))
  }
}

extension Ledger {
  /// The codes of the list to which a field of totals belongs, in its order; none for what has no list.
  ///
  /// - Throws: `LedgerError`.
  public func codes(of dimension: Dimension) throws -> [String] {
    switch dimension {
    case .ministry: try ministries().map(\.code)
    case .route: try routes().map(\.code)
    case .recipient: try recipients().map(\.code)
    case .status: try statuses().map(\.code)
    case .basis: Basis.values
    case .duration: Duration.values
    case .theme, .topic: []
    }
  }
}
