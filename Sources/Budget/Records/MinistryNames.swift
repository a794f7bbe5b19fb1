/// Under which names the ministries of several years are read.
public enum NameReading: String, CaseIterable, Sendable {
  /// New ministries under the oldest name that they continue.
  case then
  /// Old ministries under the newest names: one that was split under those of its parts together.
  case now
}

/// The names under which the ministries of several editions are read side by side.
///
/// It only says what a ministry is called; it adds nothing up.
///
/// ```swift
/// let names = MinistryNames(.now, codes.ministries)
/// names.label(of: "EZK", in: 2023)  // "EZ+KGG"
/// ```
public struct MinistryNames: Equatable, Sendable {
  /// What stands between the names of a ministry that was split; no code has it.
  public static let separator: Character = "+"

  /// Whether they are read under their old or their new names.
  public let reading: NameReading
  private let ministries: [String: Ministry]
  private let places: [String: Int]
  private let successors: [String: [Ministry]]

  /// Takes the ministries of a ledger, in their order.
  public init(_ reading: NameReading, _ ministries: [Ministry]) {
    self.reading = reading
    self.ministries = Dictionary(ministries.map { ($0.code, $0) }) { first, _ in first }
    places = Dictionary(ministries.enumerated().map { ($1.code, $0) }) { first, _ in first }
    successors = Dictionary(grouping: ministries.filter { $0.continues != nil }) { $0.continues ?? "" }
  }

  /// The codes under which a ministry of an edition is read, in the order of the list.
  public func codes(of code: String, in edition: Int) -> [String] {
    switch reading {
    case .then: return [oldest(of: code)]
    case .now: return newest(of: code, in: edition).sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
    }
  }

  /// The same as one text: `EZ+KGG`.
  public func label(of code: String, in edition: Int) -> String {
    codes(of: code, in: edition).joined(separator: String(Self.separator))
  }

  /// The codes under which a user finds what he calls by one: the code itself if it is such a name.
  public func codes(askedAs code: String) -> [String] {
    guard let ministry = ministries[code] else { return [code] }
    switch reading {
    case .then: return [oldest(of: code)]
    case .now: return ministry.validTo.map { codes(of: code, in: $0) } ?? [code]
    }
  }

  private func oldest(of code: String) -> String {
    var path = [code]
    // A damaged list may go round in a circle.
    while let last = path.last, let next = ministries[last]?.continues, !path.contains(next) {
      path.append(next)
    }
    return path.last ?? code
  }

  /// The ministry itself, if it has not ended, and those that have come out of it since the edition.
  private func newest(of code: String, in edition: Int) -> Set<String> {
    var names: Set<String> = []
    var path = [code]
    var place = 0
    while place < path.count {
      let code = path[place]
      place += 1
      let hasEnded = ministries[code]?.validTo != nil
      let next = (successors[code] ?? []).filter { $0.validFrom.map { $0 > edition } ?? hasEnded }
      if !hasEnded || next.isEmpty { names.insert(code) }
      path += next.map(\.code).filter { !path.contains($0) }
    }
    return names.isEmpty ? [path[0]] : names
  }
}
