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
  /// Other names that input may use.
  public var aliases: [String]

  /// Makes a route.
  public init(code: String, name: String, parent: String? = nil, aliases: [String] = []) {
    self.code = code
    self.name = name
    self.parent = parent
    self.aliases = aliases
  }
}

extension Route: TableRecord {
  /// A route in which nothing is filled in.
  public static var blank: Route { Route(code: "", name: "") }
  /// Their table.
  public static var table: RecordTable { .routes }
  /// It is known by its code.
  public static var keyField: String? { "code" }
  /// Its fields.
  public static let fields: [Field<Route>] = [
    .text("code", \.code, "Code"),
    .text("name", \.name, "Naam"),
    .text("parent", \.parent, "Code van de route waarvan dit een soort is", kind: .reference(.routes)),
    .list("aliases", \.aliases, "Andere namen, met ; ertussen"),
  ]
}
