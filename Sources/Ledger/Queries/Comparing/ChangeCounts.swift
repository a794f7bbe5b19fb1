import Budget

/// How many measures and amounts differ, in each way.
public struct ChangeCounts: Equatable, Sendable {
  /// Of measures, or of amounts.
  public struct Count: Equatable, Sendable {
    /// How many only the side after has.
    public fileprivate(set) var new = 0
    /// How many only the side before has.
    public fileprivate(set) var gone = 0
    /// How many go on under another id; amounts never do.
    public fileprivate(set) var continued = 0
    /// How many have different fields under the same id.
    public fileprivate(set) var changed = 0

    fileprivate init(_ counts: [ChangeKind: Int] = [:]) {
      new = counts[.new] ?? 0
      gone = counts[.gone] ?? 0
      changed = counts[.changed] ?? 0
    }

    fileprivate var sum: Int { new + gone + continued + changed }

    fileprivate mutating func add(_ kind: ChangeKind?, isContinued: Bool = false) {
      switch kind {
      case .new: new += 1
      case .gone: gone += 1
      case .changed where isContinued: continued += 1
      case .changed: changed += 1
      case nil: break
      }
    }
  }

  /// Of measures; one of which only amounts differ is not among them.
  public private(set) var measures = Count()
  /// Of amounts.
  public private(set) var amounts = Count()

  /// Counts nothing yet.
  public init() {}

  /// Takes numbers that were counted elsewhere, where nothing goes on under another id.
  init(measures: [ChangeKind: Int], amounts: [ChangeKind: Int]) {
    self.measures = Count(measures)
    self.amounts = Count(amounts)
  }

  /// All of them together.
  var sum: Int { measures.sum + amounts.sum }

  /// Counts a change.
  public mutating func add(_ change: MeasureChange) {
    measures.add(change.measure.kind, isContinued: change.isContinued)
    for amount in change.amounts { amounts.add(amount.kind) }
  }
}
