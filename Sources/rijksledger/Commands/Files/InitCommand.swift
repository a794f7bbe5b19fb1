import ArgumentParser
import Budget
import Exchange
import Ledger

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", _superCommandName: programName,
    abstract: "Make a ledger with the built-in editions.",
    discussion: """
      An existing file is never touched. Without --db, the ledger is made in the default place.

      EXAMPLES
        rijksledger --db begroting.db init
        rijksledger --db leeg.db init --empty
      """)

  @OptionGroup var ledger: LedgerOptions

  @Flag(help: "Without any edition or code list.")
  var empty = false

  @Option(
    parsing: .unconditional, help: "Who makes it. Default: RIJKSLEDGER_BY, else the login name.",
    transform: FreeText.text)
  var by: String?

  func run() throws {
    let place = try LedgerPlace(option: ledger.database)
    if !place.isNamed { try place.makeDirectories() }
    let author = try Author.name(given: by)
    if empty {
      try Ledger.makeEmpty(place.path, by: author)
    } else {
      try Ledger.makeWithBuiltInEditions(place.path, by: author)
    }
    let name = ShownText.visible(place.path)
    StandardError.writeLine(
      empty
        ? said(en: "Made an empty ledger \(name).", nl: "\(name) is gemaakt: een leeg grootboek.")
        : place.madeWithBuiltIn)
  }
}
