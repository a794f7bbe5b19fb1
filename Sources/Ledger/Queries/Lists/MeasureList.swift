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
  /// - Parameters:
  ///   - order: Another order.
  ///   - columns: What is counted of each measure; only what the filter keeps, but for its years and buckets.
  /// - Throws: `LedgerError`, or what `body` throws; `.overflow` if what is counted does not fit in 64 bits of cents.
  public func forEachMeasure(
    _ filter: Filter, _ order: RowOrder<MeasureRow>? = nil, counting columns: [MeasureColumn] = [],
    _ body: (MeasureRow) throws -> Void
  ) throws {
    try translatingErrors {
      try forEachMeasure(filter, order, in: .list, counting: columns) { row, _ in try body(row) }
    }
  }

  /// The same with the key of each measure.
  ///
  /// - Parameter walkOrder: The order where no other is asked for.
  private func forEachMeasure(
    _ filter: Filter, _ order: RowOrder<MeasureRow>? = nil, in walkOrder: MeasureWalk.Order,
    counting columns: [MeasureColumn], _ body: (MeasureRow, _ key: Int) throws -> Void
  ) throws {
    let reader = RowReader(MeasureRow.allFields)
    let sums = columns.map { filter.sumOfContributions(in: $0, of: "v") }
    let counted = (sql: sums.map { ", \($0.sql)" }.joined(), values: sums.flatMap(\.values))
    func read(_ row: borrowing Row, _ found: MeasureRow) throws {
      var found = found
      for (number, column) in columns.enumerated() {
        let place = MeasureRow.allFields.count + 1 + number
        if !row.isNull(place) { found.counted[column] = Money(cents: try row.int64(place)) }
      }
      try body(found, try row.int(MeasureRow.allFields.count))
    }
    if let order {
      return try sorted(filter, order, MeasureRow.allFields, counted).forEach { try read($1, $0) }
    }
    try walk(filter, reader, counted, order: walkOrder).forEach(in: database) { row in
      try read(row, try reader.record(row))
    }
  }

  /// The same, pushed to a sink: the columns of `MeasureRow.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushMeasures(_ filter: Filter, _ order: RowOrder<MeasureRow>? = nil, to sink: any FieldSink)
    throws
  {
    let reader = RowReader(MeasureRow.fields)
    try translatingErrors {
      if let order { return try sorted(filter, order, MeasureRow.fields).push(to: sink) }
      try walk(filter, reader).forEach(in: database) { row in try reader.push(row, to: sink) }
    }
  }

  /// The measures that a filter searches for, those that fit best first, each with the words around what was found.
  ///
  /// - Parameter columns: What is counted of each measure, as in `forEachMeasure`.
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachFoundMeasure(
    _ filter: Filter, counting columns: [MeasureColumn] = [], _ body: (MeasureRow, FoundText?) throws -> Void
  ) throws {
    try translatingErrors {
      let texts = try FoundTexts(database, filter.searches)
      try forEachMeasure(filter, in: filter.isSearch ? .fit : .list, counting: columns) { row, key in
        try body(row, try texts.text(of: row.measure, key: key))
      }
    }
  }

  private func walk(
    _ filter: Filter, _ reader: RowReader<MeasureRow>, _ others: (sql: String, values: [Value]) = ("", []),
    order: MeasureWalk.Order = .list
  ) -> MeasureWalk {
    MeasureWalk(filter, order: order, amounts: true)
      .reading(reader.columns + others.sql, others.values, of: "v_measures v")
  }

  private func sorted(
    _ filter: Filter, _ order: RowOrder<MeasureRow>, _ fields: [Field<MeasureRow>],
    _ others: (sql: String, values: [Value]) = ("", [])
  ) throws -> SortedRows<MeasureRow> {
    try SortedRows(
      self, .measures, filter, order, ofSomeAmount: true, fields: fields, columns: others)
  }

  /// Whether anything is counted in a column of the measures that a filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public func isCounted(_ column: MeasureColumn, _ filter: Filter) throws -> Bool {
    struct Found: Error {}
    do {
      try forEachMeasure(filter, counting: [column]) { if !$0.counted.isEmpty { throw Found() } }
      return false
    } catch is Found {
      return true
    }
  }

  /// The columns in which something is counted of the measures that a filter keeps; of years those that it asks for.
  ///
  /// - Throws: `LedgerError`.
  public func countedColumns(_ filter: Filter) throws -> [PivotColumn] {
    let rows = try totals(by: [], filter.ofEveryYear)
    let columns = Set(rows.map { PivotColumn(bucket: $0.bucket, year: $0.year, horizon: .max) })
    let asked = columns.sorted().filter { column in
      guard let year = column.year, !filter.years.isEmpty else { return true }
      return filter.years.contains { $0.contains(year) }
    }
    // The measures that have figures for certain years may be fewer.
    var counted: Set<MeasureColumn> = []
    try forEachMeasure(filter, counting: asked.compactMap(MeasureColumn.init)) {
      counted.formUnion($0.counted.keys)
    }
    return asked.filter { MeasureColumn($0).map(counted.contains) ?? false }
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
