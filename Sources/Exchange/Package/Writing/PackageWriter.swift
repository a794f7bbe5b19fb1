import Budget
import Ledger

/// Where the files of a package are written.
public protocol PackageFolder {
  /// Writes one file; `body` writes its text.
  ///
  /// - Throws: `OutputFailure`, or what `body` throws.
  func file(_ name: String, _ body: (any Output) throws -> Void) throws
}

/// Writes what a filter keeps of a ledger as a data package: the same content is the same bytes.
///
/// Rows go from the ledger to the folder one at a time, so memory does not grow with the number of amounts.
public struct PackageWriter {
  private let ledger: Ledger
  private let filter: Filter
  private let head: ExportHead
  private let progress: RowProgress

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - filter: Selects whole measures, and the contributions and totals.
  ///   - head: What the package says about itself.
  public init(
    _ ledger: Ledger, _ filter: Filter, head: ExportHead, progress: RowProgress = RowProgress()
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
    let revised = try Set(editions.filter(Packaging(ledger, filter).hasRevisions))
    let digests = try writeLists(to: folder) + writeEditions(to: folder) + writeDerived(to: folder)
    // It comes last, as it has the size and digest of every table.
    try folder.file(PackageDescriptor.path) { output in
      try output.write(
        PackageDescriptor.text(
          editions: editions, head: head, revised: revised, digests: Dictionary(digests) { first, _ in first }
        ))
    }
  }

  private func writeLists(to folder: any PackageFolder) throws -> [Written] {
    let codes = try ledger.codeLists()
    let years = Set(filter.editions.map(\.year))
    let documents = try ledger.documents().filter { years.contains($0.edition) }
    return [
      try write(.ministries, codes.ministries, to: folder), try write(.routes, codes.routes, to: folder),
      try write(.recipients, codes.recipients, to: folder), try write(.statuses, codes.statuses, to: folder),
      try write(.editions, filter.editions, to: folder), try write(.documents, documents, to: folder),
    ]
  }

  private func writeEditions(to folder: any PackageFolder) throws -> [Written] {
    let packaging = Packaging(ledger, filter)
    return try filter.editions.flatMap { edition in
      var written = [
        try write(.measures(edition.year), to: folder) {
          try packaging.pushMeasures(of: edition, to: $0)
        },
        try write(.amounts(edition.year), to: folder) { try packaging.pushAmounts(of: edition, to: $0) },
      ]
      if try packaging.hasRevisions(edition.year) {
        written.append(
          try write(.revisions(edition.year), to: folder) {
            try packaging.pushRevisions(of: edition, to: $0)
          })
      }
      return written
    }
  }

  private func writeDerived(to folder: any PackageFolder) throws -> [Written] {
    let packaging = Packaging(ledger, filter)
    let editions = filter.editions.map(\.year)
    return [
      try write(.contributions(editions), to: folder) { sink in
        for edition in filter.editions { try packaging.pushContributions(of: edition, to: sink) }
      },
      try write(.totals, to: folder) { sink in
        for total in try ledger.totals(by: [.ministry, .route, .recipient, .basis], filter) {
          try sink.push(total)
        }
      },
      try write(.history(editions), to: folder) { try ledger.pushEvents(filter, to: $0) },
    ]
  }

  /// The path of a table that was written, and its digest.
  private typealias Written = (String, FileDigest)

  private func write<R: TableRecord>(
    _ table: PackageSchema, _ records: [R], to folder: any PackageFolder
  ) throws -> Written {
    try write(table, to: folder) { sink in for record in records { try sink.row(record) } }
  }

  /// Writes one table; `rows` pushes its rows.
  private func write(
    _ table: PackageSchema, to folder: any PackageFolder, rows: (CSVSink) throws -> Void
  ) throws -> Written {
    var digest = FileDigest()
    try progress.begin(table.path)
    try folder.file(table.path) { file in
      let output = DigestedOutput(file)
      let sink = try CSVSink(table.rowColumns, to: output, onRow: progress.row)
      try rows(sink)
      try sink.finish()
      digest = output.digest
    }
    return (table.path, digest)
  }
}

extension FieldSink {
  /// Takes a row of totals.csv.
  fileprivate func push(_ total: TotalRow) throws {
    try integer(Int64(total.edition))
    for value in total.group { try self.value(value.map(FieldValue.text) ?? .none) }
    try text(total.bucket.rawValue)
    try value(total.year.map(FieldValue.integer) ?? .none)
    try integer(total.eur.cents)
    try integer(Int64(total.amounts))
    try integer(total.mayOverlap.cents)
    try endRow()
  }
}
