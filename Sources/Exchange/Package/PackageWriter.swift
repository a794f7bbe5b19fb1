import Budget
import Ledger

/// Writes what a filter keeps of a ledger as a data package: the same content is the same bytes.
///
/// Rows go from the ledger to the folder one at a time, so that the number of amounts costs no memory.
public struct PackageWriter {
  private let ledger: Ledger
  private let filter: Filter
  private let head: ExportHead
  private let progress: ExportProgress

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - filter: Selects whole measures, and the contributions and totals.
  ///   - head: What the package says of itself.
  public init(
    _ ledger: Ledger, _ filter: Filter, head: ExportHead, progress: ExportProgress = ExportProgress()
  ) {
    self.ledger = ledger
    self.filter = filter
    self.head = head
    self.progress = progress
  }

  /// Writes all files of the package.
  ///
  /// - Throws: `LedgerError`, or what the folder throws.
  public func write(to folder: any PackageFolder) throws {
    let editions = filter.editions.map(\.year)
    var digests: [String: FileDigest] = [:]
    func write(
      _ table: PackageSchema, rows: ((_ row: [String]) throws -> Void) throws -> Void
    ) throws {
      digests[table.path] = try self.write(table, to: folder, rows: rows)
    }
    let codes = try ledger.codeLists()
    try write(.ministries) { row in
      for ministry in codes.ministries { try row(PackageRow.of(ministry)) }
    }
    try write(.routes) { row in
      for route in codes.routes { try row(PackageRow.of(route)) }
    }
    try write(.recipients) { row in
      for recipient in codes.recipients { try row(PackageRow.of(recipient)) }
    }
    try write(.statuses) { row in
      for status in codes.statuses { try row(PackageRow.of(status)) }
    }
    try write(.editions) { row in
      for edition in filter.editions { try row(PackageRow.of(edition)) }
    }
    let packaging = Packaging(ledger, filter)
    for edition in filter.editions {
      try write(.measures(edition.year)) { row in
        try packaging.forEachMeasure(of: edition) { try row(PackageRow.of($0)) }
      }
      try write(.amounts(edition.year)) { row in
        try packaging.forEachAmount(of: edition) { try row(PackageRow.of($0)) }
      }
    }
    try write(.contributions(editions)) { row in
      for edition in filter.editions {
        try packaging.forEachContribution(of: edition) { try row(PackageRow.of($0)) }
      }
    }
    try write(.totals) { row in
      for total in try ledger.totals(by: [.ministry, .route, .recipient, .basis], filter) {
        try row(PackageRow.of(total))
      }
    }
    try write(.history(editions)) { row in
      try ledger.forEachEvent(filter) { try row(PackageRow.of($0)) }
    }
    // The last one, as it says of each table what its bytes are.
    try folder.file(PackageDescriptor.path) { output in
      try output.write(PackageDescriptor.text(editions: editions, head: head, digests: digests))
    }
  }

  /// Writes one table, of which `rows` gives the rows, and gives its digest.
  private func write(
    _ table: PackageSchema, to folder: any PackageFolder,
    rows: ((_ row: [String]) throws -> Void) throws -> Void
  ) throws -> FileDigest {
    var digest = FileDigest()
    try progress.begin(table.path)
    try folder.file(table.path) { file in
      let output = DigestedOutput(file)
      try output.write(CSVWriter.record(table.columns.map(\.name)))
      try rows { row in
        try output.write(CSVWriter.record(row))
        try progress.row()
      }
      digest = output.digest
    }
    return digest
  }
}
