/// The years that the ledger accepts.
///
/// They are wider than any budget needs, and still refuse a sum that was typed as a year.
public let plausibleYears = 1900...2199

/// The years that a figure holds for, and how it lies over them.
public enum Span: Hashable, Sendable {
  /// The figure holds in each year; without a last year it is open-ended, that is structural.
  case yearly(first: Int, last: Int?)
  /// One sum for several years that the source does not divide.
  case undivided(first: Int, last: Int)
  /// No year is known.
  case undated

  /// The span that an amount states itself.
  public init(stating amount: Amount) {
    self.init(first: amount.firstYear, last: amount.lastYear, per: amount.per)
  }

  /// The span that a figure states itself.
  public init(stating figure: Figure) {
    self.init(first: figure.firstYear, last: figure.lastYear, per: figure.per)
  }

  /// The span of stated years.
  public init(first: Int?, last: Int?, per: Per?) {
    switch (first, last) {
    case (let first?, let last?) where per == .total && first < last:
      self = .undivided(first: first, last: last)
    case (let first?, let last): self = .yearly(first: first, last: last)
    case (nil, _): self = .undated
    }
  }

  /// The first year, if any is known.
  public var first: Int? {
    switch self {
    case .yearly(let first, _), .undivided(let first, _): first
    case .undated: nil
    }
  }

  /// The last year, if any is known.
  public var last: Int? {
    switch self {
    case .yearly(_, let last): last
    case .undivided(_, let last): last
    case .undated: nil
    }
  }

  /// Whether it goes on without end.
  public var isOpenEnded: Bool {
    if case .yearly(_, nil) = self { true } else { false }
  }

  /// Whether all years of another span lie in this one.
  ///
  /// An undated span lies in any other undated one.
  func holds(_ other: Span) -> Bool {
    guard let first, let otherFirst = other.first else { return true }
    return otherFirst >= first && (other.last ?? .max) <= (last ?? .max)
  }
}
