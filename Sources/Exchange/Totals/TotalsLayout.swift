import Budget
import Ledger

/// Makes the parts of a table of totals from sums, for some of their editions.
struct TotalsLayout {
  private let sums: TableSums
  private let editions: [Edition]
  private let years: Set<Int>
  /// The last year that each edition speaks of.
  private let lastHorizon: Int
  /// The last year that has a column of its own: those that were asked for have one.
  private let horizon: Int

  init(_ sums: TableSums, _ editions: [Edition]) {
    self.sums = sums
    self.editions = editions
    years = Set(editions.map(\.year))
    lastHorizon = editions.map(\.horizon).max() ?? 0
    horizon = max(lastHorizon, sums.years.map(\.upperBound).max() ?? 0)
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
    let route = sums.dimensions.firstIndex(of: .route)
    return found.map { key, pivot in
      let code = named.flatMap { key.values[$0] }
      return TotalsTable.Group(
        key: key, name: code.flatMap { sums.names?.name(of: $0) },
        hasKinds: route.flatMap { key.values[$0] }.flatMap { sums.kinds?.hasKinds($0) } ?? false, sums: pivot)
    }
  }

  /// The sums of routes with their kinds, so that what a filter on the route gives stands in the table too.
  ///
  /// - Parameter groups: Those of the table; what differs in an earlier field than the route is not added together.
  func subtotals(of groups: [TotalsTable.Group]) throws(MoneyOverflow) -> [TotalsTable.Subtotal] {
    guard let kinds = sums.kinds, sums.dimensions.last == .route, sums.isInListOrder else { return [] }
    var subtotals: [TotalsTable.Subtotal] = []
    for family in kinds.families {
      var places: [TotalKey: [Int]] = [:]
      for (place, group) in groups.enumerated() {
        guard let route = group.key.values.last ?? nil, family.members.contains(route) else { continue }
        let key = TotalKey(
          edition: group.key.edition, values: group.key.values.dropLast() + [family.code])
        places[key, default: []].append(place)
      }
      for (key, members) in places.sorted(by: { $0.value[0] < $1.value[0] }) where members.count > 1 {
        var sum = Pivot()
        for place in members { try sum.add(groups[place].sums) }
        subtotals.append(
          TotalsTable.Subtotal(key: key, name: family.name, groups: members, sums: sum))
      }
    }
    return subtotals
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
      if let amounts = sums.footers.overlapCounts[edition] {
        footers.append(footer(.mayOverlap(amounts: amounts), edition, try overlaps(edition)))
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

  /// What may be counted twice in each column; a column in which nothing may has none.
  private func overlaps(_ edition: Int) throws(MoneyOverflow) -> Pivot {
    var pivot = Pivot()
    for row in sums.footers.all where row.edition == edition && row.mayOverlap != .zero {
      try pivot.add(row.mayOverlap, to: PivotColumn(bucket: row.bucket, year: row.year, horizon: horizon))
    }
    return pivot
  }

  /// Every row has its sums in columns that the totals have too.
  func columns(_ footers: [TotalsTable.Footer]) -> [PivotColumn] {
    let totals = footers.filter { $0.kind == .total }.map(\.sums)
    return Pivot.columns(of: totals, horizon: lastHorizon).filter { column in
      guard let year = column.year, !sums.years.isEmpty else { return true }
      return sums.years.contains { $0.contains(year) }
    }
  }

  func notes() -> [TotalsTable.Note] {
    [.bucketsApart] + sums.leftOut.filter { years.contains($0.edition) }.map { .leftOut($0) }
      + sums.pastHorizon.filter { years.contains($0.edition.year) }.map { .goesOn($0) }
      + (sums.isSearch ? [.wholeMeasures] : [])
  }
}
