import Glibc

/// What the terminal can show.
enum Terminal {
  /// "Command-line software which adds ANSI color to its output by default should check for a NO_COLOR
  /// environment variable that, when present and not an empty string, prevents the addition" (no-color.org).
  static var isStyled: Bool { isatty(1) == 1 && value("NO_COLOR").isEmpty && knowsEscapes }

  /// How many cells a line of standard output has; nil if that is no terminal, or one that doesn't say.
  static var width: Int? { width(of: 1) }

  /// The same of standard error.
  static var errorWidth: Int? { width(of: 2) }

  private static func width(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return max(narrowest, Int(size.ws_col))
  }

  /// What is narrower can't hold a table.
  private static let narrowest = 40

  /// Shows progress in one line of standard error; nil if that is not a terminal that can take a line back.
  static var progress: ((String?) -> Void)? {
    guard isatty(2) == 1, knowsEscapes else { return nil }
    return { line in StandardError.write("\r\u{1b}[K" + (line ?? "")) }
  }

  private static var knowsEscapes: Bool { !["", "dumb"].contains(value("TERM")) }

  private static func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
