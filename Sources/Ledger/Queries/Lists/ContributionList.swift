import Budget
import SQLite

extension Ledger {
  /// The contributions that a filter keeps: the rows that add up to any total with the same filter.
  ///
  /// They come in the order of the measures, and of a measure by amount, bucket and year; or in another.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachContribution(
    _ filter: Filter, _ order: RowOrder<ContributionRow>? = nil, _ body: (ContributionRow) throws -> Void
  ) throws {
    try translatingErrors {
      let overlaps = try overlaps(filter)
      if let order {
        return try SortedRows(
          self, .contributionAccounts, filter, order, where: filter.ofContributionRow,
          fields: ContributionRow.accountFields
        ).forEach { found, row in
          try body(overlaps.marking(found, key: row.int(ContributionRow.accountFields.count)))
        }
      }
      let contributions = try MeasureRows(
        database, .contributionAccounts, where: filter.ofContributionRow,
        fields: ContributionRow.accountFields)
      try forEachMeasureKey(filter) {
        try contributions.forEach(of: $0) { row, key in try body(overlaps.marking(row, key: key)) }
      }
    }
  }

  /// The same, pushed to a sink: the columns of `ContributionRow.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushContributions(
    _ filter: Filter, _ order: RowOrder<ContributionRow>? = nil, to sink: any FieldSink
  ) throws {
    try translatingErrors {
      if let order {
        return try SortedRows(self, .contributions, filter, order, where: filter.ofContributionRow)
          .push(to: sink)
      }
      let contributions: MeasureRows<ContributionRow> = try MeasureRows(
        database, .contributions, where: filter.ofContributionRow)
      try forEachMeasureKey(filter) { try contributions.push(of: $0, to: sink) }
    }
  }
}
