import SQLite

extension Statement {
  /// All rows that it gives.
  func rows(_ values: [Value]) throws -> [[Value]] {
    var rows: [[Value]] = []
    try forEach(values) { row in rows.append(try row.values()) }
    return rows
  }
}

extension Row {
  /// All its values.
  func values() throws -> [Value] {
    var values: [Value] = []
    for column in 0..<count { values.append(try value(column)) }
    return values
  }
}
