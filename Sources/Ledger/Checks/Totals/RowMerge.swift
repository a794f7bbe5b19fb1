import SQLite

/// Compares rows of a table, read in the order of their key, with those that ought to be there.
struct RowMerge {
  /// A row that only one of the two has.
  enum Difference {
    /// It is there and should not be.
    case unexpected([Value])
    /// It should be there and is not.
    case missing([Value])
  }

  private let query: Statement
  private let keyColumns: Int

  /// - Parameters:
  ///   - sql: Gives rows of integers in the order of their first columns, which are the key.
  ///   - keyColumns: How many columns the key has.
  init(_ database: Database, _ sql: String, keyColumns: Int) throws {
    query = try database.prepare(sql)
    self.keyColumns = keyColumns
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - values: What the query is asked with.
  ///   - expected: The rows that ought to be there.
  /// - Returns: How many rows are there.
  /// - Throws: `SQLiteError`, or what `differs` throws.
  func compare(
    _ values: [Value], with expected: [[Value]], _ differs: (Difference) throws -> Void
  ) throws -> Int {
    // Amounts mostly have their keys in the order of their numbers.
    let expected = isInOrder(expected) ? expected : expected.sorted(by: isBefore)
    var (next, count) = (0, 0)
    try query.forEach(values) { row in
      count += 1
      if next < expected.count, try Self.holds(row, expected[next]) {
        next += 1
        return
      }
      let found = try row.values()
      while next < expected.count, isBefore(expected[next], found) {
        try differs(.missing(expected[next]))
        next += 1
      }
      guard next < expected.count, !isBefore(found, expected[next]) else {
        return try differs(.unexpected(found))
      }
      if found != expected[next] {
        try differs(.unexpected(found))
        try differs(.missing(expected[next]))
      }
      next += 1
    }
    for row in expected[next...] { try differs(.missing(row)) }
    return count
  }

  /// Whether a row is an expected one, without copying its values.
  private static func holds(_ row: borrowing Row, _ expected: [Value]) throws -> Bool {
    for (column, value) in expected.enumerated() where try row.value(column) != value { return false }
    return true
  }

  private func isInOrder(_ rows: [[Value]]) -> Bool {
    zip(rows, rows.dropFirst()).allSatisfy { !isBefore($1, $0) }
  }

  private func isBefore(_ one: [Value], _ other: [Value]) -> Bool {
    for column in 0..<keyColumns where one[column] != other[column] {
      return Self.integer(one[column]) < Self.integer(other[column])
    }
    return false
  }

  private static func integer(_ value: Value) -> Int64 {
    if case .integer(let integer) = value { integer } else { .min }
  }
}

extension Row {
  /// All its values as they are stored, for comparisons that don't care what they mean.
  ///
  /// - Throws: `SQLiteError` for text that is not UTF-8.
  fileprivate func values() throws -> [Value] {
    var values: [Value] = []
    for column in 0..<count { values.append(try value(column)) }
    return values
  }
}
