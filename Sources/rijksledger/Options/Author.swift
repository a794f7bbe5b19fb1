import Budget
import Files
import Ledger

/// Who does something to the ledger.
enum Author {
  /// The name given with `--by`, else the one in `RIJKSLEDGER_BY`, if either is there.
  ///
  /// - Throws: `CommandFailure`, which says which of the two is no name; `NotUTF8`.
  static func given(_ option: String?) throws -> String? {
    if let option { return try checked(option, from: "--by") }
    return try Environment.value("RIJKSLEDGER_BY").map { try checked($0, from: "RIJKSLEDGER_BY") }
  }

  /// The same, or else the login name.
  static func name(given option: String?) throws -> String { try given(option) ?? Account.name }

  private static func checked(_ name: String, from source: String) throws -> String {
    do throws(TextRule.Fault) {
      try TextRule.checkFilled(name)
      return name
    } catch {
      throw CommandFailure(
        "\(source): \(Messages.text(error, from: .argument).text)", status: CommandFailure.usage)
    }
  }
}
