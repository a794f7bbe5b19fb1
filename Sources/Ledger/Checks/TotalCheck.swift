import Budget
import SQLite

extension Ledger {
  /// Contributions, spans, totals and views, against the same counted again from the amounts.
  func checkTotals(_ report: CheckReport) throws {
    for edition in try editions() {
      var sums: [Cell: Sum] = [:]
      let faults = try checkDerived(of: edition, report) { try Self.add($0, of: edition, to: &sums) }
      if faults.isEmpty { try checkSums(sums, of: edition, report) }
    }
    try checkStrays(report)
  }

  /// Makes sure that the contributions of a filter's editions are those of their amounts, before anybody is given them.
  ///
  /// - Parameter step: Is called for each amount and measure; what it throws ends the count.
  /// - Throws: `LedgerError.miscounted`, `LedgerError.damaged` when the amounts can't be counted.
  public func requireRecount(_ filter: Filter, step: () throws -> Void = {}) throws {
    // The ledger of a moment has just been counted.
    if isSnapshot { return }
    var differences = 0
    try explained {
      for edition in filter.editions {
        let report = CheckReport(.totals)
        let faults = try checkDerived(of: edition, report, step: step) { _ in }
        if let fault = faults.first { throw uncountable(edition, fault) }
        differences += report.findings.count
        // A row of no amount of the edition is at no measure, and a total adds it up all the same.
        differences +=
          try database.integer(
            "SELECT count(*) FROM contribution c WHERE c.edition = ? AND \(Self.isStray)",
            [Value(edition.year)])
          ?? 0
      }
    }
    guard differences == 0 else { throw LedgerError.miscounted(path: path, count: differences) }
  }

  /// Counts an edition again, and compares the contributions and spans of each measure.
  private func checkDerived(
    of edition: Edition, _ report: CheckReport, step: () throws -> Void = {},
    _ body: (CountedMeasure) throws -> Void
  ) throws -> [CountingFault] {
    // One query a measure: no million of rows has to be sorted.
    let contributions = try database.prepare(
      """
      SELECT c.amount, c.bucket, c.year, c.cents, c.edition, c.measure, c.ministry, c.route, c.recipient, c.basis
      FROM amount a CROSS JOIN contribution c INDEXED BY contribution_by_amount ON c.amount = a.id
      WHERE a.measure = ?
      """)
    let spans = try database.prepare(
      """
      SELECT s.amount, s.first_year, s.last_year FROM amount a JOIN amount_span s ON s.amount = a.id
      WHERE a.measure = ?
      """)
    let differences = CheckReport(report.check)
    let faults = try forEachCounted(of: edition, step: step) { measure in
      let id = [Value.text(measure.id)]
      try RowComparison("contributions").compare(
        contributions.rows(id), Self.contributionRows(measure, edition), differences)
      try RowComparison("spans").compare(spans.rows(id), Self.spanRows(measure), differences)
      try body(measure)
    }
    if faults.isEmpty {
      for finding in differences.findings { report.fault(finding.place, finding.message) }
    } else {
      report.fault(
        "edition \(edition.year)",
        "nothing could be compared: its amounts can't be counted (expected amounts without faults); see parts"
      )
    }
    return faults
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

  private static func add(
    _ measure: CountedMeasure, of edition: Edition, to sums: inout [Cell: Sum]
  ) throws(MoneyOverflow) {
    for (amount, contribution) in measure.contributions {
      let cell = Cell(
        fields: [
          "\(edition.year)", measure.ministry, amount.route ?? "", amount.recipient ?? "",
          amount.basis?.rawValue ?? "",
        ], bucket: contribution.bucket.rawValue, year: contribution.year)
      let sum = sums[cell] ?? Sum()
      sums[cell] = Sum(eur: try sum.eur.adding(contribution.eur), amounts: sum.amounts + 1)
    }
  }

  /// Every total by ministry, route, recipient, basis, bucket and year: as the totals query gives it and as the views
  /// add up, against the count.
  private func checkSums(_ expected: [Cell: Sum], of edition: Edition, _ report: CheckReport) throws {
    let year = edition.year
    var found: [Cell: Sum] = [:]
    for row in try totals(by: [.ministry, .route, .recipient, .basis], Filter(whole: [edition])) {
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

  /// Whether a contribution `c` is one of no amount of its edition.
  private static let isStray = """
    NOT EXISTS (
      SELECT 1 FROM amount a JOIN measure m ON m.id = a.measure
      JOIN measure_version v ON v.id = m.id AND v.ended IS NULL
      WHERE a.id = c.amount AND m.edition = c.edition)
    """

  /// Derived rows of no amount of the ledger, or of one of another edition.
  private func checkStrays(_ report: CheckReport) throws {
    for (what, owner, sql) in [
      (
        "contribution", "amount of its edition",
        """
        SELECT c.amount FROM contribution c
        WHERE c.edition NOT IN (SELECT id FROM edition_version WHERE ended IS NULL) OR \(Self.isStray)
        """
      ),
      (
        "span", "amount of the ledger",
        """
        SELECT s.amount FROM amount_span s WHERE NOT EXISTS (
          SELECT 1 FROM amount a JOIN measure_version v ON v.id = a.measure AND v.ended IS NULL
          WHERE a.id = s.amount)
        """
      ),
    ] {
      try database.forEach(sql) { row in
        report.fault(RowComparison.shown(try row.value(0)), "\(what): belongs to no \(owner)")
      }
    }
  }
}
