import Budget

/// What differs between two editions, moments or ledgers.
///
/// ```swift
/// let comparison = try Comparison(
///   ComparedSide(ledger.shown(at: .entry(2)), edition: 2023), ComparedSide(ledger, edition: 2023), FilterInput())
/// try comparison.forEachChange { change in rows += change.rows }
/// ```
public struct Comparison {
  /// The side before.
  public let before: ComparedSide
  /// The side after.
  public let after: ComparedSide
  let filterBefore: Filter
  let filterAfter: Filter

  /// Compares what a filter keeps; its choice of editions is not used.
  ///
  /// - Throws: `LedgerError`, among others `.unknownValue` for what neither side has.
  public init(_ before: ComparedSide, _ after: ComparedSide, _ input: FilterInput) throws {
    self.before = before
    self.after = after
    filterBefore = try before.filter(input, besides: after)
    filterAfter = try after.filter(input, besides: before)
  }

  /// What a user should know of the texts searched for: of words that no side has, and of others.
  public var searchRemarks: [SearchRemark] {
    let (before, after) = (filterBefore.searchRemarks, filterAfter.searchRemarks)
    return (before + after).withoutRepeats().filter { remark in
      if case .nowhere = remark { before.contains(remark) && after.contains(remark) } else { true }
    }
  }

  /// Gives each measure that differs, or has amounts that do, in the order of ids.
  ///
  /// A measure and an amount are compared if the filter keeps them on either side: one that moves to another ministry has
  /// changed, whichever of the two is asked for. Of the amounts, those of one measure are in memory at a time.
  ///
  /// - Parameter step: Is called for each measure; what it throws ends the comparison.
  /// - Throws: `LedgerError`, or what `step` or `body` throws.
  public func forEachChange(
    step: () throws -> Void = {}, _ body: (MeasureChange) throws -> Void
  ) throws {
    let readings = (try SideReading(before, filterBefore), try SideReading(after, filterAfter))
    for pair in try MeasurePairs(before, after).pairs {
      try step()
      guard readings.0.keeps(pair.before) || readings.1.keeps(pair.after) else { continue }
      // Most measures are the same, and that is found out without making records.
      if let key = pair.before, let other = pair.after, isOneEdition,
        try readings.0.bytes(of: key) == readings.1.bytes(of: other)
      {
        continue
      }
      let change = MeasureChange(
        measure: Change(from: try readings.0.measure(pair.before), to: try readings.1.measure(pair.after)),
        amounts: Self.changes(try readings.0.amounts(pair.before), try readings.1.amounts(pair.after)))
      if !change.isEmpty { try body(change) }
    }
  }

  private var isOneEdition: Bool { before.edition.year == after.edition.year }

  /// Both lists are in the order of their numbers.
  private static func changes(
    _ before: [SideReading.Figure], _ after: [SideReading.Figure]
  ) -> [Change<Revision>] {
    var changes: [Change<Revision>] = []
    func add(_ before: SideReading.Figure?, _ after: SideReading.Figure?) {
      guard before?.isKept == true || after?.isKept == true else { return }
      let change = Change(from: before?.record, to: after?.record, Revision.comparedFields)
      if change.kind != nil { changes.append(change) }
    }
    var rest = after[...]
    for figure in before {
      while let next = rest.first, next.id != figure.id, Identifier.isBefore(next.id, figure.id) {
        add(nil, rest.removeFirst())
      }
      add(figure, rest.first?.id == figure.id ? rest.removeFirst() : nil)
    }
    for figure in rest { add(nil, figure) }
    return changes
  }
}
