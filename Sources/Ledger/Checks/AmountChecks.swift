import Budget
import SQLite

extension Ledger {
  /// Codes, ids, texts and combinations of fields.
  func checkCodes(_ report: CheckReport) throws {
    let codes = try codeLists()
    func require(_ isRight: Bool, _ place: String, _ message: @autoclosure () -> String) {
      if !isRight { report.fault(place, message()) }
    }
    func requireTexts(_ texts: [LedgerText]) {
      for text in texts { if let fault = text.fault { report.fault(text.place, fault) } }
    }
    let (ministries, routes) = (Set(codes.ministries.map(\.code)), Set(codes.routes.map(\.code)))
    let recipients = Set(codes.recipients.map(\.code))
    requireTexts(LedgerText.of(codes))
    for list in [
      codes.ministries.map(\.code), codes.routes.map(\.code), codes.recipients.map(\.code),
      codes.statuses.map(\.code),
    ] {
      let count = Dictionary(list.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
      for code in list {
        require(
          Identifier.isCode(code), code,
          "the code is not made of letters, digits, & and -, with at least one letter")
        require(count[code.lowercased()] == 1, code, "another code differs from it by capitals only")
      }
    }
    let parents = codes.routes.compactMap { route in route.parent.map { (route.code, $0) } }
    let routesInCircles = Tree.circles(parents: Dictionary(parents) { $1 })
    for route in codes.routes {
      require(!routesInCircles.contains(route.code), route.code, "the route stands under itself")
    }
    for edition in try editions() {
      requireTexts(LedgerText.of(edition))
      require(
        edition.horizon == edition.year + 4, "edition \(edition.year)",
        "the horizon is \(edition.horizon) (expected \(edition.year + 4))")
      let measuresInCircles = Tree.circles(parents: try headings(of: edition))
      try forEachMeasure(of: edition, report) { measure, amounts in
        requireTexts(LedgerText.of(measure))
        require(
          Identifier.isMeasure(measure.id, edition: measure.edition), measure.id,
          "the id has not the form EDITION-MINISTRY-NAME")
        require(
          ministries.contains(measure.ministry), measure.id,
          "ministry \(measure.ministry) is not in the list")
        require(!measuresInCircles.contains(measure.id), measure.id, "the measure stands under itself")
        for amount in amounts {
          requireTexts(LedgerText.of(amount))
          for fault in AmountRules.faults(in: amount)
          where !["printed", "eur", "first_year", "last_year"].contains(fault.field) {
            report.fault(amount.id, fault.finding)
          }
          require(
            amount.route.map(routes.contains) ?? true, amount.id,
            "route \(amount.route ?? "") is not in the list")
          require(
            amount.recipient.map(recipients.contains) ?? true, amount.id,
            "recipient \(amount.recipient ?? "") is not in the list")
        }
      }
    }
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
  func checkPrinted(_ report: CheckReport) throws {
    try forEachMeasure(report) { amounts, _ in
      for amount in amounts {
        for fault in AmountRules.faults(in: amount) where ["printed", "eur"].contains(fault.field) {
          report.fault(amount.id, fault.finding + Self.factor(of: amount))
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
  func checkYears(_ report: CheckReport) throws {
    try forEachMeasure(report) { amounts, edition in
      for amount in amounts {
        let broken = AmountRules.faults(in: amount).filter { ["first_year", "last_year"].contains($0.field) }
        for fault in broken { report.fault(amount.id, fault.finding) }
        guard broken.isEmpty else { continue }
        if let doubt = Plausibility.years(of: amount, edition: edition.year) { report.doubt(doubt) }
      }
    }
  }

  /// Figures out of proportion, and numbers that are no figures.
  func checkOutliers(_ report: CheckReport) throws {
    try forEachMeasure(report) { amounts, edition in
      for doubt in Plausibility.outliers(in: amounts, edition: edition.year) { report.doubt(doubt) }
    }
  }

  /// Figures that stand twice in a measure.
  func checkDuplicates(_ report: CheckReport) throws {
    try forEachMeasure(report) { amounts, _ in
      for doubt in Plausibility.duplicates(in: amounts) { report.doubt(doubt) }
    }
  }

  /// Repeats of repeats, and repeats of another figure.
  func checkRepeats(_ report: CheckReport) throws {
    let query = try database.prepare("SELECT \(Self.amountColumns) FROM v_amounts v WHERE v.id = ?")
    try forEachMeasure(report) { amounts, _ in
      for amount in amounts {
        guard let target = amount.repeats else { continue }
        var original: Amount?
        // One that can't be read is reported at its own measure.
        try query.forEach([.text(target)]) { row in original = try? Self.amount(row) }
        if let doubt = original.flatMap({ Plausibility.repeat(amount, of: $0) }) { report.doubt(doubt) }
      }
    }
  }

  /// The amounts of each measure; a row that can't be read is a fault, and the rest is looked at.
  private func forEachMeasure(
    _ report: CheckReport, _ body: ([Amount], Edition) throws -> Void
  ) throws {
    for edition in try editions() {
      try forEachMeasure(of: edition, report) { _, amounts in try body(amounts, edition) }
    }
  }

  private func forEachMeasure(
    of edition: Edition, _ report: CheckReport, _ body: (Measure, [Amount]) throws -> Void
  ) throws {
    try Packaging(self, Filter(whole: [edition])).forEachMeasureWithAmounts(
      of: edition, unreadable: { id, error in report.fault(id, "can't be read: \(error.message)") }, body)
  }
}

extension AmountRules.Fault {
  /// The field, what was found and what was expected.
  var finding: String { "\(field): \(found) (expected \(expected))" }
}
