import ArgumentParser
import Exchange
import Ledger

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: programName,
    abstract: "Show one measure in full: its figures, what counts and why not.",
    discussion: """
      An id, the part of it after the ministry, or any part that only one measure has.

      EXAMPLES
        rijksledger show 2023-bzk-woningbouwimpuls
        rijksledger show woningbouwimpuls
        rijksledger show gemeentefonds-2026 --format json
      """)

  /// How a measure is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case html
  }

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The id of a measure, or a part of it.")
  var id: String

  @Option(
    help: "The editions in which a part of an id is looked up. Default: the newest.",
    transform: EditionArgument.init)
  var edition: [EditionArgument] = []

  @OptionGroup var moment: MomentOptions

  @Option(help: "How it is written.")
  var format: Format = .text

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file that stands there.")
  var force = false

  func validate() throws { try EmptyName.refuse(output, of: "--output") }

  func run() throws {
    let ledger = try ledger.open()
    try ledger.reading { try write(moment.ledger(of: ledger)) }
  }

  private func write(_ ledger: Ledger) throws {
    var input = FilterInput()
    input.editions = EditionArgument.choice(edition)
    let editions = try ledger.filter(input).editions
    let detail = try ledger.detail(ofMeasure: try ledger.measureID(matching: id, in: editions))
    let output: any Output =
      if let output, !StandardOutput.isMeant(by: output) {
        try FileOutput(output, ledger: ledger.file, replaces: force)
      } else {
        StandardOutput()
      }
    switch format {
    case .json: try output.write(MeasureJSON(detail).text + "\n")
    case .html, .text:
      let names = FigureText.Names(try ledger.codeLists())
      let text = MeasureText(detail, names: names, on: Page(output: self.output))
      try output.write(format == .html ? text.html() : text.text)
    }
    try output.finish()
  }
}
