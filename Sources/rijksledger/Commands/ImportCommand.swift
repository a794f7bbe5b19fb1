import ArgumentParser
import Budget
import Exchange
import Ledger

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", _superCommandName: programName,
    abstract: "Take the editions of a data package that the ledger does not have yet.",
    discussion: """
      PATH is the folder of a package (datapackage.json), a folder with only measures-YEAR.csv, amounts-YEAR.csv or \
      revisions-YEAR.csv (what later documents state), or one such file. Such loose tables are of editions that the \
      ledger has, and use its codes.

      All of it or nothing: whatever is wrong is reported by file, line, column and field, and then nothing \
      is written. What the package says of contributions, totals and history is not taken: the ledger counts for \
      itself, and status events belong to the ledger in which they were recorded. A table whose size or SHA-256 is \
      not that in datapackage.json is refused without --edited.

      CSV is UTF-8, with or without a byte order mark, and lines end in LF or CR LF. Columns may stand in any order, \
      and those that may be empty may be left out. With ; between the names of the header, ; separates fields and a \
      comma stands before the cents, as a Dutch Excel saves CSV.

      EXAMPLES
        rijksledger import begroting-2024 --by "Team Begroting"
        rijksledger --db leeg.db import begroting-2023 --by beheerder
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "A folder or a file.")
  var path: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var author: AuthorOptions

  func run() throws {
    let by = try author.name()
    let ledger = try ledger.open(for: .change)
    // On a signal, what was begun is rolled back first.
    Interruption.watch()
    let progress = RowProgress(show: Terminal.progress)
    defer { progress.end() }
    let report: PackageImport.Report
    do {
      report = try reading.import(of: PackageSource(path: path), progress: progress).run(into: ledger, by: by)
    } catch is NoEdition {
      throw CommandFailure(Messages.noEdition(in: path), status: CommandFailure.data)
    }
    progress.end()
    if !report.changedTables.isEmpty {
      StandardError.writeLine(
        "Changed since the export, according to datapackage.json:"
          + " \(report.changedTables.joined(separator: ", ")).")
    }
    if report.isUnverified {
      StandardError.writeLine(Messages.unverifiedPackage(path))
    }
    let editions = report.intake.editions.map { "\($0)" }.joined(separator: ", ")
    StandardError.writeLine(
      "Imported \(Count.word(report.intake.editions.count, "edition")) \(editions): "
        + "\(Count.text(report.intake.measures, "measure")), \(Count.text(report.intake.amounts, "amount")).")
  }
}
