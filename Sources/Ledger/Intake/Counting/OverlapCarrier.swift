import Budget

/// An amount that carries `may_overlap`, with what it puts in columns in which those that it names put something too.
struct OverlapCarrier {
  /// What an amount that is named puts in a column.
  struct Other {
    let place: OverlapTotals.Other
    let eur: Money
  }

  /// One column.
  struct Part {
    let cell: ControlTotals.Cell
    let own: Money
    fileprivate(set) var others: [Other]

    /// What of it may be counted twice.
    func overlap() throws(MoneyOverflow) -> Overlap {
      var overlap = Overlap(of: own)
      for other in others { try overlap.add(other.eur) }
      return overlap
    }
  }

  let amount: Int
  private(set) var parts: [Part] = []

  mutating func add(_ cell: ControlTotals.Cell, _ own: Money, _ other: Other) {
    if let place = parts.firstIndex(where: { $0.cell.bucket == cell.bucket && $0.cell.year == cell.year }) {
      parts[place].others.append(other)
    } else {
      parts.append(Part(cell: cell, own: own, others: [other]))
    }
  }
}
