import ArgumentParser
import Budget
import Exchange
import Ledger

/// A command that lists rows of the ledger: the same filters, moment and output for all of them.
protocol ListCommand: ParsableCommand {
  associatedtype Row

  var ledger: LedgerOptions { get }
  var filters: FilterOptions { get }
  var moment: MomentOptions { get }
  var output: OutputOptions { get }

  /// The columns.
  static var listing: Listing<Row> { get }
  /// What people are told when there are no rows.
  static var nothing: String { get }

  /// The editions that are meant if none is named.
  static var editions: EditionChoice { get }

  /// Gives each row that the filter keeps to `body`, in order.
  func forEachRow(of ledger: Ledger, _ filter: Filter, _ body: (Row) throws -> Void) throws

  /// Pushes the same rows, for output that programs read.
  func pushRows(of ledger: Ledger, _ filter: Filter, to sink: any RowSink) throws
}

extension ListCommand {
  static var editions: EditionChoice { .newest }

  func run() throws {
    let ledger = try ledger.open()
    try ledger.reading { try write(moment.ledger(of: ledger)) }
  }

  private func write(_ ledger: Ledger) throws {
    let filter = try filters.filter(ledger, editions: filters.edition.isEmpty ? Self.editions : nil)
    let writer = try ListingWriter(Self.listing, output, besides: ledger)
    if let sink = writer.sink {
      try pushRows(of: ledger, filter, to: sink)
    } else {
      try forEachRow(of: ledger, filter, writer.write)
    }
    try writer.finish(nothing: Self.nothing)
  }
}
