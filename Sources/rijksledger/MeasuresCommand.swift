import ArgumentParser
import Ledger

struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
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

  func run() throws {
    let ledger = try ledger.open()
    try ledger.reading { try write(moment.ledger(of: ledger)) }
  }

  private func write(_ ledger: Ledger) throws {
    let filter = try filters.filter(ledger)
    let writer = try ListingWriter(.measures, output, besides: ledger)
    try ledger.forEachMeasure(filter, writer.write)
    try writer.finish(nothing: "No measure matches.")
  }
}
