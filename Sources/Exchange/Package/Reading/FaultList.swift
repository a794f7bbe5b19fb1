import Budget
import Ledger

/// Gathers the faults of a package: keeps the first ones, in the order of the package, and counts the rest.
final class FaultList {
  /// A fault whose column is worked out only if it is reported.
  struct Entry {
    /// The table.
    let table: PackageSchema
    /// Where the row begins; nil for a fault of the whole file.
    let row: IntakePlace?
    /// Which column of the table it is; nil for the row as a whole.
    let column: Int?
    /// The place, if it is known already.
    let place: TextPlace?
    let problem: PackageProblem
  }

  private struct Key: Comparable {
    let table: Int
    let offset: Int
    let column: Int
    let number: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.table, left.offset, left.column, left.number)
        < (right.table, right.offset, right.column, right.number)
    }
  }

  private(set) var count = 0
  private var entries: [(key: Key, entry: Entry)] = []
  private let places: [String: Int]
  /// How the tables that have been begun lie in their files, by path.
  private var layouts: [String: TableLayout] = [:]

  /// - Parameter tables: The tables in the order of reading.
  init(_ tables: [PackageSchema]) {
    places = Dictionary(tables.enumerated().map { ($1.path, $0) }) { first, _ in first }
  }

  /// Tells how a table lies in its file, before anything is found in its rows.
  func setLayout(_ layout: TableLayout, of table: PackageSchema) { layouts[table.path] = layout }

  /// Adds a fault.
  func add(_ entry: Entry) {
    let key = Key(
      table: places[entry.table.path] ?? places.count, offset: entry.row?.offset ?? -1,
      column: fieldPlace(entry) ?? -1, number: count)
    count += 1
    if entries.count == PackageFaults.limit, let last = entries.last {
      guard key < last.key else { return }
      entries.removeLast()
    }
    entries.insert((key, entry), at: entries.firstIndex { key < $0.key } ?? entries.count)
  }

  /// Adds a fault of a table as a whole.
  func add(_ table: PackageSchema, column: Int? = nil, _ problem: PackageProblem) {
    add(Entry(table: table, row: nil, column: column, place: nil, problem: problem))
  }

  /// Which field of its row an entry is about; nil for the row as a whole, and for a column that the file leaves out.
  private func fieldPlace(_ entry: Entry) -> Int? {
    entry.column.flatMap { column in
      guard let layout = layouts[entry.table.path] else { return column }
      return layout.places[column]
    }
  }

  /// - Parameter source: The package, in which columns are looked up.
  /// - Throws: `PackageFaults`, if there is any.
  func throwIfAny(_ source: PackageSource) throws(PackageFaults) {
    guard count > 0 else { return }
    throw PackageFaults(faults: entries.map { fault($0.entry, source) }, count: count)
  }

  private func fault(_ entry: Entry, _ source: PackageSource) -> PackageFault {
    let place = entry.place ?? entry.row.map { self.place(of: entry, $0, source) }
    return PackageFault(
      file: entry.table.path, line: place?.line, column: place?.column,
      field: entry.column.map { entry.table.columns[$0].name }, entry.problem)
  }

  /// Where the field of a fault begins, found by reading its row again.
  private func place(of entry: Entry, _ row: IntakePlace, _ source: PackageSource) -> TextPlace {
    guard case .file(let file) = source.open(entry.table.path) else {
      return TextPlace(line: row.line, column: 1)
    }
    let format = layouts[entry.table.path]?.format ?? .standard
    var reader = CSVReader(
      file, delimiter: format.delimiter, from: row.offset, line: row.line, blockSize: 1 << 12)
    // The file may have changed since; then at least the line is reported.
    guard (try? reader.next()) == true else { return TextPlace(line: row.line, column: 1) }
    return reader.place(ofField: fieldPlace(entry) ?? 0)
  }
}
