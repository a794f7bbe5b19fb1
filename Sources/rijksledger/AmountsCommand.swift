import ArgumentParser
import Ledger

struct AmountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amounts",
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

  func run() throws {
    let ledger = try ledger.open()
    try ledger.reading { try write(moment.ledger(of: ledger)) }
  }

  private func write(_ ledger: Ledger) throws {
    let filter = try filters.filter(ledger)
    let writer = try ListingWriter(.amounts, output, besides: ledger)
    try ledger.forEachAmount(filter, writer.write)
    try writer.finish(nothing: "No amount matches.")
  }
}
