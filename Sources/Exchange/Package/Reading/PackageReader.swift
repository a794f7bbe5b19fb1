import Budget
import Ledger

/// Reads a data package strictly: every fault is reported, and if there is any, nothing is imported.
///
/// Rows go to the intake of a ledger one by one, so memory does not grow with the size of a table.
struct PackageReader {
  private let source: PackageSource
  private let intake: Intake
  private let options: PackageImport.Options
  private let progress: RowProgress
  /// What the package says that it contains.
  let contents: PackageContents
  private let faults: FaultList
  private var codes: [RecordTable: CodeKeys] = [:]
  /// The years in which ministries hold.
  private var ministryRule = MinistryRule([])
  /// The documents of editions, of the ledger and of the package.
  private var documents: DocumentOrder
  /// The paths of the tables whose bytes are not those of the descriptor, although that was meant.
  private(set) var changedTables: [String] = []
  /// The budget years of the editions.
  private(set) var editions: Set<Int> = []

  /// Looks at what a package contains.
  ///
  /// - Parameter documents: Those that the ledger has already.
  /// - Throws: `PackageFaults`.
  init(
    _ source: PackageSource, _ options: PackageImport.Options, into intake: Intake, documents: [Document],
    progress: RowProgress
  ) throws(PackageFaults) {
    self.source = source
    self.options = options
    self.intake = intake
    self.progress = progress
    self.documents = DocumentOrder(known: documents)
    contents = try PackageContents(of: source)
    faults = FaultList(contents.tables)
  }

  /// Reads all tables.
  ///
  /// - Throws: `PackageFaults`: everything that is wrong, by file, line, column and field; `LedgerError`, also for a
  ///   document that can't be that of the figures; `Interrupted`.
  mutating func read() throws {
    guard !contents.editions.isEmpty else { throw NoEdition() }
    if contents.isLoose { takeLists() } else { try readLists() }
    for edition in contents.editions { try readTables(of: edition) }
    try progress.begin(progress.language.said(en: "count", nl: "tellen"))
    let (faults, source, document) = (faults, source, options.document)
    try intake.judge { faults.add(Self.entry($0, document, contents)) }
    try intake.writeCount { faults.add(Self.entry($0, document, contents)) }
    try faults.throwIfAny(source)
    includeTables()
    try intake.write { faults.add(Self.entry($0, document, contents)) }
    try faults.throwIfAny(source)
  }

  /// What the tables of an edition that the ledger has leave out is missing from them.
  private func includeTables() {
    for edition in contents.editions where intake.editions.contains(edition) {
      if contents.has(.measures(edition)) { intake.include(.measures, edition: edition) }
      if contents.has(.amounts(edition)) {
        let table = options.document == nil ? RecordTable.amounts : .revisions
        intake.include(table, edition: edition, document: options.document)
      }
      // A package without the table says that no later document states anything.
      if contents.has(.revisions(edition)) || !contents.isLoose {
        intake.include(.revisions, edition: edition)
      }
    }
  }

  // MARK: Lists

  private mutating func readLists() throws {
    let ministries = try read(.ministries, CodeListRules(known: intake.codes.ministries))
    codes[.ministries] = ministries.keys
    ministryRule = MinistryRule(ministries.records)
    codes[.routes] = try readCodes(.routes, CodeListRules(known: intake.codes.routes))
    codes[.recipients] = try readCodes(.recipients, CodeListRules(known: intake.codes.recipients))
    codes[.statuses] = try readCodes(.statuses, CodeListRules(known: intake.codes.statuses))
    editions = try read(
      .editions, EditionRules(tables: contents.editions)
    ).years
    documents = try read(.documents, DocumentRules(known: documents)).order
  }

  /// Loose tables refer to the lists of the ledger.
  private mutating func takeLists() {
    codes[.ministries] = .all(intake.codes.ministries.map(\.code))
    ministryRule = MinistryRule(intake.codes.ministries)
    codes[.routes] = .all(intake.codes.routes.map(\.code))
    codes[.recipients] = .all(intake.codes.recipients.map(\.code))
    codes[.statuses] = .all(intake.codes.statuses.map(\.code))
    editions = Set(contents.editions)
  }

  private mutating func readCodes<Record: CodeRecord>(
    _ schema: PackageSchema, _ rules: CodeListRules<Record>
  ) throws -> CodeKeys {
    try read(schema, rules).keys
  }

