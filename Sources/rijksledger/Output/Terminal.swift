import Glibc

/// What the terminal can show.
enum Terminal {
  /// "Command-line software which adds ANSI color to its output by default should check for a NO_COLOR
  /// environment variable that, when present and not an empty string, prevents the addition" (no-color.org).
  static var isStyled: Bool {
    func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return isatty(1) == 1 && value("NO_COLOR").isEmpty && !["", "dumb"].contains(value("TERM"))
  }

  /// Shows progress in one line of standard error; nil if that is not a terminal.
  static var progress: ((String?) -> Void)? {
    guard isatty(2) == 1 else { return nil }
    return { line in StandardError.write("\r\u{1b}[K" + (line ?? "")) }
  }
}
