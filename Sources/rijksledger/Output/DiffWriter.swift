import Budget
import Exchange
import Ledger

/// Writes what differs between two sides.
struct DiffWriter {
  private let comparison: Comparison
  private let title: String
  private let note: String
  private let format: OutputFormat
  private let showsHeader: Bool
  private let page: Page
  private let csv: CSVStyle

  /// - Parameters:
  ///   - title: The two sides, as the user named them.
  ///   - note: What people have to know besides; it stands under the tables.
  init(
    _ comparison: Comparison, title: String, note: String, format: OutputFormat, showsHeader: Bool,
    on page: Page, csv: CSVStyle
  ) {
    self.comparison = comparison
    self.note = note
    self.title = "Rijksbegroting \(ShownText.visible(title))"
    self.format = format
    self.showsHeader = showsHeader
    self.page = page
    self.csv = csv
  }

  private static var nothing: String { said(en: "Nothing differs.", nl: "Er zijn geen verschillen.") }

  /// That no measure and no amount differs; where something else does, that too.
  private var nothingOfRecords: String {
    if note.isEmpty { return Self.nothing }
    return said(en: "No measure or amount differs.", nl: "Geen voornemen of bedrag verschilt.") + "\n" + note
  }

  // MARK: Changes

  /// Writes the changes of measures and amounts.
  func writeChanges(to output: any Output) throws {
    switch format {
    case .table: try writeText(to: output)
    case .markdown, .html: try writeList(.changeLines, of: ChangesText.lines, to: output)
    case .csv, .json, .ids: try writeList(.changes, of: \.rows, to: output)
    }
  }

  private func writeList<Row>(
    _ listing: Listing<Row>, of rows: (MeasureChange) -> [Row], to output: any Output
  ) throws {
    let writer = try self.writer(listing, to: output)
    try comparison.forEachChange { change in
      for row in rows(change) { try writer.write(row) }
    }
    try writer.finish(nothing: nothingOfRecords, notes: note.isEmpty ? [] : [note])
  }

  private func writer<Row>(_ listing: Listing<Row>, to output: any Output) throws -> ListingWriter<Row> {
    try ListingWriter(
      listing, format, to: output, on: page, showsHeader: showsHeader, csv: csv, title: title)
  }

  private func writeText(to output: any Output) throws {
    var isFirst = true
    try comparison.forEachChange { change in
      if isFirst && showsHeader { try output.write(page.lines(title) + "\n\n") }
      isFirst = false
      try output.write(ChangesText.text(of: change, on: page))
    }
    if isFirst {
      StandardError.writeLine(nothingOfRecords)
    } else if !note.isEmpty {
      try output.write("\n" + page.sentences(note) + "\n")
    }
    try output.finish()
  }

  // MARK: Totals

  /// Writes the totals that differ, per ministry and route.
  func writeTotals(to output: any Output) throws {
    let rows = try comparison.totals(by: [.ministry, .route])
    guard format.isForPeople else {
      let writer = try writer(.totalChanges, to: output)
      for row in rows { try writer.write(row) }
      return try writer.finish(nothing: "")
    }
    if rows.isEmpty { StandardError.writeLine(Self.nothing) }
    var table = ChangesText.table(of: rows, showsHeader: showsHeader)
    for row in try comparison.totals(by: []) {
      table.add([said(en: "Total", nl: "Totaal"), ""] + ChangesText.cells(row), isStrong: true)
    }
    if !rows.isEmpty {
      let title = "\(title), \(DimensionText.perMinistryAndRoute)"
      if format == .html {
        try output.write(HTMLText.document(title: title, table.html(caption: showsHeader ? title : nil)))
      } else {
        try write(table, titled: title, to: output)
      }
    }
    try output.finish()
  }

  private func write(_ table: TextTable, titled title: String, to output: any Output) throws {
    if showsHeader { try output.write("\(format == .markdown ? title + "\n" : page.lines(title))\n") }
    try output.write(format == .markdown ? table.markdown() : table.text(on: page))
  }

  // MARK: Summary

  /// Writes how many measures and amounts differ, and the grand totals that do.
  func writeSummary(to output: any Output) throws {
    var counts = ChangeCounts()
    try comparison.forEachChange { counts.add($0) }
    let totals = try comparison.totals(by: [])
    guard format.isForPeople else {
      let writer = try writer(.summary, to: output)
      for row in SummaryRow.rows(counts, totals) { try writer.write(row) }
      return try writer.finish(nothing: "")
    }
    var numbers = TextTable(alignments: [.left, .right, .right, .right, .right])
    if showsHeader {
      numbers.heading = [
        "", ChangesText.word(.new), ChangesText.word(.gone), said(en: "continued", nl: "voortgezet"),
        ChangesText.word(.changed),
      ]
    }
    for (name, count) in [
      (said(en: "measures", nl: "voornemens"), counts.measures),
      (said(en: "amounts", nl: "bedragen"), counts.amounts),
    ] {
      numbers.add([name] + [count.new, count.gone, count.continued, count.changed].map { "\($0)" })
    }
    var sums = TextTable(alignments: [.left, .right, .right, .right])
    if showsHeader { sums.heading = ["€"] + ChangesText.sumHeadings }
    for row in totals { sums.add(ChangesText.cells(row)) }
    if format == .html {
      let tables = numbers.html(caption: showsHeader ? title : nil) + (totals.isEmpty ? "" : sums.html())
      try output.write(HTMLText.document(title: title, tables + HTMLText.paragraph(note)))
      return try output.finish()
    }
    try write(numbers, titled: title, to: output)
    if !totals.isEmpty {
      try output.write("\n" + (format == .markdown ? sums.markdown() : sums.text(on: page)))
    }
    if !note.isEmpty { try output.write("\n\(format == .markdown ? note : page.sentences(note))\n") }
    try output.finish()
  }
}
