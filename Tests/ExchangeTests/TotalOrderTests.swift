import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// Totals in another order, and the largest of them.
@Suite struct TotalOrderTests {
  let directory = TemporaryDirectory()
  let ledger: Ledger
  let filter: Filter

  init() throws {
    ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    filter = try ledger.filter(FilterInput())
  }

  private func choice(
    by dimensions: [Dimension], _ key: TotalOrder.Key? = nil, descending: Bool = false, top: Int? = nil,
    limit: Int? = nil
  ) throws -> TotalChoice {
    try TotalOrder(by: key, isDescending: descending, top: top, limit: limit, of: dimensions, in: ledger)
      .choice(of: ledger.totals(by: dimensions, filter))
  }

  private func groups(_ rows: [TotalRow]) -> [String] {
    var found: [String] = []
    for row in rows {
      let name = row.group.map { $0 ?? "-" }.joined(separator: " ")
      if found.last != name { found.append(name) }
    }
    return found
  }

  private func sum(_ rows: [TotalRow], _ group: String, in year: Int) -> Int64? {
    rows.first { $0.group[0] == group && $0.year == year }?.eur.cents
  }

  @Test func groupsAreSortedByAColumnAndThoseWithoutDataComeLast() throws {
    let rows = try choice(by: [.ministry], .column(.year(2023)), descending: true).rows
    #expect(groups(rows) == ["EZK", "VWS", "BZK", "OCW", "JenV", "IenW", "GF", "SZW", "LNV", "BZ"])
    let back = try choice(by: [.ministry], .column(.year(2023))).rows
    #expect(groups(back) == ["SZW", "GF", "IenW", "JenV", "OCW", "BZK", "VWS", "EZK", "LNV", "BZ"])
    // All rows of a group stay together, in their order.
    let own = rows.filter { $0.group[0] == "EZK" }
    #expect(try own == ledger.totals(by: [.ministry], filter).filter { $0.group[0] == "EZK" })
  }

  @Test func fieldsGoByTheirListAndWordsByTheirLetters() throws {
    let ministries = groups(try ledger.totals(by: [.ministry], filter))
    #expect(try groups(choice(by: [.ministry], .field(.ministry)).rows) == ministries)
    #expect(
      try groups(choice(by: [.ministry], .field(.ministry), descending: true).rows) == ministries.reversed())
    let themes = try groups(choice(by: [.theme], .field(.theme)).rows)
    #expect(themes.last == "-" && themes.dropLast() == themes.dropLast().sorted()[...])
    let both = try groups(choice(by: [.route, .ministry], .field(.ministry)).rows)
    #expect(both.first?.hasSuffix(" GF") == true && both.last?.hasSuffix(" BZ") == true)
  }

  /// Three of each ministry, and what is left out makes up the rest of every column.
  @Test(arguments: [nil, PivotColumn.year(2023), .structural])
  func theLargestOfEachMinistry(_ column: PivotColumn?) throws {
    let dimensions = [Dimension.ministry, .topic]
    let all = try ledger.totals(by: dimensions, filter)
    let found = try choice(by: dimensions, column.map { .column($0) }, descending: true, top: 3)
    #expect((found.rows + found.others).count == all.count)
    let ministries = groups(try ledger.totals(by: [.ministry], filter))
    let sizes = Dictionary(grouping: all, by: TotalKey.init).mapValues { rows in
      rows.filter { row in column == nil || row.bucket == column?.bucket && row.year == column?.year }
        .map(\.eur.cents.magnitude).max()
    }
    for ministry in ministries {
      var kept: [TotalKey] = []
      for row in found.rows where row.group[0] == ministry && kept.last != TotalKey(row) {
        kept.append(TotalKey(row))
      }
      let own = Set(all.filter { $0.group[0] == ministry }.map { TotalKey($0) })
      #expect(kept.count == min(3, own.count))
      let least = kept.map { (sizes[$0] ?? nil).map(Int64.init) ?? -1 }.min() ?? 0
      for other in own.subtracting(kept) { #expect((sizes[other] ?? nil).map(Int64.init) ?? -1 <= least) }
    }
    #expect(groups(found.rows).map { String($0.prefix { $0 != " " }) }.withoutNeighbours == ministries)
  }

  @Test func theTotalStaysThatOfAll() throws {
    let order = try TotalOrder(top: 3, of: [.ministry, .topic], in: ledger)
    let sums = try TableSums(ledger, filter, by: [.ministry, .topic], order: order)
    let table = try TotalsTable(sums, of: filter.editions)
    let whole = try TotalsTable(TableSums(ledger, filter, by: [.ministry, .topic]), of: filter.editions)
    #expect(table.columns == whole.columns)
    guard case .others(let count) = table.footers[0].kind else {
      Issue.record("\(table.footers[0].kind)")
      return
    }
    #expect(count == whole.groups.count - table.groups.count)
    #expect(Array(table.footers.dropFirst()) == whole.footers)
    for column in table.columns {
      let shown = table.groups.compactMap { $0.sums.cells[column]?.cents }.reduce(0, +)
      let rest = table.footers[0].sums.cells[column]?.cents ?? 0
      #expect(shown + rest == table.footers[1].sums.cells[column]?.cents ?? 0, "\(column)")
    }
  }

  /// Any order would do by a column in which nothing stands, so any rows would be the first.
  @Test func aColumnWithoutSumsIsNoOrder() throws {
    #expect(throws: NoSuchColumn.self) { try choice(by: [.ministry], .column(.year(2040)), top: 1) }
    var input = FilterInput()
    input.years = [2023...2024]
    let rows = try ledger.totals(by: [.ministry], ledger.filter(input))
    let order = try TotalOrder(by: .column(.structural), limit: 1, of: [.ministry], in: ledger)
    let failure = #expect(throws: NoSuchColumn.self) { try order.choice(of: rows) }
    #expect(failure?.columns == [.year(2023), .year(2024)])
    #expect(try order.choice(of: []).rows.isEmpty)
  }

  @Test func aLimitKeepsTheFirstOfEachEdition() throws {
    let found = try choice(by: [.ministry], .column(.undivided), descending: true, limit: 2)
    #expect(groups(found.rows) == ["LNV", "IenW"])
    #expect(Set(groups(found.others)).count == 8)
    let one = try choice(by: [.route], top: 2)
    #expect(groups(one.rows) == ["transitiefonds", "onbekend"])
    #expect(try choice(by: [], limit: 1).others == [])
  }
}

extension [String] {
  /// Each element once where the same ones adjoin.
  fileprivate var withoutNeighbours: [String] {
    var found: [String] = []
    for element in self where found.last != element { found.append(element) }
    return found
  }
}
