import Budget

/// What an intake brought in, and what it changed.
public struct IntakeReport: Equatable, Sendable {
  /// How many changes are kept one by one at most.
  public static let limit = 1000

  /// The budget years of the editions that are new, the oldest first.
  public var editions: [Int] = []
  /// How many measures the new editions have.
  public var newMeasures = 0
  /// How many amounts the new editions have.
  public var newAmounts = 0
  /// What changed in the lists: codes, editions and documents.
  public var lists: [RecordChange] = []
  /// What changed in measures and amounts, by measure, up to the limit.
  public var measures: [MeasureChange] = []
  /// How many measures and statements of amounts changed in each way.
  public var counts = ChangeCounts()
  /// What the tables leave out and the ledger keeps, by id, up to the limit.
  public var missing: [String] = []
  /// How many those are.
  public var missingCount = 0
  /// Figures of what is new or changed that break no rule and that nobody has accepted, up to 50.
  public var doubts: [CheckFinding] = []
  /// How many those are.
  public var doubtCount = 0
  /// What changed in the totals per ministry and route, by edition.
  public var totals: [EditionTotals] = []

  /// What changed in the totals of an edition.
  public struct EditionTotals: Equatable, Sendable {
    /// Its budget year.
    public let edition: Int
    /// The sums that differ, by ministry and route.
    public let changes: [TotalChange]
  }

  /// How many changes of measures and amounts are not among those kept.
  public var unshown: Int {
    let kept = measures.reduce(into: ChangeCounts()) { $0.add($1) }
    return counts.sum - kept.sum
  }

  /// Makes an empty report.
  public init() {}

  /// Whether nothing is new and nothing has changed.
  public var isEmpty: Bool { editions.isEmpty && lists.isEmpty && counts == ChangeCounts() }
}
