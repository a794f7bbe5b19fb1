import Budget

/// Collects what one check finds; what it found before damage stopped it is kept.
final class CheckReport {
  /// The check.
  let check: Check
  private(set) var findings: [CheckFinding] = []

  init(_ check: Check) {
    self.check = check
  }

  /// Adds a fault: damage, or a broken rule.
  func fault(_ place: String, _ problem: CheckProblem) {
    findings.append(CheckFinding(check, place, problem))
  }

  /// Adds something that may be right after all.
  func doubt(_ place: String, _ problem: CheckProblem) {
    findings.append(CheckFinding(check, place, problem, isDoubt: true))
  }

  /// Adds a figure that may be right after all.
  func doubt(_ doubt: Plausibility.Doubt) {
    self.doubt(doubt.amount, .doubt(doubt.reason))
  }
}
