import ArgumentParser
import Exchange
import Ledger

/// How a list is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json
  case markdown
  case html
  case ids

  /// Whether it is a table for people.
  var isForPeople: Bool { [.table, .markdown, .html].contains(self) }
}

/// The format of a list, and where it is written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How it is written. CSV and JSON have exact euros and every column.",
      discussion: "html pastes into Word, Outlook and Excel as a table; markdown is for wikis."))
  var format: OutputFormat = .table

  @Option(
    help: ArgumentHelp(
      "Write to a file instead of standard output (-).",
      discussion: "A device, a pipe or an open file such as /dev/stderr is written to as it is.",
      valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file that stands there.")
  var force = false

  @Flag(help: "Leave the header out of a table or CSV.")
  var noHeader = false

  @Flag(help: "Show all of a table, however narrow the terminal.")
  var wide = false

  @OptionGroup var csv: CSVOptions

  func validate() throws {
    try EmptyName.refuse(output, of: "--output")
    try csv.validate(isCSV: format == .csv)
  }

  /// What it is written on: a terminal has a width, a file or a pipe has not.
  var page: Page { wide ? Page(output: output).wide : Page(output: output) }

  /// Where it is written.
  ///
  /// - Parameter others: What it shows besides the ledger.
  func open(besides ledger: Ledger, _ others: [Ledger] = []) throws -> any Output {
    guard let output, !StandardOutput.isMeant(by: output) else { return StandardOutput() }
    return try FileOutput(output, ledger: ledger.file, others: others.map(\.file), replaces: force)
  }
}
