import ArgumentParser
import Budget
import Exchange
import Ledger

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", _superCommandName: programName,
    abstract: "Show what changed between two editions, moments, ledgers or packages.",
    discussion: """
      Measures and amounts that are new, gone or changed, field by field. Between editions, a measure that continues \
      one other has changed, its id too; where measures were merged or split, the old ones are gone and the others \
      new. Figures of different editions are different figures. A filter keeps what it fits on either side. Statuses are \
      not compared: history shows what was recorded of them.

      In CSV and JSON there is a row for each field: change, measure, amount, field, before, after. Applied to A they \
      give B. A file or folder that looks like an edition is named as ./2023.

      EXAMPLES
        rijksledger diff 2023#2 2023
        rijksledger diff 2023 begroting-2024 --summary
        rijksledger diff vorig.db:2023 2023 --totals --ministry GF
        rijksledger diff 2023@ledenbrief 2023 --format csv --output wijzigingen.csv
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(
    help: ArgumentHelp("The side before.", discussion: SideArgument.help, valueName: "a"),
    transform: SideArgument.init)
  var before: SideArgument

  @Argument(help: ArgumentHelp("The side after.", valueName: "b"), transform: SideArgument.init)
  var after: SideArgument

  @Flag(
    help: ArgumentHelp(
      "The totals that differ, per ministry, route and year or bucket.",
      discussion: "The differences add up to the difference of the two totals."))
  var totals = false

  @Flag(help: "How many measures and amounts differ, and the grand totals.")
  var summary = false

  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  func validate() throws {
    if !filters.edition.isEmpty {
      throw ValidationError(
        said(
          en: "--edition is not for diff. Name the edition of each side, such as 2023 2024.",
          nl: "--edition is niet voor diff. Noem de editie van beide kanten, zoals 2023 2024."))
    }
    if totals && summary {
      throw ValidationError(
        said(
          en: "--totals and --summary are two lists. Ask for one of them.",
          nl: "--totals en --summary zijn twee lijsten. Vraag er een van."))
    }
  }

  func run() throws {
    let sides = ComparedSides(ledger)
    let (before, after) = (try sides.open(before), try sides.open(after))
    try sides.reading {
      let comparison = try comparison(before.shown(), after.shown())
      let history = try ComparedSides.history(from: before, to: after, comparison)
      FilterOptions.tell(comparison.searchRemarks)
      let ledgers = sides.ledgers
      guard let first = ledgers.first else { return }
      try write(
        comparison, note: history.map(Messages.statusesBetween) ?? "",
        to: output.open(besides: first, Array(ledgers.dropFirst())))
    }
  }

  private func comparison(_ before: ComparedSide, _ after: ComparedSide) throws -> Comparison {
    do {
      return try Comparison(before, after, filters.input())
    } catch LedgerError.badText(_, .searchedInThePast) {
      throw CommandFailure(Messages.searchOfMoment, status: CommandFailure.usage)
    }
  }

  private func write(_ comparison: Comparison, note: String, to place: any Output) throws {
    let writing = DiffWriter(
      comparison, title: "\(before.text) → \(after.text)", note: note, format: output.format,
      showsHeader: !output.noHeader, on: output.page, csv: output.csv.style)
    if totals && output.format != .ids {
      try writing.writeTotals(to: place)
    } else if summary && output.format != .ids {
      try writing.writeSummary(to: place)
    } else {
      try writing.writeChanges(to: place)
    }
  }
}
