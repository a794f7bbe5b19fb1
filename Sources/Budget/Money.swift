/// An amount of money in whole euro cents.
///
/// The sign is the receiver's: + gets money, − has it withdrawn.
///
/// The cents are a 64-bit integer: floating point can't hold most amounts exactly. Addition is checked: there
/// is no `+` operator, and a sum that does not fit is an error, never a wrong total.
public struct Money: Hashable, Comparable, Sendable {
  /// The number of cents.
  public let cents: Int64

  /// No money.
  public static let zero = Money(cents: 0)

  /// Makes an amount from cents.
  public init(cents: Int64) {
    self.cents = cents
  }

  /// Orders by the number of cents.
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

  /// The sum of two amounts.
  ///
  /// - Throws: `MoneyOverflow` when it does not fit in 64 bits.
  public func adding(_ other: Money) throws(MoneyOverflow) -> Money {
    let (sum, overflow) = cents.addingReportingOverflow(other.cents)
    if overflow { throw MoneyOverflow() }
    return Money(cents: sum)
  }

  /// The difference of two amounts.
  ///
  /// - Throws: `MoneyOverflow` when it does not fit in 64 bits.
  public func subtracting(_ other: Money) throws(MoneyOverflow) -> Money {
    let (difference, overflow) = cents.subtractingReportingOverflow(other.cents)
    if overflow { throw MoneyOverflow() }
    return Money(cents: difference)
  }

  /// This amount in each of a number of years, added up.
  ///
  /// - Throws: `MoneyOverflow` when it does not fit in 64 bits.
  public func times(_ years: Int) throws(MoneyOverflow) -> Money {
    let (product, overflow) = cents.multipliedReportingOverflow(by: Int64(years))
    if overflow { throw MoneyOverflow() }
    return Money(cents: product)
  }

  /// The amount without its sign.
  ///
  /// - Throws: `MoneyOverflow` for the one value that has no positive counterpart.
  public func magnitude() throws(MoneyOverflow) -> Money {
    cents < 0 ? try Money.zero.subtracting(self) : self
  }
}

/// A sum of money that does not fit in 64 bits of cents (about 92 million billion euros).
public struct MoneyOverflow: Error, Equatable {
  /// Makes the error.
  public init() {}
}

extension Money: LosslessStringConvertible {
  /// Exact euros as CSV and JSON carry them: `222000000`, or `2.13` where there are cents.
  public var description: String {
    let euros = cents.magnitude / 100
    let rest = cents.magnitude % 100
    let sign = cents < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(euros)" : "\(sign)\(euros).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Reads exact euros: digits with an optional sign, and `.` with two decimals only where there are cents.
  ///
  /// One amount has one spelling: `007`, `1.00`, `1.5`, `+` and `-0` are refused.
  public init?(_ description: String) {
    var digits = Substring(description)
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      let euros = UInt64(parts[0])
    else { return nil }
    guard let rest = parts.count == 2 ? (parts[1].utf8.count == 2 ? UInt64(parts[1]) : nil) : 0
    else { return nil }
    // So many euros can't overflow 64 bits without a sign, whatever the cents.
    guard euros <= UInt64(Int64.max) / 100, let positive = Int64(exactly: euros * 100 + rest) else {
      return nil
    }
    self.init(cents: isNegative ? -positive : positive)
    guard self.description == description else { return nil }
  }
}
