import Budget
import SQLite

/// Finds what a change does to the totals of an edition, by ministry, route, bucket and year.
struct TotalChanges {
  private struct Key: Hashable {
    let ministry: Int
    let route: Int
    let bucket: Int
    let year: Int
  }

  private struct Sum {
    var cents = Money.zero
    var amounts = 0

    mutating func add(_ sum: ControlTotals.Sum) throws(MoneyOverflow) {
      cents = try cents.adding(sum.cents)
      amounts += sum.amounts
    }
  }

  private let database: Database
  private let edition: Int

  init(_ database: Database, _ edition: Int) {
    self.database = database
    self.edition = edition
  }

  /// The totals that differ, in the order of the code lists.
  ///
  /// - Parameters:
  ///   - before: What the measures that were counted again added up to.
  ///   - after: What they add up to, which is in the stored totals.
  func between(_ before: ControlTotals, _ after: ControlTotals) throws -> [TotalChange] {
    let (old, new) = (try sums(before), try sums(after))
    let touched = Set(old.keys).union(new.keys).filter { key in
      old[key]?.cents != new[key]?.cents || old[key]?.amounts != new[key]?.amounts
    }
    guard !touched.isEmpty else { return [] }
    let ministries = try places(in: "ministry")
    let routes = try places(in: "route")
    let total = try database.prepare(
      """
      SELECT sum(cents), sum(amounts) FROM total
      WHERE edition = ? AND bucket = ? AND year = ? AND ministry = ? AND route = ?
      """)
    func order(_ key: Key) -> [Int] {
      [ministries[key.ministry]?.position ?? 0, routes[key.route]?.position ?? 0, key.bucket, key.year]
    }
    return try touched.sorted { order($0).lexicographicallyPrecedes(order($1)) }.compactMap { key in
      var now = Sum()
      try total.forEach([edition, key.bucket, key.year, key.ministry, key.route].map { Value($0) }) { row in
        now = Sum(
          cents: Money(cents: try row.optionalInt(0).map(Int64.init) ?? 0),
          amounts: try row.optionalInt(1) ?? 0)
      }
      let (was, isNow) = (old[key] ?? Sum(), new[key] ?? Sum())
      let earlier = Sum(
        cents: try now.cents.subtracting(isNow.cents).adding(was.cents),
        amounts: now.amounts - isNow.amounts + was.amounts)
      let change = TotalChange(
        group: [ministries[key.ministry]?.code, routes[key.route]?.code],
        bucket: try Ledger.code(numbered: key.bucket), year: key.year == 0 ? nil : key.year,
        before: earlier.amounts == 0 ? nil : earlier.cents, after: now.amounts == 0 ? nil : now.cents,
        difference: try now.cents.subtracting(earlier.cents))
      return change.before == change.after ? nil : change
    }
  }

  private func sums(_ totals: ControlTotals) throws -> [Key: Sum] {
    var sums: [Key: Sum] = [:]
    for (cell, sum) in totals.sums {
      let key = Key(ministry: cell.ministry, route: cell.route, bucket: cell.bucket, year: cell.year)
      try sums[key, default: Sum()].add(sum)
    }
    return sums
  }

  /// The codes of a list with their places in it, by key.
  private func places(in list: String) throws -> [Int: (position: Int, code: String)] {
    var places: [Int: (position: Int, code: String)] = [:]
    try database.forEach(
      "SELECT t.key, v.position, t.code FROM \(list) t JOIN \(list)_version v ON v.\(list) = t.key AND v.ended IS NULL"
    ) { row in places[try row.int(0)] = (try row.int(1), try row.text(2)) }
    return places
  }
}
