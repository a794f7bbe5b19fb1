import Budget

/// Reads editions.csv.
struct EditionReader {
  let faults: FaultList
  /// The editions that the ledger has already.
  let known: [Int]

  func read(_ rows: [TableRow]) -> [Edition] {
    let editions = rows.compactMap(edition)
    for (row, next) in zip(editions, editions.dropFirst()) where next.year < row.year {
      rows.first { $0.text("edition") == "\(next.year)" }?
        .report(
          "edition", found: "\(next.year) after \(row.year)", expected: "the oldest first",
          remedy: "Sort the rows")
    }
    for row in rows {
      if let year = row.text("edition"), known.contains(where: { "\($0)" == year }) {
        row.report(
          "edition", found: year, expected: "an edition that the ledger does not have yet",
          remedy: "Leave its tables out, or import into another ledger")
      }
    }
    return editions
  }

  private func edition(_ row: TableRow) -> Edition? {
    let year = row.integer("edition", in: plausibleYears)
    let horizon = row.integer("horizon", in: plausibleYears)
    if let year, let horizon, horizon != year + 4 {
      row.report(
        "horizon", found: "\(horizon)", expected: "\(year + 4): the budget year + 4", remedy: "Correct it")
    }
    checkPublished(row)
    if let digest = row.text("sha256"),
      digest.utf8.count != 64 || !digest.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 })
    {
      row.report(
        "sha256", found: "\"\(ShownText.shortened(digest))\"",
        expected: "64 digits of lower-case hexadecimal",
        remedy: "Copy what sha256sum prints")
    }
    guard let year, let horizon, let title = row.text("title"), let publisher = row.text("publisher"),
      let published = row.text("published"), let source = row.text("source")
    else { return nil }
    return Edition(
      year: year, title: title, publisher: publisher, published: published, horizon: horizon,
      source: source, sha256: row.text("sha256"))
  }

  private func checkPublished(_ row: TableRow) {
    guard let text = row.text("published") else { return }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.enumerated().allSatisfy { index, part in
      part.utf8.count == (index == 0 ? 4 : 2) && part.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
    let numbers = parts.compactMap { Int($0) }
    let isDate =
      isDigits && (1...3).contains(numbers.count) && plausibleYears.contains(numbers[0])
      && (numbers.count < 2 || (1...12).contains(numbers[1]))
      && (numbers.count < 3 || (1...Month.days(numbers[1], of: numbers[0])).contains(numbers[2]))
    if !isDate {
      row.report(
        "published", found: "\"\(ShownText.shortened(text))\"",
        expected: "a date of the calendar as 2022, 2022-09 or 2022-09-20",
        remedy: "Correct it")
    }
  }
}
