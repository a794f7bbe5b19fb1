import Budget
import SQLite

extension Ledger {
  /// The current amounts that a filter keeps, in the order of the measures and their own numbers, or in another.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachAmount(
    _ filter: Filter, _ order: RowOrder<AmountRow>? = nil, _ body: (AmountRow) throws -> Void
  ) throws {
    try translatingErrors {
      if let order { return try sortedAmounts(filter, order).forEach { found, _ in try body(found) } }
      let amounts: MeasureRows<AmountRow> = try MeasureRows(
        database, .amounts, where: filter.ofAmount("v.key", measure: "v.measure_key"))
      try forEachMeasureKey(filter) { try amounts.forEach(of: $0) { row, _ in try body(row) } }
    }
  }

  /// The same, pushed to a sink: the columns of `AmountRow.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushAmounts(_ filter: Filter, _ order: RowOrder<AmountRow>? = nil, to sink: any FieldSink)
    throws
  {
    try translatingErrors {
      if let order { return try sortedAmounts(filter, order).push(to: sink) }
      let amounts: MeasureRows<AmountRow> = try MeasureRows(
        database, .amounts, where: filter.ofAmount("v.key", measure: "v.measure_key"))
      try forEachMeasureKey(filter) { try amounts.push(of: $0, to: sink) }
    }
  }

  private func sortedAmounts(_ filter: Filter, _ order: RowOrder<AmountRow>) throws -> SortedRows<AmountRow> {
    try SortedRows(self, .amounts, filter, order, where: filter.ofAmount("v.key", measure: "v.measure_key"))
  }

  /// How many amounts a filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public func amountCount(_ filter: Filter) throws -> Int {
    let joins = " JOIN amount a ON a.measure = m.key JOIN statement w ON w.amount = a.key"
    return try count(joins, filter.ofAmount("a.key", measure: "a.measure"), of: filter)
  }

  /// The measures whose amounts and contributions a filter may keep, in the order of lists.
  func forEachMeasureKey(_ filter: Filter, _ body: (_ measure: Int) throws -> Void) throws {
    try MeasureWalk(filter, order: .list, amounts: false).forEach(in: database) { try body($0.int(0)) }
  }
}
