import Ledger

/// How many rows the lists of a workbook get.
struct RowCounts {
  let contributions: Int
  let amounts: Int
  let measures: Int
  let events: Int

  init(_ ledger: Ledger, _ filter: Filter) throws {
    contributions = try Packaging(ledger, filter).contributionCount()
    amounts = try ledger.amountCount(filter)
    measures = try ledger.measureCount(filter)
    events = try ledger.eventCount(filter)
  }

  /// - Throws: `WorkbookFailure`, naming the sheet that can't hold its rows and its heading.
  func refuseMore(than limit: Int) throws {
    for (sheet, rows) in [
      ("Geteld", contributions), ("Bedragen", amounts), ("Voornemens", measures), ("Agenda", measures),
      ("Statussen", events),
    ] where rows >= limit {
      throw WorkbookFailure.tooManyRows(Int(clamping: rows.magnitude + 1), limit: limit, sheet: sheet)
    }
  }
}
