import Budget
import Glibc
import Ledger

/// Writes what a filter keeps of a ledger as a workbook: totals as formulas over the contributions, and
/// everything they rest on.
///
/// The same ledger and options give the same bytes: its time is that of the journal.
public struct WorkbookWriter {
  private let ledger: Ledger
  private let filter: Filter
  private let head: ExportHead
  private let findings: (Check) throws -> [CheckFinding]
  private let wording: WorkbookWording
  private let progress: RowProgress
  private let rowLimit: Int
  private let against: WorkbookComparison?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - head: What the workbook says about itself.
  ///   - against: What it is compared with, if it is to say what differs.
  ///   - findings: Runs a check of the ledger.
  ///   - wording: What the program says in the workbook.
  public init(
    _ ledger: Ledger, _ filter: Filter, head: ExportHead, against: WorkbookComparison? = nil,
    progress: RowProgress = RowProgress(),
    findings: @escaping (Check) throws -> [CheckFinding],
    wording: WorkbookWording
  ) {
    self.init(
      ledger, filter, head: head, against: against, progress: progress, rowLimit: XLSXSheet.rowLimit,
      findings: findings, wording: wording)
  }

  init(
    _ ledger: Ledger, _ filter: Filter, head: ExportHead, against: WorkbookComparison? = nil,
    progress: RowProgress, rowLimit: Int,
    findings: @escaping (Check) throws -> [CheckFinding],
    wording: WorkbookWording
  ) {
    self.ledger = ledger
    self.filter = filter
    self.head = head
    self.against = against
    self.findings = findings
    self.wording = wording
    self.progress = progress
    self.rowLimit = rowLimit
  }

  private var words: WorkbookText { WorkbookText(wording.language) }

  /// Writes the workbook to a plain file, which the caller publishes.
  ///
  /// - Throws: `WorkbookFailure`: there are more rows than a sheet holds, the library is not there, the disk is full;
  ///   `OutputFailure`, `LedgerError`.
  public func write(to output: FileOutput) throws {
    let counts = try RowCounts(ledger, filter)
    try counts.refuseMore(than: rowLimit, words)
    var found: [CheckFinding] = []
    for check in Check.allCases {
      try progress.begin(
        progress.language.said(en: "check \(check.rawValue)", nl: "controle \(check.rawValue)"))
      found += try findings(check)
    }
    let file = try XLSXFile(
      output.temporary, beside: output.place, words: words,
      title: words.documentTitle(filter.editions, isWhole: head.filters.isEmpty),
      created: Self.seconds(head))
    try writeTotals(to: file, counts)
    let lists = try ListSheets(ledger, filter, progress, words: words, selection: selection)
    try lists.writeUnfunded(to: file)
    try lists.writePartlyFunded(to: file)
    try lists.writeMeasures(to: file)
    try lists.writeAmounts(to: file)
    try lists.writeContributions(to: file)
    // The day is that of the journal, so that the same ledger gives the same workbook on another day.
    try lists.writeAgenda(to: file, upTo: ledger.day ?? String(head.journal.recorded.prefix(10)))
    try lists.writeHistory(to: file)
    if let against {
      try ChangeSheets(against.comparison, lists, progress, rowLimit: rowLimit).write(to: file)
    }
    try AccountSheet(
      ledger, filter, head: head, against: against, findings: found, counts: counts, wording: wording
    ).write(to: file, selection: selection)
    try progress.begin(progress.language.said(en: "workbook", nl: "werkmap"))
    try file.close()
  }

  private var selection: String { words.selection(head, filter) }

  private func writeTotals(to file: XLSXFile, _ counts: RowCounts) throws {
    let footers = try FooterSums(ledger, filter, of: ledger.totals(by: [], filter))
    for (sheet, dimensions) in [
      (WorkbookSheet.totals, [Dimension.ministry]), (.measureYears, [.ministry, .topic]), (.routes, [.route]),
      (.ministryRoutes, [.ministry, .route]),
    ] {
      try progress.begin(words.name(sheet))
      let isOfMeasures = dimensions.contains(.topic)
      let sums = try TableSums(
        ledger, filter, by: dimensions, named: isOfMeasures ? nil : dimensions.last, footers: footers)
      let table = try TotalsTable(sums, of: filter.editions, showsEdition: filter.editions.count > 1)
      var measures: [MeasureLabel] = []
      if isOfMeasures { try ledger.forEachMeasure(filter) { measures.append(MeasureLabel($0.measure)) } }
      try TotalSheet(
        table, sheet, head: head, words: words, selection: selection, contributions: counts.contributions
      ).write(to: file, measures: measures)
    }
  }

  /// The time of the last entry of the journal in seconds since 1970.
  private static func seconds(_ head: ExportHead) -> Int {
    let numbers = head.journal.recorded.split { !$0.isNumber }.compactMap { Int32($0) }
    guard numbers.count == 6 else { return 0 }
    var time = tm()
    (time.tm_year, time.tm_mon, time.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (time.tm_hour, time.tm_min, time.tm_sec) = (numbers[3], numbers[4], numbers[5])
    return timegm(&time)
  }
}
