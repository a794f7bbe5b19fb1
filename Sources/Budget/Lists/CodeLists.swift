/// The code lists of a package or a ledger, each in its own order, which output keeps.
public struct CodeLists: Equatable, Sendable {
  /// The ministries, in the order of the letter.
  public var ministries: [Ministry]
  /// The routes.
  public var routes: [Route]
  /// The recipients.
  public var recipients: [Recipient]
  /// The statuses.
  public var statuses: [Status]

  /// Makes a set of code lists.
  public init(
    ministries: [Ministry] = [], routes: [Route] = [], recipients: [Recipient] = [],
    statuses: [Status] = []
  ) {
    self.ministries = ministries
    self.routes = routes
    self.recipients = recipients
    self.statuses = statuses
  }

  /// A route and all routes below it in the tree.
  public func routes(under code: String) -> [String] {
    var found = [code]
    var next = 0
    while next < found.count {
      found += routes.filter { $0.parent == found[next] && !found.contains($0.code) }.map(\.code)
      next += 1
    }
    return found
  }
}
