import ArgumentParser
import Budget
import Exchange
import Ledger

struct AmountsCommand: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "amounts", _superCommandName: programName,
    abstract: "List amounts: every printed figure, also those that do not count.",
    discussion: """
      EXAMPLES
        rijksledger amounts --ministry GF
        rijksledger amounts --recipient gemeenten --year 2023-2025 --format csv
        rijksledger amounts --search isolatie --format json
        rijksledger amounts --may-overlap --recipient gemeenten
        rijksledger amounts --sign minus --sort eur --limit 10
        rijksledger amounts --counted no --ministry GF
        rijksledger amounts --counted repeats,withdrawn
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: ArgumentHelp(
      "Only figures that count, or that don't, or don't for a reason: \(Counted.listOfWords).",
      discussion: "Tables then say why each does not count."))
  var counted: [String] = []

  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { said(en: "No amount matches.", nl: "Geen bedrag voldoet.") }

  static var listing: Listing<AmountRow> { .amounts() }

  func filter(_ ledger: Ledger) throws -> Filter { try filters.filter(ledger, counted: counted) }

  /// Figures that count need no reason.
  private var saysWhyNot: Bool { !counted.isEmpty }

  /// Of amounts that may be counted twice a table says whether the others are in the selection too: only then is it counted
  /// twice there.
  func listing(_ filter: Filter, of ledger: Ledger) throws -> Listing<AmountRow> {
    guard filters.mayOverlap, output.format == .table || output.format == .markdown else {
      return .amounts(saysWhyNot: saysWhyNot)
    }
    return .amounts(selected: try ledger.selectedOverlapTargets(filter), saysWhyNot: saysWhyNot)
  }

  func forEachRow(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<AmountRow>?, _ body: (AmountRow) throws -> Void
  ) throws {
    try ledger.forEachAmount(filter, order, body)
  }

  func pushRows(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<AmountRow>?, to sink: any RowSink
  ) throws {
    try ledger.pushAmounts(filter, order, to: sink)
  }
}
