import Budget
import Ledger

/// What is wrong with one row, gathered while it becomes a record.
struct RowReport {
  /// Where the row stands.
  let place: IntakePlace
  /// The faults, each with the number of its column.
  private(set) var faults: [(column: Int, fault: DataFault)] = []
  /// The columns of fields that could not be read, or are empty although they are required.
  private(set) var unread: Set<Int> = []

  private let columns: [String: Int]

  /// - Parameter columns: The numbers of the columns, by field name.
  init(_ place: IntakePlace, columns: [String: Int]) {
    self.place = place
    self.columns = columns
  }

  /// Reports a fault of a field that leaves it without a value.
  mutating func reportUnread(_ column: Int, _ fault: DataFault) {
    unread.insert(column)
    faults.append((column, fault))
  }

  /// Reports a fault at a field.
  mutating func report(_ field: String, _ fault: DataFault) { faults.append((columns[field] ?? 0, fault)) }

  /// Whether a field could be read.
  func isRead(_ field: String) -> Bool {
    unread.isEmpty || columns[field].map { !unread.contains($0) } ?? false
  }
}

/// Judges the rows of a table one by one, as far as what was read before them allows.
///
/// What depends on the whole package is judged when all of it has been staged (`Intake.judge`).
protocol RowRules<Record> {
  associatedtype Record: TableRecord

  /// Judges a record, and fills in what its row leaves out.
  mutating func judge(_ record: inout Record, _ row: inout RowReport)

  /// The record that the key of this one has already, whose fields stay as they are where the table leaves columns out.
  ///
  /// - Throws: `LedgerError`.
  func known(_ record: Record, _ intake: Intake, edition: Int?) throws -> Record?

  /// Stages a record.
  ///
  /// - Throws: `LedgerError`.
  func stage(
    _ record: Record, in intake: Intake, edition: Int?, at place: IntakePlace, isFaulty: Bool) throws

  /// The table in which records are staged.
  var stagedTable: RecordTable { get }

  /// A stand-in for a row of which only the first field could be read, if that may be its key: so references
  /// to it are no faults.
  func standIn(for key: String) -> Record?

  /// Judges the table as a whole.
  ///
  /// - Parameters:
  ///   - isWhole: Whether every row has been read, so that something not seen is really missing.
  ///   - report: Gets faults with the row and the field, if there are any.
  mutating func finish(isWhole: Bool, _ report: (IntakePlace?, _ field: String?, DataFault) -> Void)
}

extension RowRules {
  /// What the ledger has.
  func known(_ record: Record, _ intake: Intake, edition: Int?) throws -> Record? {
    try intake.known(record, edition: edition)
  }

  /// Stages it as it is.
  func stage(
    _ record: Record, in intake: Intake, edition: Int?, at place: IntakePlace, isFaulty: Bool
  ) throws {
    try intake.stage(record, edition: edition, at: place, isFaulty: isFaulty)
  }

  /// That of the record.
  var stagedTable: RecordTable { Record.table }

  /// Nothing.
  func standIn(for key: String) -> Record? { nil }

  /// There is nothing to be judged.
  mutating func finish(isWhole: Bool, _ report: (IntakePlace?, _ field: String?, DataFault) -> Void) {}
}
