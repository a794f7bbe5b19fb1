import Budget
import SQLite

extension MeasureRow {
  /// The columns of a list, and what else a measure has.
  static let allFields: [Field<MeasureRow>] =
    fields + Measure.fields.filter { field($0.name) == nil }.map { $0.lifted(\MeasureRow.measure) }
}

extension Ledger {
  /// The current measures that a filter keeps, in the order of the code list and the letter.
  ///
  /// A route, recipient and year keep a measure if one of its amounts has them all. A route alone also keeps a measure for
  /// which the letter names it without a figure.
  ///
  /// ```swift
  /// try ledger.forEachMeasure(filter) { row in ids.append(row.measure.id) }
  /// ```
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachMeasure(_ filter: Filter, _ body: (MeasureRow) throws -> Void) throws {
    let reader = RowReader(MeasureRow.allFields)
    try translatingErrors {
      try walk(filter, reader).forEach(in: database) { row in
        try reader.read(row) { found, _ in try body(found) }
      }
    }
  }

  /// The same, pushed to a sink: the columns of `MeasureRow.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushMeasures(_ filter: Filter, to sink: any FieldSink) throws {
    let reader = RowReader(MeasureRow.fields)
    try translatingErrors {
      try walk(filter, reader).forEach(in: database) { row in try reader.push(row, to: sink) }
    }
  }

  private func walk(_ filter: Filter, _ reader: RowReader<MeasureRow>) -> MeasureWalk {
    MeasureWalk(filter, order: .list, amounts: true).reading(reader.columns, of: "v_measures v")
  }

  /// How many measures a filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public func measureCount(_ filter: Filter) throws -> Int {
    try count("", filter.ofSomeAmount, of: filter)
  }

  /// How many rows of the measures that a filter keeps meet a condition.
  ///
  /// - Parameter joins: The tables that are joined to those of the measures.
  func count(_ joins: String, _ condition: Condition, of filter: Filter) throws -> Int {
    var rows = filter.ofMeasure
    rows.add(condition)
    let tables = MeasureWalk.tables(withStatus: filter.asksForStatus) + joins
    return try translatingErrors {
      try database.integer("SELECT count(*) FROM \(tables)\(rows.sql)", rows.values) ?? 0
    }
  }
}
