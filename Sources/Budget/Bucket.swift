/// Where in a total a contribution falls.
///
/// Buckets are never added to each other (DOMAIN, section 4).
public enum Bucket: String, Code {
  /// One year.
  case year
  /// Every year without end.
  case structural
  /// Several years that the source does not divide (meerjarig).
  case undivided
  /// No year is known (jaar onbekend).
  case undated

  /// The place in the contract's order.
  public var order: Int {
    switch self {
    case .year: 0
    case .structural: 1
    case .undivided: 2
    case .undated: 3
    }
  }
}
