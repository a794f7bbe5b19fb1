import ArgumentParser
import Budget
import Exchange
import Ledger

struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents", _superCommandName: programName,
    abstract: "List the documents of an edition in their order; add a later one.",
    discussion: """
      The first document of an edition is its letter. A later one may state other figures, new ones, or withdraw some: \
      amend --document and import --document record what it states. --stage CODE shows the edition as the documents up \
      to one of them state it.

      EXAMPLES
        rijksledger documents
        rijksledger documents add voorjaarsnota --edition 2023 --title "Voorjaarsnota 2024" \\
          --publisher "Ministerie van Financiën" --published 2024-04-15 --source "Kamerstuk 36 550, nr. 1" --by beheerder
      """,
    subcommands: [List.self, Add.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the documents of an edition in their order.")

    @OptionGroup var ledger: LedgerOptions

    @Option(
      help: "An edition by its budget year, or all. Default: the newest.", transform: EditionArgument.init)
    var edition: [EditionArgument] = []

    @OptionGroup(title: "MOMENT") var moment: MomentOptions
    @OptionGroup(title: "ORDER") var order: OrderOptions
    @OptionGroup(title: "OUTPUT") var output: OutputOptions

    func run() throws {
      let ledger = try ledger.open()
      try ledger.reading { try write(moment.ledger(of: ledger)) }
    }

    private func write(_ ledger: Ledger) throws {
      var input = FilterInput()
      input.editions = EditionArgument.choice(edition)
      let years = Set(try ledger.filter(input).editions.map(\.year))
      let writer = try ListingWriter(Listing<Document>.documents, output, besides: ledger)
      let documents = try ledger.documents().filter { years.contains($0.edition) }
      let rows = try order.applied(to: documents, as: .documents, in: ledger)
      for document in rows { try writer.write(document) }
      try writer.finish(nothing: said(en: "There is no document.", nl: "Er is geen document."))
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a document that states figures of an edition.")

    @OptionGroup var ledger: LedgerOptions

    @Argument(help: "The code: letters, digits and hyphens.")
    var code: String

    @Option(help: "The edition, by its budget year.", transform: EditionArgument.init)
    var edition: EditionArgument

    @Option(parsing: .unconditional, help: "The title, as it is printed.", transform: FreeText.text)
    var title: String

    @Option(parsing: .unconditional, help: "Who published it.", transform: FreeText.text)
    var publisher: String

    @Option(help: ArgumentHelp("When: a year, a month or a day, such as 2024-04-15.", valueName: "date"))
    var published: String

    @Option(parsing: .unconditional, help: "Where it can be found again.", transform: FreeText.text)
    var source: String

    @Option(help: ArgumentHelp("The SHA-256 of the text that is coded.", valueName: "hex"))
    var sha256: String?

    @Option(help: ArgumentHelp("The document that it comes after. Default: the last.", valueName: "code"))
    var after: String?

    @OptionGroup var author: AuthorOptions

    func run() throws {
      let by = try author.name()
      guard let year = edition.year else {
        throw CommandFailure(
          said(
            en: "a document is of one edition. Name its year with --edition",
            nl: "een document hoort bij één editie. Noem het jaar ervan met --edition"),
          status: CommandFailure.usage)
      }
      let ledger = try ledger.open(for: .change)
      let document = Document(
        edition: year, code: code, title: title, publisher: publisher, published: published, source: source,
        sha256: sha256)
      do {
        _ = try ledger.add(document, after: after, by: by)
      } catch let problem as DocumentProblem {
        throw CommandFailure(Messages.text(problem), status: CommandFailure.usage)
      }
      let amend = Messages.command("amend ID ... --document \(code)")
      StandardError.writeLine(
        said(
          en: "Added the document \(code) to \(year). What it states: \(amend)",
          nl: "Document \(code) is toegevoegd aan \(year). Leg vast wat erin staat met: \(amend)"))
    }
  }
}

extension Listing where Row == Document {
  /// The documents.
  static var documents: Listing {
    Listing(
      table: [
        (said(en: "edition", nl: "editie"), .left, { "\($0.edition)" }),
        ("code", .left, { $0.code }),
        (said(en: "title", nl: "titel"), .left, { $0.title }),
        (said(en: "publisher", nl: "uitgever"), .left.spare(2), { $0.publisher }),
        (said(en: "published", nl: "verschenen"), .left, { $0.published }),
        (said(en: "source", nl: "bron"), .left.spare(3), { $0.source }),
      ],
      id: { $0.code }, title: said(en: "Documents", nl: "Documenten"))
  }
}
