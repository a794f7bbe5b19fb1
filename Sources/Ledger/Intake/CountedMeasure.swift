import Budget

/// The amounts of a measure, without their texts, and what they add up to.
struct CountedMeasure {
  let id: String
  let ministry: String
  private(set) var amounts: [Amount] = []
  /// The span of each amount.
  private(set) var spans: [Span] = []
  /// In the order of the amounts, then bucket and year.
  private(set) var contributions: [(amount: Amount, contribution: Contribution)] = []

  /// Takes the results of a count that has the amounts of one or of several measures, each measure's together.
  static func measures(_ counting: Counting, of amounts: [Amount], ministries: [String: String])
    -> [String: CountedMeasure]
  {
    var measures: [String: CountedMeasure] = [:]
    var place = 0
    for (amount, span) in zip(amounts, counting.spans) {
      let first = place
      while place < counting.contributions.count, counting.contributions[place].amount == amount.id {
        place += 1
      }
      // In its place: a measure taken out, added to and put back would be copied for each of its amounts.
      measures[
        amount.measure,
        default: CountedMeasure(id: amount.measure, ministry: ministries[amount.measure] ?? "")
      ].add(amount, span, counting.contributions[first..<place])
    }
    return measures
  }

  private mutating func add(_ amount: Amount, _ span: Span, _ contributions: ArraySlice<Contribution>) {
    amounts.append(amount)
    spans.append(span)
    self.contributions += contributions.map { (amount, $0) }
  }
}
