import Budget
import SQLite

/// What may be counted twice in an edition, added up by the cells of both figures: by these a question chooses, and chooses
/// neither or both of an amount and of the one that it names.
///
/// An amount whose counterparts lie in several places can't be added to others, as a question may choose some of them: it keeps
/// rows of its own.
struct OverlapTotals {
  /// By what a question chooses an amount that is named.
  struct Other: Hashable {
    /// The span of what is undivided; 0 in the other buckets.
    let firstYear: Int
    let lastYear: Int
    let ministry: Int
    let route: Int
    let recipient: Int

    /// The same whatever the span.
    fileprivate var withoutSpan: Other {
      Other(firstYear: 0, lastYear: 0, ministry: ministry, route: route, recipient: recipient)
    }
  }

  /// The primary key of `overlap_total`, in its order.
  struct Key: Hashable {
    let cell: ControlTotals.Cell
    let other: Other
    /// The amount whose own row it is; 0 where amounts are added up.
    let amount: Int
    /// The columns in which these amounts may be counted twice; empty in a row that is one amount's own.
    ///
    /// They are the same for all of them, so that each is counted as one amount whichever of the columns are chosen.
    let columns: String

    /// The columns of the table, for an INSERT or a SELECT.
    static let columns =
      "\(ControlTotals.Cell.columns), other_first_year, other_last_year, other_ministry, other_route, other_recipient, "
      + "amount, columns"
    /// The condition on the columns, with a parameter for each.
    static let condition = columns.split(separator: ", ").map { "\($0) = ?" }.joined(separator: " AND ")
    static let count = 16

    var values: [Value] {
      cell.values
        + [other.firstYear, other.lastYear, other.ministry, other.route, other.recipient, amount].map {
          Value($0)
        }
        + [.text(columns)]
    }

    init(cell: ControlTotals.Cell, other: Other, amount: Int, columns: String) {
      (self.cell, self.other, self.amount, self.columns) = (cell, other, amount, columns)
    }

    init(_ row: borrowing Row, from first: Int) throws(SQLiteError) {
      cell = try ControlTotals.Cell(row, from: first)
      other = Other(
        firstYear: try row.int(first + 9), lastYear: try row.int(first + 10),
        ministry: try row.int(first + 11),
        route: try row.int(first + 12), recipient: try row.int(first + 13))
      amount = try row.int(first + 14)
      columns = try row.text(first + 15)
    }
  }

  /// What a row adds up to.
  struct Sum: Equatable {
    /// What may be counted twice; in a row of one amount's own, all that it puts in the column.
    var eur = Money.zero
    /// The same; in a row of one amount's own, what its counterparts in this place put in the column.
    var otherEur = Money.zero
    /// How many amounts are added up.
    var amounts = 0

    var values: [Value] { [.integer(eur.cents), .integer(otherEur.cents), Value(amounts)] }

    /// The columns of the table, for an INSERT or a SELECT.
    static let columns = "cents, other_cents, amounts"

    init() {}

    init(_ row: borrowing Row, from first: Int) throws(SQLiteError) {
      eur = Money(cents: try row.int64(first))
      otherEur = Money(cents: try row.int64(first + 1))
      amounts = try row.int(first + 2)
    }
  }

  /// The sums by key.
  private(set) var sums: [Key: Sum] = [:]

  init() {}

  /// Adds up what some amounts may have counted twice.
  ///
  /// - Throws: `SQLiteError`, `MoneyOverflow`.
  init(_ rows: OverlapRows) throws {
    try rows.forEachCarrier { try add($0) }
  }

