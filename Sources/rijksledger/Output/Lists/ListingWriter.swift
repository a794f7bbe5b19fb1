import Budget
import Exchange
import Ledger

/// Writes the rows of a list, one at a time, in the format asked for.
final class ListingWriter<Row> {
  private let listing: Listing<Row>
  private let format: OutputFormat
  private let output: any Output
  private let page: Page
  private let title: String
  /// Takes the rows of CSV and JSON.
  let sink: (any RowSink)?
  private var count = 0
  private var table: TextTable
  private var seenIDs: Set<String> = []

  convenience init(_ listing: Listing<Row>, _ options: OutputOptions, besides ledger: Ledger) throws {
    try self.init(
      listing, options.format, to: options.open(besides: ledger), on: options.page,
      showsHeader: !options.noHeader, csv: options.csv.style)
  }

  /// Begins a list.
  ///
  /// - Parameters:
  ///   - page: What people read it on.
  ///   - csv: How CSV is written.
  ///   - title: What stands above a table in HTML; nil is what the listing is called.
  init(
    _ listing: Listing<Row>, _ format: OutputFormat, to output: any Output, on page: Page = .plain,
    showsHeader: Bool = true, csv: CSVStyle = .exact, title: String? = nil
  ) throws {
    self.listing = listing
    self.format = format
    self.output = output
    self.page = page
    self.title = showsHeader ? title ?? listing.title : ""
    let columns = listing.columns.map { RowColumn($0.name, $0.kind) }
    switch format {
    case .csv:
      sink = try csv.sink(columns, to: output, hasHeader: showsHeader)
    case .json: sink = try JSONSink(columns, to: output)
    case .table, .markdown, .html, .ids: sink = nil
    }
    table = TextTable(alignments: listing.table.map(\.alignment))
    if showsHeader {
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
  ///
  /// - Parameter note: What stands under a table in a document, if anything.
  func finish(nothing: @autoclosure () throws -> String, note: String = "") throws {
    if let sink { return try sink.finish() }
    table.removeEmptyColumns()
    switch format {
    case .table where count > 0: try output.write(table.text(on: page))
    case .markdown where count > 0:
      try output.write(table.markdown() + (note.isEmpty ? "" : "\n\(note)\n"))
    case .html where count > 0:
      let caption = title.isEmpty ? nil : title
      let body = table.html(caption: caption) + HTMLText.paragraph(note)
      try output.write(HTMLText.document(title: title, body))
    case .table, .markdown, .html:
      let words = try nothing()
      if !words.isEmpty { StandardError.writeLine(words) }
    case .csv, .json, .ids: break
    }
    try output.finish()
  }
}