  // MARK: Tables of editions

  private mutating func readTables(of edition: Int) throws {
    let tables = contents.tables(of: edition)
    if contents.isLoose && !intake.editions.contains(edition) {
      for table in tables { faults.add(table, .unknownEdition(edition, known: intake.editions)) }
      return
    }
    let (measures, amounts, revisions) = (
      PackageSchema.measures(edition), PackageSchema.amounts(edition), PackageSchema.revisions(edition)
    )
    if contents.has(measures) {
      let rules = MeasureRules(edition: edition, ministries: ministryRule)
      _ = try read(measures, edition: edition, rules)
    }
    if contents.has(amounts) {
      try requireLater(of: edition)
      _ = try read(amounts, edition: edition, FigureRules(document: options.document))
    }
    guard contents.has(revisions) else { return }
    if let document = options.document { return faults.add(revisions, .documentGiven(document)) }
    _ = try read(revisions, edition: edition, RevisionRules(edition: edition, documents: documents))
  }

  /// The document that is given for all figures has to be a later one of each edition.
  private func requireLater(of edition: Int) throws {
    guard let document = options.document, documents.isWhole else { return }
    let later = documents.later(of: edition)
    guard !later.contains(document) else { return }
    throw LedgerError.unknownDocument(document, edition: edition, isLater: true, valid: later)
  }

  private mutating func read<Rules: RowRules>(
    _ schema: PackageSchema, edition: Int? = nil, _ rules: Rules
  ) throws -> Rules {
    try progress.begin(schema.path)
    var reader = TableReader(
      schema, edition: edition, rules, into: intake, faults, codes: codes, options.format)
    switch source.open(schema.path) {
    case .file(let file):
      let digest = DigestTaking()
      try reader.read(file) { block in
        digest.add(block)
        try Interruption.check()
      }
      try judge(digest, of: file, schema)
    case .missing: faults.add(schema, .missingFile)
    case .unreadable(let problem): faults.add(schema, problem)
    }
    return reader.rules
  }

  /// A table must be the one that its descriptor describes: half of one would pass for a whole edition.
  private mutating func judge(
    _ digest: DigestTaking, of file: any ByteSource, _ schema: PackageSchema
  ) throws {
    guard let claim = contents.claims[schema.path], claim.bytes != nil || claim.hash != nil else { return }
    guard try digest.addRest(of: file), let problem = claim.problem(with: digest.digest) else { return }
    if options.isEdited { changedTables.append(schema.path) } else { faults.add(schema, problem) }
  }

  private final class DigestTaking {
    private(set) var digest = FileDigest()
    func add(_ block: UnsafeRawBufferPointer) { digest.add(block) }

    /// Takes what has not been read because of a fault.
    ///
    /// - Returns: Whether it could be read; what can't has been reported.
    func addRest(of file: any ByteSource) throws -> Bool {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
      defer { buffer.deallocate() }
      while true {
        try Interruption.check()
        guard let count = try? file.read(into: buffer, at: digest.bytes) else { return false }
        if count == 0 { return true }
        digest.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }

  /// A fault that the intake found, as a fault of the package.
  ///
  /// - Parameter document: The later document that states the figures of tables of amounts.
  /// - Parameter contents: What is handed in; of the rest the ledger's own rows are judged too.
  private static func entry(
    _ fault: IntakeFault, _ document: String?, _ contents: PackageContents
  ) -> FaultList.Entry {
    if case .unknownMeasure(let measure) = fault.fault, fault.place == nil,
      contents.has(PackageSchema.table(.measures, of: fault.edition ?? 0))
    {
      return FaultList.Entry(
        table: PackageSchema.table(.measures, of: fault.edition ?? 0), row: nil, column: nil, place: nil,
        problem: .amountsKept(measure: measure))
    }
    let table = fault.table == .revisions && document != nil ? RecordTable.amounts : fault.table
    let schema = PackageSchema.table(table, of: fault.edition ?? 0)
    return FaultList.Entry(
      table: schema, row: fault.place,
      column: fault.field.flatMap { name in schema.columns.firstIndex { $0.name == name } }, place: nil,
      problem: .data(fault.fault, table: table, edition: fault.edition))
  }
}
