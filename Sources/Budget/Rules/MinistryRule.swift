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

  private let list: [Ministry]
  private let ministries: [String: Ministry]
  private let successors: [String: [Ministry]]

  /// Takes the ministries of a ledger or a package.
  public init(_ ministries: [Ministry]) {
    list = ministries
    self.ministries = Dictionary(ministries.map { ($0.code, $0) }) { first, _ in first }
    successors = Dictionary(grouping: ministries.filter { $0.continues != nil }) { $0.continues ?? "" }
  }

  /// What is wrong with a ministry under which a measure of an edition stands; nil also for a code that is not in the list.
  public func fault(of code: String, in edition: Int) -> Fault? {
    guard let ministry = ministries[code], !ministry.holds(in: edition) else { return nil }
    let holding = list.lazy.filter { $0.holds(in: edition) }.map(\.code)
    let kin = later(than: code) + earlier(than: code)
    return Fault(
      code: code, edition: edition,
      instead: kin.filter { ministries[$0]?.holds(in: edition) == true },
      holding: Array(holding.prefix(DataFault.codeLimit)), more: max(0, holding.count - DataFault.codeLimit))
  }

  /// The ministries that continue one, the nearest first.
  private func later(than code: String) -> [String] {
    var found = [code]
    var place = 0
    while place < found.count, found.count < DataFault.codeLimit {
      found += (successors[found[place]] ?? []).map(\.code).filter { !found.contains($0) }
      place += 1
    }
    return Array(found.dropFirst())
  }

  /// The ministries that one continues, the nearest first.
  private func earlier(than code: String) -> [String] {
    var found = [code]
    while let next = found.last.flatMap({ ministries[$0]?.continues }), !found.contains(next),
      found.count < DataFault.codeLimit
    {
      found.append(next)
    }
    return Array(found.dropFirst())
  }
}
