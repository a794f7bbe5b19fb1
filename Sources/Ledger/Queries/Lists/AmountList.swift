import Budget
import SQLite

extension Ledger {
  /// The current amounts that a filter keeps, in the order of the measures and their own numbers.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachAmount(_ filter: Filter, _ body: (AmountRow) throws -> Void) throws {
    try translatingErrors {
      let amounts: MeasureRows<AmountRow> = try MeasureRows(
        database, .amounts, where: filter.ofAmount("v.key", measure: "v.measure_key"))
      try forEachMeasureKey(filter) { try amounts.forEach(of: $0) { row, _ in try body(row) } }
    }
  }

  /// The same, pushed to a sink: the columns of `AmountRow.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushAmounts(_ filter: Filter, to sink: any FieldSink) throws {
    try translatingErrors {
      let amounts: MeasureRows<AmountRow> = try MeasureRows(
        database, .amounts, where: filter.ofAmount("v.key", measure: "v.measure_key"))
      try forEachMeasureKey(filter) { try amounts.push(of: $0, to: sink) }
    }
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
