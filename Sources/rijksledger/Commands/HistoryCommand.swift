import ArgumentParser
import Ledger

struct HistoryCommand: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
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
    let measure = try id.map { try ledger.measureID(matching: $0, in: filter.editions) }
    // A whole id may be one of an earlier edition.
    let events =
      measure != nil && filters.edition.isEmpty ? try filters.filter(ledger, editions: .all) : filter
    try ledger.forEachEvent(events, measure: measure, body)
  }
}
