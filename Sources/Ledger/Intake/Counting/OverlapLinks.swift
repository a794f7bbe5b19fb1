import SQLite

/// The links by which amounts may overlap: all of them, or those that a query gives.
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
