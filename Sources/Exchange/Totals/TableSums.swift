import Budget
import Ledger

/// What tables of totals are made from: the sums of what a filter keeps, read once for all editions.
public struct TableSums: Sendable {
  let dimensions: [Dimension]
  let names: CodeNames?
  let groups: [TotalRow]
  /// The groups that are left out.
  let others: [TotalRow]
  let footers: FooterSums
  /// Which routes are kinds of others, if the totals are by route.
  let kinds: RouteKinds?
  /// Whether the groups come in the order of their lists, in which kinds stand together.
  let isInListOrder: Bool
  /// What the years asked for leave out.
  let leftOut: [LeftOut]
  /// What goes on past the horizon, if years there are asked for.
  let pastHorizon: [PastHorizon]
  /// Whether measures were chosen by words.
  let isSearch: Bool
  /// The years asked for; none means every year.
  let years: [ClosedRange<Int>]

  /// Reads the sums by some fields.
  ///
  /// - Parameters:
  ///   - named: The field whose codes are shown with their names, if there are names.
  ///   - order: In which order the groups are shown, and how many; nil for all of them as they are.
  ///   - footers: What stands under the groups, if it has been read already for a table by other fields.
  /// - Throws: `LedgerError`, `NoSuchColumn`.
  public init(
    _ ledger: Ledger, _ filter: Filter, by dimensions: [Dimension], named: Dimension? = nil,
    order: TotalOrder? = nil, footers: FooterSums? = nil
  ) throws {
    self.dimensions = dimensions
    names = try named.flatMap { try CodeNames(of: $0, in: ledger) }
    let all = try ledger.totals(by: dimensions, filter)
    let choice = try order.map { try $0.choice(of: all) } ?? TotalChoice(rows: all, others: [])
    (groups, others) = (choice.rows, choice.others)
    self.footers = try footers ?? FooterSums(ledger, filter, of: all)
    kinds = try dimensions.contains(.route) ? RouteKinds(ledger) : nil
    isInListOrder = order == nil
    leftOut = try ledger.leftOut(by: filter)
    pastHorizon = try ledger.pastHorizon(of: filter)
    isSearch = filter.isSearch
    years = filter.years
  }
}

/// The sums that stand under the groups of a table: the same ones whatever the groups are by.
public struct FooterSums: Sendable {
  let all: [TotalRow]
  let municipalities: [TotalRow]
  /// How many amounts may be counted twice, per edition; how much that is stands in `all`.
  let overlapCounts: [Int: Int]

  /// Reads the sums of what a filter keeps.
  ///
  /// - Parameter groups: The sums of the same filter by some fields, from which those of all are added up.
  /// - Throws: `LedgerError`.
  public init(_ ledger: Ledger, _ filter: Filter, of groups: [TotalRow]) throws {
    all = try groups.ofAllGroups()
    // What may be counted twice has been read for the groups, and is not read again.
    overlapCounts = all.contains { $0.mayOverlap != .zero } ? try ledger.overlapCounts(filter) : [:]
    municipalities = try ledger.totals(by: [], filter, scope: .municipalities)
  }
}

/// The names that belong to the codes of a field.
struct CodeNames: Sendable {
  let dimension: Dimension
  let names: [String: String]

  /// The name of a code, or those of the ministries that a split one has become.
  func name(of code: String) -> String? {
    if let name = names[code] { return name }
    let parts = code.split(separator: MinistryNames.separator).compactMap { names[String($0)] }
    return parts.isEmpty ? nil : parts.joined(separator: " \(MinistryNames.separator) ")
  }

  /// Reads the list of a field; nil for a field whose values are words already.
  init?(of dimension: Dimension, in ledger: Ledger) throws {
    let named: [(code: String, name: String)]
    switch dimension {
    case .ministry: named = try ledger.ministries().map { ($0.code, $0.name) }
    case .route: named = try ledger.routes().map { ($0.code, $0.name) }
    case .recipient: named = try ledger.recipients().map { ($0.code, $0.name) }
    case .status: named = try ledger.statuses().map { ($0.code, $0.meaning) }
    case .basis, .duration, .theme, .topic: return nil
    }
    self.dimension = dimension
    names = Dictionary(named.map { ($0.code, $0.name) }) { first, _ in first }
  }
}
