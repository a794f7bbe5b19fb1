import Budget
import Ledger

/// Reads a data package strictly: everything that the ledger does not take is reported, and then nothing is taken.
public struct PackageReader {
  private let files: [String: [UInt8]]
  private let target: IntakeTarget
  private let faults = FaultList()

  private init(_ files: [String: [UInt8]], _ target: IntakeTarget) {
    self.files = files
    self.target = target
  }

  /// Reads the files of a package, by name.
  ///
  /// - Parameter target: What the ledger has for which it is read.
  /// - Throws: `PackageFaults`: all that is wrong, by file, line, column and field.
  public static func read(
    _ files: [String: [UInt8]], for target: IntakeTarget = IntakeTarget()
  ) throws(PackageFaults) -> EditionData {
    try PackageReader(files, target).data()
  }

  /// The tables that are taken and whose bytes are not those of which the descriptor has the SHA-256, by path.
  ///
  /// They were changed since they were exported, which may be meant, or were cut off on their way.
  public static func changedTables(_ files: [String: [UInt8]]) -> [String] {
    let descriptor = files[PackageDescriptor.path].flatMap { try? PackageDescriptor.read($0) }
    return (descriptor?.resources ?? []).filter { resource in
      guard let hash = resource.hash, hash.hasPrefix("sha256:"), let bytes = files[resource.path] else {
        return false
      }
      var digest = FileDigest()
      digest.add(bytes)
      return PackageDescriptor.hash(digest) != hash.lowercased()
    }.map(\.path)
  }

  private func data() throws(PackageFaults) -> EditionData {
    let editionYears = resourceYears()
    try faults.throwIfAny()
    var data = EditionData()
    let codes = CodeTables(table)
    data.codes = CodeListReader(faults: faults, known: target.codes).read(codes)
    let editions = table(.editions)
    data.editions = EditionReader(faults: faults, known: target.editions).read(editions.rows)
    checkEditions(editions, files: editionYears)
    var earlier: [TableKeys] = []
    for year in editionYears {
      // A row that could not be read has been reported; its tables are looked at all the same.
      let edition =
        data.editions.first { $0.year == year }
        ?? Edition(year: year, title: "", publisher: "", published: "", horizon: year + 4, source: "")
      let (measureTable, amountTable) = (table(.measures(year)), table(.amounts(year)))
      let measures = MeasureReader(edition: year, ministries: codes.ministries.keys)
        .read(measureTable, earlier: earlier, target: target)
      data.measures += measures
      data.amounts += AmountReader(
        edition: edition, routes: codes.routes.keys, recipients: codes.recipients.keys
      ).read(amountTable, of: measureTable, measures: measures)
      earlier.append(measureTable.keys)
    }
    try faults.throwIfAny()
    return data
  }

  private func table(_ schema: PackageSchema) -> PackageTable {
    TableReader(schema: schema, faults: faults).table(files[schema.path] ?? [])
  }

  /// The budget years whose tables the descriptor names, after checking that it names what has to be there.
  private func resourceYears() -> [Int] {
    guard let bytes = files[PackageDescriptor.path] else {
      faults.add(
        PackageFault(
          file: PackageDescriptor.path,
          "there is no such file (expected the descriptor of a data package). Name the folder that has it"))
      return []
    }
    do throws(PackageFault) {
      let descriptor = try PackageDescriptor.read(bytes)
      if let filters = descriptor.rijksledger?.filters, !filters.isEmpty {
        throw PackageFault(
          file: PackageDescriptor.path, field: "filters",
          "the package is a selection with \(filters.joined(separator: " ")) (expected a whole edition: totals of a part"
            + " would pass for those of the whole). Export it without filters")
      }
      let resources = descriptor.resources
      let years = Set(resources.compactMap { Self.year(of: $0.name) }).sorted()
      let expected = PackageSchema.tables(editions: years)
      // What follows from the tables is not taken: the ledger counts for itself, and its history is its own.
      let known = expected + PackageSchema.derivedTables(editions: years)
      var names: Set<String> = []
      for resource in resources {
        guard let table = known.first(where: { $0.name == resource.name && $0.path == resource.path }) else {
          faults.add(
            PackageFault(
              file: PackageDescriptor.path,
              "resource \(ShownText.shortened(resource.name)) with path \(ShownText.shortened(resource.path)) (expected"
                + " \(expected.map(\.path).joined(separator: ", "))). Remove it"))
          continue
        }
        if !names.insert(resource.name).inserted {
          faults.add(
            PackageFault(
              file: PackageDescriptor.path,
              "resource \(resource.name) stands there twice (expected once). Remove one"))
        }
        for fault in PackageDescriptor.contradictions(in: resource, table) { faults.add(fault) }
      }
      for table in expected {
        if !resources.contains(where: { $0.name == table.name }) {
          faults.add(
            PackageFault(
              file: PackageDescriptor.path, "there is no resource \(table.name) (expected it). Add it"))
        } else if files[table.path] == nil {
          faults.add(
            PackageFault(
              file: table.path, "there is no such file (expected it, as datapackage.json names it). Add it"))
        }
      }
      return years
    } catch {
      faults.add(error)
      return []
    }
  }

  private static func year(of name: String) -> Int? {
    for prefix in ["measures-", "amounts-"] where name.hasPrefix(prefix) {
      let digits = name.dropFirst(prefix.count)
      if let year = Int(digits), "\(year)" == digits, plausibleYears.contains(year) { return year }
    }
    return nil
  }

  private func checkEditions(_ table: PackageTable, files years: [Int]) {
    let numbers = table.rows.map { $0.text("edition").flatMap { Int($0) } ?? 0 }
    for (row, year) in zip(table.rows, numbers) where plausibleYears.contains(year) && !years.contains(year) {
      row.report(
        "edition", found: "\(year)", expected: "an edition with measures-\(year).csv",
        remedy: "Add its tables")
    }
    // A row whose year could not be read may be the one that is missed.
    guard table.isWhole, numbers.allSatisfy(plausibleYears.contains) else { return }
    for year in years where !numbers.contains(year) {
      faults.add(
        PackageFault(
          file: PackageSchema.editions.path, line: nil, column: nil, field: "edition",
          "there is no row for \(year) (expected one, as there is measures-\(year).csv). Add it"))
    }
  }
}
