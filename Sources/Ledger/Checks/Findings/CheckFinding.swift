/// Something that a check found, as a value: where, and what was found and expected.
///
/// ```swift
/// for finding in try ledger.findings() where finding.acceptance == nil { show(finding.place, finding.problem) }
/// ```
public struct CheckFinding: Equatable, Sendable {
  /// The check.
  public let check: Check
  /// Where: a table, an id, an entry.
  public let place: String
  /// What was found and expected.
  public let problem: CheckProblem
  /// Whether it may be right after all, so that it can be accepted.
  ///
  /// The others are damage and broken rules, which nobody can declare to be right.
  public let isDoubt: Bool
  /// Who accepted it, when and why; nil if nobody has.
  public internal(set) var acceptance: Acceptance?

  /// The name of the check, and twelve digits of a digest over check, place and facts: enough for a million findings.
  ///
  /// It stays the same as long as the same is found, however it is worded.
  public var id: String {
    var digest = Digest()
    for field in ["rijksledger finding 2", check.rawValue, place, problem.facts] { digest.add(field) }
    return "\(check.rawValue)-\(digest.hexadecimal().prefix(12))"
  }

  init(_ check: Check, _ place: String, _ problem: CheckProblem, isDoubt: Bool = false) {
    self.check = check
    self.place = place
    self.problem = problem
    self.isDoubt = isDoubt
  }
}

/// The acceptance of a finding by somebody who has looked at it.
public struct Acceptance: Equatable, Sendable {
  /// Who.
  public let by: String
  /// When it was recorded: UTC, `2026-11-24T21:12:34Z`.
  public let recorded: String
  /// Why.
  public let note: String
}
