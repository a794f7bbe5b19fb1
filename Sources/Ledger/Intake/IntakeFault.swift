import Budget

/// Where a record stands in its file.
public struct IntakePlace: Hashable, Sendable {
  /// The line on which it begins, from 1.
  public let line: Int
  /// Where it begins in its file, in bytes from 0.
  public let offset: Int

  /// Makes a place.
  public init(line: Int, offset: Int) {
    self.line = line
    self.offset = offset
  }
}

/// Something in the data that the ledger refuses, and where it is.
public struct IntakeFault: Error, Hashable, Sendable {
  /// The table of the record.
  public let table: RecordTable
  /// The budget year of the table, if there is one for each edition.
  public let edition: Int?
  /// Where the record stands; nil for a fault of the table as a whole.
  public let place: IntakePlace?
  /// The field, by its name.
  public let field: String?
  /// What is wrong.
  public let fault: DataFault

  /// Makes a fault.
  public init(table: RecordTable, edition: Int?, place: IntakePlace?, field: String?, fault: DataFault) {
    self.table = table
    self.edition = edition
    self.place = place
    self.field = field
    self.fault = fault
  }
}
