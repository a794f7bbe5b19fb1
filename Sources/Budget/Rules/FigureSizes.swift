/// Figures by sign and size, so that the nearest to another one is found without comparing it with each.
struct FigureSizes {
  private let plus: [Amount]
  private let minus: [Amount]

  /// - Parameter amounts: Figures that are not 0.
  init(_ amounts: [Amount]) {
    let sorted = amounts.sorted { $0.eur.cents.magnitude < $1.eur.cents.magnitude }
    plus = sorted.filter { $0.eur.cents > 0 }
    minus = sorted.filter { $0.eur.cents < 0 }
  }

  /// The figure that is nearest in size, and how many times it differs; nil if there is none of that sign.
  func nearest(to amount: Amount, sameSign: Bool) -> (figure: Amount, factor: UInt64)? {
    let figures = (amount.eur.cents > 0) == sameSign ? plus : minus
    let size = amount.eur.cents.magnitude
    // The first that is at least as large, by halving.
    var (low, high) = (0, figures.count)
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].eur.cents.magnitude < size { low = middle + 1 } else { high = middle }
    }
    return [low - 1, low].filter(figures.indices.contains).map { place in
      let other = figures[place].eur.cents.magnitude
      return (figures[place], max(size, other) / min(size, other))
    }.min { $0.1 < $1.1 }
  }
}
