/// Which ministries continue which, and in which years they hold.
///
/// ```swift
/// MinistryHistory(codes.ministries).successors(of: "EZK", from: 2023, in: 2025)  // ["EZ", "KGG"]
/// ```
public struct MinistryHistory: Equatable, Sendable {
  /// The ministries in the order of their list.
  public let list: [Ministry]
  private let places: [String: Int]
  private let successors: [String: [Ministry]]

  /// Takes the ministries of a ledger or a package, in their order.
  public init(_ ministries: [Ministry]) {
    list = ministries
    places = Dictionary(ministries.enumerated().map { ($1.code, $0) }) { first, _ in first }
    successors = Dictionary(grouping: ministries.filter { $0.continues != nil }) { $0.continues ?? "" }
  }

  /// The ministry of a code.
  public func ministry(_ code: String) -> Ministry? { places[code].map { list[$0] } }

  /// The ministries that one continues, the nearest first; a damaged list may go round in a circle, which ends here.
  public func predecessors(of code: String) -> [String] {
    var path = [code]
    while let next = path.last.flatMap({ ministry($0)?.continues }), !path.contains(next) {
      path.append(next)
    }
    return Array(path.dropFirst())
  }

  /// The ministries that continue one, the nearest first.
  public func successors(of code: String) -> [String] {
    var path = [code]
    var place = 0
    while place < path.count {
      path += (successors[path[place]] ?? []).map(\.code).filter { !path.contains($0) }
      place += 1
    }
    return Array(path.dropFirst())
  }

  /// What a ministry of one year has become in a later one, in the order of the list: itself if it still holds, and those
  /// that have come out of it since.
  ///
  /// - Parameters:
  ///   - year: The year of the edition in which it stands.
  ///   - later: The later year; nil for the newest names.
  /// - Returns: Nothing for one that has ended and that nobody continues.
  public func successors(of code: String, from year: Int, in later: Int?) -> [String] {
    var path = [code]
    var place = 0
    while place < path.count {
      let ministry = ministry(path[place])
      place += 1
      let next = (ministry.flatMap { successors[$0.code] } ?? []).filter { next in
        guard let first = next.validFrom else { return ministry?.validTo != nil }
        return first > year && first <= later ?? first
      }
      path += next.map(\.code).filter { !path.contains($0) }
    }
    let holding = path.filter { code in
      guard let ministry = ministry(code) else { return false }
      return later.map(ministry.holds) ?? (ministry.validTo == nil)
    }
    return holding.sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
  }
}
