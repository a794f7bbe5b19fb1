import Glibc

/// Who does something to the ledger.
enum Author {
  /// The name given, or `RIJKSLEDGER_BY`, or the user's login name.
  static func name(given: String?) throws -> String {
    if let given { return given }
    if let name = getenv("RIJKSLEDGER_BY").map({ String(cString: $0) }), !name.isEmpty { return name }
    if let user = getpwuid(getuid()), let name = user.pointee.pw_name { return String(cString: name) }
    return "user \(getuid())"
  }
}
