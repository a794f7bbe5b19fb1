extension Int {
  /// The sum of numbers of a file, in which another program may have written any.
  ///
  ///     rows = try rows.adding(row.int(8))
  ///
  /// - Throws: `SQLiteError` (mismatch) if it does not fit, as for any value that the schema does not mean.
  public func adding(_ other: Int) throws(SQLiteError) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    guard !isTooLarge else {
      throw .unexpectedValue("\(other), which does not fit in a sum with \(self)")
    }
    return sum
  }
}
