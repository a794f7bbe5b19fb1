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

  @OptionGroup var csv: CSVOptions

  @Flag(
    help: ArgumentHelp(
      "Tables were edited on purpose since the package was exported.",
      discussion: """
        Otherwise a table whose bytes are not those in datapackage.json is refused, as it may have been cut off on \
        the way.
        """))
  var edited = false

  /// The import of what is handed in, read so.
  func `import`(of source: PackageSource, _ intake: IntakeOptions, progress: RowProgress) -> PackageImport {
    PackageImport(
      source, document: document,
      format: CSVFormat.Choice(delimiter: csv.delimiter?.mark, decimalMark: csv.decimal?.mark),
      isEdited: edited, intake: intake, progress: progress)
  }
}
