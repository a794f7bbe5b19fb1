import Ledger

/// What a workbook says about the program that makes it, which alone knows its commands and messages.
public struct WorkbookWording: Sendable {
  /// How to make the same workbook again, in Dutch.
  let again: String
  /// How to find out whether a ledger is still the one that the workbook was made from, in Dutch.
  let verification: String
  /// What a check found.
  let finding: @Sendable (CheckFinding) -> String

  /// Makes a wording.
  public init(again: String, verification: String, finding: @escaping @Sendable (CheckFinding) -> String) {
    self.again = again
    self.verification = verification
    self.finding = finding
  }
}
