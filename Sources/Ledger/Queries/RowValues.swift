import SQLite

extension Row {
  /// All its values as they are stored, for comparisons that don't care what they mean.
  ///
  /// - Throws: `SQLiteError` for text that is not UTF-8.
  func values() throws -> [Value] {
    var values: [Value] = []
    for column in 0..<count { values.append(try value(column)) }
    return values
  }
}
