/// The figures of a measure that are compared with each other, by size.
///
/// Each is compared with those of other years only. They are sorted, so that not every pair has to be
/// compared.
struct FigureSeries {
  /// The years of a figure.
  struct Years: Hashable {
    let first: Int?
    let last: Int?

    init(_ amount: Amount) {
      first = amount.firstYear
      last = amount.lastYear
    }
  }

  private let figures: [Amount]
  private let places: [String: Int]
  /// The nearest smaller, or larger, figure that is for other years.
  private let below: [Int?]
  private let above: [Int?]

  init(_ amounts: [Amount]) {
    let figures = amounts.sorted { $0.eur.cents.magnitude < $1.eur.cents.magnitude }
    let years = figures.map(Years.init)
    func neighbours(_ places: some Sequence<Int>, step: Int) -> [Int?] {
      var found: [Int?] = Array(repeating: nil, count: figures.count)
      for place in places {
        let next = place + step
        guard figures.indices.contains(next) else { continue }
        found[place] = years[next] == years[place] ? found[next] : next
      }
      return found
    }
    self.figures = figures
    places = Dictionary(figures.enumerated().map { ($1.id, $0) }) { first, _ in first }
    below = neighbours(figures.indices, step: -1)
    above = neighbours(figures.indices.reversed(), step: 1)
  }

  /// The figure of other years that is nearest in size; nil if there are no other years.
  func nearest(to amount: Amount) -> NearestFigure? {
    guard let place = places[amount.id] else { return nil }
    return [below[place], above[place]].compactMap(\.self)
      .map { NearestFigure(figures[$0], to: amount) }.min { $0.factor < $1.factor }
  }

  /// Whether a larger one is for other years.
  func hasLarger(than amount: Amount) -> Bool {
    guard let last = figures.indices.last else { return false }
    let largest = Years(figures[last]) == Years(amount) ? below[last] : last
    return largest.map { figures[$0].eur.cents.magnitude > amount.eur.cents.magnitude } ?? false
  }

  /// The years of those figures that are not among the given ones.
  func years(without ids: Set<String>) -> Set<Years> {
    Set(figures.filter { !ids.contains($0.id) }.map(Years.init))
  }
}
