import Budget
import SQLite

/// Adds up contributions, or control totals, by edition, group, bucket and year.
struct TotalSums {
  /// What is added up together: an edition, and for each dimension a position in its order, or 0 if it was
  /// not asked for.
  struct Group: Hashable {
    let edition: Int
    var ministry = 0
    var route = 0
    var recipient = 0
    var basis = 0
    var duration = 0
    var theme = 0
    var topic = 0
    var status = 0
  }

  /// The sum of one bucket and year of a group.
  private struct Sum {
    let bucket: Int
    let year: Int
    var eur = Money.zero
    var amounts = 0
    var mayOverlap = Money.zero
    /// The place of the next sum of the group.
    var next: Int?
  }

  private var groups: [Group] = []
  private var numbers: [Group: Int] = [:]
  private var last: Int?
  private var sums: [Sum] = []
  /// The place of the first sum of each group.
  ///
  /// A group has few sums, so they are searched one after another.
  private var firsts: [Int] = []

  /// Adds a sum to a cell.
  ///
  /// - Throws: `MoneyOverflow`, `SQLiteError`.
  mutating func add(_ cents: Int64, amounts: Int, to group: Group, bucket: Int, year: Int) throws {
    let place = place(in: group, bucket, year)
    sums[place].eur = try sums[place].eur.adding(Money(cents: cents))
    sums[place].amounts = try sums[place].amounts.adding(amounts)
  }

  /// Adds what of the sum of a cell may be counted twice.
  ///
  /// - Throws: `MoneyOverflow`.
  mutating func add(mayOverlap eur: Money, to group: Group, bucket: Int, year: Int) throws(MoneyOverflow) {
    let place = place(in: group, bucket, year)
    sums[place].mayOverlap = try sums[place].mayOverlap.adding(eur)
  }

  private mutating func place(in group: Group, _ bucket: Int, _ year: Int) -> Int {
    guard let number = number(of: group) else {
      addGroup(group)
      return addSum(bucket, year)
    }
    last = number
    var place = firsts[number]
    while sums[place].bucket != bucket || sums[place].year != year {
      guard let next = sums[place].next else {
        sums[place].next = sums.count
        return addSum(bucket, year)
      }
      place = next
    }
    return place
  }

  /// Most sums belong to the same group as the one before.
  private func number(of group: Group) -> Int? {
    if let last, groups[last] == group { return last }
    return numbers[group]
  }

  /// Adds a group whose first sum comes next.
  private mutating func addGroup(_ group: Group) {
    numbers[group] = groups.count
    last = groups.count
    groups.append(group)
    firsts.append(sums.count)
  }

  private mutating func addSum(_ bucket: Int, _ year: Int) -> Int {
    sums.append(Sum(bucket: bucket, year: year))
    return sums.count - 1
  }

  /// The sums in the order of the editions, the groups, the buckets and the years.
  ///
  /// - Throws: `SQLiteError` for a number that is not one of a bucket.
  func rows(by labels: TotalGroups) throws -> [TotalRow] {
    var rows: [TotalRow] = []
    rows.reserveCapacity(sums.count)
    for number in groups.indices.sorted(by: { labels.isBefore(groups[$0], groups[$1]) }) {
      let group = groups[number]
      let (values, measure) = (labels.values(of: group), labels.measure(of: group))
      for sum in sums(of: number) {
        let bucket: Bucket = try Ledger.code(numbered: sum.bucket)
        rows.append(
          TotalRow(
            edition: group.edition, group: values, measure: measure, bucket: bucket,
            year: bucket == .year ? sum.year : nil, eur: sum.eur, amounts: sum.amounts,
            mayOverlap: sum.mayOverlap))
      }
    }
    return rows
  }

  /// The sums of a group by bucket and year.
  private func sums(of group: Int) -> [Sum] {
    var found: [Sum] = []
    var next: Int? = firsts[group]
    while let place = next {
      found.append(sums[place])
      next = sums[place].next
    }
    return found.sorted { ($0.bucket, $0.year) < ($1.bucket, $1.year) }
  }
}
