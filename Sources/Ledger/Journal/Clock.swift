import Budget
import Glibc

/// Times as the ledger writes them: UTC, to the second, `2026-11-24T21:12:34Z`.
public enum Clock {
  /// The time of the machine.
  public static func now() -> String { text(secondsSince1970: Glibc.time(nil)) }

  /// The time so many seconds after 1 January 1970.
  ///
  /// Worked out here, as the C library takes leap seconds off for a user whose TZ has them (`right/UTC`): two users of one
  /// machine would differ by half a minute. A year outside 0 to 9999 gives a text that no entry can be recorded with.
  static func text(secondsSince1970 seconds: Int) -> String {
    let (day, second) = seconds.quotientAndRemainder(rounding: 86_400)
    let (year, dayOfYear) = year(ofDay: day)
    var (month, date) = (1, dayOfYear + 1)
    while date > Month.days(month, of: year) {
      date -= Month.days(month, of: year)
      month += 1
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(year))-\(two(month))-\(two(date))"
      + "T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  /// Whether an entry can be recorded with a time: its year has four digits.
  static func canRecord(_ time: String) -> Bool {
    time.utf8.count == "2026-11-24T21:12:34Z".utf8.count && time.utf8.first.map { 0x30...0x39 ~= $0 } == true
  }

  /// The year of a day counted from 1 January 1970, and how many days of that year were before it.
  private static func year(ofDay day: Int) -> (year: Int, dayOfYear: Int) {
    // The calendar repeats itself every 400 years, which have 97 leap days.
    let daysIn400Years = 400 * 365 + 97
    var (cycles, rest) = day.quotientAndRemainder(rounding: daysIn400Years)
    var year = 1970
    while true {
      let length = 337 + Month.days(2, of: year)
      if rest < length { break }
      rest -= length
      year += 1
    }
    cycles *= 400
    return (year + cycles, rest)
  }

  private static func padded(_ year: Int) -> String {
    guard (0...999).contains(year) else { return "\(year)" }
    let digits = "\(year)"
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Int {
  /// The quotient rounded down, so that the remainder is never negative.
  fileprivate func quotientAndRemainder(rounding divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

/// An entry was recorded at a time before that of the entry before it: the clock was wrong then, or is wrong now.
public struct ClockBehind: Equatable, Sendable {
  /// The entry.
  public let entry: Int
  /// When it was recorded: UTC, `2026-11-24T21:12:34Z`.
  public let recorded: String
  /// When the entry before it was recorded.
  public let previous: String
}
