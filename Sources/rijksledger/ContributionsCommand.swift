import ArgumentParser
import Ledger

struct ContributionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contributions",
    abstract: "List contributions: the rows that add up to any total with the same filters.",
    discussion: """
      One row per amount, bucket and year: its own figure less what its counted parts put there.

      EXAMPLES
        rijksledger contributions --ministry GF --year 2026
        rijksledger contributions --route spuk --format csv --output spuk.csv
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
    let writer = try ListingWriter(.contributions, output, besides: ledger)
    try ledger.forEachContribution(filter, writer.write)
    try writer.finish(nothing: "No contribution matches.")
  }
}
