import Budget
import Ledger

/// What comes in: a package, as its descriptor lists it, or loose tables of editions.
struct PackageContents {
  /// The budget years whose tables it has, the oldest first.
  let editions: [Int]
  /// The tables that are taken, in the order of reading.
  let tables: [PackageSchema]
  /// Whether there are only tables of editions, which rely on the code lists of the ledger.
  let isLoose: Bool
  /// The sizes and hashes of tables as the descriptor has them, by path.
  let claims: [String: Claim]
  /// Whether it says that the record of the ledger that it comes from did not hold.
  let isUnverified: Bool

  /// What a descriptor says of the bytes of a table.
  struct Claim {
    /// How many there are.
    let bytes: Int?
    /// Their SHA-256, as `PackageDescriptor.hash` writes it.
    let hash: String?

    /// What is wrong with the bytes of a table; nil if they are those.
    func problem(with digest: FileDigest) -> PackageProblem? {
      if let bytes, bytes != digest.bytes { return .otherSize(digest.bytes, expected: bytes) }
      let found = PackageDescriptor.hash(digest)
      if let hash, hash != found { return .otherDigest(found, expected: hash) }
      return nil
    }
  }

  /// Looks at what comes in.
  ///
  /// - Throws: `PackageFaults`.
  init(of source: PackageSource) throws(PackageFaults) {
    self = source.isLoose ? try Self(loose: source) : try Self(package: source)
  }

  private init(package source: PackageSource) throws(PackageFaults) {
    let descriptor: PackageDescriptor.Reading
    do throws(PackageFault) {
      descriptor = try PackageDescriptor.read(try source.descriptor())
      try Self.requireWhole(descriptor)
    } catch {
      throw PackageFaults(faults: [error], count: 1)
    }
    let named = descriptor.resources.compactMap { PackageSchema.editionTable(named: $0.name) }
    editions = Set(named.map(\.edition)).sorted()
    // Only an edition that later documents say something of has a table of revisions.
    tables = PackageSchema.tables(
      editions: editions, revised: Set(named.filter { $0.table == .revisions }.map(\.edition)))
    try Self.throwIfAny(
      Self.faults(of: descriptor.resources, tables, editions: editions)
        + Self.missing(descriptor.resources, tables, source) + Self.unlisted(tables, source))
    isLoose = false
    isUnverified = descriptor.rijksledger?.unverified != nil
    claims = Dictionary(descriptor.resources.map { ($0.path, Self.claim($0)) }) { first, _ in first }
  }

  private init(loose source: PackageSource) throws(PackageFaults) {
    var years: [RecordTable: Set<Int>] = [:]
    var faults: [PackageFault] = []
    for name in source.names {
      guard let (table, edition) = PackageSchema.editionTable(ofFile: name) else {
        faults.append(PackageFault(file: name, .notATable(Self.kind(ofFile: name), isAlone: source.isFile)))
        continue
      }
      years[table, default: []].insert(edition)
      if case .unreadable(let problem) = source.open(name) {
        faults.append(PackageFault(file: name, problem))
      }
    }
    try Self.throwIfAny(faults)
    editions = years.values.reduce(into: Set()) { $0.formUnion($1) }.sorted()
    tables = editions.flatMap { edition in
      PackageSchema.editionTables.filter { years[$0]?.contains(edition) == true }
        .map { PackageSchema.table($0, of: edition) }
    }
    isLoose = true
    isUnverified = false
    claims = [:]
  }

  /// The tables of an edition.
  func tables(of edition: Int) -> [PackageSchema] {
    PackageSchema.editionTables.map { PackageSchema.table($0, of: edition) }.filter(has)
  }

  /// Whether it has a table.
  func has(_ table: PackageSchema) -> Bool { tables.contains { $0.name == table.name } }

  private static func throwIfAny(_ faults: [PackageFault]) throws(PackageFaults) {
    guard !faults.isEmpty else { return }
    throw PackageFaults(faults: Array(faults.prefix(PackageFaults.limit)), count: faults.count)
  }

  private static func claim(_ resource: PackageDescriptor.Reading.Resource) -> Claim {
    let hash = resource.hash?.lowercased()
    return Claim(bytes: resource.bytes, hash: hash?.hasPrefix("sha256:") == true ? hash : nil)
  }

  private static func kind(ofFile name: String) -> FileKind {
    let suffix = name.lowercased().split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    if ["xlsx", "xls", "xlsm", "ods", "numbers"].contains(suffix) { return .workbook }
    if name == PackageDescriptor.path { return .descriptor }
    let lists = PackageSchema.tables(editions: []) + PackageSchema.derivedTables(editions: [])
    return lists.contains { $0.path == name } ? .packageTable : .other
  }

  /// Totals of a part would be taken for those of the whole.
  private static func requireWhole(_ descriptor: PackageDescriptor.Reading) throws(PackageFault) {
    guard let filters = descriptor.rijksledger?.filters, !filters.isEmpty else { return }
    throw PackageFault(file: PackageDescriptor.path, field: "filters", .selection(filters: filters))
  }

  private static func faults(
    of resources: [PackageDescriptor.Reading.Resource], _ tables: [PackageSchema], editions: [Int]
  ) -> [PackageFault] {
    // Derived tables are not imported: the ledger counts for itself, and its history is its own.
    let known = Dictionary(
      (tables + PackageSchema.derivedTables(editions: editions)).map { ($0.name, $0) }
    ) { first, _ in first }
    var faults: [PackageFault] = []
    var names: Set<String> = []
    for resource in resources {
      guard let table = known[resource.name], table.path == resource.path else {
        faults.append(
          PackageFault(
            file: PackageDescriptor.path,
            .unexpectedResource(name: resource.name, path: resource.path, expected: tables.map(\.path))))
        continue
      }
      if !names.insert(resource.name).inserted {
        faults.append(PackageFault(file: PackageDescriptor.path, .resourceTwice(resource.name)))
      }
      faults += PackageDescriptor.contradictions(in: resource, table)
    }
    return faults
  }

  /// Tables that the descriptor does not list, and files that it lists but that don't exist.
  private static func missing(
    _ resources: [PackageDescriptor.Reading.Resource], _ tables: [PackageSchema], _ source: PackageSource
  ) -> [PackageFault] {
    let named = Set(resources.map(\.name))
    return tables.compactMap { table in
      guard named.contains(table.name) else {
        return PackageFault(file: PackageDescriptor.path, .missingResource(table.name))
      }
      return switch source.open(table.path) {
      case .file: nil
      case .missing: PackageFault(file: table.path, .missingFile)
      case .unreadable(let problem): PackageFault(file: table.path, problem)
      }
    }
  }

  /// Tables of editions that lie in the folder and would go unread: half an edition must not pass for a whole one.
  private static func unlisted(_ tables: [PackageSchema], _ source: PackageSource) -> [PackageFault] {
    let taken = Set(tables.map(\.path))
    return source.names.filter { PackageSchema.editionTable(ofFile: $0) != nil && !taken.contains($0) }
      .map { PackageFault(file: $0, .unlisted) }
  }
}
