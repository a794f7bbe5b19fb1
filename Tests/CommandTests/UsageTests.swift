import TestSupport
import Testing

/// What is typed wrong is refused with status 64, and what is typed right is taken as it is.
@Suite struct UsageTests {
  let directory = TemporaryDirectory()

  private func run(_ arguments: [String]) throws -> ProgramResult {
    try Program.rijksledger(["--db", "ledger.db"] + arguments, in: directory.path)
  }

  @Test(arguments: [
    (["help", "nosuch"], "there is no command nosuch (valid: measures, amounts, "),
    (["help", "statuses", "nosuch"], "there is no command statuses nosuch (valid: list, add, amend, "),
    (["help", "totals", "extra"], "there is no command totals extra (it has no commands of its own)\n"),
    (["--db=x.db", "--lang", "en", "help", "nosuch"], "there is no command nosuch (valid: "),
  ])
  func helpAboutACommandThatIsNotThereIsRefused(_ arguments: [String], _ expected: String) throws {
    let result = try Program.rijksledger(arguments, in: directory.path)
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: \(expected)"), "\(result.errors)")
  }

  @Test(arguments: [
    ["help"], ["help", "--help"], ["help", "statuses", "add"], ["--db", "help", "help", "totals"],
  ])
  func helpAboutACommandIsGiven(_ arguments: [String]) throws {
    let result = try Program.rijksledger(arguments, in: directory.path)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
  }

  @Test(arguments: [
    "totals --output", "measures --format csv --output", "amounts --output", "contributions --output",
    "history --output", "agenda --output", "journal --output", "journal --head --output", "statuses --output",
    "documents --output", "check --output", "diff 2023 2023 --output", "show accres --output",
    "template 2024 --output", "export --format csv --output", "export --format xlsx --output",
    "export --format datapackage --output",
    "check --against", "backup", "restore", "merge", "import",
  ])
  func anEmptyNameIsRefused(_ command: String) throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try run(command.split(separator: " ").map(String.init) + [""])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(
      result.errors.contains(": the name is empty. Name a file or a folder.\n"), "\(result.errors)"
    )
    #expect(try directory.names() == ["ledger.db"])
  }

  /// A list in a note begins with a hyphen, as do figures that are taken away.
  @Test(arguments: ["- eerste punt", "-5 miljoen", "-", "-- nadruk", "—", "-punt", "a --by b"])
  func freeTextMayBeginWithAHyphen(_ text: String) throws {
    _ = try Fixtures.shipped(in: directory)
    let tagged = try run(["tag", "in-overleg", "verkiezingen", "--note", text, "--by", text, "--owner", text])
    #expect(tagged.status == 0, "\(tagged.errors)")
    let history = try run(["history", "--format", "json", "--author", text, "--owner", text])
    #expect(history.output.contains("\"note\": \"\(text)\""), "\(history.errors)")
    #expect(history.output.contains("\"by\": \"\(text)\""))
    for command in [
      ["withdraw", "1", "--note", text], ["journal", "--author", text], ["measures", "--search", text],
      ["follow", "verkiezingen", "--owner", text, "--note", text],
      ["amend", "verkiezingen", "page=6", "--note", text],
      ["statuses", "add", "in-beroep", "--meaning", text],
    ] {
      let result = try run(
        command + (command[0] == "journal" || command[0] == "measures" ? [] : ["--by", text]))
      #expect(result.status == 0, "\(command): \(result.errors)")
    }
  }

  /// Otherwise a forgotten value would make the next option a text, and a dry run would record.
  @Test(arguments: ["--dry-run", "--by=tester", "-h", "--help"])
  func anOptionIsNoFreeText(_ option: String) throws {
    _ = try Fixtures.shipped(in: directory)
    let before = try directory.bytes("ledger.db")
    let result = try run(["tag", "in-overleg", "verkiezingen", "--by", "tester", "--note", option])
    #expect(result.status == 64)
    #expect(
      result.errors.hasPrefix(
        "Error: The value '\(option)' is invalid for '--note <text>': that is an option. Put the text right after the"
          + " option that it is for.\n"), "\(result.errors)")
    #expect(try directory.bytes("ledger.db") == before)
  }
}
