import Budget

/// What a selection has past the horizon of an edition without a column of its own: what is structural goes on there.
public struct PastHorizon: Equatable, Sendable {
  /// The edition.
  public let edition: Edition
  /// What the selection has structurally, in each year.
  public let structural: Money
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
    let editions = filter.editions.filter { edition in
      filter.years.contains { $0.upperBound > edition.horizon }
    }
    if editions.isEmpty { return [] }
    var structural = filter.ofEveryYear
    structural.buckets = [.structural]
    let rows = try totals(by: [], structural)
    return editions.compactMap { edition in
      rows.first { $0.edition == edition.year }
        .map { PastHorizon(edition: edition, structural: $0.eur) }
    }
  }
}
