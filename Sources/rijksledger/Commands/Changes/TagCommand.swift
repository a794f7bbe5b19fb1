import ArgumentParser
import Ledger

struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", _superCommandName: programName,
    abstract: "Set the status of measures: all of them, or none.",
    discussion: """
      Each measure gets an event in its history; nothing is overwritten. Setting the status that a measure has \
      already records nothing, unless there is a note. `-` reads ids from standard input.

      EXAMPLES
        rijksledger tag in-overleg woningbouwimpuls --by "Team Wonen" --note "Eerste gesprek met BZK"
        rijksledger tag toegekend verkiezingen --since 2022-12-01 --expect vastgesteld --by adviseur
        rijksledger measures --route spuk --format ids | rijksledger tag in-overleg - --by "Team Wonen"
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The code of the status.")
  var status: String

  @Argument(help: "The ids of the measures, or `-`.")
  var ids: [String]

  @OptionGroup var author: AuthorOptions

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("The day since when it holds. Default: today (UTC).", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Set nothing if a measure has another status by now.", valueName: "status"))
  var expect: String?

  @Option(
    help: "The editions in which a part of an id is looked up. Default: the newest.",
    transform: EditionArgument.init)
  var edition: [EditionArgument] = []

  func run() throws {
    let by = try author.name()
    let measures = try typedIDs()
    let ledger = try ledger.open(for: .change)
    let report = try ledger.tag(
      Tag(status: status, measures: measures, by: by, note: note, since: since, expected: expect),
      editions: EditionArgument.choice(edition))
    let code = report.status
    if let first = report.tagged.first, let last = report.tagged.last {
      StandardError.writeLine(
        report.tagged.count == 1
          ? "\(first.measure) stands at \(code) (event \(first.event))."
          : "\(Count.text(report.tagged.count, "measure")) stand at \(code) "
            + "(events \(first.event) to \(last.event)).")
    }
    for measure in report.unchanged {
      let rest =
        since.map { ", and --since \($0) changes nothing. With --note both would be recorded." }
        ?? ". With --note it would be."
      StandardError.writeLine("\(measure) stood at \(code) already; nothing was recorded\(rest)")
    }
  }

  private func typedIDs() throws -> [String] {
    var typed: [String] = []
    for id in ids {
      if id != "-" {
        typed.append(id)
        continue
      }
      typed += try StandardInput.words()
    }
    guard !typed.isEmpty else {
      throw CommandFailure(
        "there are no ids on standard input. Nothing was set", status: CommandFailure.usage)
    }
    return typed
  }
}
