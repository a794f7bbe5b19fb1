/// Where in a total a contribution falls, in the contract's order.
///
/// Buckets are never added to each other.
public enum Bucket: String, Code {
  /// One year.
  case year
  /// Every year without end.
  case structural
  /// Several years that the source does not divide (meerjarig).
  case undivided
  /// No year is known (jaar onbekend).
  case undated

  // Written out, as it is asked for each contribution; the list says the same.
  /// Its place in the list, from 0.
  public var number: Int {
    switch self {
    case .year: 0
    case .structural: 1
    case .undivided: 2
    case .undated: 3
    }
  }
}
