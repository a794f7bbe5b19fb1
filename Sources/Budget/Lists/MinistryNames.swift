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
  private let history: MinistryHistory

  /// Takes the ministries of a ledger, in their order.
  public init(_ reading: NameReading, _ ministries: [Ministry]) {
    self.reading = reading
    history = MinistryHistory(ministries)
  }

  /// The codes under which a ministry of an edition is read, in the order of the list.
  public func codes(of code: String, in edition: Int) -> [String] {
    switch reading {
    case .then: return [oldest(of: code)]
    case .now:
      let newest = history.successors(of: code, from: edition, in: nil)
      // What has ended without a successor keeps its name.
      return newest.isEmpty ? [code] : newest
    }
  }

  /// The same as one text: `EZ+KGG`.
  public func label(of code: String, in edition: Int) -> String {
    codes(of: code, in: edition).joined(separator: String(Self.separator))
  }

  /// The codes under which a user finds what is meant by one: the code itself if it is such a name.
  public func codes(askedAs code: String) -> [String] {
    switch reading {
    case .then: return [oldest(of: code)]
    case .now: return history.ministry(code)?.validTo.map { codes(of: code, in: $0) } ?? [code]
    }
  }

  private func oldest(of code: String) -> String { history.predecessors(of: code).last ?? code }
}
