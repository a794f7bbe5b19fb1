import Exchange
import Ledger

/// Writes the rows of a list, one at a time, in the format asked for.
final class ListingWriter<Row> {
  private let listing: Listing<Row>
  private let options: OutputOptions
  private let output: any Output
  private var count = 0
  private var table: TextTable
  private var seenIDs: Set<String> = []

  init(_ listing: Listing<Row>, _ options: OutputOptions, besides ledger: Ledger) throws {
    self.listing = listing
    self.options = options
    output = try options.open(besides: ledger)
    table = TextTable(alignments: listing.table.map(\.alignment))
    switch options.format {
    case .csv where !options.noHeader: try output.write(CSVWriter.record(listing.columns.map(\.name)))
    case .json: try output.write("[")
    case .table, .markdown: if !options.noHeader { table.heading = listing.table.map(\.heading) }
    case .csv, .ids: break
    }
  }

  func write(_ row: Row) throws {
    count += 1
    switch options.format {
    case .csv: try output.write(CSVWriter.record(listing.columns.map { $0.value(row).csv }))
    case .json:
      let members = listing.columns.map { ($0.name, $0.value(row).json) }
      try output.write((count == 1 ? "\n  " : ",\n  ") + JSONText.object(members).text(indented: false))
    case .ids:
      let id = listing.id(row)
      if seenIDs.insert(id).inserted { try output.write(id + "\n") }
    case .table, .markdown: table.add(listing.table.map { $0.value(row) })
    }
  }

  /// Ends the list; an empty one is said to people.
  func finish(nothing: String) throws {
    table.removeEmptyColumns()
    switch options.format {
    case .json: try output.write(count == 0 ? "]\n" : "\n]\n")
    case .table where count > 0: try output.write(table.text())
    case .markdown where count > 0: try output.write(table.markdown())
    case .table, .markdown: StandardError.writeLine(nothing)
    case .csv, .ids: break
    }
    try output.finish()
  }
}
