import ArgumentParser
import Budget
import Exchange
import Ledger

/// What an export is written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case xlsx
  case datapackage
  case csv
  case json
}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", _superCommandName: programName,
    abstract: "Write a workbook for people, a data package for programs, or the yearly totals alone.",
    discussion: """
      xlsx         one workbook in the language of --lang: totals as formulas over the contributions, every measure by \
      year, the tasks without money, every figure, where everything stands, and how it was counted (needs the Debian \
      package libxlsxwriter4)
      datapackage  one folder: the package that import takes, with contributions.csv, totals.csv and history.csv
      csv, json    the yearly totals, each row with the filters, the moment and the journal's head

      An export is of one state of the ledger, and the same ledger and options give the same bytes. It is written \
      beside its place and published whole; what stands there already is left as it is without --force. Filters \
      select, of a data package, whole measures with all their amounts, and the amounts that these refer to.

      A Dutch Excel opens CSV with --delimiter ';' --decimal ','. With either the file is for a spreadsheet: it begins \
      with a byte order mark, by which Excel knows UTF-8, and a text that would pass for a formula (one that begins \
      with = + - or @) has an apostrophe in front. Without them CSV is exact.

      Before anything is written, the record is checked as by check --quick, on the state that is exported. If it does \
      not hold, nothing is written, unless --unverified is given.

      EXAMPLES
        rijksledger export --format xlsx --output totalen.xlsx
        rijksledger export --format datapackage --output begroting-2023 --as-of 2026-11-24
        rijksledger export --format csv --by route --recipient gemeenten --output routes.csv
        rijksledger export --format csv --delimiter ';' --decimal ',' --output excel.csv
        rijksledger export --format xlsx --against 2023#2 --output wijzigingen.xlsx
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(help: "What is written.")
  var format: ExportFormat

  @Option(
    help: ArgumentHelp(
      "The file, or the folder of a data package. CSV and JSON go to standard output without it."))
  var output: String?

  @Flag(help: "Replace the file, or the package, that stands there.")
  var force = false

  @Flag(
    help: ArgumentHelp(
      "Export also a ledger whose record does not hold; the file then says so.",
      discussion: "In CSV and JSON each row has `unverified` for the journal's head."))
  var unverified = false

  @Option(
    help: ArgumentHelp(
      "What the totals of CSV and JSON are by, as for totals. Default: ministry.", valueName: "fields"),
    transform: DimensionsArgument.init)
  var by: DimensionsArgument?

  @OptionGroup var csv: CSVOptions

  @Option(
    help: ArgumentHelp(
      "What a workbook is compared with, as a side of diff: it then has sheets of what changed.",
      valueName: "side"),
    transform: SideArgument.init)
  var against: SideArgument?

  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions

  func validate() throws {
    try cells.require(filters)
    try EmptyName.refuse(output, of: "--output")
    try validatePlace()
    if by != nil && format != .csv && format != .json {
      throw ValidationError(said(en: "--by is for csv and json.", nl: "--by is voor csv en json."))
    }
    if against != nil && format != .xlsx {
      throw ValidationError(said(en: "--against is for xlsx.", nl: "--against is voor xlsx."))
    }
    if against != nil && filters.showsEditions {
      throw ValidationError(
        said(
          en: "--against compares one edition. Name one with --edition.",
          nl: "--against vergelijkt één editie. Noem er een met --edition."))
    }
    try csv.validate(isCSV: format == .csv)
  }

  /// A workbook and a package are made of several parts, so they can't be streamed.
  private func validatePlace() throws {
    guard format == .xlsx || format == .datapackage else { return }
    let format = format.rawValue
    if output == nil {
      throw ValidationError(
        said(en: "--format \(format) needs --output.", nl: "--format \(format) vraagt om --output."))
    }
    if let output, StandardOutput.isMeant(by: output) {
      throw ValidationError(
        said(
          en: "--format \(format) can't go to standard output. Name a place with --output.",
          nl: "--format \(format) kan niet naar de standaarduitvoer. Noem een plaats met --output."))
    }
  }

  func run() throws {
    let ledger = try ledger.open()
    // Standard output, a pipe or a device leaves no unfinished file to clean up.
    if let output, !FileOutput.isSpecial(output), !StandardOutput.isMeant(by: output) { Interruption.watch() }
    let progress = RowProgress(show: Terminal.progress, language: .current)
    defer { progress.end() }
    var (isEmpty, editions) = (false, "")
    let sides = ComparedSides(self.ledger, own: ledger)
    let compared = try against.map(sides.open)
    try sides.reading {
      let write = try place(besides: ledger, sides, compared)
      try progress.begin(said(en: "ledger", nl: "grootboek"))
      let shown = try moment.ledger(of: ledger, isVerified: true, step: progress.row)
      let filter = try filter(of: shown)
      try progress.begin(said(en: "check", nl: "controle"))
      let head = try ExportHead(shown, filter, faults: recordFaults(of: shown, progress))
      isEmpty = try shown.totals(by: [], filter).isEmpty && !filter.editions.isEmpty
      // With several editions in the ledger, a user may think that the newest alone is all of them.
      if try shown.editions().count > 1 {
        let years = filter.editions.map { "\($0.year)" }
        editions =
          years.count == 1
          ? said(en: ": edition \(years[0])", nl: ": editie \(years[0])")
          : said(
            en: ": \(Count.text(years.count, "edition"))",
            nl: ": \(Count.text(years.count, "editie", "edities"))")
      }
      try write(shown, filter, head, progress)
    }
    progress.end()
    if isEmpty {
      StandardError.writeLine(
        said(
          en: "Nothing matches these filters; the file holds no totals.",
          nl: "Niets voldoet aan deze filters; er staan geen totalen in het bestand."))
    }
    // What went to standard error or another open file is not to be mixed with a message.
    if let output, !StandardOutput.isMeant(by: output), !FileOutput.isOpen(output) {
      let name = ShownText.visible(output)
      StandardError.writeLine(
        said(en: "Wrote \(name)\(editions).", nl: "\(name) is geschreven\(editions)."))
    }
  }

  /// What a package or a workbook has of measures and amounts is there without contributions too.
  private func filter(of shown: Ledger) throws -> Filter {
    format == .csv || format == .json
      ? try cells.filter(filters, shown) : try filters.filter(shown, withUndivided: cells.withUndivided)
  }

  /// What is wrong with the record of the ledger, if it is to be exported all the same.
  private func recordFaults(of shown: Ledger, _ progress: RowProgress) throws -> [CheckFinding] {
    let faults = try shown.recordFaults(step: progress.row)
    guard !faults.isEmpty else { return [] }
    progress.end()
    guard unverified else {
      throw CommandFailure(Messages.refusal(of: shown.path, faults), status: CommandFailure.failed)
    }
    StandardError.writeLine(Messages.warning(of: shown.path, faults))
    return faults
  }
}
