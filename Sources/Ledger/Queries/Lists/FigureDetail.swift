import Budget
import SQLite

/// One figure and how it counts.
public struct FigureDetail: Sendable {
  /// The amount, with the document that states it.
  public let row: AmountRow
  /// Its span, its own or that of its whole.
  public let span: Span
  /// What it puts in each bucket; their `figure` is its place among those of the measure.
  public let contributions: [Contribution]
  /// The counted amounts that are taken out of it.
  public let parts: [String]
  /// What earlier documents stated of it, in their order.
  public let earlier: [AmountRow]

  /// The amount.
  public var amount: Amount { row.amount }
}

/// Reads the figures of a measure with what the last count found of them.
struct FigureReading {
  private let amounts: MeasureRows<AmountRow>
  private let statements: MeasureRows<AmountRow>
  private let contributions: Statement
  private let span: Statement
  private let inheritedPer: Statement
  private let parts: Statement

  init(_ database: Database) throws {
    amounts = try MeasureRows(database, .amounts, fields: AmountRow.fields)
    var isEarlier = Condition()
    isEarlier.add("NOT v.is_newest")
    statements = try MeasureRows(database, .statements, where: isEarlier, fields: AmountRow.fields)
    contributions = try database.prepare(
      """
      SELECT bucket, year, cents FROM contribution WHERE measure = ? AND amount = ? ORDER BY bucket, year
      """)
    span = try database.prepare("SELECT first_year, last_year FROM counted WHERE amount = ?")
    // UNION instead of UNION ALL, as the way up may be a circle in a damaged file.
    inheritedPer = try database.prepare(
      """
      WITH RECURSIVE up (amount, first_year, per) AS (
        SELECT amount, first_year, per FROM statement WHERE amount = ?
        UNION
        SELECT whole.amount, whole.first_year, whole.per
        FROM up JOIN statement part ON part.amount = up.amount
        JOIN statement whole ON whole.amount = part.part_of
        WHERE up.first_year IS NULL)
      SELECT per FROM up WHERE first_year IS NOT NULL LIMIT 1
      """)
    parts = try database.prepare(
      """
      SELECT m.id, a.n FROM counted k JOIN amount a ON a.key = k.amount JOIN measure m ON m.key = a.measure
      JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL
      WHERE k.taken_from = ? ORDER BY v.position, m.id, a.n
      """)
  }

  /// The figures of a measure, by number.
  ///
  /// - Throws: `SQLiteError`.
  func figures(of measure: Int) throws -> [FigureDetail] {
    var rows: [(row: AmountRow, key: Int)] = []
    try amounts.forEach(of: measure) { row, key in rows.append((row, key)) }
    var earlier: [Int: [AmountRow]] = [:]
    try statements.forEach(of: measure) { row, key in earlier[key, default: []].append(row) }
    var figures: [FigureDetail] = []
    for (place, (row, key)) in rows.enumerated() {
      figures.append(
        FigureDetail(
          row: row, span: try span(of: row.amount, key),
          contributions: try contributions(of: key, in: measure, place), parts: try parts(of: key),
          earlier: earlier[key] ?? []))
    }
    return figures
  }

  private func span(of amount: Amount, _ key: Int) throws -> Span {
    var span = Span(stating: amount)
    try self.span.forEach([Value(key)]) { row in
      guard amount.firstYear == nil, let first = try row.optionalInt(0) else { return }
      span = Span(first: first, last: try row.optionalInt(1), per: try per(above: key))
    }
    return span
  }

  /// The `per` of the whole from which an amount inherits its span.
  private func per(above key: Int) throws -> Per? {
    var per: Per?
    try inheritedPer.forEach([Value(key)]) { row in per = try row.optionalText(0).map(Ledger.code) }
    return per
  }

  private func contributions(of key: Int, in measure: Int, _ place: Int) throws -> [Contribution] {
    var found: [Contribution] = []
    try contributions.forEach([Value(measure), Value(key)]) { row in
      let bucket: Bucket = try Ledger.code(numbered: row.int(0))
      found.append(
        Contribution(
          figure: place, bucket: bucket, year: bucket == .year ? try row.int(1) : nil,
          eur: Money(cents: try row.int64(2))))
    }
    return found
  }

  private func parts(of key: Int) throws -> [String] {
    var found: [String] = []
    try parts.forEach([Value(key)]) { row in found.append("\(try row.text(0))#\(try row.int(1))") }
    return found
  }
}
