import Budget
import SQLite

/// The figures of an intake that break no rule and that somebody should look at, as `check` will name them.
final class DoubtfulFigures: RecordCheck {
  /// How many are kept one by one at most.
  static let limit = 50

  private let intake: Intake
  private let checks: [(check: Check, looks: any RecordCheck)]
  private var findings: [CheckFinding] = []
  private var count = 0

  init(_ intake: Intake) {
    self.intake = intake
    checks = Check.allCases.filter(\.isJudgement).compactMap { check in
      intake.ledger.recordCheck(check).map { (check, $0) }
    }
  }

  /// Tells those of some measures, once these are written.
  ///
  /// Damage is for `check` to report.
  ///
  /// - Parameter measures: Which measures `m`.
  func add(where measures: String, to written: inout IntakeReport) throws {
    var condition = Condition()
    condition.add(measures)
    let visitor = RecordWalk.Visitor(self, CheckReport(.codes))
    try RecordWalk(intake.ledger, [visitor], where: condition, step: intake.step).run()
    written.doubts = findings
    written.doubtCount = count
  }

  func look(at measure: CheckedMeasure, _ report: CheckReport) throws {
    let found = try checks.flatMap { check, looks in
      let own = CheckReport(check)
      try looks.look(at: measure, own)
      return own.findings.filter(\.isDoubt)
    }
    let open = try intake.ledger.accepted(found).filter { $0.acceptance == nil }
    count += open.count
    findings += open.prefix(Self.limit - findings.count)
  }
}
