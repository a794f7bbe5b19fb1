import Ledger

/// A package has no edition, so there is nothing to import.
public struct NoEdition: Error, Equatable {}

/// Imports the editions of a data package into a ledger: all of it or nothing.
///
/// ```swift
/// let report = try PackageImport(PackageSource(folder: "begroting-2024")).run(into: ledger, by: "Team Begroting")
/// ```
public struct PackageImport {
  private let source: PackageSource
  private let progress: RowProgress

  /// What was imported.
  public struct Report: Equatable, Sendable {
    /// The editions, and how many measures and amounts they have.
    public let intake: IntakeReport
    /// The tables that no longer match their SHA-256 in the descriptor, so were changed since they were
    /// exported.
    public let changedTables: [String]
    /// Whether the package says of itself that the record of its ledger did not hold.
    public let isUnverified: Bool
  }

  /// Prepares the import of a package.
  public init(_ source: PackageSource, progress: RowProgress = RowProgress()) {
    self.source = source
    self.progress = progress
  }

  /// Reads the package and writes it into a ledger.
  ///
  /// - Parameters:
  ///   - by: Who does it.
  ///   - action: What is done, for the journal.
  /// - Throws: `PackageFaults`, `NoEdition`, `LedgerError`, `Interrupted`; then nothing has changed.
  public func run(into ledger: Ledger, by: String, action: String = "import") throws -> Report {
    var (changedTables, isUnverified): ([String], Bool) = ([], false)
    let intake = try ledger.interruptible(by: progress.check) {
      try ledger.takeIn(
        by: by, action: action,
        note: { report in "edition \(report.editions.map(String.init).joined(separator: ", "))" },
        step: progress.row
      ) { intake in
        var reader = try PackageReader(source, into: intake, progress: progress)
        try reader.read()
        guard !reader.editions.isEmpty else { throw NoEdition() }
        changedTables = reader.changedTables
        isUnverified = reader.contents.isUnverified
      }
    }
    progress.end()
    return Report(intake: intake, changedTables: changedTables, isUnverified: isUnverified)
  }
}
