import Budget

/// Which measures an agenda shows, besides its filter.
public struct AgendaQuestion: Equatable, Sendable {
  /// Only measures whose status has not changed for so long.
  public var stale: Period?
  /// Only measures of which something is due within so long, or was due before.
  public var due: Period?
  /// Only measures whose status is earlier in the list than the one that they had before.
  public var isBackwards = false
  /// Only measures that one of these follows, whatever the case.
  public var owners: [String] = []

  /// Asks for all measures.
  public init() {}
}

/// A number of days, weeks, months or years: `10d`, `2w`, `6m`, `1y`.
public struct Period: Equatable, Sendable {
  /// How many days, if it is not counted in months.
  let days: Int
  /// How many months.
  let months: Int

  /// Reads a period of at least one day and at most 999 of its unit.
  ///
  ///     Period("6m")
  ///
  public init?(_ text: String) {
    guard let unit = text.last, (2...4).contains(text.utf8.count),
      text.dropLast().utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let count = Int(text.dropLast()), count > 0
    else { return nil }
    switch unit {
    case "d": (days, months) = (count, 0)
    case "w": (days, months) = (count * 7, 0)
    case "m": (days, months) = (0, count)
    case "y": (days, months) = (0, count * 12)
    default: return nil
    }
  }

  /// The months in the form in which SQLite adds them to the first day of a month, and the days to any day.
  func modifiers(back isBack: Bool) -> (months: String, days: String) {
    let sign = isBack ? "-" : "+"
    return ("\(sign)\(months) months", "\(sign)\(days) days")
  }
}
