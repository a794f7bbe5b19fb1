import Budget
import SQLite

/// Reads amounts of other measures than the one that a check is shown.
///
/// A row that can't be read is left out: the walk over all records reports it where it stands.
final class AmountsElsewhere {
  private let ledger: Ledger
  private let condition: String
  private let reader = RowReader<Amount>(Amount.fields)
  private var query: Statement?

  /// - Parameter condition: Which rows `v` of a measure are read.
  init(_ ledger: Ledger, where condition: String) {
    self.ledger = ledger
    self.condition = condition
  }

  /// The amounts of a measure, by number.
  ///
  /// - Parameter values: Those of the condition.
  /// - Throws: `SQLiteError`.
  func amounts(of measure: String, _ values: [Value] = []) throws -> [Amount] {
    let statement =
      try query
      ?? ledger.database.prepare(
        "SELECT \(reader.columns) FROM v_amounts v WHERE v.measure = ? AND \(condition) ORDER BY v.n")
    query = statement
    var amounts: [Amount] = []
    try statement.forEach([.text(measure)] + values) { row in
      try reader.read(row, unreadable: { _, _ in }) { amount, _ in amounts.append(amount) }
    }
    return amounts
  }
}
