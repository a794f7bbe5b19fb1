import Budget
import SQLite

extension Ledger {
  /// What is derived, against the same computed from scratch.
  func derivedFindings() throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for edition in try editions() {
      let measures = try measures(ofEdition: edition.year)
      let amounts = try amounts(ofEdition: edition.year)
      let counting = Counting(amounts: amounts, horizon: edition.horizon)
      guard counting.faults.isEmpty else {
        findings.append(
          CheckFinding(
            .totals, "edition \(edition.year)",
            "nothing could be compared: its amounts can't be counted (expected amounts without faults); see parts"
          ))
        continue
      }
      findings += try compare(
        "contributions",
        found: rows(
          """
          SELECT amount, bucket, year, cents, edition, measure, ministry, route, recipient, basis
          FROM contribution WHERE edition = ?
          """, edition),
        expected: Self.derivedContributions(
          counting, of: amounts, measures: measures, edition: edition.year))
      findings += try compare(
        "spans",
        found: rows(
          """
          SELECT s.amount, s.first_year, s.last_year FROM amount_span s
          JOIN amount a ON a.id = s.amount JOIN measure m ON m.id = a.measure WHERE m.edition = ?
          """, edition),
        expected: zip(amounts, counting.spans).map {
          [.text($0.id), Value($1.first), Value($1.last)]
        })
      findings += try compare(
        "search words",
        found: rows(
          """
          SELECT s.measure, s.topic, s.theme, s.summary, s.impact, s.figures FROM search s
          JOIN measure m ON m.id = s.measure WHERE m.edition = ?
          """, edition),
        expected: Self.searchDocuments(measures: measures, amounts: amounts).map(\.values))
    }
    return findings + (try strayFindings())
  }

  private func rows(_ sql: String, _ edition: Edition) throws -> [[Value]] {
    var rows: [[Value]] = []
    try database.forEach(sql, [Value(edition.year)]) { row in
      var values: [Value] = []
      for column in 0..<row.count { values.append(try row.value(column)) }
      rows.append(values)
    }
    return rows
  }

  /// Compares two sets of rows, of which each has a text first, and reports each that is in one only.
  private func compare(_ what: String, found: [[Value]], expected: [[Value]]) -> [CheckFinding] {
    func count(_ rows: [[Value]]) -> [[Value]: Int] {
      Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let (foundCounts, expectedCounts) = (count(found), count(expected))
    func finding(_ row: [Value], _ problem: String) -> CheckFinding {
      CheckFinding(
        .totals, row.first.map(Self.shown) ?? "",
        "\(what): \(problem): \(row.map(Self.shown).joined(separator: ", "))")
    }
    let extra = found.filter { foundCounts[$0, default: 0] > expectedCounts[$0, default: 0] }
    let lacking = expected.filter { expectedCounts[$0, default: 0] > foundCounts[$0, default: 0] }
    return extra.map { finding($0, "found and not expected") }
      + lacking.map { finding($0, "expected and not found") }
  }

  private static func shown(_ value: Value) -> String {
    switch value {
    case .null: "none"
    case .integer(let integer): "\(integer)"
    case .text(let text): LedgerError.shortened(text)
    case .real(let real): "\(real)"
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }

  /// Derived rows that belong to no edition of the ledger.
  private func strayFindings() throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for (what, sql) in [
      (
        "contribution",
        """
        SELECT amount FROM contribution
        WHERE edition NOT IN (SELECT id FROM edition_version WHERE ended IS NULL)
        """
      ),
      ("span", "SELECT amount FROM amount_span WHERE amount NOT IN (SELECT id FROM amount)"),
      (
        "search words",
        "SELECT measure FROM search WHERE measure IS NULL OR measure NOT IN (SELECT id FROM measure)"
      ),
    ] {
      try database.forEach(sql) { row in
        findings.append(
          CheckFinding(.totals, Self.shown(try row.value(0)), "\(what): belongs to no edition of the ledger"))
      }
    }
    return findings
  }
}
