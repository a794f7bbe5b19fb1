import Ledger

/// How many rows the lists of a workbook get.
struct RowCounts {
  let contributions: Int
  let amounts: Int
  let measures: Int
  /// With what stands above and under the measures by year.
  let measureYears: Int
  let events: Int

  init(_ ledger: Ledger, _ filter: Filter) throws {
    contributions = try Packaging(ledger, filter).contributionCount()
    amounts = try ledger.amountCount(filter)
    measures = try ledger.measureCount(filter)
    measureYears = measures + 5 + 7 * filter.editions.count
    events = try ledger.eventCount(filter)
  }

  /// - Throws: `WorkbookFailure`, naming the sheet that can't hold its rows and its heading.
  func refuseMore(than limit: Int, _ words: WorkbookText) throws {
    let lists: [(WorkbookSheet, Int)] = [
      (.counted, contributions), (.amounts, amounts), (.measures, measures),
      (.measureYears, measureYears), (.agenda, measures),
      (.history, events),
    ]
    for (sheet, rows) in lists where rows >= limit {
      throw WorkbookFailure.tooManyRows(
        Int(clamping: rows.magnitude + 1), limit: limit, sheet: words.name(sheet))
    }
  }
}
