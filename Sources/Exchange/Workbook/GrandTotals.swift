import Budget
import Ledger

/// The totals of each edition that stand under the groups of a sheet.
struct GrandTotals {
  /// The columns of money that all rows need, of all editions.
  let columns: [PivotColumn]
  private let all: [Int: Pivot]
  private let municipalities: [Int: Pivot]
  private let overlaps: [Int: Pivot]
  private let overlapCounts: [Int: Int]

  init(_ ledger: Ledger, _ filter: Filter) throws {
    func pivots(_ scope: TotalScope) throws -> [Int: Pivot] {
      try Self.pivots(ledger.totals(by: [], filter, scope: scope), filter)
    }
    let all = try pivots(.all)
    self.all = all
    municipalities = try pivots(.municipalities)
    overlaps = try pivots(.mayOverlap)
    overlapCounts = overlaps.isEmpty ? [:] : try ledger.overlapCounts(filter)
    let used = filter.editions.flatMap { edition in
      Pivot.columns(of: [all[edition.year] ?? Pivot()], horizon: filter.horizon)
    }
    let years = filter.years
    columns = Set(used).filter { column in
      guard case .year(let year) = column, !years.isEmpty else { return true }
      return years.contains { $0.contains(year) }
    }.sorted()
  }

  /// Sums of one group laid out over columns, per edition.
  static func pivots(_ rows: [TotalRow], _ filter: Filter) throws -> [Int: Pivot] {
    var pivots: [Int: Pivot] = [:]
    for row in rows {
      try pivots[row.edition, default: Pivot()].add(
        row.eur, to: PivotColumn(bucket: row.bucket, year: row.year, horizon: filter.horizon))
    }
    return pivots
  }

  /// A row under the groups: its label, the criteria that make it up besides edition and column, and its sums.
  typealias Line = (label: String, criteria: [(GeteldColumn, String)], pivot: Pivot)

  /// The rows of an edition: all, of which municipalities, and what may be counted twice.
  func lines(of edition: Int) -> [Line] {
    var lines: [Line] = [("Totaal", [], all[edition] ?? Pivot())]
    if let pivot = municipalities[edition] {
      lines.append(("  waarvan gemeenten", [(.recipient, "\"\(Recipient.municipalities)\"")], pivot))
    }
    if let pivot = overlaps[edition] {
      let count = overlapCounts[edition] ?? 0
      lines.append(
        (
          "  mogelijk dubbel geteld (\(count) \(count == 1 ? "bedrag" : "bedragen"))",
          [(.mayOverlap, "\"ja\"")], pivot
        ))
    }
    return lines
  }
}
