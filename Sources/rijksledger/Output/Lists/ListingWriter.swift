import Budget
import Exchange
import Ledger

/// Writes the rows of a list, one at a time, in the format asked for.
final class ListingWriter<Row> {
  private let listing: Listing<Row>
  private let format: OutputFormat
  private let output: any Output
  private let page: Page
  /// Takes the rows of CSV and JSON.
  let sink: (any RowSink)?
  private var count = 0
  private var table: TextTable
  private var seenIDs: Set<String> = []

  convenience init(_ listing: Listing<Row>, _ options: OutputOptions, besides ledger: Ledger) throws {
    try self.init(
      listing, options.format, to: options.open(besides: ledger), on: options.page,
      showsHeader: !options.noHeader)
  }

  /// Begins a list.
  ///
  /// - Parameters:
  ///   - page: What people read it on.
  ///   - delimiter: What stands between the fields of CSV.
  ///   - decimalMark: What stands before the cents in CSV.
  ///   - isForSpreadsheet: Whether no text of CSV may pass for a formula.
  init(
    _ listing: Listing<Row>, _ format: OutputFormat, to output: any Output, on page: Page = .plain,
    showsHeader: Bool = true,
    delimiter: UInt8 = UInt8(ascii: ","), decimalMark: UInt8 = UInt8(ascii: "."),
    isForSpreadsheet: Bool = false
  ) throws {
    self.listing = listing
    self.format = format
    self.output = output
    self.page = page
    let columns = listing.columns.map { RowColumn($0.name, $0.kind) }
    switch format {
    case .csv:
      sink = try CSVSink(
        columns, to: output, hasHeader: showsHeader, delimiter: delimiter, decimalMark: decimalMark,
        isForSpreadsheet: isForSpreadsheet)
    case .json: sink = try JSONSink(columns, to: output)
    case .table, .markdown, .ids: sink = nil
    }
    table = TextTable(alignments: listing.table.map(\.alignment))
    if showsHeader && (format == .table || format == .markdown) {
      table.heading = listing.table.map(\.heading)
    }
  }

  func write(_ row: Row) throws {
    if let sink {
      for column in listing.columns {
        if column.isVarying {
          try sink.varying(column.value(row))
        } else {
          try sink.value(column.value(row))
        }
      }
      return try sink.endRow()
    }
    count += 1
    guard format == .ids else { return table.add(listing.table.map { $0.value(row) }) }
    let id = listing.id(row)
    if seenIDs.insert(id).inserted { try output.write(id + "\n") }
  }

  /// Ends the list; people are told if it is empty.
  func finish(nothing: String) throws {
    if let sink { return try sink.finish() }
    table.removeEmptyColumns()
    switch format {
    case .table where count > 0: try output.write(table.text(on: page))
    case .markdown where count > 0: try output.write(table.markdown())
    case .table, .markdown: if !nothing.isEmpty { StandardError.writeLine(nothing) }
    case .csv, .json, .ids: break
    }
    try output.finish()
  }
}
