/// A group of linked amounts counted: each euro once.
///
/// This is the only place where money is counted; import, `--as-of` and `check` all come here with one group
/// at a time. A group has every amount to which one of its amounts refers by `part_of` or `repeats`, and every
/// amount that refers to one of them. The rules stand in docs/counting.md.
///
/// ```swift
/// let counting = Counting(figures: group, horizon: 2027)
/// for contribution in counting.contributions { ... }
/// ```
public struct Counting: Sendable {
  /// What each counted figure puts in each bucket, in the order of the figures, then bucket and year.
  public internal(set) var contributions: [Contribution] = []
  /// The span that each figure has, with the inherited ones; in the order of the figures.
  public private(set) var spans: [Span]
  /// What can't be counted.
  ///
  /// The contributions are right only if there is none.
  public internal(set) var faults: [CountingFault<Int>] = []

  /// The place of the nearest whole above a figure that counts, from which it is subtracted if it counts.
  public private(set) var countedWholes: [Int?]

  /// The magnitudes of all contributions added up, including those of the groups counted before.
  ///
  /// As long as that fits, no selection of contributions can overflow when a query adds them up.
  public internal(set) var sumOfMagnitudes: Money

  let figures: [Figure]
  let horizon: Int
  /// The place of a figure's direct whole.
  private(set) var wholes: [Int?]

  /// Counts a group.
  ///
  /// - Parameters:
  ///   - figures: All figures of the group, each valid by itself (`AmountRules`).
  ///   - horizon: The last year of the multi-year figures of their edition.
  ///   - before: The magnitudes counted before, in other groups.
  public init(figures: [Figure], horizon: Int, after before: Money = .zero) {
    self.figures = figures
    sumOfMagnitudes = before
    self.horizon = min(max(horizon, plausibleYears.lowerBound), plausibleYears.upperBound)
    spans = figures.map(Span.init(stating:))
    wholes = Array(repeating: nil, count: figures.count)
    countedWholes = wholes
    refuseImplausibleYears()
    if figures.contains(where: { $0.partOf != nil || $0.repeats != nil }) {
      resolveLinks()
      inheritSpans()
      findCountedWholes()
      for part in figures.indices { checkPart(part) }
    }
    contribute()
  }

  /// Spans are walked year by year, so an absurd one must be refused first.
  private mutating func refuseImplausibleYears() {
    for (place, figure) in figures.enumerated() {
      let (first, last) = (figure.firstYear ?? figure.lastYear, figure.lastYear ?? figure.firstYear)
      guard let first, let last else { continue }
      if first <= last, plausibleYears.contains(first), plausibleYears.contains(last) { continue }
      faults.append(
        .implausibleYears(amount: figure.amount, first: figure.firstYear, last: figure.lastYear))
      spans[place] = .undated
    }
  }

  // MARK: Links

  private mutating func resolveLinks() {
    var places: [Int: Int] = [:]
    for (place, figure) in figures.enumerated() where places.updateValue(place, forKey: figure.amount) != nil
    {
      faults.append(.duplicate(amount: figure.amount))
    }
    var originals: [Int?] = Array(repeating: nil, count: figures.count)
    for (place, figure) in figures.enumerated() {
      wholes[place] = resolve(figure.partOf, link: .partOf, of: figure, in: places)
      originals[place] = resolve(figure.repeats, link: .repeats, of: figure, in: places)
    }
    wholes = openCircles(of: wholes, link: .partOf)
    _ = openCircles(of: originals, link: .repeats)
    for (part, whole) in wholes.enumerated() {
      if let whole, let original = figures[whole].repeats {
        faults.append(
          .partOfRepeat(part: figures[part].amount, whole: figures[whole].amount, original: original))
      }
    }
  }

  private mutating func resolve(
    _ target: Int?, link: CountingFaultLink, of figure: Figure, in places: [Int: Int]
  ) -> Int? {
    guard let target else { return nil }
    if let place = places[target] { return place }
    faults.append(.unknownAmount(amount: figure.amount, link: link, target: target))
    return nil
  }

  /// Reports each circle once and opens it, so that the steps that follow links come to an end.
  private mutating func openCircles(of links: [Int?], link: CountingFaultLink) -> [Int?] {
    var next = links
    var isDone = Array(repeating: false, count: next.count)
    for start in next.indices {
      var path: [Int] = []
      var onPath: Set<Int> = []
      var place = start
      while !isDone[place], onPath.insert(place).inserted, let following = next[place] {
        path.append(place)
        place = following
      }
      if !isDone[place], let entry = path.firstIndex(of: place) {
        faults.append(.circle(link: link, amounts: path[entry...].map { figures[$0].amount }))
        next[place] = nil
      }
      for member in onPath { isDone[member] = true }
    }
    return next
  }

  // A part without years of its own has those of its whole, and lies over them in the same way.
  private mutating func inheritSpans() {
    for place in figures.indices where spans[place] == .undated {
      var path = [place]
      while let last = path.last, spans[last] == .undated, let above = wholes[last] { path.append(above) }
      // All amounts on the way have the same one, so a long chain is walked only once.
      let span = path.last.map { spans[$0] } ?? .undated
      for member in path { spans[member] = span }
    }
  }

  // A whole that does not count has nothing to subtract from, so its parts come off the nearest whole above
  // it that counts.
  private mutating func findCountedWholes() {
    var isDone = Array(repeating: false, count: figures.count)
    for part in figures.indices {
      // First up to a part whose answer is known, or whose whole is the answer; then back down.
      var path: [Int] = []
      var next: Int? = part
      while let place = next, !isDone[place] {
        path.append(place)
        next = wholes[place].flatMap { figures[$0].isCounted ? nil : $0 }
      }
      for place in path.reversed() {
        countedWholes[place] = wholes[place].flatMap { figures[$0].isCounted ? $0 : countedWholes[$0] }
        isDone[place] = true
      }
    }
  }

  private mutating func checkPart(_ part: Int) {
    for place in Set([wholes[part], countedWholes[part]].compactMap(\.self)).sorted() {
      check(part, against: place)
    }
  }

  private mutating func check(_ part: Int, against whole: Int) {
    let (partFigure, wholeFigure) = (figures[part], figures[whole])
    if partFigure.eur.cents.signum() * wholeFigure.eur.cents.signum() < 0 {
      faults.append(
        .oppositeSign(
          part: partFigure.amount, whole: wholeFigure.amount, partEur: partFigure.eur,
          wholeEur: wholeFigure.eur))
    }
    // An amount that does not count may have no years; then nothing can lie outside them.
    if spans[whole] == .undated && !wholeFigure.isCounted { return }
    if spans[part].isOpenEnded && !spans[whole].isOpenEnded {
      faults.append(
        .openEndedPart(part: partFigure.amount, whole: wholeFigure.amount, wholeSpan: spans[whole]))
    } else if !spans[whole].holds(spans[part]) {
      faults.append(
        .outsideWhole(
          part: partFigure.amount, whole: wholeFigure.amount, partSpan: spans[part], wholeSpan: spans[whole]))
    } else if case .undivided = spans[part], case .yearly = spans[whole] {
      faults.append(.undividedPart(part: partFigure.amount, whole: wholeFigure.amount))
    }
  }
}
