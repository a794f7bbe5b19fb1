import ArgumentParser
import Budget
import Exchange
import Ledger

struct ContributionsCommand: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "contributions", _superCommandName: programName,
    abstract: "List contributions: the rows that add up to any total with the same filters.",
    discussion: """
      One row per amount, bucket and year: its own figure less what its counted parts put there.

      EXAMPLES
        rijksledger contributions --ministry GF --year 2026
        rijksledger contributions --route spuk --format csv --output spuk.csv
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { said(en: "No contribution matches.", nl: "Geen bijdrage voldoet.") }

  func validate() throws { try cells.require(filters) }

  func filter(_ ledger: Ledger) throws -> Filter { try cells.filter(filters, ledger) }

  func nothing(of filter: Filter, in ledger: Ledger) throws -> String {
    try Messages.noContribution(of: filter, in: ledger)
  }

  func notes(_ filter: Filter, of ledger: Ledger) throws -> [String] {
    try ledger.pastHorizon(of: filter).map(Messages.goesOn)
  }

  static var listing: Listing<ContributionRow> { .contributions }

  func forEachRow(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<ContributionRow>?,
    _ body: (ContributionRow) throws -> Void
  ) throws {
    try ledger.forEachContribution(filter, order, body)
  }

  func pushRows(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<ContributionRow>?, to sink: any RowSink
  ) throws {
    try ledger.pushContributions(filter, order, to: sink)
  }
}