  private mutating func add(_ carrier: OverlapCarrier) throws(MoneyOverflow) {
    var overlaps: [(part: OverlapCarrier.Part, overlap: Overlap)] = []
    for part in carrier.parts {
      let overlap = try part.overlap()
      if overlap.eur != .zero { overlaps.append((part, overlap)) }
    }
    let places = Set(overlaps.flatMap { part, overlap in part.others(in: overlap).map(\.place.withoutSpan) })
    let isInOnePlace =
      places.count == 1
      && overlaps.allSatisfy { part, overlap in Set(part.others(in: overlap).map(\.place)).count == 1 }
    let columns =
      isInOnePlace ? overlaps.map { $0.part.column(of: $0.overlap) }.sorted().joined(separator: " ") : ""
    for (part, overlap) in overlaps {
      for (place, others) in Dictionary(grouping: part.others(in: overlap), by: \.place) {
        let key = Key(
          cell: part.cell, other: place, amount: isInOnePlace ? 0 : carrier.amount, columns: columns)
        var sum = sums[key] ?? Sum()
        if isInOnePlace {
          sum.eur = try sum.eur.adding(overlap.eur)
          sum.otherEur = sum.eur
        } else {
          sum.eur = overlap.own
          for other in others { sum.otherEur = try sum.otherEur.adding(other.eur) }
        }
        sum.amounts += 1
        sums[key] = sum
      }
    }
  }
}

extension OverlapCarrier.Part {
  /// Those that can be the same money.
  fileprivate func others(in overlap: Overlap) -> [OverlapCarrier.Other] {
    others.filter { overlap.canHold($0.eur) }
  }

  /// The column, with the spans of both where that is what they are chosen by: `2024`, `structural`, `undivided 2023-2025
  /// 2024-2026`.
  fileprivate func column(of overlap: Overlap) -> String {
    let bucket = Bucket.allCases.first { $0.number == cell.bucket } ?? .undated
    guard bucket == .undivided, let other = others(in: overlap).first?.place else {
      return bucket == .year ? "\(cell.year)" : bucket.rawValue
    }
    return "\(bucket.rawValue) \(cell.firstYear)-\(cell.lastYear) \(other.firstYear)-\(other.lastYear)"
  }
}

extension OverlapTotals {
  /// What a ledger keeps of an edition.
  ///
  /// - Throws: `SQLiteError`.
  init(keptIn database: Database, edition: Int) throws {
    try database.forEach(
      "SELECT \(Key.columns), \(Sum.columns) FROM overlap_total WHERE edition = ?", [Value(edition)]
    ) { row in
      sums[try Key(row, from: 0)] = try Sum(row, from: Key.count)
    }
  }

  /// Writes them.
  ///
  /// - Parameter before: What a share of the kept ones was before, which these replace; nil for an edition that has none yet.
  /// - Throws: `SQLiteError`, `MoneyOverflow`.
  func write(to database: Database, edition: Int, insteadOf before: OverlapTotals? = nil) throws {
    let store = try database.prepare(
      """
      INSERT OR REPLACE INTO overlap_total (edition, \(Key.columns), \(Sum.columns))
      VALUES (?\(String(repeating: ", ?", count: Key.count + 3)))
      """)
    guard let before else {
      for (key, sum) in sums { try store.run([Value(edition)] + key.values + sum.values) }
      return
    }
    let kept = try database.prepare(
      "SELECT \(Sum.columns) FROM overlap_total WHERE edition = ? AND \(Key.condition)")
    let remove = try database.prepare("DELETE FROM overlap_total WHERE edition = ? AND \(Key.condition)")
    for key in Set(before.sums.keys).union(sums.keys) where before.sums[key] != sums[key] {
      let values = [Value(edition)] + key.values
      var sum = Sum()
      try kept.forEach(values) { row in sum = try Sum(row, from: 0) }
      sum = try sum.replacing(before.sums[key] ?? Sum(), by: sums[key] ?? Sum())
      if sum.amounts == 0 { try remove.run(values) } else { try store.run(values + sum.values) }
    }
  }
}

extension OverlapTotals.Sum {
  /// The same with a share of it replaced by another.
  ///
  /// - Throws: `MoneyOverflow`, which counting rules out.
  fileprivate func replacing(_ before: Self, by after: Self) throws(MoneyOverflow) -> Self {
    var sum = self
    sum.eur = try eur.subtracting(before.eur).adding(after.eur)
    sum.otherEur = try otherEur.subtracting(before.otherEur).adding(after.otherEur)
    sum.amounts += after.amounts - before.amounts
    return sum
  }
}
