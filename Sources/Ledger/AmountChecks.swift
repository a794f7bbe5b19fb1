import Budget
import SQLite

extension Ledger {
  /// Codes, ids, texts and combinations of fields.
  func codeFindings() throws -> [CheckFinding] {
    let codes = try codeLists()
    var findings: [CheckFinding] = []
    func report(_ isFaulty: Bool, _ place: String, _ message: String) {
      if isFaulty { findings.append(CheckFinding(.codes, place, message)) }
    }
    func report(_ texts: [LedgerText]) {
      for text in texts { if let fault = text.fault { report(true, text.place, fault) } }
    }
    let (ministries, routes) = (Set(codes.ministries.map(\.code)), Set(codes.routes.map(\.code)))
    let recipients = Set(codes.recipients.map(\.code))
    report(LedgerText.of(codes))
    for list in [
      codes.ministries.map(\.code), codes.routes.map(\.code), codes.recipients.map(\.code),
      codes.statuses.map(\.code),
    ] {
      for code in list {
        report(!Identifier.isCode(code), code, "the code has other marks than letters, digits, & and -")
        report(
          list.contains { $0 != code && $0.lowercased() == code.lowercased() }, code,
          "another code differs from it by capitals only")
      }
    }
    let parents = Dictionary(codes.routes.compactMap { route in route.parent.map { (route.code, $0) } }) {
      $1
    }
    for route in codes.routes {
      report(Tree.isInCircle(route.code, parents: parents), route.code, "the route stands under itself")
    }
    for edition in try editions() {
      report(LedgerText.of(edition))
      report(
        edition.horizon != edition.year + 4, "edition \(edition.year)",
        "the horizon is \(edition.horizon) (expected \(edition.year + 4))")
      let headings = try headings(of: edition)
      try forEachMeasure(of: edition) { measure, amounts in
        report(LedgerText.of(measure))
        report(
          !Identifier.isMeasure(measure.id, edition: measure.edition), measure.id,
          "the id has not the form EDITION-MINISTRY-NAME")
        report(
          !ministries.contains(measure.ministry), measure.id,
          "ministry \(measure.ministry) is not in the list")
        report(Tree.isInCircle(measure.id, parents: headings), measure.id, "the measure stands under itself")
        for amount in amounts {
          report(LedgerText.of(amount))
          for fault in AmountRules.faults(in: amount)
          where !["printed", "eur", "first_year", "last_year"].contains(fault.field) {
            report(true, amount.id, fault.finding)
          }
          report(
            amount.route.map { !routes.contains($0) } ?? false, amount.id,
            "route \(amount.route ?? "") is not in the list")
          report(
            amount.recipient.map { !recipients.contains($0) } ?? false, amount.id,
            "recipient \(amount.recipient ?? "") is not in the list")
        }
      }
    }
    return findings
  }

  /// The measures that stand under another, with that one.
  private func headings(of edition: Edition) throws -> [String: String] {
    var headings: [String: String] = [:]
    try database.forEach(
      """
      SELECT v.id, v.parent FROM measure m JOIN measure_version v ON v.id = m.id AND v.ended IS NULL
      WHERE m.edition = ? AND v.parent IS NOT NULL
      """, [Value(edition.year)]
    ) { row in headings[try row.text(0)] = try row.text(1) }
    return headings
  }

  /// What the printed figure says, what the amount says, and the factor between them.
  func printedFindings() throws -> [CheckFinding] {
    try amountFindings(.printed) { amounts, _ in
      amounts.flatMap { amount in
        AmountRules.faults(in: amount).filter { ["printed", "eur"].contains($0.field) }.map { fault in
          (amount.id, fault.finding + Self.factor(of: amount))
        }
      }
    }
  }

  /// The factor between an amount and its printed figure: a slip of miljoen and miljard is 1,000.
  private static func factor(of amount: Amount) -> String {
    guard let printed = try? PrintedFigure.parse(amount.printed), printed.cents > 0, amount.eur.cents != 0
    else { return "" }
    let (found, expected) = (amount.eur.cents.magnitude, printed.cents.magnitude)
    let (large, small) = (max(found, expected), min(found, expected))
    // Cents that differ are no slip of a factor.
    if large - small < small / 10 { return "" }
    let (whole, rest) = large.quotientAndRemainder(dividingBy: small)
    let factor =
      rest == 0 ? "\(whole)" : whole >= 10 ? "about \(whole)" : "about \(hundredths(large, by: small))"
    return ": \(factor) times too \(found > expected ? "large" : "small")"
  }

  private static func hundredths(_ large: UInt64, by small: UInt64) -> String {
    let (product, overflow) = large.multipliedReportingOverflow(by: 100)
    let hundredths = overflow ? (large / small) * 100 : product / small
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// Years upside down or implausible.
  func yearFindings() throws -> [CheckFinding] {
    try amountFindings(.years) { amounts, edition in
      amounts.flatMap { amount -> [(String, String)] in
        let broken = AmountRules.faults(in: amount).filter { ["first_year", "last_year"].contains($0.field) }
        if !broken.isEmpty { return broken.map { (amount.id, $0.finding) } }
        return Plausibility.years(of: amount, edition: edition.year).map { [($0.amount, $0.message)] } ?? []
      }
    }
  }

  /// Figures out of proportion, and numbers that are no figures.
  func outlierFindings() throws -> [CheckFinding] {
    try amountFindings(.outliers) { amounts, edition in
      Plausibility.outliers(in: amounts, edition: edition.year).map { ($0.amount, $0.message) }
    }
  }

  /// Figures that stand twice in a measure.
  func duplicateFindings() throws -> [CheckFinding] {
    try amountFindings(.duplicates) { amounts, _ in
      Plausibility.duplicates(in: amounts).map { ($0.amount, $0.message) }
    }
  }

  /// Repeats of repeats, and repeats of another figure.
  func repeatFindings() throws -> [CheckFinding] {
    let query = try database.prepare("SELECT \(Self.amountColumns) FROM v_amounts v WHERE v.id = ?")
    return try amountFindings(.repeats) { amounts, _ in
      try amounts.compactMap { amount in
        guard let target = amount.repeats else { return nil }
        var original: Amount?
        try query.forEach([.text(target)]) { row in original = try Self.amount(row) }
        return original.flatMap { Plausibility.repeat(amount, of: $0) }.map { ($0.amount, $0.message) }
      }
    }
  }

  /// The findings of a check that looks at the amounts of one measure at a time.
  private func amountFindings(
    _ check: Check, _ body: ([Amount], Edition) throws -> [(place: String, message: String)]
  ) throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for edition in try editions() {
      try forEachMeasure(of: edition) { _, amounts in
        findings += try body(amounts, edition).map { CheckFinding(check, $0.place, $0.message) }
      }
    }
    return findings
  }
}

extension AmountRules.Fault {
  /// The field, what was found and what was expected.
  var finding: String { "\(field): \(found) (expected \(expected))" }
}
