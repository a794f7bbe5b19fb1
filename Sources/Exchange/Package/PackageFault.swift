import Budget

/// What is wrong with a data package, as a value: the sentence is made where messages are worded.
public enum PackageProblem: Hashable, Sendable {
  // Files.
  /// There is no descriptor.
  case noDescriptor
  /// A file that the descriptor names is not there.
  case missingFile
  /// The system can't read a file.
  case unreadable(reason: String)
  /// It is a folder, a pipe or a device.
  case notAFile
  /// The descriptor has more bytes than that.
  case tooLarge(limit: Int)

  // The descriptor.
  /// It is no JSON.
  case json(JSONProblem)
  /// It is JSON, and no descriptor of a data package.
  case notADescriptor
  /// The package is a selection, with these filters, and no whole edition.
  case selection(filters: [String])
  /// A resource that is none of a ledger's.
  case unexpectedResource(name: String, path: String, expected: [String])
  /// A resource stands there twice.
  case resourceTwice(String)
  /// A resource is not there.
  case missingResource(String)
  /// It says of a table what the table is not.
  case contradiction(found: String, expected: String)

  // Tables.
  /// A table is not CSV; the rest of it is not read.
  case csv(CSVProblem)
  /// A table has not even a header.
  case noHeader(expected: [String])
  /// A table has other columns.
  case otherColumns(found: [String], expected: [String])
  /// A row has another number of fields than there are columns.
  case fieldCount(Int, expected: Int)
  /// What a row says is not what the ledger takes.
  case data(DataFault, table: RecordTable, edition: Int?)
}

/// Something in a data package that the ledger does not take, and where it stands.
public struct PackageFault: Error, Hashable, Sendable {
  /// The name of the file.
  public let file: String
  /// The line, from 1; nil if it is about the whole file.
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
/// Nothing of the package has been taken.
public struct PackageFaults: Error, Equatable, Sendable {
  /// How many are told at most.
  public static let limit = 50

  /// The faults, by file in the order of reading, then line and column.
  public let faults: [PackageFault]
  /// How many there are in all.
  public let count: Int
}
