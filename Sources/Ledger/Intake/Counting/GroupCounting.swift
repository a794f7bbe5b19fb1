import Budget
import SQLite

/// Figures that were counted together, and the result.
struct CountedGroup {
  /// The figures, by measure and amount.
  let figures: [StoredFigure]
  /// The count, whose places are those of `figures`.
  let counting: Counting
}

/// Counts the figures of an edition group by group.
///
/// A group has the figures of a measure and of all measures that they are linked to, so only one group is in
/// memory at once.
struct GroupCounting {
  private let database: Database
  private let edition: Edition
  private let source: FigureSource
  private let step: () throws -> Void
  /// The measures that are counted together with others, by each of them.
  private let components: [Int: [Int]]
  /// The first member of each group of several measures that has been counted.
  private var countedComponents: Set<Int> = []
  private var (figuresRead, figuresCounted) = (0, 0)
  private var sum: Money
  private var largest: Figure?
  private var overflow: Int?
  /// What can't be counted, by the keys of the amounts.
  private(set) var faults: [CountingFault<Int>] = []

  /// - Parameter step: Is called for each figure and each group.
  init(
    _ database: Database, of edition: Edition, from source: FigureSource, after sum: Money,
    step: @escaping () throws -> Void
  ) throws {
    self.database = database
    self.edition = edition
    self.source = source
    self.sum = sum
    self.step = step
    var links = MeasureLinks()
    try database.forEach(source.linkedMeasures, [Value(edition.year)] + source.values) { row in
      links.join(try row.int(0), try row.int(1))
    }
    components = links.components
  }

  /// Counts every group, in the order of the measures; one of several measures comes at the first that has figures.
  ///
  /// - Parameter sum: What the magnitudes of the contributions that are not counted here add up to.
  /// - Returns: What can't be counted; the groups are right only if there is nothing.
  /// - Throws: `SQLiteError`, also when a figure is not in exactly one group; or what `step` or `body` throws.
  static func forEachGroup(
    _ database: Database, of edition: Edition, from source: FigureSource, after sum: Money = .zero,
    step: @escaping () throws -> Void = {},
    _ body: (CountedGroup) throws -> Void
  ) throws -> [CountingFault<Int>] {
    var counting = try GroupCounting(database, of: edition, from: source, after: sum, step: step)
    try counting.run(body)
    return counting.faults
  }

  private mutating func run(_ body: (CountedGroup) throws -> Void) throws {
    let ofMeasure = try database.prepare(source.figuresOfMeasure)
    var group: [StoredFigure] = []
    var measure: Int?
    var counter = self
    try database.forEach(source.figures, [Value(edition.year)] + source.values) { row in
      let next = try row.int(0)
      if next != measure {
        try counter.count(&group, of: measure, ofMeasure, body)
        measure = next
      }
      // The figures of linked measures are read with their group.
      if counter.components[next] == nil { group.append(try FigureSource.figure(row)) }
      counter.figuresRead += 1
      try counter.step()
    }
    try counter.count(&group, of: measure, ofMeasure, body)
    // Whatever a file holds: a figure that no group has would be missing from every total, and nobody would see it.
    guard counter.figuresRead == counter.figuresCounted else {
      throw SQLiteError.unexpectedValue(
        "links by which \(counter.figuresCounted) figures of \(edition.year) are counted (expected"
          + " \(counter.figuresRead))")
    }
    // Once, and at the largest figure of all: once that one is added, the sum overflows for every later one.
    if let overflow = counter.overflow {
      counter.faults.append(.overflow(amount: counter.largest?.amount ?? overflow))
    }
    self = counter
  }

  private mutating func count(
    _ group: inout [StoredFigure], of measure: Int?, _ ofMeasure: Statement,
    _ body: (CountedGroup) throws -> Void
  ) throws {
    guard let measure else { return }
    if let members = components[measure] {
      guard let first = members.first, countedComponents.insert(first).inserted else { return }
      for member in members {
        try ofMeasure.forEach([Value(member)] + source.values) { row in
          group.append(try FigureSource.figure(row))
        }
      }
    }
    guard !group.isEmpty else { return }
    figuresCounted += group.count
    let counting = Counting(figures: group.map(\.figure), horizon: edition.horizon, after: sum)
    sum = counting.sumOfMagnitudes
    for stored in group where stored.figure.isCounted {
      if stored.figure.eur.cents.magnitude > (largest?.eur.cents.magnitude ?? 0) { largest = stored.figure }
    }
    for fault in counting.faults {
      if case .overflow(let amount) = fault { overflow = overflow ?? amount } else { faults.append(fault) }
    }
    try body(CountedGroup(figures: group, counting: counting))
    group.removeAll(keepingCapacity: true)
    try step()
  }
}

/// Measures whose amounts are linked, joined into groups.
private struct MeasureLinks {
  private var parents: [Int: Int] = [:]

  /// Puts two measures into one group.
  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(of: one), root(of: other))
    parents[max(first, second)] = min(first, second)
  }

  private mutating func root(of measure: Int) -> Int {
    var root = measure
    while let parent = parents[root], parent != root { root = parent }
    parents[root] = root
    var next = measure
    while let parent = parents[next], parent != root {
      parents[next] = root
      next = parent
    }
    parents[measure] = root
    return root
  }

  /// The members of each group in order, by each of them.
  var components: [Int: [Int]] {
    var links = self
    var members: [Int: [Int]] = [:]
    for measure in parents.keys { members[links.root(of: measure), default: []].append(measure) }
    var components: [Int: [Int]] = [:]
    for group in members.values {
      let sorted = group.sorted()
      for measure in sorted { components[measure] = sorted }
    }
    return components
  }
}

extension Ledger {
  /// Counts the figures of an edition group by group; see `GroupCounting.forEachGroup`.
  func forEachCounted(
    of edition: Edition, from source: FigureSource = .ledger, after sum: Money = .zero,
    step: @escaping () throws -> Void = {}, _ body: (CountedGroup) throws -> Void
  ) throws -> [CountingFault<Int>] {
    try GroupCounting.forEachGroup(database, of: edition, from: source, after: sum, step: step, body)
  }

  /// A fault of counting with the ids of the amounts instead of their keys.
  func withIDs(_ fault: CountingFault<Int>) throws -> CountingFault<String> {
    try fault.named { key in
      try database.text(
        "SELECT m.id || '#' || a.n FROM amount a JOIN measure m ON m.key = a.measure WHERE a.key = ?",
        [Value(key)]) ?? "amount \(key)"
    }.recognizingOtherEdition
  }
}
