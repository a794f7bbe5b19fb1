import Budget

/// Tells, while the amounts of a new edition come in, which of its measures somebody may have to look at.
///
/// Amounts mostly come measure by measure, and most of them are what they seem to be: to read all of them back for the few
/// that are not would take as long as to write them.
struct DoubtSieve {
  /// How many amounts of a measure are kept at most; one with more is looked at without being sifted.
  private static let limit = 1000

  private var measure: (row: Int, edition: Int)?
  private var amounts: [Amount] = []
  private var lastRow = 0

  /// Adds an amount.
  ///
  /// - Parameters:
  ///   - measure: The row of its measure.
  ///   - look: Gets the row of each measure that has to be looked at, once or more.
  mutating func add(
    _ amount: Amount, of measure: Int, edition: Int, _ look: (Int) throws -> Void
  ) rethrows {
    if self.measure?.row != measure {
      try end(look)
      // One that was there before is not sifted whole.
      if measure <= lastRow { try look(measure) }
      lastRow = max(lastRow, measure)
      self.measure = (measure, edition)
    }
    amounts.append(amount)
    if amounts.count > Self.limit {
      try look(measure)
      amounts = []
    }
  }

  /// Ends the measure whose amounts came last.
  mutating func end(_ look: (Int) throws -> Void) rethrows {
    if let measure, isDoubtful(measure.edition) { try look(measure.row) }
    measure = nil
    amounts = []
  }

  private func isDoubtful(_ edition: Int) -> Bool {
    let own =
      amounts.contains { $0.repeats != nil }
      ? Dictionary(amounts.map { ($0.id, $0) }) { first, _ in first } : [:]
    return amounts.contains { amount in
      if Plausibility.years(of: amount, edition: edition) != nil { return true }
      guard let target = amount.repeats else { return false }
      // What is elsewhere is looked up later.
      guard let original = own[target] else { return true }
      return Plausibility.repeat(amount, of: original) != nil
    } || !Plausibility.outliers(in: amounts, edition: edition).isEmpty
      || !Plausibility.duplicates(in: amounts).isEmpty
  }
}
