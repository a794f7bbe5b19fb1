import Budget

/// What is wrong with a data package, as a value; `Messages` words it.
public enum PackageProblem: Hashable, Sendable {
  // Files.
  /// There is no descriptor, and no table that needs none.
  case noDescriptor
  /// A file that the descriptor lists does not exist.
  case missingFile
  /// The system can't read a file.
  case unreadable(reason: String)
  /// It is a folder, a pipe or a device.
  case notAFile
  /// The descriptor is larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// A file that is handed in by itself, or in a folder without a descriptor, is not a table that can be.
  case notATable(FileKind, isAlone: Bool)
  /// A table stands beside the descriptor, which does not list it.
  case unlisted
  /// A table has another size than its descriptor says, in bytes.
  case otherSize(Int, expected: Int)
  /// A table has another SHA-256 than its descriptor says.
  case otherDigest(String, expected: String)
  /// The ledger does not have the edition of a table that is handed in by itself.
  case unknownEdition(Int, known: [Int])
  /// A measure that is left out is to be taken out, and the ledger has amounts of it.
  case amountsKept(measure: String)
  /// A table of what later documents state comes where one of them is given for all figures.
  case documentGiven(String)

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
  /// The fields of the header are separated by something else.
  case otherDelimiter(UInt8, expected: UInt8)
  /// The first line has none of the names of columns.
  case noColumnNames(found: [String], expected: [String])
  /// A column that the table does not have; one that is missing may be meant.
  case unknownColumn(String, nearest: String?, expected: [String])
  /// A column stands there twice.
  case columnTwice(String)
  /// Columns have no name: so many beside each other.
  case unnamedColumns(Int, isAtEnd: Bool)
  /// There are more columns than a table can have.
  case tooManyColumns(Int, limit: Int)
  /// Columns that a table must have are missing.
  case missingColumns([String], expected: [String])
  /// So many rows on end have nothing in them.
  case emptyRows(Int)
  /// A row has empty fields after the last column.
  case surplusFields(Int, columns: Int)
  /// A row has more or fewer fields than there are columns.
  case fieldCount(Int, expected: Int)
  /// A row has data that the ledger refuses.
  case data(DataFault, table: RecordTable, edition: Int?)
}

/// What a file that is not a table seems to be.
public enum FileKind: Hashable, Sendable {
  /// The workbook of a spreadsheet.
  case workbook
  /// A descriptor without the other files of its package.
  case descriptor
  /// A table that only a whole package has, such as a code list.
  case packageTable
  /// Anything else.
  case other
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
