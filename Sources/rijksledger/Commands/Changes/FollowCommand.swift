import ArgumentParser
import Ledger

struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", _superCommandName: programName,
    abstract: "Say who follows measures, and when something is due: all of them, or none.",
    discussion: """
      Each measure gets an event in its history; an owner or a next date holds until an event says otherwise. Of an \
      id a part will do, as for tag. `-` reads ids from standard input.

      EXAMPLES
        rijksledger follow woningbouwimpuls --owner "Team Wonen" --next 2027-01-15 --by "Team Wonen"
        rijksledger follow woningbouwimpuls --next none --note "Brief is binnen" --by "Team Wonen"
        rijksledger measures --ministry BZK --format ids | rijksledger follow - --owner "Team BZK" --by coordinator
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The ids of the measures or parts of them, or `-`.")
  var ids: [String]

  @OptionGroup var following: FollowingOptions

  @OptionGroup var author: AuthorOptions

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"), transform: FreeText.text)
  var note: String?

  @OptionGroup var measures: TaggedMeasuresOptions

  func validate() throws {
    if following.owner == nil && following.next == nil {
      throw ValidationError(
        said(en: "give --owner, --next or both.", nl: "geef --owner, --next of allebei."))
    }
  }

  func run() throws {
    let by = try author.name()
    let typed = try TypedIDs.read(ids)
    let ledger = try ledger.open(for: .change)
    let report = try ledger.follow(
      typed, following.following, by: by, note: note, editions: measures.editions,
      isTrial: measures.dryRun)
    for line in Messages.lines(report, isTrial: measures.dryRun) { StandardError.writeLine(line) }
  }
}
