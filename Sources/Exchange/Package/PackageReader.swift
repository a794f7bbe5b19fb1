import Budget
import Ledger

/// Reads a data package strictly: every fault is reported, and if there is any, nothing is imported.
///
/// Rows go to the intake of a ledger one by one, so memory does not grow with the size of a table.
struct PackageReader {
  private let source: PackageSource
  private let intake: Intake
  private let progress: RowProgress
  /// What the package says that it contains.
  let contents: PackageContents
  private let faults: FaultList
  private var codes: [RecordTable: CodeKeys] = [:]
  /// The paths of the tables whose bytes do not match their SHA-256 in the descriptor.
  ///
  /// They were changed since they were exported, perhaps on purpose, or were cut off in transit.
  private(set) var changedTables: [String] = []
  /// The budget years of the editions.
  private(set) var editions: Set<Int> = []

  /// Looks at what a package contains.
  ///
  /// - Throws: `PackageFaults`.
  init(_ source: PackageSource, into intake: Intake, progress: RowProgress) throws(PackageFaults) {
    self.source = source
    self.intake = intake
    self.progress = progress
    contents = try PackageContents(of: source)
    faults = FaultList(contents.tables)
  }

  /// Reads all tables.
  ///
  /// - Throws: `PackageFaults`: everything that is wrong, by file, line, column and field; `LedgerError`;
  ///   `Interrupted`.
  mutating func read() throws {
    codes[.ministries] = try readCodes(.ministries, CodeListRules(known: intake.codes.ministries))
    codes[.routes] = try readCodes(.routes, CodeListRules(known: intake.codes.routes))
    codes[.recipients] = try readCodes(.recipients, CodeListRules(known: intake.codes.recipients))
    codes[.statuses] = try readCodes(.statuses, CodeListRules(known: intake.codes.statuses))
    editions = try read(
      .editions, EditionRules(tables: contents.editions)
    ).years
    _ = try read(.documents, DocumentRules())
    for edition in contents.editions {
      _ = try read(.measures(edition), edition: edition, MeasureRules(edition: edition))
      _ = try read(.amounts(edition), edition: edition, FigureRules())
    }
    try progress.begin("count")
    let (faults, source) = (faults, source)
    try intake.judge { faults.add(Self.entry($0)) }
    try intake.writeCount { faults.add(Self.entry($0)) }
    try faults.throwIfAny(source)
    for edition in contents.editions {
      for table in [RecordTable.measures, .amounts] where intake.editions.contains(edition) {
        intake.include(table, edition: edition)
      }
    }
    try intake.write { faults.add(Self.entry($0)) }
    try faults.throwIfAny(source)
  }

  private mutating func readCodes<Record: CodeRecord>(
    _ schema: PackageSchema, _ rules: CodeListRules<Record>
  ) throws -> CodeKeys {
    try read(schema, rules).keys
  }

  private mutating func read<Rules: RowRules>(
    _ schema: PackageSchema, edition: Int? = nil, _ rules: Rules
  ) throws -> Rules {
    try progress.begin(schema.path)
    var reader = TableReader(schema, edition: edition, rules, into: intake, faults, codes: codes)
    switch source.open(schema.path) {
    case .file(let file):
      let digest = DigestTaking()
      try reader.read(file) { block in
        digest.add(block)
        try Interruption.check()
      }
      if let hash = contents.hashes[schema.path], PackageDescriptor.hash(digest.digest) != hash {
        changedTables.append(schema.path)
      }
    case .missing: faults.add(schema, .missingFile)
    case .unreadable(let problem): faults.add(schema, problem)
    }
    return reader.rules
  }

  private final class DigestTaking {
    private(set) var digest = FileDigest()
    func add(_ block: UnsafeRawBufferPointer) { digest.add(block) }
  }

  /// A fault that the intake found, as a fault of the package.
  private static func entry(_ fault: IntakeFault) -> FaultList.Entry {
    let schema: PackageSchema =
      switch fault.table {
      case .ministries: .ministries
      case .routes: .routes
      case .recipients: .recipients
      case .statuses: .statuses
      case .editions: .editions
      case .documents: .documents
      case .measures: .measures(fault.edition ?? 0)
      case .amounts: .amounts(fault.edition ?? 0)
      case .revisions: .revisions(fault.edition ?? 0)
      }
    return FaultList.Entry(
      table: schema, row: fault.place,
      column: fault.field.flatMap { name in schema.columns.firstIndex { $0.name == name } }, place: nil,
      problem: .data(fault.fault, table: fault.table, edition: fault.edition))
  }
}
