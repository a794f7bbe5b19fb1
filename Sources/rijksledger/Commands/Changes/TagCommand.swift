import ArgumentParser
import Ledger

struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", _superCommandName: programName,
    abstract: "Set the status of measures: all of them, or none.",
    discussion: """
      Each measure gets an event in its history; nothing is overwritten. A measure stands at the status with the latest day: \
      one for an earlier day is recorded in the history, and the measure stays where it is. The status that a measure has \
      already is recorded only with a note, another day, an owner or a next date.

      Any part of an id will do if only one measure of the edition has it, such as jeugdbescherming or its last words; the \
      whole name behind the ministry goes first. So jeugd is 2023-vws-jeugd, whatever else has it in its id. `-` reads ids \
      from standard input.

      EXAMPLES
        rijksledger tag in-overleg woningbouwimpuls --by "Team Wonen" --note "Eerste gesprek met BZK"
        rijksledger tag toegekend verkiezingen --since 2022-12-01 --expect vastgesteld --by adviseur
        rijksledger tag in-overleg woningbouwimpuls --owner "Team Wonen" --next 2027-01-15 --by "Team Wonen"
        rijksledger measures --route spuk --format ids | rijksledger tag in-overleg - --by "Team Wonen" --dry-run
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The code of the status.")
  var status: String

  @Argument(help: "The ids of the measures or parts of them, or `-`.")
  var ids: [String]

  @OptionGroup var author: AuthorOptions

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"), transform: FreeText.text)
  var note: String?

  @Option(
    help: ArgumentHelp(
      "The day since when it holds. Default: today, or for the status that a measure has already the day that it has.",
      valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Set nothing if a measure has another status by now.", valueName: "status"))
  var expect: String?

  @OptionGroup var following: FollowingOptions

  @OptionGroup var measures: TaggedMeasuresOptions

  func run() throws {
    let by = try author.name()
    let typed = try TypedIDs.read(ids)
    let ledger = try ledger.open(for: .change)
    var tag = Tag(status: status, measures: typed, by: by, note: note, since: since, expected: expect)
    tag.following = following.following
    tag.isTrial = measures.dryRun
    let report = try ledger.tag(tag, editions: measures.editions)
    for line in Messages.lines(report, isTrial: measures.dryRun) { StandardError.writeLine(line) }
  }
}
