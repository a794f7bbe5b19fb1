import Budget
import SQLite

extension Ledger {
  /// The contributions that a filter keeps: the rows that add up to any total with the same filter.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachContribution(_ filter: Filter, _ body: (ContributionRow) throws -> Void) throws {
    try translatingErrors {
      let contributions = try MeasureRows(
        database, .contributionAccounts, where: filter.ofContributionRow,
        fields: ContributionRow.accountFields)
      try forEachMeasureKey(filter) { try contributions.forEach(of: $0) { row, _ in try body(row) } }
    }
  }

  /// The same, pushed to a sink: the columns of `ContributionRow.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushContributions(_ filter: Filter, to sink: any FieldSink) throws {
    try translatingErrors {
      let contributions: MeasureRows<ContributionRow> = try MeasureRows(
        database, .contributions, where: filter.ofContributionRow)
      try forEachMeasureKey(filter) { try contributions.push(of: $0, to: sink) }
    }
  }
}
