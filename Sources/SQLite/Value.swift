/// A value as SQLite stores it.
///
/// Money is `integer`; the ledger has no `real` and no `blob`.
public enum Value: Equatable, Hashable, Sendable {
  /// SQL NULL.
  case null
  /// A 64-bit integer.
  case integer(Int64)
  /// A text, bound with its length, so that a NUL inside it does not cut it.
  case text(String)
  /// A floating point number; read only, to report what a damaged or foreign file holds.
  case real(Double)
  /// Bytes; read only, likewise.
  case blob([UInt8])
}

extension Value {
  /// A text or NULL.
  public init(_ text: String?) {
    self = text.map(Value.text) ?? .null
  }

  /// An integer or NULL.
  public init(_ integer: Int?) {
    self = integer.map { .integer(Int64($0)) } ?? .null
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// An integer.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// NULL.
  public init(nilLiteral: ()) { self = .null }
}
