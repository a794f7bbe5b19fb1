import Budget

/// Money as people read it in a table.
enum NumberText {
  /// What is shown where there is no data; a real zero is `0`.
  static let none = "—"

  /// € million with one decimal, rounded half away from zero: `1,204.6`, `0`, `<0.1` for what rounds to it.
  static func millions(_ money: Money) -> String {
    if money.cents == 0 { return "0" }
    let tenth: UInt64 = 10_000_000
    let tenths = money.cents.magnitude / tenth + (money.cents.magnitude % tenth >= tenth / 2 ? 1 : 0)
    let sign = money.cents < 0 ? "-" : ""
    if tenths == 0 { return money.cents < 0 ? ">-0.1" : "<0.1" }
    return "\(sign)\(grouped(tenths / 10)).\(tenths % 10)"
  }

  /// Exact euros with a comma between thousands: `222,000,000`, `2.13`.
  static func euros(_ money: Money) -> String {
    let text = "\(money)"
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let whole = parts.first.flatMap { UInt64($0) }.map(grouped) ?? text
    return (money.cents < 0 ? "-" : "") + whole + (parts.count > 1 ? ".\(parts[1])" : "")
  }

  private static func grouped(_ number: UInt64) -> String {
    var digits = "\(number)"
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([digits[...]] + groups).joined(separator: ",")
  }
}
