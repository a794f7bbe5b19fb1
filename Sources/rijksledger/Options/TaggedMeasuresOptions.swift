import ArgumentParser
import Ledger

/// How the measures of a tag or of `follow` are found, and whether they are only tried.
struct TaggedMeasuresOptions: ParsableArguments {
  @Option(
    help: "The editions in which a part of an id is looked up. Default: the newest.",
    transform: EditionArgument.init)
  var edition: [EditionArgument] = []

  @Flag(help: "Show what it would do, and set nothing.")
  var dryRun = false

  /// The editions.
  var editions: EditionChoice { EditionArgument.choice(edition) }
}
