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
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var listing: Listing<AmountRow> { .amounts }
  static var nothing: String { "No amount matches." }

  func forEachRow(of ledger: Ledger, _ filter: Filter, _ body: (AmountRow) throws -> Void) throws {
    try ledger.forEachAmount(filter, body)
  }

  func pushRows(of ledger: Ledger, _ filter: Filter, to sink: any RowSink) throws {
    try ledger.pushAmounts(filter, to: sink)
  }
}
