/// The figure that is nearest in size to another one.
struct NearestFigure {
  /// The figure.
  let figure: Amount
  /// How many times the larger of the two is the smaller one; neither is 0.
  let factor: UInt64

  init(_ figure: Amount, to amount: Amount) {
    let (size, other) = (amount.eur.cents.magnitude, figure.eur.cents.magnitude)
    self.figure = figure
    factor = max(size, other) / min(size, other)
  }
}

/// Figures sorted by size, those of each sign apart, so that the nearest to another one is found by halving.
struct FigureSizes {
  private let plus: [Amount]
  private let minus: [Amount]

  /// - Parameter amounts: Figures that are not 0.
  init(_ amounts: [Amount]) {
    let sorted = amounts.sorted { $0.eur.cents.magnitude < $1.eur.cents.magnitude }
    plus = sorted.filter { $0.eur.cents > 0 }
    minus = sorted.filter { $0.eur.cents < 0 }
  }

  /// The figure that is nearest in size; nil if there is none of that sign.
  func nearest(to amount: Amount, sameSign: Bool) -> NearestFigure? {
    let figures = (amount.eur.cents > 0) == sameSign ? plus : minus
    let size = amount.eur.cents.magnitude
    // The first that is at least as large.
    var (low, high) = (0, figures.count)
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].eur.cents.magnitude < size { low = middle + 1 } else { high = middle }
    }
    return [low - 1, low].filter(figures.indices.contains)
      .map { NearestFigure(figures[$0], to: amount) }.min { $0.factor < $1.factor }
  }
}
