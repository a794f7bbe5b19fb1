import TestSupport
import Testing

@Suite struct HelpTests {
  static let commands = [
    "measures", "amounts", "contributions", "totals", "show", "diff",
    "ministries", "routes", "recipients", "themes", "editions",
    "tag", "follow", "withdraw", "history", "agenda", "merge", "statuses",
    "journal",
    "check", "export", "import", "template", "init", "backup", "restore", "migrate",
  ]

  @Test(arguments: commands)
  func everyCommandHasHelpWithExamples(_ command: String) throws {
    let directory = TemporaryDirectory()
    let help = try Program.rijksledger([command, "--help"], in: directory.path)
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    #expect(help.output.contains("EXAMPLES"))
    #expect(help.output.contains("rijksledger \(command)") || help.output.contains("db \(command)"))
    // Help is read without a ledger.
    #expect(try directory.names() == [])
  }

  /// However help is asked for, it is the same text.
  @Test(
    arguments: commands + [
      "statuses list", "statuses add", "statuses retire", "check run", "check accept",
    ])
  func everyWayOfAskingGivesTheSameHelp(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    func help(_ arguments: [String]) throws -> String {
      let result = try Program.rijksledger(arguments, in: "/")
      #expect(result.status == 0 && result.errors.isEmpty, "\(arguments): \(result.errors)")
      return result.output
    }
    let expected = try help(["help"] + words)
    #expect(expected.contains("USAGE: rijksledger \(command)"))
    for arguments in [
      words + ["--help"], words + ["-h"], ["--db", "none.db"] + words + ["--help"],
      words + ["--db", "none.db", "--help"],
    ] {
      #expect(try help(arguments) == expected, "\(arguments)")
    }
  }

  @Test func everyCommandIsInTheOverview() throws {
    let help = try Program.rijksledger(["--help"], in: "/")
    for command in Self.commands { #expect(help.output.contains("  \(command) "), "\(command)") }
  }
}
