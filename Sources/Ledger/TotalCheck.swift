import Budget
import SQLite

extension Ledger {
  /// Contributions, spans, totals and views, against the same counted again from the amounts.
  func checkTotals(_ report: CheckReport) throws {
    for edition in try editions() {
      let counted = try counting(of: edition)
      guard counted.counting.faults.isEmpty else {
        report.fault(
          "edition \(edition.year)",
          "nothing could be compared: its amounts can't be counted (expected amounts without faults); see parts"
        )
        continue
      }
      try checkContributions(counted, report)
      try checkSpans(counted, report)
      try checkSums(counted, report)
    }
    try checkStrays(report)
  }

  private func checkContributions(_ counted: CountedEdition, _ report: CheckReport) throws {
    let comparison = RowComparison(
      "contributions",
      sql: """
        SELECT c.amount, c.bucket, c.year, c.cents, c.edition, c.measure, c.ministry, c.route, c.recipient, c.basis
        FROM contribution c JOIN amount a ON a.id = c.amount
        LEFT JOIN measure_version v ON v.id = a.measure AND v.ended IS NULL
        WHERE c.edition = ?
        ORDER BY v.position, a.measure, a.n,
          CASE c.bucket WHEN 'year' THEN 0 WHEN 'structural' THEN 1 WHEN 'undivided' THEN 2 ELSE 3 END, c.year
        """, values: [Value(counted.edition.year)])
    try comparison.run(in: database, report) { row in
      try counted.forEachContribution { amount, contribution, ministry in
        try row(Self.contributionRow(amount, contribution, ministry, edition: counted.edition.year))
      }
    }
  }

  private func checkSpans(_ counted: CountedEdition, _ report: CheckReport) throws {
    let comparison = RowComparison(
      "spans",
      sql: """
        SELECT s.amount, s.first_year, s.last_year FROM amount_span s
        JOIN amount a ON a.id = s.amount JOIN measure m ON m.id = a.measure
        LEFT JOIN measure_version v ON v.id = m.id AND v.ended IS NULL
        WHERE m.edition = ? ORDER BY v.position, a.measure, a.n
        """, values: [Value(counted.edition.year)])
    try comparison.run(in: database, report) { row in
      for (amount, span) in zip(counted.amounts, counted.counting.spans) {
        try row([.text(amount.id), Value(span.first), Value(span.last)])
      }
    }
  }

  // MARK: Sums

  /// A cell of the control totals.
  private struct Cell: Hashable {
    let fields: [String]
    let bucket: String
    let year: Int?

    /// `2023 BZK spuk gemeenten stand, 2024`.
    var description: String { fields.joined(separator: " ") + ", " + (year.map(String.init) ?? bucket) }
  }

  private struct Sum: Equatable {
    var eur = Money.zero
    var amounts = 0
  }

  /// Every total by ministry, route, recipient, basis, bucket and year: as the totals query gives it and as the views
  /// add up, against the count.
  private func checkSums(_ counted: CountedEdition, _ report: CheckReport) throws {
    let year = counted.edition.year
    var expected: [Cell: Sum] = [:]
    try counted.forEachContribution { amount, contribution, ministry in
      let cell = Cell(
        fields: [
          "\(year)", ministry ?? "", amount.route ?? "", amount.recipient ?? "", amount.basis?.rawValue ?? "",
        ], bucket: contribution.bucket.rawValue, year: contribution.year)
      expected[cell, default: Sum()].eur = try (expected[cell]?.eur ?? .zero).adding(contribution.eur)
      expected[cell]?.amounts += 1
    }
    var found: [Cell: Sum] = [:]
    for row in try totals(by: [.ministry, .route, .recipient, .basis], Filter(whole: [counted.edition])) {
      let cell = Cell(
        fields: ["\(row.edition)"] + row.group.map { $0 ?? "" }, bucket: row.bucket.rawValue, year: row.year)
      found[cell] = Sum(eur: row.eur, amounts: row.amounts)
    }
    Self.compare("totals", found, expected, report)
    for (view, amounts) in [("v_contributions", "count(*)"), ("v_totals", "sum(amounts)")] {
      Self.compare(view, try sums(of: view, amounts: amounts, year), expected, report)
    }
  }

  private func sums(of view: String, amounts: String, _ edition: Int) throws -> [Cell: Sum] {
    var sums: [Cell: Sum] = [:]
    try database.forEach(
      """
      SELECT edition, ministry, route, recipient, basis, bucket, year, sum(cents), \(amounts)
      FROM \(view) WHERE edition = ? GROUP BY edition, ministry, route, recipient, basis, bucket, year
      """, [Value(edition)]
    ) { row in
      var fields = ["\(try row.int(0))"]
      for column in 1...4 { fields.append(try row.text(column)) }
      sums[Cell(fields: fields, bucket: try row.text(5), year: try row.optionalInt(6))] = Sum(
        eur: Money(cents: try row.int64(7)), amounts: try row.int(8))
    }
    return sums
  }

  private static func compare(
    _ what: String, _ found: [Cell: Sum], _ expected: [Cell: Sum], _ report: CheckReport
  ) {
    let cells = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
    for cell in cells.sorted(by: { $0.description < $1.description }) {
      let (has, needs) = (found[cell], expected[cell])
      func text(_ sum: Sum?) -> String { sum.map { "\($0.eur) of \($0.amounts) amounts" } ?? "nothing" }
      let difference = try? (has?.eur ?? .zero).subtracting(needs?.eur ?? .zero)
      report.fault(
        cell.description,
        "\(what): \(text(has)) (expected \(text(needs)); the difference is \(difference.map { "\($0)" } ?? "too large"))"
      )
    }
  }

  /// Derived rows that belong to no edition of the ledger.
  private func checkStrays(_ report: CheckReport) throws {
    for (what, sql) in [
      (
        "contribution",
        """
        SELECT amount FROM contribution
        WHERE edition NOT IN (SELECT id FROM edition_version WHERE ended IS NULL)
          OR amount NOT IN (SELECT id FROM amount)
        """
      ),
      ("span", "SELECT amount FROM amount_span WHERE amount NOT IN (SELECT id FROM amount)"),
    ] {
      try database.forEach(sql) { row in
        report.fault(RowComparison.shown(try row.value(0)), "\(what): belongs to no edition of the ledger")
      }
    }
  }
}
