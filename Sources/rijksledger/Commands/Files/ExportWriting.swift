import Budget
import Exchange
import Ledger

/// How an export is written, in each of its formats.
extension ExportCommand {
  /// Writes what is shown of the ledger, once it has been checked.
  typealias Writing = (Ledger, Filter, ExportHead, RowProgress) throws -> Void

  /// Opens the output first, so that a bad one is reported before anything is counted.
  func place(
    besides ledger: Ledger, _ sides: ComparedSides, _ compared: ComparedSides.Opened?
  ) throws -> Writing {
    guard let output, !StandardOutput.isMeant(by: output) else {
      return { try writeTotals($0, $1, $2, $3, to: StandardOutput()) }
    }
    switch format {
    case .csv, .json:
      func file() throws -> FileOutput { try FileOutput(output, ledger: ledger.file, replaces: force) }
      // Opening a pipe waits for a reader, who should not get an empty one because of an unknown code.
      if FileOutput.isSpecial(output) { return { try writeTotals($0, $1, $2, $3, to: try file()) } }
      let opened = try file()
      return { try writeTotals($0, $1, $2, $3, to: opened) }
    case .datapackage:
      let folder = try DirectoryOutput(output, ledger: ledger.file, replaces: force)
      return { shown, filter, head, progress in
        try PackageWriter(shown, filter, head: head, progress: progress).write(to: folder)
        try folder.publish()
      }
    case .xlsx:
      let file = try FileOutput(
        output, ledger: ledger.file, others: sides.ledgers.dropFirst().map(\.file), replaces: force,
        isPlain: true)
      return { shown, filter, head, progress in
        let against = try compared.map { try comparison($0, shown, filter) }
        try writeWorkbook(shown, filter, head, against, progress, to: file, of: ledger)
      }
    }
  }

  private func writeTotals(
    _ shown: Ledger, _ filter: Filter, _ head: ExportHead, _ progress: RowProgress, to place: any Output
  ) throws {
    let dimensions = (by ?? .standard).dimensions
    let totals = Listing<TotalRow>.totals(by: dimensions, showsEdition: true)
    let listing = Listing<TotalRow>(
      columns: totals.columns + [
        .init("filters") { _ in
          FieldValue(head.selection.isEmpty ? nil : head.selection.joined(separator: " "))
        },
        .init("as_of") { _ in .text(head.asOf) },
        .init("journal") { _ in .text(head.journalHead) },
      ], table: [], id: totals.id)
    try progress.begin(said(en: "totals", nl: "totalen"))
    let rows = try shown.totals(by: dimensions, filter)
    // On a terminal the first row would end up after it.
    if place is StandardOutput { progress.end() }
    let writer = try ListingWriter(
      listing, format == .csv ? .csv : .json, to: place, csv: csv.style)
    for row in rows {
      try writer.write(row)
      try progress.row()
    }
    try writer.finish(nothing: "")
  }

  private func tellFaults(_ faults: Int, asOf moment: String?) {
    let command = Messages.command("check")
    StandardError.writeLine(
      said(
        en:
          "check finds \(Count.text(faults, "fault")) in the ledger\(moment.map { " as of \($0)" } ?? ""), listed on"
          + " the sheet Account. Run: \(command)",
        nl: "check vindt \(Count.text(faults, "fout", "fouten")) in het grootboek"
          + "\(moment.map { " zoals het was op \($0)" } ?? ""); zie het blad Verantwoording. Voer uit: \(command)"
      ))
  }

  /// What the workbook is compared with.
  private func comparison(
    _ compared: ComparedSides.Opened, _ shown: Ledger, _ filter: Filter
  ) throws -> WorkbookComparison {
    let (before, after) = (
      try compared.shown(), try ComparedSide(shown, edition: filter.editions.last?.year)
    )
    return WorkbookComparison(
      try Comparison(before, after, filters.input()), name: try compared.lastingName(before))
  }

  private func writeWorkbook(
    _ shown: Ledger, _ filter: Filter, _ head: ExportHead, _ against: WorkbookComparison?,
    _ progress: RowProgress, to file: FileOutput, of ledger: Ledger
  ) throws {
    var faults = 0
    let writer = WorkbookWriter(
      shown, filter, head: head, against: against, progress: progress,
      findings: { check in
        let findings =
          Check.quick.contains(check)
          ? head.faults.filter { $0.check == check } : try shown.findings(of: [check], step: progress.row)
        faults += findings.filter { $0.acceptance == nil }.count
        return findings
      }, wording: WorkbookWording(head, filter, against: against?.name))
    try writer.write(to: file)
    try file.finish()
    // What is wrong with the record has been said.
    if faults > head.faults.count {
      progress.end()
      tellFaults(faults, asOf: shown === ledger ? nil : head.asOf)
    }
  }
}
