import Budget
import SQLite

/// An amount that carries `may_overlap`, with what it puts in columns in which those that it names put something too.
struct OverlapCarrier {
  /// What an amount that is named puts in a column.
  struct Other {
    let place: OverlapTotals.Other
    let eur: Money
  }

  /// One column.
  struct Part {
    let cell: ControlTotals.Cell
    let own: Money
    fileprivate(set) var others: [Other]

    /// What of it may be counted twice.
    func overlap() throws(MoneyOverflow) -> Overlap {
      var overlap = Overlap(of: own)
      for other in others { try overlap.add(other.eur) }
      return overlap
    }
  }

  let amount: Int
  fileprivate(set) var parts: [Part] = []

  fileprivate mutating func add(_ cell: ControlTotals.Cell, _ own: Money, _ other: Other) {
    if let place = parts.firstIndex(where: { $0.cell.bucket == cell.bucket && $0.cell.year == cell.year }) {
      parts[place].others.append(other)
    } else {
      parts.append(Part(cell: cell, own: own, others: [other]))
    }
  }
}

/// Rows of `amount_overlap`: all of them, or a query for some.
struct OverlapLinks {
  var sql = "amount_overlap"
  var values: [Value] = []

  /// The tables with each link `o` that the newest documents state: the amount `a` that carries it, its measure `m` with the
  /// version `mv` and the status `s`, and each contribution `c` of it beside the contribution `t`, in the same column, of the
  /// amount `ta` that is named.
  func contributions(withStatus: Bool = false) -> String {
    """
    \(sql) o
    CROSS JOIN statement w ON w.amount = o.amount AND w.document = o.document AND w.made = o.made
    CROSS JOIN amount a ON a.key = o.amount
    CROSS JOIN measure m ON m.key = a.measure
    CROSS JOIN measure_version mv ON mv.measure = m.key AND mv.ended IS NULL
    \(withStatus ? "CROSS JOIN measure_status s ON s.measure = m.key" : "")
    CROSS JOIN contribution c ON c.measure = a.measure AND c.amount = a.key
    CROSS JOIN amount ta ON ta.key = o.target
    CROSS JOIN contribution t
      ON t.measure = ta.measure AND t.amount = ta.key AND t.bucket = c.bucket AND t.year = c.year
    """
  }

  /// All those of each amount that has an end of one in a measure of a table with keys in its column `measure`.
  static func touching(measures: String) -> OverlapLinks {
    let carriers = ["amount", "target"].map { end in
      """
      SELECT o.amount FROM \(measures) r CROSS JOIN amount x ON x.measure = r.measure
      CROSS JOIN amount_overlap o ON o.\(end) = x.key
      """
    }
    return OverlapLinks(
      sql: """
        (SELECT o.* FROM (\(carriers.joined(separator: " UNION "))) f
        CROSS JOIN amount_overlap o ON o.amount = f.amount)
        """)
  }
}

/// Reads the contributions of amounts that carry `may_overlap`, each with those in the same column of the amounts that they
/// name, as the newest documents state it.
struct OverlapRows {
  private let database: Database
  private let query: (sql: String, values: [Value])

  /// Of an edition.
  init(_ database: Database, edition: Int, _ links: OverlapLinks = OverlapLinks()) {
    self.database = database
    // An undivided sum is told apart by its span, which is its own unless counting gave it that of its whole.
    let undivided = "c.bucket = \(Bucket.undivided.number)"
    func span(_ statement: String, _ counted: String) -> String {
      ["first_year", "last_year"].map { year in
        "CASE WHEN \(undivided) THEN coalesce(\(counted).\(year), \(statement).\(year)) ELSE 0 END"
      }.joined(separator: ", ")
    }
    query = (
      """
      SELECT o.amount, c.bucket, c.year, \(span("w", "k")), mv.ministry, c.route, c.recipient, c.basis, c.duration,
        c.cents, \(span("tw", "tk")), tmv.ministry, t.route, t.recipient, t.cents
      FROM \(links.contributions())
      CROSS JOIN measure_version tmv ON tmv.measure = ta.measure AND tmv.ended IS NULL
      LEFT JOIN counted k ON \(undivided) AND k.amount = a.key
      LEFT JOIN statement tw ON \(undivided) AND tw.amount = ta.key
      LEFT JOIN counted tk ON \(undivided) AND tk.amount = ta.key
      WHERE m.edition = ? ORDER BY o.amount
      """, links.values + [Value(edition)]
    )
  }

  /// Gives each amount that has a counterpart in some column, by key.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  func forEachCarrier(_ body: (OverlapCarrier) throws -> Void) throws {
    var last: OverlapCarrier?
    try database.forEach(query.sql, query.values) { row in
      let amount = try row.int(0)
      if let carrier = last, carrier.amount != amount {
        try body(carrier)
        last = nil
      }
      let place = OverlapTotals.Other(
        firstYear: try row.int(11), lastYear: try row.int(12), ministry: try row.int(13),
        route: try row.int(14), recipient: try row.int(15))
      var carrier = last ?? OverlapCarrier(amount: amount)
      carrier.add(
        try ControlTotals.Cell(row, from: 1), Money(cents: try row.int64(10)),
        OverlapCarrier.Other(place: place, eur: Money(cents: try row.int64(16))))
      last = carrier
    }
    if let last { try body(last) }
  }
}
