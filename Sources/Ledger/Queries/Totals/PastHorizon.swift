import Budget
import SQLite

/// What a selection has past the horizon of an edition without a column of its own: what is structural goes on there.
public struct PastHorizon: Equatable, Sendable {
  /// What begins after the horizon, and has no end.
  public struct Later: Equatable, Sendable {
    /// Its first year.
    public let year: Int
    /// What it is in each year.
    public let eur: Money
  }

  /// The edition.
  public let edition: Edition
  /// What the selection has in each year past the horizon.
  public let structural: Money
  /// What is added to that from a later year on, as far as the years asked for reach.
  public let later: [Later]
}

extension Ledger {
  /// What goes on past the horizon, per edition, if a filter asks for years there; nothing of an edition without structural
  /// money.
  ///
  /// ```swift
  /// for past in try ledger.pastHorizon(of: filter) { print(past.edition.horizon, past.structural) }
  /// ```
  ///
  /// - Throws: `LedgerError`.
  public func pastHorizon(of filter: Filter) throws -> [PastHorizon] {
    try filter.editions.compactMap { edition in
      let last = filter.years.map(\.upperBound).max() ?? 0
      guard last > edition.horizon else { return nil }
      do {
        return try translatingErrors { try pastHorizon(of: edition, upTo: last, filter) }
      } catch is MoneyOverflow {
        throw LedgerError.overflow
      }
    }
  }

  private func pastHorizon(of edition: Edition, upTo last: Int, _ filter: Filter) throws -> PastHorizon? {
    // By the first year; 0 for all that has begun by the horizon.
    var sums: [Int: Money] = [:]
    let condition = filter.ofStructural(in: edition)
    try database.forEach(
      """
      SELECT c.cents, coalesce(k.first_year, f.first_year) FROM \(MeasureWalk.tables(withStatus: filter.asksForStatus))
      CROSS JOIN contribution c ON c.measure = m.key
      CROSS JOIN statement f ON f.amount = c.amount
      LEFT JOIN counted k ON k.amount = c.amount\(condition.sql)
      """, condition.values
    ) { row in
      let first = try row.int(1)
      if first > last { return }
      let year = first > edition.horizon ? first : 0
      sums[year] = try (sums[year] ?? .zero).adding(Money(cents: row.int64(0)))
    }
    let later = sums.filter { $0.key != 0 && $0.value != .zero }.sorted { $0.key < $1.key }
    let structural = sums[0] ?? .zero
    if structural == .zero && later.isEmpty { return nil }
    return PastHorizon(
      edition: edition, structural: structural, later: later.map { PastHorizon.Later(year: $0, eur: $1) })
  }
}
