import Budget
import SQLite

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
  /// - Throws: `LedgerError`, among others `.unknownCode` for what neither side has.
  public init(_ before: ComparedSide, _ after: ComparedSide, _ input: FilterInput) throws {
    self.before = before
    self.after = after
    filterBefore = try before.filter(input, besides: after)
    filterAfter = try after.filter(input, besides: before)
  }

  /// Searched texts without a word, which find nothing.
  public var wordlessSearches: [String] {
    (filterBefore.wordlessSearches + filterAfter.wordlessSearches).withoutRepeats()
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
      let change = MeasureChange(
        measure: Change(from: try readings.0.measure(pair.before), to: try readings.1.measure(pair.after)),
        amounts: Self.changes(try readings.0.amounts(pair.before), try readings.1.amounts(pair.after)))
      if !change.isEmpty { try body(change) }
    }
  }

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

/// Reads the measures of one side with their amounts, one measure after another.
private struct SideReading {
  /// An amount as its document states it.
  struct Figure {
    let record: Revision
    /// Whether the filter keeps it.
    let isKept: Bool
    var id: String { record.amount.id }
  }

  private let ledger: Ledger
  private let measures: MeasureRows<Measure>
  private let amounts: MeasureRows<Revision>
  /// The keys of the measures that the filter keeps; nil for all of them.
  private let keptMeasures: Set<Int>?
  /// Gives the keys of the amounts of a measure that the filter keeps; nil for all of them.
  private let keptAmounts: (statement: Statement, values: [Value])?

  init(_ side: ComparedSide, _ filter: Filter) throws {
    ledger = side.ledger
    let database = ledger.database
    (measures, amounts, keptMeasures, keptAmounts) = try ledger.translatingErrors {
      var condition = filter.ofAmount("a.key", measure: "a.measure")
      let asksOfAmounts = !condition.isEmpty
      condition.add("a.measure = ?")
      return (
        try MeasureRows(database, .measures),
        try MeasureRows(database, .amounts, fields: Revision.comparedFields),
        try Self.keptMeasures(filter, in: database),
        asksOfAmounts
          ? (try database.prepare("SELECT a.key FROM amount a\(condition.sql)"), condition.values) : nil
      )
    }
  }

  private static func keptMeasures(_ filter: Filter, in database: Database) throws -> Set<Int>? {
    if filter.isWhole && !filter.editions.isEmpty { return nil }
    var kept: Set<Int> = []
    try MeasureWalk(filter, order: .any, amounts: true).forEach(in: database) { kept.insert(try $0.int(0)) }
    return kept
  }

  func keeps(_ measure: Int?) -> Bool {
    guard let measure else { return false }
    return keptMeasures?.contains(measure) ?? true
  }

  func measure(_ key: Int?) throws -> Measure? {
    guard let key else { return nil }
    return try ledger.translatingErrors {
      var found: Measure?
      try measures.forEach(of: key) { measure, _ in found = measure }
      return found
    }
  }

  /// The amounts of a measure, by number.
  func amounts(_ measure: Int?) throws -> [Figure] {
    guard let measure else { return [] }
    return try ledger.translatingErrors {
      var kept: Set<Int>? = keeps(measure) ? nil : []
      if let keptAmounts, keeps(measure) {
        var keys: Set<Int> = []
        try keptAmounts.statement.forEach(keptAmounts.values + [Value(measure)]) {
          keys.insert(try $0.int(0))
        }
        kept = keys
      }
      var figures: [Figure] = []
      try amounts.forEach(of: measure) { record, key in
        figures.append(Figure(record: record, isKept: kept?.contains(key) ?? true))
      }
      return figures
    }
  }
}
