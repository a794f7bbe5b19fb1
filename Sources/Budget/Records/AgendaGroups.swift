/// The money for municipalities that hangs on some measures of one edition.
public struct AgendaMoney: Equatable, Sendable {
  /// In the budget year; nil if no measure has any.
  public private(set) var inYear: Money?
  /// Structurally; nil if no measure has any.
  public private(set) var structural: Money?
  /// Over several years without a division; nil if no measure has any.
  public private(set) var undivided: Money?
  /// Without a year; nil if no measure has any.
  public private(set) var undated: Money?

  /// Adds up what hangs on measures.
  ///
  /// - Throws: `MoneyOverflow` when a sum does not fit in 64 bits.
  public init(_ rows: some Sequence<AgendaRow>) throws(MoneyOverflow) {
    for row in rows {
      inYear = try Self.sum(inYear, row.inYear)
      structural = try Self.sum(structural, row.structural)
      undivided = try Self.sum(undivided, row.undivided)
      undated = try Self.sum(undated, row.undated)
    }
  }

  private static func sum(_ left: Money?, _ right: Money?) throws(MoneyOverflow) -> Money? {
    guard let left, let right else { return left ?? right }
    return try left.adding(right)
  }
}

/// The measures of an agenda that are of one edition and have one status.
public struct AgendaGroup: Equatable, Sendable {
  /// The edition, by its budget year.
  public let edition: Int
  /// The code of the status.
  public let status: String
  /// The measures, in their order.
  public let rows: [AgendaRow]
  /// The money that hangs on them.
  public let money: AgendaMoney

  /// Groups the measures of an agenda, in the order in which editions and statuses come; editions are never added to each other.
  ///
  /// - Throws: `MoneyOverflow` when a sum does not fit in 64 bits.
  public static func groups(_ rows: [AgendaRow]) throws(MoneyOverflow) -> [AgendaGroup] {
    var places: [Key: Int] = [:]
    var parts: [(key: Key, rows: [AgendaRow])] = []
    for row in rows {
      let key = Key(edition: row.edition, status: row.status)
      if let place = places[key] {
        parts[place].rows.append(row)
      } else {
        places[key] = parts.count
        parts.append((key, [row]))
      }
    }
    var groups: [AgendaGroup] = []
    for part in parts {
      groups.append(
        AgendaGroup(
          edition: part.key.edition, status: part.key.status, rows: part.rows,
          money: try AgendaMoney(part.rows)))
    }
    return groups
  }

  private struct Key: Hashable {
    let edition: Int
    let status: String
  }
}
