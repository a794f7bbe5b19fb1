import Budget
import SQLite

/// Counts every edition again, once: what can't be counted is a fault of the parts, and what is stored otherwise than counted
/// one of the totals.
struct CountCheck {
  private let ledger: Ledger
  private let parts: CheckReport?
  private let totals: CheckReport?
  private let step: () throws -> Void

  init(_ ledger: Ledger, parts: CheckReport?, totals: CheckReport?, step: @escaping () throws -> Void) {
    self.ledger = ledger
    self.parts = parts
    self.totals = totals
    self.step = step
  }

  func run() throws {
    let reports = [parts, totals].compactMap(\.self)
    guard !reports.isEmpty else { return }
    try ledger.attempt(reports) {
      var views = ViewComparison()
      var counted = 0
      for edition in try ledger.editions() {
        let recount = try Recount(ledger, edition)
        let faults = try recount.run(comparing: totals != nil, step: step)
        for fault in faults {
          parts?.fault(fault.amount ?? "edition \(edition.year)", .counting(fault))
        }
        guard let totals else { continue }
        if faults.isEmpty {
          for difference in recount.differences { totals.fault(difference.place, difference.problem) }
          counted += recount.countedRows
          views.expect(recount.totals, of: edition)
        } else {
          totals.fault("edition \(edition.year)", .uncountable)
          counted = .min
        }
      }
      if let parts {
        try OverlapLinks(ledger.database).forEachFault { parts.fault($0.amount ?? "", .counting($0)) }
      }
      if let totals { try lookAtTheRest(views, countedRows: counted, totals) }
    }
  }

  /// What counting by edition does not see: rows of no edition, and by how much the view differs that others add up.
  private func lookAtTheRest(_ views: ViewComparison, countedRows: Int, _ report: CheckReport) throws {
    let strays = StrayRows(ledger.database)
    try strays.contributions { report.fault($0, .stray(.contribution)) }
    // Each row was seen once, so the number tells whether there are others.
    if try ledger.database.integer("SELECT count(*) FROM counted") != countedRows {
      try strays.counted { report.fault($0, .stray(.counted)) }
    }
    try strays.totals { report.fault($0, .stray(.total)) }
    // The view joins each row to its names. With each row as it was counted, it adds up to the totals too.
    if !report.findings.isEmpty { try views.compare(with: ledger.database, report, step: step) }
  }
}

extension Ledger {
  /// Makes sure that the contributions of a filter's editions, and their totals, are those of their amounts, before anybody is
  /// given them.
  ///
  /// - Parameter step: Is called for each figure and each group; what it throws ends the count.
  /// - Throws: `LedgerError.miscounted`, `LedgerError.uncountable` when the amounts can't be counted.
  public func requireRecount(_ filter: Filter, step: @escaping () throws -> Void = {}) throws {
    var differences = 0
    try explained {
      // What is derived of a moment has just been counted, unless it is what the ledger keeps.
      if isSnapshot, try MomentViews.haveDerivedTables(database) { return }
      for edition in filter.editions {
        let recount = try Recount(self, edition)
        let faults = try recount.run(comparing: true, step: step)
        if let fault = faults.first { throw uncountable(edition, fault) }
        differences += recount.differences.count
        // A row of no amount that counts is at no measure, and a total adds it up all the same.
        try StrayRows(database).contributions(of: edition) { _ in differences += 1 }
      }
    }
    guard differences == 0 else { throw LedgerError.miscounted(path: path, count: differences) }
  }
}
