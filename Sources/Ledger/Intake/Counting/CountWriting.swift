import Budget
import SQLite

/// Writes what counting gives: contributions, what was found of each amount, and control totals.
///
/// What it writes is what `check` compares with a count of its own.
final class CountWriting {
  private let database: Database
  private let edition: Int
  private var totals = ControlTotals()
  private let contribution: Statement
  private let counted: Statement

  init(_ database: Database, edition: Int) throws {
    self.database = database
    self.edition = edition
    contribution = try database.prepare(
      """
      INSERT INTO contribution (measure, amount, bucket, year, cents, route, recipient, basis, duration)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    counted = try database.prepare(
      "INSERT INTO counted (amount, first_year, last_year, taken_from) VALUES (?, ?, ?, ?)")
  }

  /// Writes a group.
  ///
  /// - Throws: `SQLiteError`, `MoneyOverflow`.
  func write(_ group: CountedGroup) throws {
    for contribution in group.counting.contributions {
      try self.contribution.run(Self.contributionRow(contribution, of: group))
    }
    for place in group.figures.indices {
      if let row = Self.countedRow(place, of: group) { try counted.run(row) }
    }
    try totals.add(group)
  }

  /// Writes the control totals, when all groups have been written.
  ///
  /// - Parameter before: What the groups added up to before, which is in the stored totals now; nil for an edition that has
  ///   no totals yet.
  /// - Throws: `SQLiteError`, `MoneyOverflow`.
  func finish(insteadOf before: ControlTotals? = nil) throws {
    let store = try database.prepare(
      """
      INSERT OR REPLACE INTO total (edition, \(ControlTotals.Cell.columns), \(ControlTotals.Sum.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    guard let before else {
      for (cell, sum) in totals.sums { try store.run([Value(edition)] + cell.values + sum.values) }
      return
    }
    let remove = try database.prepare(
      "DELETE FROM total WHERE edition = ? AND \(ControlTotals.Cell.condition)")
    let stored = try ControlTotals.Stored(database)
    for cell in Set(before.sums.keys).union(totals.sums.keys) where before.sums[cell] != totals.sums[cell] {
      let sum = try stored.sum(of: cell, edition: edition).replacing(before.sums[cell], by: totals.sums[cell])
      let key = [Value(edition)] + cell.values
      if sum == ControlTotals.Sum() { try remove.run(key) } else { try store.run(key + sum.values) }
    }
  }

  /// The control totals of the groups that were written.
  var written: ControlTotals { totals }

  /// The row of `contribution` for a contribution.
  static func contributionRow(_ contribution: Contribution, of group: CountedGroup) -> [Value] {
    let stored = group.figures[contribution.figure]
    return [
      Value(stored.measure), Value(stored.figure.amount), Value(contribution.bucket.number),
      Value(contribution.year ?? 0), .integer(contribution.eur.cents), Value(stored.route ?? 0),
      Value(stored.recipient ?? 0), Value(stored.basis ?? 0),
      Value(ControlTotals.duration(group.counting.spans[contribution.figure]).number),
    ]
  }

  /// The row of `counted` for a figure; nil if it has its own span and is not taken out of a whole.
  static func countedRow(_ place: Int, of group: CountedGroup) -> [Value]? {
    let figure = group.figures[place].figure
    let span = group.counting.spans[place]
    let whole = figure.isCounted ? group.counting.countedWholes[place] : nil
    if whole == nil && span == Span(stating: figure) { return nil }
    return [
      Value(figure.amount), Value(span.first), Value(span.last),
      Value(whole.map { group.figures[$0].figure.amount }),
    ]
  }
}
