/// A recipient: who gets the money, as the letter states it.
public struct Recipient: Equatable, Sendable {
  /// The code of the municipalities, which totals show apart.
  public static let municipalities = "gemeenten"

  /// The code, for example `gemeenten`.
  public var code: String
  /// The name in Dutch.
  public var name: String

  /// Makes a recipient.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
