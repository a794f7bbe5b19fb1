import Exchange
import Ledger

/// Writes the rows of a list, one at a time, in the format asked for.
final class ListingWriter<Row> {
  private let listing: Listing<Row>
  private let format: OutputFormat
  private let output: any Output
  private let csv: CSVWriter
  private let decimal: String
  private var count = 0
  private var table: TextTable
  private var seenIDs: Set<String> = []

  convenience init(_ listing: Listing<Row>, _ options: OutputOptions, besides ledger: Ledger) throws {
    try self.init(
      listing, options.format, to: options.open(besides: ledger), showsHeader: !options.noHeader)
  }

  /// Begins a list.
  ///
  /// - Parameters:
  ///   - csv: What stands between the fields of CSV.
  ///   - decimal: What stands before the cents in CSV.
  init(
    _ listing: Listing<Row>, _ format: OutputFormat, to output: any Output, showsHeader: Bool = true,
    csv: CSVWriter = CSVWriter(), decimal: String = "."
  ) throws {
    self.listing = listing
    self.format = format
    self.output = output
    self.csv = csv
    self.decimal = decimal
    table = TextTable(alignments: listing.table.map(\.alignment))
    switch format {
    case .csv where showsHeader: try output.write(csv.record(listing.columns.map(\.name)))
    case .json: try output.write("[")
    case .table, .markdown: if showsHeader { table.heading = listing.table.map(\.heading) }
    case .csv, .ids: break
    }
  }

  func write(_ row: Row) throws {
    count += 1
    switch format {
    case .csv: try output.write(csv.record(listing.columns.map { $0.value(row).csv(decimal: decimal) }))
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
    switch format {
    case .json: try output.write(count == 0 ? "]\n" : "\n]\n")
    case .table where count > 0: try output.write(table.text())
    case .markdown where count > 0: try output.write(table.markdown())
    case .table, .markdown: if !nothing.isEmpty { StandardError.writeLine(nothing) }
    case .csv, .ids: break
    }
    try output.finish()
  }
}
