import ArgumentParser
import Budget
import Exchange
import Ledger

struct HistoryCommand: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", _superCommandName: programName,
    abstract: "List status events: who set what, when and why.",
    discussion: """
      EXAMPLES
        rijksledger history
        rijksledger history woningbouwimpuls
        rijksledger history --ministry BZK --format csv
        rijksledger history --as-of 2023-06-30
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The id of a measure, or a part of it.")
  var id: String?

  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var listing: Listing<StatusEvent> { .history }
  static var nothing: String { "No event matches." }

  func forEachRow(of ledger: Ledger, _ filter: Filter, _ body: (StatusEvent) throws -> Void) throws {
    let (filter, measure) = try selection(of: ledger, filter)
    try ledger.forEachEvent(filter, measure: measure, body)
  }

  func pushRows(of ledger: Ledger, _ filter: Filter, to sink: any RowSink) throws {
    let (filter, measure) = try selection(of: ledger, filter)
    try ledger.pushEvents(filter, measure: measure, to: sink)
  }

  private func selection(of ledger: Ledger, _ filter: Filter) throws -> (Filter, measure: String?) {
    guard let id else { return (filter, nil) }
    let measure = try ledger.measureID(matching: id, in: filter.editions)
    // A complete id may be from an earlier edition.
    return (filters.edition.isEmpty ? try filters.filter(ledger, editions: .all) : filter, measure)
  }
}
