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
    try folder.file(PackageDescriptor.path) { output in
      try output.write(PackageDescriptor.text(editions: editions, head: head))
    }
    let codes = try ledger.codeLists()
    try write(.ministries, to: folder) { row in
      for ministry in codes.ministries { try row(PackageRow.of(ministry)) }
    }
    try write(.routes, to: folder) { row in
      for route in codes.routes { try row(PackageRow.of(route)) }
    }
    try write(.recipients, to: folder) { row in
      for recipient in codes.recipients { try row(PackageRow.of(recipient)) }
    }
    try write(.statuses, to: folder) { row in
      for status in codes.statuses { try row(PackageRow.of(status)) }
    }
    try write(.editions, to: folder) { row in
      for edition in filter.editions { try row(PackageRow.of(edition)) }
    }
    let packaging = Packaging(ledger, filter)
    for edition in filter.editions {
      try write(.measures(edition.year), to: folder) { row in
        try packaging.forEachMeasure(of: edition) { try row(PackageRow.of($0)) }
      }
      try write(.amounts(edition.year), to: folder) { row in
        try packaging.forEachAmount(of: edition) { try row(PackageRow.of($0)) }
      }
    }
    try write(.contributions(editions), to: folder) { row in
      for edition in filter.editions {
        try packaging.forEachContribution(of: edition) { try row(PackageRow.of($0)) }
      }
    }
    try write(.totals, to: folder) { row in
      for total in try ledger.totals(by: [.ministry, .route, .recipient, .basis], filter) {
        try row(PackageRow.of(total))
      }
    }
    try write(.history(editions), to: folder) { row in
      try ledger.forEachEvent(filter) { try row(PackageRow.of($0)) }
    }
  }

  /// Writes one table; `rows` gives its rows.
  private func write(
    _ table: PackageSchema, to folder: any PackageFolder,
    rows: ((_ row: [String]) throws -> Void) throws -> Void
  ) throws {
    try progress.begin(table.path)
    try folder.file(table.path) { output in
      try output.write(CSVWriter.record(table.columns.map(\.name)))
      try rows { row in
        try output.write(CSVWriter.record(row))
        try progress.row()
      }
    }
  }
}
