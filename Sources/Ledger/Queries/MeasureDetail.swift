import Budget
import SQLite

/// One measure in full: its figures, what each puts in the totals, and what refers to it.
public struct MeasureDetail: Sendable {
  /// The measure with its status.
  public let row: MeasureRow
  /// Its edition.
  public let edition: Edition
  /// The name of its ministry.
  public let ministryName: String
  /// The measures that stand under its heading.
  public let children: [String]
  /// Its amounts, by number.
  public let figures: [FigureDetail]
  /// Its status events, in the order in which they were recorded.
  public let events: [StatusEvent]
}

/// One figure and how it counts.
public struct FigureDetail: Sendable {
  /// The amount.
  public let amount: Amount
  /// Its span, its own or that of its whole.
  public let span: Span
  /// What it puts in each bucket.
  public let contributions: [Contribution]
  /// The counted amounts that are taken out of it.
  public let parts: [String]
}

extension Ledger {
  /// One measure in full, by its id.
  ///
  /// - Throws: `LedgerError.unknownMeasure`.
  public func detail(ofMeasure id: String) throws -> MeasureDetail {
    try explained {
      var found: MeasureRow?
      var condition = Condition()
      condition.add("v.id = ?", [.text(id)])
      try forEachMeasure(condition) { found = $0 }
      guard let row = found, let edition = try editions().first(where: { $0.year == row.measure.edition })
      else { throw LedgerError.unknownMeasure(input: id) }
      var measure = row.measure
      try database.forEach(Self.continuesSQL, [.text(id)]) { row in measure.continues.append(try row.text(0))
      }
      return MeasureDetail(
        row: MeasureRow(measure: measure, status: row.status, amounts: row.amounts), edition: edition,
        ministryName: try ministries().first { $0.code == measure.ministry }?.name ?? measure.ministry,
        children: try children(of: id), figures: try figures(of: id, edition: edition),
        events: try events(of: id))
    }
  }

  private func events(of id: String) throws -> [StatusEvent] {
    var condition = Condition()
    condition.add("h.measure = ?", [.text(id)])
    var events: [StatusEvent] = []
    try forEachEvent(condition) { events.append($0) }
    return events
  }

  private func children(of id: String) throws -> [String] {
    var children: [String] = []
    try database.forEach(
      "SELECT id FROM measure_version WHERE ended IS NULL AND parent = ? ORDER BY position", [.text(id)]
    ) { row in children.append(try row.text(0)) }
    return children
  }

  private func figures(of id: String, edition: Edition) throws -> [FigureDetail] {
    var contributions: [String: [Contribution]] = [:]
    var condition = Condition()
    condition.add("c.measure = ?", [.text(id)])
    try forEachContribution(condition) {
      contributions[$0.contribution.amount, default: []].append($0.contribution)
    }
    let (all, counting) = try counting(of: edition)
    let places = Dictionary(all.indices.map { (all[$0].id, $0) }) { first, _ in first }
    var figures: [FigureDetail] = []
    var own = Condition()
    own.add("v.measure = ?", [.text(id)])
    try forEachAmount(own) { row in
      guard let place = places[row.amount.id] else { return }
      figures.append(
        FigureDetail(
          amount: row.amount, span: counting.spans[place], contributions: contributions[row.amount.id] ?? [],
          parts: all.indices.filter { all[$0].isCounted && counting.countedWholes[$0] == place }
            .map { all[$0].id }))
    }
    return figures
  }
}
