import Budget
import SQLite

/// A figure with the keys by which its contributions are grouped in totals.
struct StoredFigure {
  /// What counts of it.
  let figure: Figure
  /// The key of its measure.
  let measure: Int
  /// The key of the ministry of its measure.
  let ministry: Int
  /// The key of its route; one that does not count may have none.
  let route: Int?
  /// The key of its recipient; one that does not count may have none.
  let recipient: Int?
  /// The number of its basis; only for `budget`.
  let basis: Int?
  /// Whether it carries `may_overlap`.
  let mayOverlap: Bool
}

/// Where the figures of an edition are read from to be counted: the staging tables, or the ledger.
///
/// The first parameter of its queries is the edition or the measure; `values` are the others.
struct FigureSource {
  /// The columns of `StoredFigure`, for one edition, by measure and amount; and the same for one measure.
  let figures: String
  let figuresOfMeasure: String
  /// Pairs of measures whose amounts are linked by `part_of` or `repeats`, both of one edition: a link to another edition
  /// leads nowhere in its own, and is counted as that.
  let linkedMeasures: String
  /// The values of the parameters after the first.
  var values: [Value] = []

  private static let columns = """
    f.measure, f.amount, f.ministry, f.cents, f.first_year, f.last_year, f.per, f.kind, f.basis, f.route, f.recipient,
    f.part_of, f.repeats, f.may_overlap
    """

  /// Whether an amount counts, of a row with its fields.
  static func counts(_ row: String) -> String {
    "\(row).kind = '\(Kind.budget.rawValue)' AND \(row).repeats IS NULL"
  }

  /// The fields of the amounts that are stated and not withdrawn, with those of their measures by which totals are grouped.
  ///
  /// What repeats a figure that has been withdrawn counts as little as before, and is left out with it.
  ///
  /// - Parameter statements: A view of statements, with a condition on them.
  static func figure(of statements: String = "SELECT * FROM statement") -> String {
    """
    (SELECT
      a.measure, a.n, a.key AS amount, mv.ministry, v.cents, v.first_year, v.last_year, v.per, v.kind, v.basis, v.route,
      v.recipient, v.part_of, v.repeats,
      EXISTS (
        SELECT 1 FROM amount_overlap o
        WHERE o.amount = v.amount AND o.document = v.document AND o.made = v.made) AS may_overlap
    FROM amount a
    CROSS JOIN (\(statements)) v ON v.amount = a.key AND NOT v.cancelled AND (v.repeats IS NULL OR NOT EXISTS (
      SELECT 1 FROM (\(statements)) original WHERE original.amount = v.repeats AND original.cancelled))
    CROSS JOIN measure_version mv ON mv.measure = a.measure AND mv.ended IS NULL)
    """
  }

  /// The current ledger, or the one of a moment.
  static let ledger = ledger()

  /// The same at an earlier stage, or of some measures only.
  ///
  /// - Parameters:
  ///   - stage: The key of the last document whose statements are read; nil for the newest.
  ///   - measures: A table with the keys of the measures in its column `measure`: together with all that they are
  ///     linked to.
  static func ledger(at stage: Int? = nil, measures: String? = nil) -> FigureSource {
    let statements = stage == nil ? "SELECT * FROM statement" : "SELECT * FROM statement_at WHERE stage = ?2"
    let figure = figure(of: statements)
    let chosen = measures.map { "\($0) c CROSS JOIN measure m ON m.key = c.measure" } ?? "measure m"
    // Without a choice the links are read by their index: there are few, and an edition has all the measures there are.
    let links = ["part_of", "repeats"].map { link in
      measures.map { measures in
        """
        SELECT v.amount, v.\(link) AS target FROM \(measures) c CROSS JOIN amount x ON x.measure = c.measure
        CROSS JOIN (\(statements)) v ON v.amount = x.key WHERE v.\(link) IS NOT NULL
        """
      } ?? "SELECT amount, \(link) AS target FROM (\(statements)) WHERE \(link) IS NOT NULL"
    }
    return FigureSource(
      figures: """
        SELECT \(columns) FROM \(chosen) CROSS JOIN \(figure) f ON f.measure = m.key
        WHERE m.edition = ?1 ORDER BY m.key, f.n
        """,
      figuresOfMeasure: "SELECT \(columns) FROM \(figure) f WHERE f.measure = ?1 ORDER BY f.n",
      linkedMeasures: """
        SELECT DISTINCT a.measure, t.measure FROM (\(links.joined(separator: " UNION ALL "))) l
        CROSS JOIN amount a ON a.key = l.amount CROSS JOIN amount t ON t.key = l.target
        CROSS JOIN measure m ON m.key = a.measure CROSS JOIN measure n ON n.key = t.measure
        WHERE a.measure <> t.measure AND m.edition = ?1 AND n.edition = ?1
        """,
      values: stage.map { [Value($0)] } ?? [])
  }

  /// What has been staged.
  static let staging = FigureSource(
    figures: "SELECT \(columns) FROM staged_figure f WHERE f.edition = ? ORDER BY f.measure, f.n",
    figuresOfMeasure: "SELECT \(columns) FROM staged_figure f WHERE f.measure = ? ORDER BY f.n",
    linkedMeasures: """
      SELECT DISTINCT a.measure_row, t.measure_row FROM staged_link l
      CROSS JOIN staged_amounts a ON a.row = l.row CROSS JOIN staged_amounts t ON t.row = l.target
      WHERE l.link <> \(CountingFaultLink.mayOverlap.staged) AND a.measure_row <> t.measure_row
        AND a.in_edition = ?1 AND t.in_edition = ?1
      """)

  /// One figure, from its columns.
  static func figure(_ row: borrowing Row) throws -> StoredFigure {
    let kind = try row.text(7)
    let basis = try row.optionalText(8)
    return StoredFigure(
      figure: Figure(
        amount: try row.int(1), eur: Money(cents: try row.int64(3)), firstYear: try row.optionalInt(4),
        lastYear: try row.optionalInt(5), per: try row.optionalText(6).map(Ledger.code),
        isBudget: kind == Kind.budget.rawValue, partOf: try row.optionalInt(11),
        repeats: try row.optionalInt(12)),
      measure: try row.int(0), ministry: try row.int(2), route: try row.optionalInt(9),
      recipient: try row.optionalInt(10), basis: try basis.map { try (Ledger.code($0) as Basis).number },
      mayOverlap: try row.int(13) != 0)
  }
}
