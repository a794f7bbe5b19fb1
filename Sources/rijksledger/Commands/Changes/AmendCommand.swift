import ArgumentParser
import Exchange
import Ledger

struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", _superCommandName: programName,
    abstract: "Correct one measure or amount, or record what a later document states of an amount.",
    discussion: """
      Without --document a record is corrected where it was coded: the document says something else than the ledger. With \
      it, the figure is recorded as that document states it, with its own page (and printed figure); what earlier \
      documents state stays. An amount that the ledger does not have is new.

      Fields are those of the tables, written as there; FIELD= empties one. The answer shows each field and each total \
      before and after.

      EXAMPLES
        rijksledger amend woningbouwimpuls page=12 --by "Team Begroting" --note "Verkeerde bladzijde"
        rijksledger amend opschalingskorting#1 --cancel --document voorjaarsnota --by "Team Begroting" --note Geschrapt
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The id of a measure, or of an amount with its number.")
  var id: String

  @Argument(help: "A field and its value, as FIELD=VALUE.", transform: EditArgument.init)
  var edits: [EditArgument] = []

  @Option(help: ArgumentHelp("The document that states it; documents lists them.", valueName: "code"))
  var document: String?

  @Flag(help: "The document withdraws the figure; from its stage on it does not count.")
  var cancel = false

  @OptionGroup var author: AuthorOptions

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"), transform: FreeText.text)
  var note: String

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  func run() throws {
    let by = try author.name()
    let ledger = try ledger.open(for: .change)
    let amendment = Amendment(
      id: id, edits: edits.map(\.edit), document: document, isCancelled: cancel)
    let report: IntakeReport
    do {
      report = try ledger.amend(amendment, by: by, note: note, isTrial: dryRun)
    } catch let problem as AmendmentProblem {
      throw CommandFailure(Messages.text(problem, id), status: CommandFailure.usage)
    } catch let faults as AmendmentFaults {
      throw CommandFailure(
        Messages.text(faults), status: faults.areOfValues ? CommandFailure.usage : CommandFailure.data)
    }
    guard !report.isEmpty else {
      return StandardError.writeLine(
        said(
          en: "Nothing differs, so nothing was recorded.",
          nl: "Er is geen verschil, dus er is niets vastgelegd."))
    }
    let output = StandardOutput()
    try output.write(IntakeText.text(of: report))
    try output.finish()
    if let document, report.totals.isEmpty, try isRestated(document, in: ledger) {
      let totals = Messages.command("totals --stage \(document)")
      StandardError.writeLine(
        said(
          en: "No total of the newest stage changes. For those of \(document), use: \(totals)",
          nl: "In de nieuwste stand verandert geen totaal. Voor de totalen van \(document): \(totals)"))
    }
    for line in IntakeText.doubts(report, isTrial: dryRun) { StandardError.writeLine(line) }
    let counts = IntakeText.counts(report)
    StandardError.writeLine(
      dryRun ? Messages.dryRun : said(en: "Recorded: \(counts).", nl: "Vastgelegd: \(counts)."))
  }

  /// Whether a later document of its edition may state something else.
  private func isRestated(_ code: String, in ledger: Ledger) throws -> Bool {
    let documents = try ledger.documents()
    let editions = documents.filter { $0.code == code }.map(\.edition)
    return editions.contains { edition in documents.last { $0.edition == edition }?.code != code }
  }
}

/// A field and its value.
struct EditArgument: Equatable {
  let edit: Amendment.Edit

  init(_ text: String) throws {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw ValidationError(
        said(
          en: "write a field and its value as FIELD=VALUE, such as page=12.",
          nl: "schrijf een veld met zijn waarde als VELD=WAARDE, zoals page=12."))
    }
    edit = Amendment.Edit(
      field: String(text[..<equals]), text: String(text[text.index(after: equals)...]))
  }
}
