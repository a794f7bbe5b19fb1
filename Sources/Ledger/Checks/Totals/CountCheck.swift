import Budget
import SQLite

/// Counts every edition again, once.
///
/// What can't be counted is a fault found by `parts`; what is stored differently from the count, one found by `totals`.
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
        if let parts { try countStages(of: edition, parts) }
        guard let totals else { continue }
        if faults.isEmpty {
          for difference in recount.differences { totals.fault(difference.place, difference.problem) }
          counted += recount.countedRows
          try views.expect(recount.totals, of: edition)
        } else {
          totals.fault("edition \(edition.year)", .uncountable)
          counted = .min
        }
      }
      if let parts {
        try FaultyOverlaps(ledger.database).forEachFault { parts.fault($0.amount ?? "", .counting($0)) }
      }
      if let totals { try lookAtTheRest(views, countedRows: counted, totals) }
    }
  }

  /// The stages before the newest have to add up too.
  private func countStages(of edition: Edition, _ report: CheckReport) throws {
    for (key, code) in try ledger.earlierStages(of: edition.year) {
      let faults = try ledger.forEachCounted(of: edition, from: .ledger(at: key), step: step) { _ in }
      for fault in faults {
        let fault = try ledger.withIDs(fault)
        report.fault(fault.amount ?? "edition \(edition.year)", .countingAtStage(fault, stage: code))
      }
      try FaultyOverlaps(ledger.database, at: key).forEachFault { fault in
        report.fault(fault.amount ?? "", .countingAtStage(fault, stage: code))
      }
    }
  }

  /// What counting by edition does not see: rows of no edition, and by how much the view differs that others add up.
  private func lookAtTheRest(_ views: ViewComparison, countedRows: Int, _ report: CheckReport) throws {
    let strays = StrayRows(ledger.database)
    try strays.contributions { report.fault($0, .stray(.contribution)) }
    // Every row that belongs here was seen once, so their number shows whether there are others.
    if try ledger.database.integer("SELECT count(*) FROM counted") != countedRows {
      try strays.counted { report.fault($0, .stray(.counted)) }
    }
    for table in [DerivedTable.total, .overlaps] {
      try strays.sums(in: table) { report.fault($0, .stray(table)) }
    }
    // The view joins each row to its names. With each row as it was counted, it adds up to the totals too.
    if !report.findings.isEmpty { try views.compare(with: ledger.database, report, step: step) }
  }
}
