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

  /// The tables whose bytes are not those of which the descriptor has the SHA-256, by path.
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
    data.codes = CodeListReader(faults: faults, known: target.codes).read { rows($0) }
    data.editions = EditionReader(faults: faults, known: target.editions).read(rows(.editions))
    checkEditions(data.editions, files: editionYears)
    for edition in data.editions where editionYears.contains(edition.year) {
      let measures = MeasureReader(edition: edition.year, codes: data.codes)
        .read(rows(.measures(edition.year)), earlier: data.measures, target: target)
      let amounts = AmountReader(edition: edition, codes: data.codes)
        .read(rows(.amounts(edition.year)), measures: measures)
      data.measures += measures
      data.amounts += amounts
    }
    try faults.throwIfAny()
    return data
  }

  private func rows(_ schema: PackageSchema) -> [TableRow] {
    TableReader(schema: schema, faults: faults).rows(files[schema.path] ?? [])
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
      for resource in resources
      where !known.contains(where: { $0.name == resource.name && $0.path == resource.path }) {
        faults.add(
          PackageFault(
            file: PackageDescriptor.path,
            "resource \(resource.name) with path \(resource.path) (expected"
              + " \(expected.map(\.path).joined(separator: ", "))). Remove it"))
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

  private func checkEditions(_ editions: [Edition], files years: [Int]) {
    for edition in editions where !years.contains(edition.year) {
      faults.add(
        PackageFault(
          file: PackageSchema.editions.path, line: nil, column: nil, field: "edition",
          "\(edition.year) (expected an edition with measures-\(edition.year).csv). Add its tables"))
    }
    for year in years where !editions.contains(where: { $0.year == year }) {
      faults.add(
        PackageFault(
          file: PackageSchema.editions.path, line: nil, column: nil, field: "edition",
          "there is no row for \(year) (expected one, as there is measures-\(year).csv). Add it"))
    }
  }
}
