import ArgumentParser
import Budget
import Exchange
import Ledger

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", _superCommandName: programName,
    abstract: "Take the editions of a data package that the ledger does not have yet.",
    discussion: """
      All of the package or nothing: whatever is wrong is reported by file, line, column and field, and then nothing \
      is written. What the package says of contributions, totals and history is not taken: the ledger counts for \
      itself, and status events belong to the ledger in which they were recorded. A table that is taken \
      and was changed since it was exported is told by its SHA-256; that alone is no fault.

      EXAMPLES
        rijksledger import begroting-2024 --by "Team Begroting"
        rijksledger --db leeg.db import begroting-2023 --by beheerder
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The folder that has datapackage.json.")
  var folder: String

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
      report = try PackageImport(PackageSource(folder: folder), progress: progress).run(into: ledger, by: by)
    } catch is NoEdition {
      throw CommandFailure(
        "\(ShownText.visible(folder)) has no edition. Add its row to editions.csv, and its tables",
        status: CommandFailure.data)
    }
    progress.end()
    // A package may have been corrected by hand, but one that was cut off in transit must not pass unnoticed.
    if !report.changedTables.isEmpty {
      StandardError.writeLine(
        "Changed since the export, according to the SHA-256 in datapackage.json:"
          + " \(report.changedTables.joined(separator: ", ")).")
    }
    if report.isUnverified {
      StandardError.writeLine(
        "Warning: \(folder) says that the record of its ledger did not hold (datapackage.json, unverified).")
    }
    let editions = report.intake.editions.map { "\($0)" }.joined(separator: ", ")
    StandardError.writeLine(
      "Imported \(Count.word(report.intake.editions.count, "edition")) \(editions): "
        + "\(Count.text(report.intake.measures, "measure")), \(Count.text(report.intake.amounts, "amount")).")
  }
}
