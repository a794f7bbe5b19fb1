import ArgumentParser
import Ledger

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", _superCommandName: programName,
    abstract: "List the journal: every change of the ledger, with the digests that chain them.",
    discussion: """
      EXAMPLES
        rijksledger journal
        rijksledger journal --author "Team Wonen"
        rijksledger journal --from 2024-01-01 --to 2024-12-31
        rijksledger journal --from '#40' --limit 10
        rijksledger journal --head      the last entry as N:DIGEST, to be written down elsewhere
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  @Flag(help: "Print only the number and the digest of the last entry.")
  var head = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only what this name or role did, whatever the case.", valueName: "name"),
    transform: FreeText.text)
  var author: String?

  @OptionGroup var recorded: RecordedOptions

  @Option(
    help: ArgumentHelp("At most so many entries, from the front.", valueName: "number"),
    transform: CountArgument.number)
  var limit: Int?

  func validate() throws {
    guard head, author != nil || recorded.from != nil || recorded.upTo != nil || limit != nil else { return }
    throw ValidationError(Messages.headOfAll)
  }

  func run() throws {
    let ledger = try ledger.open()
    try ledger.reading { try write(ledger) }
  }

  private func write(_ ledger: Ledger) throws {
    if head {
      guard let last = try ledger.journalHead() else { return }
      let output = try output.open(besides: ledger)
      return try output.writeLine("\(last.entry):\(last.digest)")
    }
    let writer = try ListingWriter(.journal, output, besides: ledger)
    var count = 0
    do {
      try ledger.forEachJournalEntry(from: recorded.from?.moment, upTo: recorded.upTo?.moment) { entry in
        if let author, author.lowercased() != entry.by.lowercased() { return }
        try writer.write(entry)
        count += 1
        if count == limit { throw EnoughRows() }
      }
    } catch is EnoughRows {}
    try writer.finish(
      nothing:
        author == nil && recorded.from == nil && recorded.upTo == nil
        ? said(en: "The journal is empty.", nl: "Het journaal is leeg.")
        : said(en: "No entry matches.", nl: "Geen journaalpost voldoet."))
  }
}
