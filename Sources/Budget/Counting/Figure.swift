/// What counts of an amount: its money, its years and its links, without its texts.
///
/// Amounts are known by numbers here, so that a million of them can be counted without their ids.
public struct Figure: Equatable, Sendable {
  /// The number of the amount.
  public var amount: Int
  /// The figure.
  public var eur: Money
  /// The first year that it states; none: undated, or a part with the span of its whole.
  public var firstYear: Int?
  /// The last year that it states; none with a first year: open-ended.
  public var lastYear: Int?
  /// How it lies over its span.
  public var per: Per?
  /// Whether it is of the kind `budget`, the only one that counts.
  public var isBudget: Bool
  /// The number of the larger amount that this one is a part of.
  public var partOf: Int?
  /// The number of the amount that states the same money elsewhere.
  public var repeats: Int?

  /// Makes a figure.
  public init(
    amount: Int, eur: Money, firstYear: Int? = nil, lastYear: Int? = nil, per: Per? = nil,
    isBudget: Bool = true, partOf: Int? = nil, repeats: Int? = nil
  ) {
    self.amount = amount
    self.eur = eur
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.per = per
    self.isBudget = isBudget
    self.partOf = partOf
    self.repeats = repeats
  }

  /// Whether it counts: it is budget, and it repeats nothing.
  public var isCounted: Bool { isBudget && repeats == nil }
}
