/// A route: the way the money travels.
///
/// Routes form a tree.
public struct Route: Equatable, Sendable {
  /// The code of an unknown route: the letter does not say.
  public static let unknown = "onbekend"

  /// The code, for example `gemeentefonds-au`.
  public var code: String
  /// The name in Dutch.
  public var name: String
  /// The code of the route that this one is a kind of.
  public var parent: String?

  /// Makes a route.
  public init(code: String, name: String, parent: String? = nil) {
    self.code = code
    self.name = name
    self.parent = parent
  }
}
