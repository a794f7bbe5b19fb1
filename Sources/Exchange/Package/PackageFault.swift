import Budget

/// What is wrong with a data package, as a value; `Messages` words it.
public enum PackageProblem: Hashable, Sendable {
  // Files.
  /// There is no descriptor.
  case noDescriptor
  /// A file that the descriptor lists does not exist.
  case missingFile
  /// The system can't read a file.
  case unreadable(reason: String)
  /// It is a folder, a pipe or a device.
  case notAFile
  /// The descriptor is larger than the limit, in bytes.
  case tooLarge(limit: Int)

  // The descriptor.
  /// It is not JSON.
  case json(JSONProblem)
  /// It is JSON, but not the descriptor of a data package.
  case notADescriptor
  /// The package is a selection, made with these filters, and not a whole edition.
  case selection(filters: [String])
  /// A resource that packages of a ledger don't have.
  case unexpectedResource(name: String, path: String, expected: [String])
  /// A resource is listed twice.
  case resourceTwice(String)
  /// A resource is missing.
  case missingResource(String)
  /// It contradicts how a table is read.
  case contradiction(found: String, expected: String)

  // Tables.
  /// A table is not CSV; the rest of it is not read.
  case csv(CSVProblem)
  /// A table is empty, without even a header.
  case noHeader(expected: [String])
  /// A table has other columns.
  case otherColumns(found: [String], expected: [String])
  /// A row has more or fewer fields than there are columns.
  case fieldCount(Int, expected: Int)
  /// A row has data that the ledger refuses.
  case data(DataFault, table: RecordTable, edition: Int?)
}

/// Something in a data package that the ledger refuses, and where it is.
public struct PackageFault: Error, Hashable, Sendable {
  /// The name of the file.
  public let file: String
  /// The line, from 1; nil for a fault of the whole file.
  public let line: Int?
  /// The column in Unicode scalars, from 1.
  public let column: Int?
  /// The field, as the package names it.
  public let field: String?
  /// What is wrong.
  public let problem: PackageProblem

  init(
    file: String, line: Int? = nil, column: Int? = nil, field: String? = nil, _ problem: PackageProblem
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.problem = problem
  }
}

/// All faults of a package, up to a limit.
///
/// Nothing of the package has been imported.
public struct PackageFaults: Error, Equatable, Sendable {
  /// How many are kept at most.
  public static let limit = 50

  /// The faults, by file in the order of reading, then line and column.
  public let faults: [PackageFault]
  /// How many there are in all.
  public let count: Int
}
