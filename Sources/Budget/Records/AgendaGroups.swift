/// The money for municipalities that hangs on some measures.
public struct AgendaMoney: Equatable, Sendable {
  /// In the budget year of each.
  public private(set) var inYear = Money.zero
  /// Structurally.
  public private(set) var structural = Money.zero
  /// Over several years without a division.
  public private(set) var undivided = Money.zero

  /// Adds up what hangs on measures.
  ///
  /// - Throws: `MoneyOverflow` when a sum does not fit in 64 bits.
  public init(_ rows: some Sequence<AgendaRow>) throws(MoneyOverflow) {
    for row in rows {
      inYear = try inYear.adding(row.inYear)
      structural = try structural.adding(row.structural)
      undivided = try undivided.adding(row.undivided)
    }
  }
}

/// The measures of an agenda that have one status.
public struct AgendaGroup: Equatable, Sendable {
  /// The code of the status.
  public let status: String
  /// The measures, in their order.
  public let rows: [AgendaRow]
  /// The money that hangs on them.
  public let money: AgendaMoney

  /// The measures of an agenda by status, in the order in which the statuses come.
  ///
  /// - Throws: `MoneyOverflow` when a sum does not fit in 64 bits.
  public static func groups(_ rows: [AgendaRow]) throws(MoneyOverflow) -> [AgendaGroup] {
    var statuses: [String] = []
    for row in rows where statuses.last != row.status && !statuses.contains(row.status) {
      statuses.append(row.status)
    }
    let byStatus = Dictionary(grouping: rows, by: \.status)
    var groups: [AgendaGroup] = []
    for status in statuses {
      let rows = byStatus[status] ?? []
      groups.append(AgendaGroup(status: status, rows: rows, money: try AgendaMoney(rows)))
    }
    return groups
  }
}
