import Budget
import SQLite

/// What a selection of certain years holds beside them: sums over several years that the source does not divide, of which
/// some are in the years asked for, and sums without a year.
public struct LeftOut: Equatable, Sendable {
  /// What is undivided over one span.
  public struct Undivided: Equatable, Sendable {
    /// The span.
    public let span: ClosedRange<Int>
    /// The sum over the span.
    public let eur: Money
  }

  /// The budget year of the edition.
  public let edition: Int
  /// What is undivided over spans that touch the years, by span.
  public let undivided: [Undivided]
  /// All that is undivided over them; nil if there is nothing.
  public let undividedSum: Money?
  /// What is undated; nil if there is nothing.
  public let undated: Money?

  /// Makes a remainder.
  ///
  /// - Throws: `MoneyOverflow`, which counting rules out.
  init(edition: Int, undivided: [Undivided], undated: Money?) throws(MoneyOverflow) {
    self.edition = edition
    self.undivided = undivided
    self.undated = undated
    var sum = Money.zero
    for part in undivided { sum = try sum.adding(part.eur) }
    undividedSum = undivided.isEmpty ? nil : sum
  }
}

extension Filter {
  /// The same selection whatever the year and the bucket.
  public var ofEveryYear: Filter {
    var filter = self
    (filter.years, filter.withUndivided, filter.buckets) = ([], false, [])
    return filter
  }

  /// What the same selection holds beside the years asked for; nil if none are, or if the buckets have been chosen.
  fileprivate var besideItsYears: Filter? {
    guard !years.isEmpty, !withUndivided, buckets.isEmpty else { return nil }
    var filter = self
    (filter.withUndivided, filter.buckets) = (true, [.undivided, .undated])
    return filter
  }
}

extension Ledger {
  /// What a filter leaves out by the years that it asks for, per edition that has anything; nothing without years, or if the
  /// filter asks for buckets itself.
  ///
  /// ```swift
  /// for edition in try ledger.leftOut(by: filter) { print(edition.undivided, edition.undated ?? .zero) }
  /// ```
  ///
  /// - Throws: `LedgerError`, among others `.overflow`.
  public func leftOut(by filter: Filter) throws -> [LeftOut] {
    guard let beside = filter.besideItsYears, !beside.editions.isEmpty else { return [] }
    var sums = LeftOutSums()
    do {
      try translatingErrors {
        if beside.canBeKept {
          try addControlTotals(beside, to: &sums)
        } else {
          try addContributions(beside, to: &sums)
        }
      }
      return try beside.editions.map(\.year).compactMap(sums.leftOut)
    } catch is MoneyOverflow {
      throw LedgerError.overflow
    }
  }

  private func addControlTotals(_ filter: Filter, to sums: inout LeftOutSums) throws {
    for total in try controlTotals(filter) {
      if filter.mayOverlap && total.overlapAmounts == 0 { continue }
      try sums.add(
        filter.mayOverlap ? total.overlapCents : total.cents, in: total.edition, over: total.span)
    }
  }

  private func addContributions(_ filter: Filter, to sums: inout LeftOutSums) throws {
    var condition = filter.ofMeasure
    condition.add(filter.ofCell("c"))
    if filter.mayOverlap { condition.add(Filter.mayOverlap("c.amount")) }
    try database.forEach(
      """
      SELECT m.edition, c.cents, c.bucket, coalesce(k.first_year, f.first_year), coalesce(k.last_year, f.last_year)
      FROM \(MeasureWalk.tables(withStatus: filter.asksForStatus))
      CROSS JOIN contribution c ON c.measure = m.key
      CROSS JOIN statement f ON f.amount = c.amount
      LEFT JOIN counted k ON k.amount = c.amount\(condition.sql)
      """, condition.values
    ) { row in
      let isUndivided = try row.int(2) == Bucket.undivided.number
      let (first, last) = isUndivided ? (try row.int(3), try row.int(4)) : (0, -1)
      try sums.add(row.int64(1), in: row.int(0), over: first <= last ? first...last : nil)
    }
  }
}

/// Adds up what is undivided by span, and what is undated.
private struct LeftOutSums {
  private struct Key: Hashable {
    let edition: Int
    let span: ClosedRange<Int>?
  }

  private var sums: [Key: Money] = [:]

  /// Adds a sum; one without a span is undated.
  mutating func add(_ cents: Int64, in edition: Int, over span: ClosedRange<Int>?) throws(MoneyOverflow) {
    let key = Key(edition: edition, span: span)
    sums[key] = try (sums[key] ?? .zero).adding(Money(cents: cents))
  }

  func leftOut(of edition: Int) throws(MoneyOverflow) -> LeftOut? {
    let own = sums.filter { $0.key.edition == edition }
    if own.isEmpty { return nil }
    let undivided = own.compactMap { key, eur in key.span.map { LeftOut.Undivided(span: $0, eur: eur) } }
    return try LeftOut(
      edition: edition,
      undivided: undivided.sorted {
        ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
      },
      undated: own[Key(edition: edition, span: nil)])
  }
}
