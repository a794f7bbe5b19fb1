import ArgumentParser
import Exchange
import Ledger

/// What somebody says about the files that they hand in.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The later document of the edition that states the figures in amounts-YEAR.csv.",
      discussion: "Without it they are those of the edition's first document, its letter.", valueName: "code")
  )
  var document: String?

  @Option(
    help: ArgumentHelp(
      "What stands between the fields of CSV: ',' ';' '|' or tab.",
      discussion: """
        Without it each file's header tells: a Dutch Excel writes ';', and then a comma before the cents. Items of \
        lists have ';' between them all the same, in quotes.
        """,
      valueName: "mark"),
    transform: DelimiterArgument.init)
  var delimiter: DelimiterArgument?

  @Option(
    help: ArgumentHelp("What stands before the cents in CSV: '.' or ','.", valueName: "mark"),
    transform: DecimalArgument.init)
  var decimal: DecimalArgument?

  @Flag(
    help: ArgumentHelp(
      "Tables were edited on purpose since the package was exported.",
      discussion: """
        Otherwise a table whose bytes are not those in datapackage.json is refused, as it may have been cut off on \
        the way.
        """))
  var edited = false

  @Flag(help: "Take out of the ledger what the tables leave out; otherwise it stays.")
  var prune = false

  @Flag(help: "Read, judge and count everything, show what would change, and change nothing.")
  var dryRun = false

  /// The import of what is handed in, read so.
  func `import`(of source: PackageSource, progress: RowProgress) -> PackageImport {
    PackageImport(
      source, document: document,
      format: CSVFormat.Choice(delimiter: delimiter?.mark, decimalMark: decimal?.mark), isEdited: edited,
      intake: IntakeOptions(isPruning: prune, isTrial: dryRun), progress: progress)
  }
}
