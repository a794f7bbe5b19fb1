import Ledger

/// A package has no edition, so there is nothing to import.
public struct NoEdition: Error, Equatable {}

/// Imports a data package, or loose tables of editions that a ledger has: all of it or nothing.
///
/// ```swift
/// let report = try PackageImport(PackageSource(path: "begroting-2024")).run(into: ledger, by: "Team Begroting")
/// ```
public struct PackageImport {
  private let source: PackageSource
  private let options: Options
  private let progress: RowProgress

  /// What somebody says about the files that they hand in.
  struct Options {
    /// The later document of the edition that states the figures in tables of amounts; nil for its first.
    let document: String?
    /// How CSV is written, where that is not left to each file.
    let format: CSVFormat.Choice
    /// Whether tables were changed on purpose since the package was exported.
    let isEdited: Bool
    /// What happens to what the ledger has already.
    let intake: IntakeOptions
  }

  /// What was imported.
  public struct Report: Equatable, Sendable {
    /// What is new, and what has changed.
    public let intake: IntakeReport
    /// The editions whose tables were read, the oldest first.
    public let editions: [Int]
    /// The tables that are not those of the descriptor, if that was meant.
    public let changedTables: [String]
    /// Whether the package says of itself that the record of its ledger did not hold.
    public let isUnverified: Bool
  }

  /// Prepares the import of a package.
  ///
  /// - Parameters:
  ///   - document: The later document of the edition that states the figures in tables of amounts; nil for its first.
  ///   - format: How CSV is written, where that is not left to each file.
  ///   - isEdited: Whether tables were changed on purpose since the package was exported.
  ///   - intake: What happens to what the ledger has already.
  public init(
    _ source: PackageSource, document: String? = nil, format: CSVFormat.Choice = CSVFormat.Choice(),
    isEdited: Bool = false, intake: IntakeOptions = IntakeOptions(), progress: RowProgress = RowProgress()
  ) {
    self.source = source
    options = Options(document: document, format: format, isEdited: isEdited, intake: intake)
    self.progress = progress
  }

  /// Reads the package and writes it into a ledger.
  ///
  /// - Parameters:
  ///   - by: Who does it.
  ///   - action: What is done, for the journal.
  ///   - note: Why, for the journal.
  ///   - isAlone: Whether the package is looked at by itself, and may continue editions that are not there.
  /// - Throws: `PackageFaults`, `NoEdition`, `LedgerError`, `Interrupted`; then nothing has changed.
  public func run(
    into ledger: Ledger, by: String, action: String = "import", note: String? = nil, isAlone: Bool = false
  ) throws -> Report {
    var (changedTables, isUnverified): ([String], Bool) = ([], false)
    var editions: [Int] = []
    let intake = try ledger.interruptible(by: progress.check) {
      try ledger.takeIn(
        by: by, action: action, options.intake,
        note: { _ in
          "edition \(editions.map(String.init).joined(separator: ", "))" + (note.map { ": \($0)" } ?? "")
        },
        step: progress.row
      ) { intake in
        intake.continuesElsewhere = isAlone
        intake.builtInVersion = source.builtInVersion
        var reader = try PackageReader(
          source, options, into: intake, documents: try ledger.documents(), progress: progress)
        try reader.read()
        guard !reader.editions.isEmpty else { throw NoEdition() }
        editions = reader.editions.sorted()
        changedTables = reader.changedTables
        isUnverified = reader.contents.isUnverified
      }
    }
    progress.end()
    return Report(
      intake: intake, editions: editions, changedTables: changedTables, isUnverified: isUnverified)
  }
}
