import ArgumentParser
import Budget
import Exchange
import Ledger

extension NameReading: ExpressibleByArgument {}

struct TotalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "totals", _superCommandName: programName,
    abstract: "Total the measures per ministry, route, year and more.",
    discussion: """
      Years are always a dimension. A figure counts once: parts are taken out of their wholes, repeats and \
      figures that are not budget do not count. Structural, undivided and undated sums are never added to years. \
      Where the source leaves open whether two figures are the same money both count; how much that is stands under a table, \
      and in the column may_overlap of CSV and JSON.

      EXAMPLES
        rijksledger totals
        rijksledger totals --by ministry,route --year 2023
        rijksledger totals --by year --recipient gemeenten
        rijksledger totals --by route --year 2023 --with-undivided --format csv
        rijksledger totals --by topic --ministry GF --format csv
        rijksledger totals --by ministry,topic --top 3
        rijksledger totals --by ministry,duration --year 2023 --sort 2023:desc
        rijksledger totals --ministry GF --year 2026 --explain
        rijksledger totals --edition all --names now --format csv
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: ArgumentHelp(
      "What to total by: \(DimensionText.list().joined(separator: ", ")), with commas between.",
      discussion: "`year` alone gives the grand total; `topic` is one row a measure.",
      valueName: "fields"),
    transform: DimensionsArgument.init)
  var by: DimensionsArgument = .standard

  @Flag(
    help: ArgumentHelp(
      "List under each sum the contributions that make it up.",
      discussion: "contributions with the same filters gives them as rows."))
  var explain = false

  @Option(
    help: ArgumentHelp(
      "Read the ministries of all editions under their oldest or their newest names: then or now.",
      discussion: """
        then: what continues EZK stands under EZK. now: EZK stands under EZ+KGG, into which it was split. Without it \
        each edition has its own ministries. --ministry takes such a name too, and what bears it.
        """))
  var names: NameReading?

  @Option(
    help: ArgumentHelp(
      "Only the largest rows of those that have the first field of --by in common; with one field, of all.",
      discussion: """
        The largest by the column that --sort names, else by the largest number in a row, cuts as well. The other rows stand \
        in one row above the total.
        """, valueName: "number"),
    transform: CountArgument.number)
  var top: Int?

  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  func validate() throws {
    try cells.require(filters)
    if names != nil && !by.dimensions.contains(.ministry) && filters.ministry.isEmpty {
      throw ValidationError(
        said(
          en: "--names is for totals by ministry, or with --ministry.",
          nl: "--names is voor totalen per ministerie, of met --ministry."))
    }
  }

  func run() throws {
    let ledger = try ledger.open()
    try ledger.reading { try write(moment.ledger(of: ledger)) }
  }

  private func write(_ ledger: Ledger) throws {
    let filter = try cells.filter(filters, ledger, names: names)
    let order = try totalOrder(ledger)
    do {
      if explain && output.format != .ids { return try explain(ledger, filter, order) }
      switch output.format {
      case .csv, .json: try writeRows(ledger, filter, order)
      case .ids: try writeMeasures(ledger, filter, order)
      case .table, .markdown, .html: try writeTables(ledger, filter, order)
      }
    } catch let failure as NoSuchColumn {
      throw CommandFailure(
        Messages.noSortColumn(self.order.sort?.field ?? "", columns: failure.columns),
        status: CommandFailure.usage)
    }
  }

  /// The order that was asked for: by a field of the groups, or by a column of money.
  private func totalOrder(_ ledger: Ledger) throws -> TotalOrder? {
    let key = try order.sort.map { sort in
      guard let key = TotalOrder.Key(sort.field, of: by.dimensions) else {
        let fields =
          DimensionText.list(by.dimensions)
          + (by.dimensions.contains(.topic) ? [ValueWords.listed(TotalOrder.Key.measureWords)] : [])
        throw CommandFailure(
          Messages.noSortField(sort.field, valid: fields + MoneyColumnName.list), status: CommandFailure.usage
        )
      }
      return key
    }
    if key == nil && top == nil && order.limit == nil { return nil }
    return try TotalOrder(
      by: key, isDescending: order.sort?.isDescending ?? false, top: top, limit: order.limit,
      of: by.dimensions,
      in: ledger)
  }

  private func explain(_ ledger: Ledger, _ filter: Filter, _ order: TotalOrder?) throws {
    let totals = try ExplainedTotals(
      ledger, filter, by: by.dimensions, order: order, showsEdition: filters.showsEditions)
    let output = try output.open(besides: ledger)
    let showsHeader = !self.output.noHeader
    if self.output.format == .csv || self.output.format == .json {
      return try totals.write(
        self.output.format, to: output, showsHeader: showsHeader, csv: self.output.csv.style)
    }
    let tables = filter.editions.compactMap {
      totals.table(
        of: $0, title(filter), as: self.output.format, showsHeader: showsHeader, on: self.output.page)
    }
    if tables.isEmpty && !filter.editions.isEmpty {
      StandardError.writeLine(try Messages.noContribution(of: filter, in: ledger))
    }
    let notes = try tables.isEmpty ? [] : TotalsText.notes(filter, of: ledger)
    let text =
      self.output.format == .html ? NoteText.html(notes) : NoteText.text(notes, on: self.output.page)
    try write(tables + (notes.isEmpty ? [] : [text]), filter, to: output)
    try output.finish()
  }

  private func writeRows(_ ledger: Ledger, _ filter: Filter, _ order: TotalOrder?) throws {
    let all = try ledger.totals(by: by.dimensions, filter)
    let rows = try order?.choice(of: all).rows ?? all
    let writer = try ListingWriter(
      .totals(by: by.dimensions, showsEdition: filters.showsEditions), output, besides: ledger)
    for row in rows { try writer.write(row) }
    try writer.finish(nothing: "")
  }

  /// The ids of totals are those of the measures that contribute to them.
  private func writeMeasures(_ ledger: Ledger, _ filter: Filter, _ order: TotalOrder?) throws {
    let listing = Listing<ContributionRow>(columns: [], table: [], id: { $0.measure })
    // In the order of the groups, and of those that are shown.
    let totals = try order.map { order in
      try ExplainedTotals(
        ledger, filter, by: by.dimensions, order: order, showsEdition: filters.showsEditions)
    }
    let writer = try ListingWriter(listing, output, besides: ledger)
    if let totals {
      for row in totals.cells.flatMap(\.contributions) { try writer.write(row) }
    } else {
      try ledger.forEachContribution(filter) { try writer.write($0) }
    }
    try writer.finish(nothing: "")
  }

  private func writeTables(_ ledger: Ledger, _ filter: Filter, _ order: TotalOrder?) throws {
    // Names are shown for one field only; beside several codes they would make a row too wide.
    let named = by.dimensions.count == 1 ? by.dimensions.first : nil
    let sums = try TableSums(ledger, filter, by: by.dimensions, named: named, order: order)
    let output = try output.open(besides: ledger)
    var tables: [String] = []
    for edition in filter.editions {
      let table = try TotalsTable(sums, of: [edition], showsEdition: filters.showsEditions)
      guard !table.isEmpty else { continue }
      let text = TotalsText(table, title(filter), showsHeader: !self.output.noHeader)
      switch self.output.format {
      case .markdown: tables.append(text.markdown())
      case .html: tables.append(text.html())
      default: tables.append(text.text(on: self.output.page))
      }
    }
    if tables.isEmpty && !filter.editions.isEmpty {
      StandardError.writeLine(try Messages.noContribution(of: filter, in: ledger))
    }
    try write(tables, filter, to: output)
    try output.finish()
  }

  /// Writes the tables of the editions, one below the other.
  private func write(_ tables: [String], _ filter: Filter, to output: any Output) throws {
    if tables.isEmpty { return }
    let text = tables.joined(separator: "\n")
    let title = title(filter).text(filter.editions)
    try output.write(self.output.format == .html ? HTMLText.document(title: title, text) : text)
  }

  private func title(_ filter: Filter) -> TotalsTitle { TotalsTitle(by.dimensions, filter, moment) }
}

extension TotalOrder.Key {
  /// What a user names: a field of the groups, or a column of money; nil if there is none of that name.
  fileprivate init?(_ name: String, of dimensions: [Dimension]) {
    if let dimension = DimensionText.dimension(name), dimensions.contains(dimension) {
      self = .field(dimension)
    } else if ValueWords.isOne(name, of: Self.measureWords), dimensions.contains(.topic) {
      self = .measure
    } else if let column = MoneyColumnName.column(name) {
      self = .column(column)
    } else {
      return nil
    }
  }

  /// What a user may type for the measure.
  fileprivate static let measureWords = ["measure", "voornemen"]
}
