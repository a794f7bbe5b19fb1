import Budget
import Exchange

/// Money as people read it, in the style of their language: `1,204.6` in English, `1.204,6` in Dutch.
struct NumberText {
  /// What is shown where there is no data; a real zero is `0`.
  static let none = "—"

  private let thousands: String
  private let decimal: String
  private let language: Language

  init(_ language: Language) {
    self.language = language
    thousands = language.said(en: ",", nl: ".")
    decimal = language.said(en: ".", nl: ",")
  }

  private static var current: NumberText { NumberText(.current) }

  /// The unit of `millions`, as it stands over a table.
  static var unit: String { said(en: "€ million", nl: "€ mln") }

  /// € million with one decimal, rounded half away from zero: `1,204.6`, `0`, `<0.1` for what rounds to it.
  static func millions(_ money: Money) -> String { current.millions(money) }

  /// Exact euros with thousands apart: `222,000,000`, `2.13`.
  static func euros(_ money: Money) -> String { current.euros(money) }

  /// As it is written in a sentence, with one decimal: `€ 1.4 billion`, `€ 222.0 million`, and exact euros below a million.
  static func sentence(_ money: Money) -> String { current.sentence(money) }

  func millions(_ money: Money) -> String {
    if money.cents == 0 { return "0" }
    let tenths = tenths(of: 100_000_000, in: money)
    if tenths == 0 { return money.cents < 0 ? ">-0\(decimal)1" : "<0\(decimal)1" }
    return text(tenths: tenths, isNegative: money.cents < 0)
  }

  func euros(_ money: Money) -> String {
    let text = "\(money)"
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let whole = parts.first.flatMap { UInt64($0) }.map(grouped) ?? text
    return (money.cents < 0 ? "-" : "") + whole + (parts.count > 1 ? decimal + parts[1] : "")
  }

  func sentence(_ money: Money) -> String {
    // What rounds to a thousand million is a billion; below a million euros are exact.
    let units: [(cents: UInt64, least: UInt64, word: String)] = [
      (100_000_000_000, 99_995_000_000, language.said(en: "billion", nl: "mld")),
      (100_000_000, 100_000_000, language.said(en: "million", nl: "mln")),
    ]
    for unit in units where money.cents.magnitude >= unit.least {
      let number = text(tenths: tenths(of: unit.cents, in: money), isNegative: money.cents < 0)
      return "€ \(number) \(unit.word)"
    }
    return "€ \(euros(money))"
  }

  /// Tenths of a unit, rounded half away from zero.
  private func tenths(of unit: UInt64, in money: Money) -> UInt64 {
    let tenth = unit / 10
    return money.cents.magnitude / tenth + (money.cents.magnitude % tenth >= tenth / 2 ? 1 : 0)
  }

  private func text(tenths: UInt64, isNegative: Bool) -> String {
    "\(isNegative ? "-" : "")\(grouped(tenths / 10))\(decimal)\(tenths % 10)"
  }

  private func grouped(_ number: UInt64) -> String {
    var digits = "\(number)"
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([digits[...]] + groups).joined(separator: thousands)
  }
}
