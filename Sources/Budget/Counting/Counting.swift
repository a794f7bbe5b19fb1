/// The amounts of one edition counted: each euro once.
///
/// This is the only place where money is counted; import, `--as-of` and `check` all come here. Source: DOMAIN,
/// section 4. Contributions are computed over the whole edition; a filter only chooses among them.
public struct Counting: Sendable {
  /// What each counted amount puts in each bucket, in the order of the amounts, then bucket and year.
  public private(set) var contributions: [Contribution] = []
  /// The span that each amount has, with the inherited ones; in the order of the amounts.
  public private(set) var spans: [Span]
  /// What can't be counted.
  ///
  /// The contributions are right only if there is none.
  public private(set) var faults: [CountingFault] = []

  /// The place of the nearest whole above an amount that counts, from which it is subtracted if it counts.
  public private(set) var countedWholes: [Int?]

  /// The magnitudes of all contributions added up, with those counted before.
  ///
  /// It fits, so no choice of contributions can overflow when a query adds them up.
  public private(set) var sumOfMagnitudes: Money

  private let amounts: [Amount]
  private let horizon: Int
  /// The place of an amount's direct whole.
  private var wholes: [Int?]

  /// Counts the amounts of one edition.
  ///
  /// - Parameters:
  ///   - amounts: All amounts of the edition, each valid by itself (`AmountRules`).
  ///   - horizon: The last year of its multi-year figures.
  ///   - before: The magnitudes counted before, when an edition is counted in parts that have no links between them.
  public init(amounts: [Amount], horizon: Int, after before: Money = .zero) {
    self.amounts = amounts
    sumOfMagnitudes = before
    self.horizon = min(max(horizon, plausibleYears.lowerBound), plausibleYears.upperBound)
    spans = amounts.map(Span.init(stating:))
    wholes = Array(repeating: nil, count: amounts.count)
    countedWholes = wholes
    refuseImplausibleYears()
    resolveLinks()
    inheritSpans()
    findCountedWholes()
    for part in amounts.indices { checkPart(part) }
    contribute()
  }

  /// A span is walked year by year, so one that no budget has must not get there.
  private mutating func refuseImplausibleYears() {
    for (place, amount) in amounts.enumerated() {
      let years = [amount.firstYear, amount.lastYear].compactMap(\.self)
      let isBackward = years.count == 2 && years[0] > years[1]
      guard isBackward || !years.allSatisfy(plausibleYears.contains) else { continue }
      faults.append(.implausibleYears(amount: amount.id, first: amount.firstYear, last: amount.lastYear))
      spans[place] = .undated
    }
  }

  // MARK: Links

  private mutating func resolveLinks() {
    var places: [String: Int] = [:]
    for (place, amount) in amounts.enumerated() where places.updateValue(place, forKey: amount.id) != nil {
      faults.append(.duplicate(amount: amount.id))
    }
    var original: [Int?] = Array(repeating: nil, count: amounts.count)
    for (place, amount) in amounts.enumerated() {
      wholes[place] = resolve(amount.partOf, link: .partOf, of: amount, in: places)
      original[place] = resolve(amount.repeats, link: .repeats, of: amount, in: places)
      for target in amount.mayOverlap {
        if target == amount.id {
          faults.append(.circle(link: .mayOverlap, amounts: [target]))
        } else {
          _ = resolve(target, link: .mayOverlap, of: amount, in: places)
        }
      }
    }
    wholes = openCircles(of: wholes, link: .partOf)
    _ = openCircles(of: original, link: .repeats)
    for (part, whole) in wholes.enumerated() {
      if let whole, let original = amounts[whole].repeats {
        faults.append(
          .partOfRepeat(part: amounts[part].id, whole: amounts[whole].id, original: original))
      }
    }
  }

  private mutating func resolve(
    _ target: String?, link: CountingFault.Link, of amount: Amount, in places: [String: Int]
  ) -> Int? {
    guard let target else { return nil }
    if let place = places[target] { return place }
    // An id begins with its edition (DESIGN, "Ids").
    let (own, other) = (amount.id.prefix { $0 != "-" }, target.prefix { $0 != "-" })
    let isForeign = other != own && other.count == 4 && other.allSatisfy(\.isNumber)
    faults.append(
      isForeign
        ? .otherEdition(amount: amount.id, link: link, target: target)
        : .unknownAmount(amount: amount.id, link: link, target: target))
    return nil
  }

