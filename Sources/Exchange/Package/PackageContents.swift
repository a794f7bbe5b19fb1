import Budget

/// What the descriptor of a package lists, checked for what must be there.
struct PackageContents {
  /// The budget years whose tables it names, the oldest first.
  let editions: [Int]
  /// The tables that are taken, in the order of reading.
  let tables: [PackageSchema]
  /// The hashes of tables as the descriptor has them, by path.
  let hashes: [String: String]
  /// Whether it says that the record of the ledger that it comes from did not hold.
  let isUnverified: Bool

  /// Reads the descriptor.
  ///
  /// - Throws: `PackageFaults`.
  init(of source: PackageSource) throws(PackageFaults) {
    let descriptor: PackageDescriptor.Reading
    do throws(PackageFault) {
      descriptor = try PackageDescriptor.read(try source.descriptor())
      try Self.requireWhole(descriptor)
    } catch {
      throw PackageFaults(faults: [error], count: 1)
    }
    editions = Set(descriptor.resources.compactMap { Self.edition(of: $0.name) }).sorted()
    tables = PackageSchema.tables(editions: editions)
    let faults =
      Self.faults(of: descriptor.resources, tables, editions: editions)
      + Self.missing(descriptor.resources, tables, source)
    guard faults.isEmpty else {
      throw PackageFaults(faults: Array(faults.prefix(PackageFaults.limit)), count: faults.count)
    }
    isUnverified = descriptor.rijksledger?.unverified != nil
    hashes = Dictionary(
      descriptor.resources.compactMap { resource in
        guard let hash = resource.hash?.lowercased(), hash.hasPrefix("sha256:") else { return nil }
        return (resource.path, hash)
      }
    ) { first, _ in first }
  }

  /// Totals of a part would be taken for those of the whole.
  private static func requireWhole(_ descriptor: PackageDescriptor.Reading) throws(PackageFault) {
    guard let filters = descriptor.rijksledger?.filters, !filters.isEmpty else { return }
    throw PackageFault(file: PackageDescriptor.path, field: "filters", .selection(filters: filters))
  }

  private static func edition(of name: String) -> Int? {
    for prefix in ["measures-", "amounts-"] where name.hasPrefix(prefix) {
      let digits = name.dropFirst(prefix.count)
      if let year = Int(digits), "\(year)" == digits, plausibleYears.contains(year) { return year }
    }
    return nil
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
}
