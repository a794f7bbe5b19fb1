import Budget
import Ledger

/// Which routes are kinds of others, for the subtotals of a table of totals.
struct RouteKinds: Sendable {
  /// A route of which others are kinds.
  struct Family: Sendable {
    /// Its code.
    let code: String
    /// Its name.
    let name: String
    /// Its code and those of its kinds, at every depth.
    let members: Set<String>
  }

  /// The routes that have kinds, a kind before what it is a kind of.
  let families: [Family]

  /// Reads the list of a ledger.
  init(_ ledger: Ledger) throws {
    let codes = CodeLists(routes: try ledger.routes())
    let parents = Set(codes.routes.compactMap(\.parent))
    families = codes.routes.filter { parents.contains($0.code) }
      .map { Family(code: $0.code, name: $0.name, members: Set(codes.routes(under: $0.code))) }
      .sorted { $0.members.count < $1.members.count }
  }

  /// Whether other routes are kinds of one.
  func hasKinds(_ code: String) -> Bool { families.contains { $0.code == code } }
}
