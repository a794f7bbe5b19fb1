import Budget
import SQLite

/// What goes into a package: the measures that a filter keeps with all their amounts, the amounts that those
/// refer to, and the measures of these, so that no reference leads out of the package.
struct PackageSelection {
  /// A measure that is in the package.
  struct Member {
    let key: Int
    /// Whether the filter keeps it, so that all its amounts are in the package.
    let isKept: Bool
  }

  private let database: Database
  /// Nil if everything is in the package.
  private let prefix: Condition.Prefix?

  init(_ database: Database, _ filter: Filter) {
    self.database = database
    prefix = filter.isWhole ? nil : Self.prefix(filter)
  }

  /// The keys of what is selected, as common table expressions.
  private static func prefix(_ filter: Filter) -> Condition.Prefix {
    var kept = filter.ofMeasure
    kept.add(filter.ofSomeAmount)
    return Condition.Prefix(
      sql: """
        WITH RECURSIVE
        kept (measure) AS (
          SELECT m.key FROM \(MeasureWalk.tables(withStatus: filter.asksForStatus))\(kept.sql)),
        chosen (amount) AS (
          SELECT a.key FROM kept JOIN amount a ON a.measure = kept.measure
          UNION
          SELECT f.part_of FROM chosen JOIN stated f ON f.amount = chosen.amount
          WHERE f.part_of IS NOT NULL
          UNION
          SELECT f.repeats FROM chosen JOIN stated f ON f.amount = chosen.amount
          WHERE f.repeats IS NOT NULL
          UNION
          SELECT o.target FROM chosen
          JOIN stated f ON f.amount = chosen.amount
          JOIN amount_overlap o ON o.amount = f.amount AND o.document = f.document AND o.made = f.made),
        holder (measure) AS (
          SELECT measure FROM kept
          UNION
          SELECT a.measure FROM chosen JOIN amount a ON a.key = chosen.amount
          UNION
          SELECT h.parent FROM holder JOIN measure_version h ON h.measure = holder.measure AND h.ended IS NULL
          WHERE h.parent IS NOT NULL)

        """, values: kept.values)
  }

  /// The measures of an edition that are in the package, by position.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  func forEachMember(of edition: Edition, _ body: (Member) throws -> Void) throws {
    var condition = Condition()
    condition.add("m.edition = ?", [Value(edition.year)])
    if prefix != nil { condition.add("m.key IN (SELECT measure FROM holder)") }
    let isKept = prefix == nil ? "1" : "m.key IN (SELECT measure FROM kept)"
    try MeasureWalk(
      "m.key, \(isKept)", where: condition, order: .letter, withStatus: false,
      prefix: prefix ?? Condition.Prefix()
    ).forEach(in: database) { row in
      try body(Member(key: try row.int(0), isKept: try row.int(1) == 1))
    }
  }

  /// The keys of the amounts, in measures that the filter does not keep, to which those of others refer.
  ///
  /// - Throws: `SQLiteError`.
  func otherAmounts() throws -> Set<Int> {
    var keys: Set<Int> = []
    guard let prefix else { return keys }
    try database.forEach(
      """
      \(prefix.sql)SELECT a.key FROM chosen JOIN amount a ON a.key = chosen.amount
      WHERE a.measure NOT IN (SELECT measure FROM kept)
      """, prefix.values
    ) { row in keys.insert(try row.int(0)) }
    return keys
  }
}
