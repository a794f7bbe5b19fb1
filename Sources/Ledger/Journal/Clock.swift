import Glibc

/// Times as the ledger writes them: UTC, to the second, `2026-11-24T21:12:34Z`.
public enum Clock {
  /// The time of the machine.
  public static func now() -> String {
    var time = Glibc.time(nil)
    var parts = tm()
    gmtime_r(&time, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
