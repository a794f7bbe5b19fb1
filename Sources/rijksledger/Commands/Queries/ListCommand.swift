import ArgumentParser
import Budget
import Exchange
import Ledger

/// A command that lists rows of the ledger: the same filters, moment and output for all of them.
protocol ListCommand: ParsableCommand {
  associatedtype Row: Record

  var ledger: LedgerOptions { get }
  var filters: FilterOptions { get }
  var moment: MomentOptions { get }
  var order: OrderOptions { get }
  var output: OutputOptions { get }

  /// The columns.
  static var listing: Listing<Row> { get }
  /// The columns, where they depend on what is asked for and what the ledger holds.
  func listing(_ filter: Filter, of ledger: Ledger) throws -> Listing<Row>
  /// What the user asks for, checked against the ledger.
  func filter(_ ledger: Ledger) throws -> Filter
  /// What people are told when there are no rows.
  static var nothing: String { get }
  /// The same, where it depends on what was asked for.
  func nothing(of filter: Filter, in ledger: Ledger) throws -> String

  /// The editions that are meant if none is named.
  static var editions: EditionChoice { get }

  /// Writes the rows that the filter keeps.
  func list(_ ledger: Ledger, _ filter: Filter) throws

  /// The order that was asked for, if any was.
  func rowOrder(_ filter: Filter, of ledger: Ledger) throws -> RowOrder<Row>?

  /// What a reader of the table has to know, below it.
  func notes(_ filter: Filter, of ledger: Ledger) throws -> [String]

  /// Gives each row that the filter keeps to `body`, in order; without one in that of the list.
  func forEachRow(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<Row>?, _ body: (Row) throws -> Void) throws

  /// Pushes the same rows, for output that programs read.
  func pushRows(of ledger: Ledger, _ filter: Filter, _ order: RowOrder<Row>?, to sink: any RowSink) throws
}

extension ListCommand {
  static var editions: EditionChoice { .newest }

  func rowOrder(_ filter: Filter, of ledger: Ledger) throws -> RowOrder<Row>? {
    try order.order(of: Self.listing)
  }

  func listing(_ filter: Filter, of ledger: Ledger) throws -> Listing<Row> { Self.listing }

  func notes(_ filter: Filter, of ledger: Ledger) throws -> [String] { [] }

  func filter(_ ledger: Ledger) throws -> Filter {
    try filters.filter(ledger, editions: filters.edition.isEmpty ? Self.editions : nil)
  }

  func nothing(of filter: Filter, in ledger: Ledger) throws -> String { Self.nothing }

  func run() throws {
    let ledger = try ledger.open()
    try ledger.reading { try write(moment.ledger(of: ledger)) }
  }

  private func write(_ ledger: Ledger) throws {
    try list(ledger, filter(ledger))
  }

  func list(_ ledger: Ledger, _ filter: Filter) throws { try listAll(ledger, filter) }

  /// Writes the rows that a filter keeps, in the order asked for or that of lists.
  func listAll(_ ledger: Ledger, _ filter: Filter) throws {
    let rowOrder = try rowOrder(filter, of: ledger)
    let writer = try ListingWriter(listing(filter, of: ledger), output, besides: ledger)
    do {
      try write(ledger, filter, rowOrder, with: writer)
    } catch is EnoughRows {}
    try writer.finish(nothing: nothing(of: filter, in: ledger), notes: notes(filter, of: ledger))
  }

  private func write(
    _ ledger: Ledger, _ filter: Filter, _ rowOrder: RowOrder<Row>?, with writer: ListingWriter<Row>
  ) throws {
    if let sink = writer.sink {
      let sink = order.limit.map { LimitedSink(sink, rows: $0) } ?? sink
      return try pushRows(of: ledger, filter, rowOrder, to: sink)
    }
    var count = 0
    try forEachRow(of: ledger, filter, rowOrder) { row in
      try writer.write(row)
      count += 1
      if count == order.limit { throw EnoughRows() }
    }
  }
}

/// A list that fits in memory, such as a code list.
protocol ShortListCommand: ListCommand {
  /// The rows, in the order of the list.
  func rows(of ledger: Ledger, _ filter: Filter) throws -> [Row]
}

extension ShortListCommand {
  func forEachRow(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<Row>?, _ body: (Row) throws -> Void
  ) throws {
    let rows = try rows(of: ledger, filter)
    for row in try order?.sorted(rows, in: ledger) ?? rows { try body(row) }
  }

  func pushRows(of ledger: Ledger, _ filter: Filter, _ order: RowOrder<Row>?, to sink: any RowSink) throws {
    try forEachRow(of: ledger, filter, order) { try sink.row($0) }
  }
}
