import Budget
import Ledger

/// What a workbook says about the program that makes it, which alone knows its commands and messages.
public struct WorkbookWording: Sendable {
  /// The language of the workbook, in which the rest is said too.
  let language: Language
  /// How to make the same workbook again.
  let again: String
  /// How to find out whether a ledger is still the one that the workbook was made from.
  let verification: String
  /// What a check found.
  let finding: @Sendable (CheckFinding) -> String

  /// Makes a wording.
  public init(
    language: Language, again: String, verification: String,
    finding: @escaping @Sendable (CheckFinding) -> String
  ) {
    self.language = language
    self.again = again
    self.verification = verification
    self.finding = finding
  }
}
