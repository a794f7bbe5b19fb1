import ArgumentParser
import Ledger

/// Between which moments something was recorded.
struct RecordedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Recorded from then on: a day (its beginning, UTC), a time, or a journal entry.", valueName: "moment"),
    transform: { try MomentArgument($0, startsDay: true) })
  var from: MomentArgument?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "Recorded up to then: a day (its end, UTC), a time, or a journal entry.", valueName: "moment"),
    transform: { try MomentArgument($0) })
  var upTo: MomentArgument?
}

/// Which events.
struct EventOptions: ParsableArguments {
  @OptionGroup var recorded: RecordedOptions

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Recorded by this name or role.", valueName: "name"), transform: FreeText.text)
  var author: [String] = []

  @Option(help: ArgumentHelp("That set this status.", valueName: "status"))
  var set: [String] = []

  @Option(
    parsing: .unconditionalSingleValue, help: ArgumentHelp("That named this owner.", valueName: "role"),
    transform: FreeText.text)
  var owner: [String] = []

  /// The same as a value.
  var question: EventQuestion {
    var question = EventQuestion()
    question.from = recorded.from?.moment
    question.upTo = recorded.upTo?.moment
    question.authors = author
    question.statuses = set
    question.owners = owner
    return question
  }
}