  /// Reports each circle once and opens it, so that all that follows comes to an end.
  private mutating func openCircles(of links: [Int?], link: CountingFault.Link) -> [Int?] {
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
        faults.append(.circle(link: link, amounts: path[entry...].map { amounts[$0].id }))
        next[place] = nil
      }
      for member in onPath { isDone[member] = true }
    }
    return next
  }

  // "A part without years of its own has the span and `per` of its whole."
  private mutating func inheritSpans() {
    for place in amounts.indices where spans[place] == .undated {
      var path = [place]
      while let last = path.last, spans[last] == .undated, let above = wholes[last] { path.append(above) }
      // All on the way have the same one, so that a long chain is walked once.
      let span = path.last.map { spans[$0] } ?? .undated
      for member in path { spans[member] = span }
    }
  }

  // "A part of a whole that does not count is subtracted from the nearest whole above it that does."
  private mutating func findCountedWholes() {
    var isDone = Array(repeating: false, count: amounts.count)
    for part in amounts.indices {
      // Up to a part whose answer is there, or whose whole is one; then the way back.
      var path: [Int] = []
      var next: Int? = part
      while let place = next, !isDone[place] {
        path.append(place)
        next = wholes[place].flatMap { amounts[$0].isCounted ? nil : $0 }
      }
      for place in path.reversed() {
        countedWholes[place] = wholes[place].flatMap { amounts[$0].isCounted ? $0 : countedWholes[$0] }
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
    let (partAmount, wholeAmount) = (amounts[part], amounts[whole])
    if partAmount.eur.cents.signum() * wholeAmount.eur.cents.signum() < 0 {
      faults.append(
        .oppositeSign(
          part: partAmount.id, whole: wholeAmount.id, partEur: partAmount.eur,
          wholeEur: wholeAmount.eur))
    }
    // "Amounts that do not count may leave years empty": then there is nothing to lie outside of.
    if spans[whole] == .undated && !wholeAmount.isCounted { return }
    if spans[part].isOpenEnded && !spans[whole].isOpenEnded {
      faults.append(
        .openEndedPart(part: partAmount.id, whole: wholeAmount.id, wholeSpan: spans[whole]))
    } else if !spans[whole].holds(spans[part]) {
      faults.append(
        .outsideWhole(
          part: partAmount.id, whole: wholeAmount.id, partSpan: spans[part], wholeSpan: spans[whole]))
    } else if case .undivided = spans[part], case .yearly = spans[whole] {
      faults.append(.undividedPart(part: partAmount.id, whole: wholeAmount.id))
    }
  }

  // MARK: Money

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

  /// What a part takes from its whole, by the whole's own buckets.
  ///
  /// "A dated part of an undivided whole is subtracted from the undivided rest with the sum of its years; any
  /// part of an undated whole from the undated rest."
  private func taken(by part: Int, from whole: Int) throws(MoneyOverflow) -> [Cell: Money] {
    let eur = amounts[part].eur
    switch (spans[whole], spans[part]) {
    case (.yearly, let span):
      return Dictionary(uniqueKeysWithValues: cells(of: span).map { ($0, eur) })
    case (.undivided, .yearly(let first, let last?)):
      return [Cell(bucket: .undivided, year: nil): try eur.times(last - first + 1)]
    case (.undivided, _):
      return [Cell(bucket: .undivided, year: nil): eur]
    case (.undated, .yearly(let first, let last?)):
      return [Cell(bucket: .undated, year: nil): try eur.times(last - first + 1)]
    case (.undated, _):
      return [Cell(bucket: .undated, year: nil): eur]
    }
  }

  private mutating func contribute() {
    var taken: [Int: [Cell: Money]] = [:]
    for part in amounts.indices where amounts[part].isCounted {
      guard let whole = countedWholes[part] else { continue }
      do throws(MoneyOverflow) {
        for (cell, eur) in try self.taken(by: part, from: whole) {
          let sum = try (taken[whole]?[cell] ?? .zero).adding(eur)
          taken[whole, default: [:]][cell] = sum
        }
      } catch {
        reportOverflow(at: part)
      }
    }
    for place in amounts.indices where amounts[place].isCounted {
      do throws(MoneyOverflow) {
        try contribute(place, less: taken[place] ?? [:])
      } catch {
        reportOverflow(at: place)
      }
    }
  }

  /// Once, and at the largest amount so far: after it none of the innocent ones fits.
  private mutating func reportOverflow(at place: Int) {
    guard !faults.contains(where: { if case .overflow = $0 { true } else { false } }) else { return }
    var largest = place
    for other in 0..<place
    where amounts[other].isCounted
      && amounts[other].eur.cents.magnitude > amounts[largest].eur.cents.magnitude
    { largest = other }
    faults.append(.overflow(amount: amounts[largest].id))
  }

  private mutating func contribute(_ place: Int, less taken: [Cell: Money]) throws(MoneyOverflow) {
    let amount = amounts[place]
    let own = cells(of: spans[place])
    for cell in own {
      let rest = try self.rest(of: amount, in: cell, less: taken[cell] ?? .zero)
      sumOfMagnitudes = try sumOfMagnitudes.adding(try rest.magnitude())
      contributions.append(
        Contribution(amount: amount.id, bucket: cell.bucket, year: cell.year, eur: rest))
    }
    // An open-ended whole has no bucket past the horizon, but its parts can't have more than it there either.
    let others = taken.filter { !own.contains($0.key) }
    for (cell, parts) in others.sorted(by: { ($0.key.year ?? 0) < ($1.key.year ?? 0) }) {
      _ = try rest(of: amount, in: cell, less: parts)
    }
  }

  /// What an amount has left in a cell; a rest of the other sign is a fault.
  private mutating func rest(
    of amount: Amount, in cell: Cell, less parts: Money
  ) throws(MoneyOverflow) -> Money {
    let rest = try amount.eur.subtracting(parts)
    let exceeds = amount.eur.cents == 0 ? rest.cents != 0 : rest.cents.signum() == -amount.eur.cents.signum()
    if exceeds {
      faults.append(
        .exceedsWhole(
          whole: amount.id, bucket: cell.bucket, year: cell.year, wholeEur: amount.eur, partsEur: parts))
    }
    return rest
  }
}
