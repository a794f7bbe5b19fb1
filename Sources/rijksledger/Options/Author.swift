import Glibc
import Ledger

/// Who does something to the ledger.
enum Author {
  /// The author named by the environment: `RIJKSLEDGER_BY`, if it is set.
  static var named: String? {
    guard let name = getenv("RIJKSLEDGER_BY").map({ String(cString: $0) }), !name.isEmpty else { return nil }
    return name
  }

  /// The name given, or `RIJKSLEDGER_BY`, or the login name.
  static func name(given: String?) -> String { given ?? named ?? Account.name }
}
