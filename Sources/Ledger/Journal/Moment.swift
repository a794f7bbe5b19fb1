/// A moment of the ledger, as a user names it.
public enum Moment: Equatable, Sendable {
  /// A journal entry: `#12`.
  case entry(Int)
  /// A time in UTC: `2026-11-24T21:12:34Z`, or the end of a day for `2026-11-24`.
  case time(String)

  /// Reads a moment.
  ///
  /// - Parameter startsDay: Whether a day alone is its beginning, and not its end.
  public init?(_ text: String, startsDay: Bool = false) {
    if text.hasPrefix("#") {
      guard let number = Int(text.dropFirst()), number > 0, "#\(number)" == text else { return nil }
      self = .entry(number)
      return
    }
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = try? Ledger.day(String(parts[0])) else { return nil }
    if parts.count == 1 {
      self = .time("\(day)T\(startsDay ? "00:00:00" : "23:59:59")Z")
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard parts[1].hasSuffix("Z"), clock.count == 3, clock[2].count == 3,
      zip([clock[0], clock[1], clock[2].dropLast()], [23, 59, 59]).allSatisfy({ part, most in
        part.count == 2 && part.utf8.allSatisfy { 0x30...0x39 ~= $0 } && (Int(part) ?? 99) <= most
      })
    else { return nil }
    self = .time(text)
  }
}
