import Foundation

/// A session: commands with what each prints on standard output and error and its exit status.
///
/// In the file, `$ ` begins a command, lines after it are its standard output, lines with `2> ` its standard error,
/// and `? N` its exit status where it is not 0. What differs from run to run is masked: `<time>`, `<today>`, `<digest>`, `<dir>`.
public struct Session: Sendable {
  /// One command with what it prints.
  public struct Step: Equatable, Sendable {
    /// The shell command.
    public var command: String
    /// Standard output, standard error and exit status as the file shows them.
    public var shown: [String]
  }

  /// Lines before the first command: comments.
  public let preamble: [String]
  /// The commands.
  public let steps: [Step]

  /// Reads a session from lines.
  public init(lines: [String]) {
    var preamble: [String] = []
    var steps: [Step] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), shown: []))
      } else if steps.isEmpty {
        preamble.append(line)
      } else {
        steps[steps.count - 1].shown.append(line)
      }
    }
    self.preamble = preamble
    self.steps = steps
  }

  /// Runs the commands in a directory, and gives the session as it ought to be written.
  public func replayed(in directory: String) throws -> [Step] {
    try steps.map { step in
      let result = try Program.shell(step.command, in: directory)
      var shown = Self.lines(Self.masked(result.output, directory: directory))
      shown += Self.lines(Self.masked(result.errors, directory: directory)).map { ("2> " + $0).trimmedAtEnd }
      if result.status != 0 { shown.append("? \(result.status)") }
      // Blank lines between steps belong to the file, not to the output.
      let blanks = step.shown.reversed().prefix { $0.isEmpty }
      return Step(command: step.command, shown: shown + blanks)
    }
  }

  /// The text of the file.
  public static func text(preamble: [String], steps: [Step]) -> String {
    (preamble + steps.flatMap { ["$ " + $0.command] + $0.shown }).joined(separator: "\n") + "\n"
  }

  private static func lines(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func masked(_ text: String, directory: String) -> String {
    var masked = text.replacingOccurrences(of: directory, with: "<dir>")
    for (pattern, name) in [
      ("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", "<time>"),
      ("journal-[0-9a-f]{12}", "journal-<id>"), ("[0-9a-f]{64}", "<digest>"), ("[0-9a-f]{16}…", "<digest>…"),
      // The account that runs the tests.
      ("(?m),\(NSUserName())$", ",<account>"), ("(\"account\": )\"[^\"]*\"", "$1\"<account>\""),
      (today, "<today>"), ("(next [^ ]+ → )[0-9]{4}-[0-9]{2}-[0-9]{2}", "$1<day>"),
    ] {
      masked = masked.replacingOccurrences(of: pattern, with: name, options: .regularExpression)
    }
    return masked
  }

  /// The day that it is by the local time of the machine.
  private static var today: String {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    func two(_ number: Int?) -> String { String("0\(number ?? 0)".suffix(2)) }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
