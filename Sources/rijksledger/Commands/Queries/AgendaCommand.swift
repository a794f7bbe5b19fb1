import ArgumentParser
import Budget
import Exchange
import Ledger

struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", _superCommandName: programName,
    abstract:
      "Show where everything stands: since when, who follows it, what is due, and the money that hangs on it.",
    discussion: """
      A line for each measure, those without money too, under its status. The money is what is counted for municipalities: in \
      the budget year, structural, undivided over several years, and undated. With --limit the sums are of all. Before its first event a measure stands at aangekondigd \
      since its edition was published. With --sort, or with --due, which sorts by next, measures do not stand under their status.

      EXAMPLES
        rijksledger agenda
        rijksledger agenda --stale 6m --status in-overleg
        rijksledger agenda --due 2w
        rijksledger agenda --backwards
        rijksledger agenda --owner "Team Wonen"
        rijksledger agenda --sort year_eur:desc --limit 10
        rijksledger agenda --on 2024-01-01 --format markdown
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: ArgumentHelp(
      "Only what has stood where it is for so long: 10d, 2w, 6m or 1y.", valueName: "period"),
    transform: AgendaCommand.period)
  var stale: Period?

  @Option(
    help: ArgumentHelp("Only what is due within so long, or was due before.", valueName: "period"),
    transform: AgendaCommand.period)
  var due: Period?

  @Flag(help: "Only what has an earlier status, in the order of their list, than the one that it had before.")
  var backwards = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Only what this role or name follows, whatever the case.", valueName: "role"),
    transform: FreeText.text)
  var owner: [String] = []

  @OptionGroup(title: "FILTERS") var filters: FilterOptions
  @OptionGroup(title: "MOMENT") var moment: MomentOptions
  @OptionGroup(title: "ORDER") var order: OrderOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  @Sendable private static func period(_ text: String) throws -> Period {
    guard let period = Period(text) else {
      throw ValidationError(
        said(
          en: "use a number of days, weeks, months or years: 10d, 2w, 6m, 1y.",
          nl: "gebruik een aantal dagen, weken, maanden of jaren: 10d, 2w, 6m, 1y."))
    }
    return period
  }

  func run() throws {
    let ledger = try ledger.open()
    try ledger.reading { try write(moment.ledger(of: ledger)) }
  }

  private func write(_ ledger: Ledger) throws {
    var question = AgendaQuestion()
    question.stale = stale
    question.due = due
    question.isBackwards = backwards
    question.owners = owner
    let isGrouped = order.sort == nil && due == nil
    let rows = try order.sorted(
      ledger.agenda(filters.filter(ledger), question), as: .agenda, standard: isGrouped ? nil : "next",
      in: ledger)
    switch output.format {
    case .csv, .json, .ids:
      let writer = try ListingWriter(.agenda, output, besides: ledger)
      for row in rows.prefix(order.limit ?? rows.count) { try writer.write(row) }
      try writer.finish(nothing: "")
    case .table, .markdown, .html:
      let output = try output.open(besides: ledger)
      if rows.isEmpty {
        StandardError.writeLine(MeasuresCommand.nothing)
      } else {
        let text = try AgendaText(
          rows, limit: order.limit, hasYears: !filters.year.isEmpty, day: ledger.shownDay(),
          isGrouped: isGrouped, showsHeader: !self.output.noHeader)
        switch self.output.format {
        case .markdown: try output.write(text.markdown())
        case .html: try output.write(text.html())
        default: try output.write(text.text(on: self.output.page))
        }
      }
      try output.finish()
    }
  }
}
