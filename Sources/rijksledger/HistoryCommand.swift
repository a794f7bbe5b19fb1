import ArgumentParser
import Ledger

struct HistoryCommand: ParsableCommand {
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

  func run() throws {
    let ledger = try ledger.open()
    try ledger.reading { try write(moment.ledger(of: ledger)) }
  }

  private func write(_ ledger: Ledger) throws {
    let filter = try filters.filter(ledger)
    let measure = try id.map { try ledger.measureID(matching: $0, in: filter.editions) }
    let writer = try ListingWriter(.history, output, besides: ledger)
    // A whole id may be one of an earlier edition.
    let events =
      measure != nil && filters.edition.isEmpty ? try filters.filter(ledger, editions: .all) : filter
    try ledger.forEachEvent(events, measure: measure, writer.write)
    try writer.finish(nothing: "No event matches.")
  }
}
