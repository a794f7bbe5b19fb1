import TestSupport
import Testing

@Suite struct HelpTests {
  static let commands = [
    "measures", "amounts", "contributions", "totals", "show", "tag", "withdraw", "history", "statuses",
    "journal",
    "check", "export", "import", "init", "backup", "migrate",
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

  @Test func everyCommandIsInTheOverview() throws {
    let help = try Program.rijksledger(["--help"], in: "/")
    for command in Self.commands { #expect(help.output.contains("  \(command) "), "\(command)") }
  }
}
