import ArgumentParser
import Budget
import Exchange
import Ledger

struct HistoryCommand: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", _superCommandName: programName,
    abstract: "List events: who said what of a measure, when and why.",
    discussion: """
      Events of all editions, unless --edition names some. --from and --to take the time at which the ledger got an event; \
      the other filters are about its measure.

      EXAMPLES
        rijksledger history
        rijksledger history woningbouwimpuls
        rijksledger history --from 2024-01-01 --to 2024-12-31 --format csv
        rijksledger history --author "Team Wonen" --set toegekend
        rijksledger history --from '#40' --format markdown
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The id of a measure, or a part of it.")
  var id: String?

  @OptionGroup(title: "EVENTS") var events: EventOptions
  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  static var nothing: String { said(en: "No event matches.", nl: "Geen gebeurtenis voldoet.") }
  static var editions: EditionChoice { .all }

  static var listing: Listing<StatusEvent> { .history }

  func forEachRow(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<StatusEvent>?, _ body: (StatusEvent) throws -> Void
  ) throws {
    try ledger.forEachEvent(filter, question(of: ledger, filter), order, body)
  }

  func pushRows(
    of ledger: Ledger, _ filter: Filter, _ order: RowOrder<StatusEvent>?, to sink: any RowSink
  ) throws {
    try ledger.pushEvents(filter, question(of: ledger, filter), order, to: sink)
  }

  private func question(of ledger: Ledger, _ filter: Filter) throws -> EventQuestion {
    if let year = filters.year.first?.spans.first, events.recorded.from == nil && events.recorded.upTo == nil
    {
      StandardError.writeLine(
        said(
          en:
            "--year keeps measures with figures for it, whenever the events were. For events of a year, use: ",
          nl:
            "--year kiest voornemens met bedragen voor dat jaar, van wanneer de gebeurtenissen ook zijn. Voor de"
            + " gebeurtenissen van een jaar: ")
          + "--from \(year.lowerBound)-01-01 --to \(year.upperBound)-12-31")
    }
    var question = events.question
    question.measure = try id.map { id in
      // A part of an id means one of the newest edition, as everywhere.
      let newest = filters.edition.isEmpty ? Array(filter.editions.suffix(1)) : filter.editions
      return try ledger.measureID(matching: id, in: newest)
    }
    return question
  }
}
