import Budget
import Ledger

/// What is wrong with one row, gathered while it becomes a record.
struct RowReport {
  /// Where the row stands.
  let place: IntakePlace
  /// The faults, each with the place of its field.
  private(set) var faults: [(column: Int, fault: DataFault)] = []
  /// The fields that hold something that could not be read, or have to hold something and don't.
  private(set) var unread: Set<Int> = []

  private let columns: [String: Int]

  /// - Parameter columns: The places of the fields, by name.
  init(_ place: IntakePlace, columns: [String: Int]) {
    self.place = place
    self.columns = columns
  }

  /// Reports a fault of a field that is no value.
  mutating func reportUnread(_ column: Int, _ fault: DataFault) {
    unread.insert(column)
    faults.append((column, fault))
  }

  /// Reports a fault at a field.
  mutating func report(_ field: String, _ fault: DataFault) { faults.append((columns[field] ?? 0, fault)) }

  /// Whether a field is as the row has it.
  func isRead(_ field: String) -> Bool {
    unread.isEmpty || columns[field].map { !unread.contains($0) } ?? false
  }
}

/// Judges the rows of a table one by one, as far as that needs no more than what is read before them.
///
/// What needs the whole package is judged when all of it waits in the ledger (`Intake.judge`).
protocol RowRules<Record> {
  associatedtype Record: TableRecord

  /// Judges a record, and completes what its row does not say.
  mutating func judge(_ record: inout Record, _ row: inout RowReport)

  /// What stands for a row that can't be read but for its first field, if that can be taken for its key: what refers to it
  /// is judged all the same.
  func standIn(for key: String) -> Record?

  /// Judges the table as a whole.
  ///
  /// - Parameters:
  ///   - isWhole: Whether every row has been read, so that what is not there is missing.
  ///   - report: Gets faults with the row and the field, if there are any.
  mutating func finish(isWhole: Bool, _ report: (IntakePlace?, _ field: String?, DataFault) -> Void)
}

extension RowRules {
  /// Nothing.
  func standIn(for key: String) -> Record? { nil }

  /// There is nothing to be judged.
  mutating func finish(isWhole: Bool, _ report: (IntakePlace?, _ field: String?, DataFault) -> Void) {}
}
