/// Where in a total a contribution falls, in the contract's order.
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
}
