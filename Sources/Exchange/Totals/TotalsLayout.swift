import Budget
import Ledger

/// Makes the parts of a table of totals from sums, for some of their editions.
struct TotalsLayout {
  private let sums: TableSums
  private let editions: [Edition]
  private let years: Set<Int>
  /// The last year that has a column of its own.
  private let horizon: Int

  init(_ sums: TableSums, _ editions: [Edition]) {
    self.sums = sums
    self.editions = editions
    years = Set(editions.map(\.year))
    horizon = editions.map(\.horizon).max() ?? 0
  }

  func labels(showsEdition: Bool) -> [TotalsTable.Label] {
    (showsEdition ? [.edition] : []) + sums.dimensions.map { .code($0) }
      + (sums.names.map { [.name($0.dimension)] } ?? [])
      + (sums.dimensions.contains(.topic) ? [.measure] : [])
  }

  /// Rows of the same group are adjacent.
  func groups() throws(MoneyOverflow) -> [TotalsTable.Group] {
    var found: [(key: TotalKey, sums: Pivot)] = []
    for row in sums.groups where years.contains(row.edition) {
      let key = TotalKey(row)
      if found.last?.key != key { found.append((key, Pivot())) }
      try found[found.count - 1].sums.add(row, horizon: horizon)
    }
    let named = sums.names.flatMap { sums.dimensions.firstIndex(of: $0.dimension) }
    return found.map { key, pivot in
      let code = named.flatMap { key.values[$0] }
      return TotalsTable.Group(
        key: key, name: code.flatMap { sums.names?.name(of: $0) },
        hasKinds: code.flatMap { sums.names?.parents.contains($0) } ?? false, sums: pivot)
    }
  }

  func footers() throws(MoneyOverflow) -> [TotalsTable.Footer] {
    var footers: [TotalsTable.Footer] = []
    for edition in editions.map(\.year) {
      let others = sums.others.filter { $0.edition == edition }
      if !others.isEmpty {
        let groups = Set(others.map { TotalKey($0) }).count
        footers.append(footer(.others(groups: groups), edition, try Pivot(others, horizon: horizon)))
      }
      footers.append(footer(.total, edition, try pivot(sums.footers.all, edition)))
      let municipalities = try pivot(sums.footers.municipalities, edition)
      if !municipalities.cells.isEmpty { footers.append(footer(.municipalities, edition, municipalities)) }
      let overlaps = try pivot(sums.footers.mayOverlap, edition)
      if !overlaps.cells.isEmpty {
        let amounts = sums.footers.overlapCounts[edition] ?? 0
        footers.append(footer(.mayOverlap(amounts: amounts), edition, overlaps))
      }
    }
    return footers
  }

  private func footer(
    _ kind: TotalsTable.Footer.Kind, _ edition: Int, _ sums: Pivot
  ) -> TotalsTable.Footer {
    TotalsTable.Footer(kind: kind, edition: edition, sums: sums)
  }

  private func pivot(_ rows: [TotalRow], _ edition: Int) throws(MoneyOverflow) -> Pivot {
    try Pivot(rows.lazy.filter { $0.edition == edition }, horizon: horizon)
  }

  /// Every row has its sums in columns that the totals have too.
  func columns(_ footers: [TotalsTable.Footer]) -> [PivotColumn] {
    let totals = footers.filter { $0.kind == .total }.map(\.sums)
    return Pivot.columns(of: totals, horizon: horizon).filter { column in
      guard let year = column.year, !sums.years.isEmpty else { return true }
      return sums.years.contains { $0.contains(year) }
    }
  }

  static func notes(_ footers: [TotalsTable.Footer]) throws(MoneyOverflow) -> [TotalsTable.Note] {
    var notes = [TotalsTable.Note.bucketsApart]
    for footer in footers {
      guard case .mayOverlap(let amounts) = footer.kind else { continue }
      let sums = try footer.sums.sumsByBucket()
      notes.append(.mayOverlap(edition: footer.edition, sums: sums, amounts: amounts))
    }
    return notes
  }
}
