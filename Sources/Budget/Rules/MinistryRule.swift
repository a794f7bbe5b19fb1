/// That a measure stands under a ministry that holds in the budget year of its edition.
///
/// ```swift
/// let rule = MinistryRule(codes.ministries)
/// if let fault = rule.fault(of: measure.ministry, in: measure.edition) { report("ministry", .ministry(fault)) }
/// ```
public struct MinistryRule: Sendable {
  /// A ministry that does not hold in the year of an edition.
  public struct Fault: Hashable, Sendable {
    /// Its code.
    public let code: String
    /// The budget year.
    public let edition: Int
    /// Ministries of that year that continue it, or that it continues.
    public let instead: [String]
    /// Ministries that hold in that year, in the order of the list.
    public let holding: [String]
    /// How many more of those there are.
    public let more: Int
  }

  private let history: MinistryHistory

  /// Takes the ministries of a ledger or a package.
  public init(_ ministries: [Ministry]) {
    history = MinistryHistory(ministries)
  }

  /// What is wrong with a ministry under which a measure of an edition stands; nil also for a code that is not in the list.
  public func fault(of code: String, in edition: Int) -> Fault? {
    guard let ministry = history.ministry(code), !ministry.holds(in: edition) else { return nil }
    let holding = history.list.lazy.filter { $0.holds(in: edition) }.map(\.code)
    let kin = history.successors(of: code) + history.predecessors(of: code)
    return Fault(
      code: code, edition: edition,
      instead: kin.filter { history.ministry($0)?.holds(in: edition) == true },
      holding: Array(holding.prefix(DataFault.codeLimit)), more: max(0, holding.count - DataFault.codeLimit))
  }
}
