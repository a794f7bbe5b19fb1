/// What may be counted twice in one column of a total: the smaller of what an amount with `may_overlap` puts there and of what
/// the amounts that it names put there.
///
/// Nothing is subtracted: the source leaves open whether it is the same money. Of several amounts that are named the
/// contributions are added together, as the carrier may hold them all. Money that is added and money that is cut can't be the
/// same, so only what has the sign of the carrier is looked at. What has no counterpart in the column, or in the selection,
/// can't be counted twice there.
///
/// ```swift
/// var overlap = Overlap(of: ten)
/// try overlap.add(fifteen)
/// overlap.eur   // ten
/// ```
public struct Overlap: Equatable, Sendable {
  /// What the amount puts in the column.
  public private(set) var own: Money
  /// What those that it names put there, as far as it can be the same.
  public private(set) var others = Money.zero

  /// Makes one without counterparts.
  public init(of own: Money) {
    self.own = own
  }

  /// Adds the contribution of an amount that is named.
  ///
  /// - Throws: `MoneyOverflow`, which counting rules out.
  public mutating func add(_ other: Money) throws(MoneyOverflow) {
    if canHold(other) { others = try others.adding(other) }
  }

  /// Whether a contribution can be the same money: both are added, or both are cut.
  public func canHold(_ other: Money) -> Bool { other.cents.signum() == own.cents.signum() }

  /// What may be counted twice; it has the sign of the contribution, and is 0 if there is nothing.
  public var eur: Money { own.cents.magnitude <= others.cents.magnitude ? own : others }
}
