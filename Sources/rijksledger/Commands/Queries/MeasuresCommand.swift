import ArgumentParser
import Budget
import Exchange
import Ledger

struct MeasuresCommand: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures", _superCommandName: programName,
    abstract: "List measures (kabinetsvoornemens).",
    discussion: """
      A route, recipient and year keep a measure if one of its amounts has them all.

      EXAMPLES
        rijksledger measures --ministry BZK --theme "Lokale democratie"
        rijksledger measures --route spuk --year 2023
        rijksledger measures --funding uitdrukkelijk-geen --format csv
        rijksledger measures --search "woning* statushouders" --format ids
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var listing: Listing<MeasureRow> { .measures }
  static var nothing: String { "No measure matches." }

  func forEachRow(of ledger: Ledger, _ filter: Filter, _ body: (MeasureRow) throws -> Void) throws {
    try ledger.forEachMeasure(filter, body)
  }

  func pushRows(of ledger: Ledger, _ filter: Filter, to sink: any RowSink) throws {
    try ledger.pushMeasures(filter, to: sink)
  }
}
