import Budget
import SQLite

extension Ledger {
  /// Runs checks, all on the same state, and returns everything that they find, including accepted findings.
  ///
  /// Damage that stops a check is a finding of it, and the others still run. Of a moment, the checks of the file look at the
  /// ledger as it is now.
  ///
  /// ```swift
  /// let findings = try ledger.findings(of: [.journal, .totals])
  /// ```
  ///
  /// - Parameter step: Is called again and again; what it throws ends the checks.
  /// - Throws: `LedgerError`, when the ledger can't be read at all, or what `step` throws.
  public func findings(
    of checks: [Check] = Check.allCases, step: @escaping () throws -> Void = {}
  ) throws -> [CheckFinding] {
    if let whole {
      let found =
        try whole.findings(of: checks.filter(\.isOfTheFile), step: step)
        + ownFindings(of: checks.filter { !$0.isOfTheFile }, step: step)
      return Check.allCases.flatMap { check in found.filter { $0.check == check } }
    }
    return try ownFindings(of: checks, step: step)
  }

  /// What checks find in the tables that this connection sees.
  func ownFindings(of checks: [Check], step: @escaping () throws -> Void) throws -> [CheckFinding] {
    try reading {
      let run = CheckRun(self, of: Set(checks), step: step)
      let found = try run.findings()
      do {
        return try accepted(found)
      } catch let error as SQLiteError where !error.isOfTheMoment {
        // If the accepted findings can't be read, none counts as accepted, and that is a finding too.
        return found + [CheckFinding(.integrity, "accepted_finding", .unreadable(error.message))]
      }
    }
  }

  /// Whether an entry has the digest that somebody wrote down elsewhere.
  ///
  /// A chain inside the file alone can be rewritten whole; one that has to meet a digest kept elsewhere can't.
  ///
  /// - Throws: `LedgerError`, when the ledger can't be read at all.
  public func findings(expectingHead number: Int, digest: String) throws -> [CheckFinding] {
    let report = CheckReport(.journal)
    try translatingErrors {
      try attempt([report]) { try JournalCheck(self).requireHead(number, digest: digest, report) }
    }
    return report.findings
  }

  /// Runs (a part of) checks; damage that stops it is a finding of each of them.
  ///
  /// - Throws: What comes from the moment and says nothing about the ledger: a full disk, a lock, an
  ///   interruption.
  func attempt(_ reports: [CheckReport], _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      guard let damage = damage(error), !damage.isOfTheMoment else { throw error }
      for report in reports { report.fault("ledger", .unfinished(damage)) }
    }
  }

  private func damage(_ error: any Error) -> LedgerError? {
    switch error {
    case let error as LedgerError: error
    case let error as SQLiteError: LedgerError(error, path: path, busyTimeout: busyTimeout)
    case let error as MigrationError: .migration(path: path, error: error)
    case is MoneyOverflow: .overflow
    default: nil
    }
  }
}

/// One run of some checks on one state of a ledger.
private struct CheckRun {
  private let ledger: Ledger
  private let step: () throws -> Void
  private let reports: [Check: CheckReport]

  init(_ ledger: Ledger, of checks: Set<Check>, step: @escaping () throws -> Void) {
    self.ledger = ledger
    self.step = step
    reports = Dictionary(uniqueKeysWithValues: checks.map { ($0, CheckReport($0)) })
  }

  /// What they find, in the order of the checks.
  func findings() throws -> [CheckFinding] {
    try run(.place) { ledger.checkPlace($0) }
    try run(.integrity) { try ledger.checkIntegrity($0) }
    try run(.foreignKeys) { try ForeignKeyCheck(ledger.database, step: step).run($0) }
    try run(.migrations) { try ledger.checkMigrations($0) }
    try run(.journal) { try JournalCheck(ledger).run($0, step: step) }
    try run(.clock) { try ledger.checkClock($0) }
    try RecordWalk(ledger, recordChecks, step: step).run()
    try CountCheck(ledger, parts: reports[.parts], totals: reports[.totals], step: step).run()
    try run(.search) { try ledger.checkSearch($0, step: step) }
    return Check.allCases.flatMap { reports[$0]?.findings ?? [] }
  }

  private func run(_ check: Check, _ body: (CheckReport) throws -> Void) throws {
    guard let report = reports[check] else { return }
    try step()
    try ledger.attempt([report]) { try body(report) }
  }

  /// The checks that are shown each record, with the reports that they write to.
  private var recordChecks: [RecordWalk.Visitor] {
    Check.allCases.compactMap { check in
      guard let report = reports[check], let looks = ledger.recordCheck(check) else { return nil }
      return RecordWalk.Visitor(looks, report)
    }
  }
}

extension Ledger {
  /// A check that looks at records; nil for one that looks at something else.
  func recordCheck(_ check: Check) -> (any RecordCheck)? {
    switch check {
    case .codes: CodesCheck(self)
    case .repeats: RepeatsCheck(self)
    case .years: YearsCheck()
    case .printed: PrintedCheck()
    case .outliers: OutliersCheck()
    case .duplicates: DuplicatesCheck()
    case .continuations: ContinuationsCheck(self)
    case .place, .integrity, .foreignKeys, .migrations, .journal, .clock, .parts, .totals, .search: nil
    }
  }
}
