import ArgumentParser
import Budget
import Exchange
import Ledger

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", _superCommandName: programName,
    abstract: "Take in editions, correct those that are there, and record what later documents state.",
    discussion: """
      PATH is the folder of a package (datapackage.json), a folder with only measures-YEAR.csv, amounts-YEAR.csv or \
      revisions-YEAR.csv (what later documents state), or one such file. Such loose tables are of editions that the \
      ledger has, and use its codes.

      Rows are matched by id. Of an edition that the ledger has, what differs is corrected, and what the tables leave out \
      stays unless --prune is given; status events and history stay with their measures. Statuses are the ledger's own. \
      With --document the figures are those of a later document. What changed, field by field and in the totals, is shown.

      All of it or nothing: whatever is wrong is reported by file, line, column and field, and then nothing \
      is written. What the package says of contributions, totals and history is not taken: the ledger counts for \
      itself, and status events belong to the ledger in which they were recorded. A table whose size or SHA-256 is \
      not that in datapackage.json is refused without --edited.

      CSV is UTF-8, with or without a byte order mark, and lines end in LF or CR LF. Columns may stand in any order, \
      and those that may be empty may be left out. With ; between the names of the header, ; separates fields and a \
      comma stands before the cents, as a Dutch Excel saves CSV; items of lists have ; between them all the same, in \
      quotes. --delimiter and --decimal say otherwise.

      EXAMPLES
        rijksledger import begroting-2024 --by "Team Begroting"
        rijksledger --db leeg.db import begroting-2023 --by beheerder
        rijksledger import --builtin --by beheerder
        rijksledger import amounts-2023.csv --dry-run --by "Team Begroting"
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "A folder or a file.")
  var path: String?

  @Flag(help: "Take the editions that come with the program instead, as corrected since.")
  var builtin = false

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Take out of the ledger what the tables leave out; otherwise it stays.")
  var prune = false

  @Flag(help: "Read, judge and count everything, show what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var author: AuthorOptions

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"), transform: FreeText.text)
  var note: String?

  func validate() throws {
    try EmptyName.refuse(path, of: "<path>")
    if (path == nil) != builtin {
      throw ValidationError(
        said(
          en: "name a folder or a file, or give --builtin.",
          nl: "noem een map of een bestand, of geef --builtin."))
    }
  }

  /// What is handed in.
  private func source() throws -> PackageSource {
    guard let path else { return .builtIn }
    return try PackageSource(path: path)
  }

  /// Its name, for messages.
  private var name: String { path ?? said(en: "the built-in package", nl: "het ingebouwde pakket") }

  func run() throws {
    let by = try author.name()
    let ledger = try ledger.open(for: .change)
    if builtin, try ledger.hasLaterBuiltIn() {
      throw CommandFailure(Messages.laterBuiltIn, status: CommandFailure.failed)
    }
    // On a signal, what was begun is rolled back first.
    Interruption.watch()
    let progress = RowProgress(show: Terminal.progress, language: .current)
    defer { progress.end() }
    let report: PackageImport.Report
    do {
      report = try reading.import(
        of: source(), IntakeOptions(isPruning: prune, isTrial: dryRun), progress: progress
      ).run(into: ledger, by: by, note: note)
    } catch is NoEdition {
      throw CommandFailure(Messages.noEdition(in: name), status: CommandFailure.data)
    }
    progress.end()
    if !report.changedTables.isEmpty {
      let tables = report.changedTables.joined(separator: ", ")
      StandardError.writeLine(
        said(
          en: "Changed since the export, according to datapackage.json: \(tables).",
          nl: "Gewijzigd sinds de export, volgens datapackage.json: \(tables)."))
    }
    if report.isUnverified {
      StandardError.writeLine(Messages.unverifiedPackage(name))
    }
    try tell(report, ledger)
  }

  /// What is new and what has changed; which edition queries show now.
  private func tell(_ report: PackageImport.Report, _ ledger: Ledger) throws {
    let (intake, isTrial) = (report.intake, dryRun)
    let output = StandardOutput()
    try output.write(IntakeText.text(of: intake))
    try output.finish()
    if !intake.editions.isEmpty { StandardError.writeLine(imported(intake)) }
    let changes = IntakeText.counts(intake)
    let corrected = report.editions.filter { !intake.editions.contains($0) }
    if !changes.isEmpty {
      StandardError.writeLine(
        said(
          en: "\(isTrial ? "Would be" : "Recorded"): \(changes).",
          nl: "\(isTrial ? "Dit zou veranderen" : "Vastgelegd"): \(changes)."))
    } else if !corrected.isEmpty {
      StandardError.writeLine(Self.unchanged(corrected))
    }
    for line in IntakeText.doubts(intake, isTrial: isTrial) { StandardError.writeLine(line) }
    if let missing = IntakeText.missing(intake) { StandardError.writeLine(missing) }
    if isTrial {
      StandardError.writeLine(Messages.dryRun)
    } else if !intake.isEmpty, let newest = try ledger.editions().last?.year {
      StandardError.writeLine(
        said(
          en: "Queries show the edition \(newest) now, unless --edition says otherwise.",
          nl: "Zonder --edition gaat elke vraag nu over editie \(newest)."))
    }
  }

  private func imported(_ intake: IntakeReport) -> String {
    let (count, years) = (intake.editions.count, Self.years(intake.editions))
    let rows =
      "\(IntakeText.measuresText(intake.newMeasures)), \(IntakeText.amountsText(intake.newAmounts))"
    return said(
      en: "\(dryRun ? "Would import" : "Imported") \(Count.word(count, "edition")) \(years): \(rows).",
      nl:
        "\(Count.word(count, "Editie", "Edities")) \(years) \(dryRun ? "in te lezen" : "ingelezen"): \(rows)."
    )
  }

  private static func unchanged(_ editions: [Int]) -> String {
    said(
      en:
        "\(Count.word(editions.count, "Edition")) \(years(editions)): nothing differs, so nothing was changed.",
      nl:
        "\(Count.word(editions.count, "Editie", "Edities")) \(years(editions)): er is geen verschil, dus er is niets"
        + " gewijzigd.")
  }

  private static func years(_ editions: [Int]) -> String {
    editions.map(String.init).joined(separator: ", ")
  }
}
