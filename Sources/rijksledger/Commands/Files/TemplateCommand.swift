import ArgumentParser
import Exchange
import Ledger

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", _superCommandName: programName,
    abstract: "Write the tables of the next edition, to be filled in with a spreadsheet.",
    discussion: """
      Makes a folder with the tables of EDITION, the ledger's code lists, and LEESMIJ.txt, which explains every column \
      in Dutch to somebody who has only Excel. import takes the folder once it is filled in, and until then says what \
      is still empty. The tables have ; between the fields, so that a Dutch spreadsheet opens them as they are.

      With --from, the measures of an earlier edition are rows to go on from, each with a new id and continues filled \
      in. A ministry that only got another name has its new code; where one was divided, the choice is left open.

      EXAMPLES
        rijksledger template 2024 --output begroting-2024
        rijksledger template 2024 --output begroting-2024 --from 2023
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The budget year of the edition.", transform: TemplateCommand.year)
  var edition: Int

  @Option(help: "The folder; one that is there is left as it is.")
  var output: String

  @Option(
    help: ArgumentHelp("An earlier edition, whose measures are given to go on from.", valueName: "edition"),
    transform: TemplateCommand.year)
  var from: Int?

  @Sendable private static func year(_ text: String) throws -> Int {
    guard let year = try? EditionArgument(text).year else {
      throw ValidationError(
        said(en: "use a budget year such as 2024.", nl: "gebruik een begrotingsjaar zoals 2024."))
    }
    return year
  }

  func validate() throws {
    try EmptyName.refuse(output, of: "--output")
    if let from, from >= edition {
      throw ValidationError(
        said(en: "--from is an edition before \(edition).", nl: "--from is een editie van vóór \(edition)."))
    }
  }

  func run() throws {
    let ledger = try ledger.open()
    Interruption.watch()
    let template = try ledger.reading { try PackageTemplate(ledger, edition: edition, from: from) }
    do {
      let folder = try DirectoryOutput(output, ledger: ledger.file, replaces: false)
      try template.write(to: folder, TemplateWording(folder: output, edition: edition))
      try folder.publish()
    } catch OutputFailure.refused(_, .exists) {
      // Somebody's work may be in it; this command replaces nothing.
      throw CommandFailure(Messages.templateExists(output), status: CommandFailure.failed)
    }
    StandardError.writeLine(Messages.written(template, to: output))
  }
}
