/// The money of a group: what parts take from their wholes, and what is left to count.
extension Counting {
  private struct Cell: Hashable {
    let bucket: Bucket
    let year: Int?
  }

  /// The buckets of an amount, in order.
  private func cells(of span: Span) -> [Cell] {
    switch span {
    case .yearly(let first, let last?):
      return (first...max(first, last)).map { Cell(bucket: .year, year: $0) }
    case .yearly(let first, nil):
      let years = first <= horizon ? Array(first...horizon) : []
      return years.map { Cell(bucket: .year, year: $0) } + [Cell(bucket: .structural, year: nil)]
    case .undivided: return [Cell(bucket: .undivided, year: nil)]
    case .undated: return [Cell(bucket: .undated, year: nil)]
    }
  }

  /// What parts that count put in a whole, whichever way it lies over its years.
  private struct Held {
    /// By the buckets of the parts: what a whole per year holds of them.
    var cells: [Cell: Money] = [:]
    /// All years together: what an undivided or undated whole holds of them.
    var sum = Money.zero

    mutating func add(_ other: Held) throws(MoneyOverflow) {
      for (cell, eur) in other.cells { cells[cell] = try (cells[cell] ?? .zero).adding(eur) }
      sum = try sum.adding(other.sum)
    }
  }

  /// All that a counted amount holds itself; an open-ended one has no end to add its years up to.
  private func held(by place: Int) throws(MoneyOverflow) -> Held {
    let (eur, span) = (figures[place].eur, spans[place])
    let cells = Dictionary(uniqueKeysWithValues: self.cells(of: span).map { ($0, eur) })
    guard case .yearly(let first, let last?) = span else { return Held(cells: cells, sum: eur) }
    return Held(cells: cells, sum: try eur.times(last - first + 1))
  }

  /// What the parts of each whole put in it; those of a part that does not count are in its whole too.
  private mutating func holdParts() -> [Int: Held] {
    guard wholes.contains(where: { $0 != nil }) else { return [:] }
    var held: [Int: Held] = [:]
    for part in partsBeforeWholes {
      guard let whole = wholes[part] else { continue }
      do throws(MoneyOverflow) {
        guard let own = figures[part].isCounted ? try self.held(by: part) : held[part] else { continue }
        try held[whole, default: Held()].add(own)
      } catch {
        reportOverflow(at: part)
      }
    }
    return held
  }

  /// The places of all figures, each part before its whole.
  private var partsBeforeWholes: [Int] {
    var parts = Array(repeating: 0, count: figures.count)
    for whole in wholes.compactMap(\.self) { parts[whole] += 1 }
    var order = figures.indices.filter { parts[$0] == 0 }
    var next = 0
    while next < order.count {
      if let whole = wholes[order[next]] {
        parts[whole] -= 1
        if parts[whole] == 0 { order.append(whole) }
      }
      next += 1
    }
    return order
  }

  /// What its parts take from a whole, by its own buckets.
  ///
  /// A dated part takes the sum of its years from an undivided whole; from an undated whole every part takes
  /// all that it holds.
  private func taken(from whole: Int, _ held: Held?) -> [Cell: Money] {
    guard let held else { return [:] }
    switch spans[whole] {
    case .yearly: return held.cells
    case .undivided: return [Cell(bucket: .undivided, year: nil): held.sum]
    case .undated: return [Cell(bucket: .undated, year: nil): held.sum]
    }
  }

  /// Adds what each counted figure puts in its buckets.
  mutating func contribute() {
    let held = holdParts()
    for place in figures.indices {
      let taken = taken(from: place, held[place])
      do throws(MoneyOverflow) {
        if figures[place].isCounted {
          try contribute(place, less: taken)
        } else if figures[place].repeats == nil {
          // It puts nothing anywhere, and its parts can't be more than it all the same.
          try checkParts(of: place, in: taken)
        }
      } catch {
        reportOverflow(at: place)
      }
    }
  }

  /// Once, and at the largest amount: once that one is added, none of the innocent ones fits.
  private mutating func reportOverflow(at place: Int) {
    guard !faults.contains(where: { if case .overflow = $0 { true } else { false } }) else { return }
    var largest = place
    for other in figures.indices
    where figures[other].isCounted
      && figures[other].eur.cents.magnitude > figures[largest].eur.cents.magnitude
    { largest = other }
    faults.append(.overflow(amount: figures[largest].amount))
  }

  private mutating func contribute(_ place: Int, less taken: [Cell: Money]) throws(MoneyOverflow) {
    let figure = figures[place]
    let own = cells(of: spans[place])
    for cell in own {
      let rest = try self.rest(of: figure, in: cell, less: taken[cell] ?? .zero)
      sumOfMagnitudes = try sumOfMagnitudes.adding(try rest.magnitude())
      contributions.append(
        Contribution(figure: place, bucket: cell.bucket, year: cell.year, eur: rest))
    }
    // An open-ended whole has no bucket past the horizon, but its parts can't have more than it there either.
    try checkParts(of: place, in: taken.filter { !own.contains($0.key) })
  }

  /// Makes sure that parts do not exceed their whole in cells in which it has no rest of its own.
  private mutating func checkParts(of place: Int, in cells: [Cell: Money]) throws(MoneyOverflow) {
    for (cell, parts) in cells.sorted(by: { ($0.key.year ?? 0) < ($1.key.year ?? 0) }) {
      _ = try rest(of: figures[place], in: cell, less: parts)
    }
  }

  /// What an amount has left in a cell; a rest of the other sign is a fault.
  private mutating func rest(
    of figure: Figure, in cell: Cell, less parts: Money
  ) throws(MoneyOverflow) -> Money {
    let rest = try figure.eur.subtracting(parts)
    let exceeds = figure.eur.cents == 0 ? rest.cents != 0 : rest.cents.signum() == -figure.eur.cents.signum()
    if exceeds {
      faults.append(
        .exceedsWhole(
          whole: figure.amount, bucket: cell.bucket, year: cell.year, wholeEur: figure.eur, partsEur: parts))
    }
    return rest
  }
}
