import TestSupport
import Testing

@testable import rijksledger

/// What people see on a terminal, through a pseudo-terminal that has a width and a TERM.
@Suite struct TerminalTests {
  let directory = TemporaryDirectory()

  /// A ledger with events and changes, some of them in wide characters.
  private func ledger() throws -> String {
    let path = try Fixtures.tagged(in: directory)
    for (status, by, note) in [
      ("in-overleg", "adviseur", "EINDE kort"), ("in-uitwerking", "東京事務所", "EINDE 漢字"),
      ("vastgesteld", "🏠 wonen", "EINDE 🏠🏠"), ("toegekend", "x\u{301}x\u{301}", "EINDE x\u{301}"),
    ] {
      try run(["tag", status, "verkiezingen", "--by", by, "--note", note, "--owner", by])
    }
    try run([
      "amend", "woningbouwimpuls", "topic=日本語 🏠 Woningbouwimpuls met een naam die op geen enkele regel past",
      "--by", "東京", "--note", "breed",
    ])
    try run([
      "amend", "verkiezingen#1", "recipient=gemeenten", "route=gemeentefonds", "route_basis=stated", "--by",
      "tester", "--note", "nagezien",
    ])
    return path
  }

  private func run(_ arguments: [String]) throws {
    let result = try Program.rijksledger(["--db", "ledger.db"] + arguments, in: directory.path)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
  }

  private func python(_ task: String) throws -> ProgramResult {
    try Program.python("terminal.py", [task, Program.binary, try ledger()], in: directory.path)
  }

  @Test func noLineOfATableIsWiderThanTheTerminal() throws {
    let result = try python("fits")
    #expect(result == ProgramResult(output: "", errors: "", status: 0))
  }

  @Test func thereAreNoEscapeCodesWhereTheyAreNotWanted() throws {
    let result = try python("plain")
    #expect(result == ProgramResult(output: "bold\nred\n", errors: "", status: 0))
  }

  /// The note of each event begins in the same cell, whatever the width of the characters before it.
  @Test func wideCharactersDoNotShiftColumns() throws {
    let places = try python("columns").output.split(separator: "\n")
    #expect(places.count == 4)
    #expect(Set(places).count == 1, "\(places)")
  }

  /// For each message and width: how many lines it has in a pipe, and how many on the terminal.
  @Test func messagesAreWrappedBetweenWordsOnATerminalAlone() throws {
    let result = try python("errors")
    let lines = ["60 1 3", "80 1 2", "60 1 11", "80 1 8", "60 3 3", "80 3 3"]
    #expect(result.output.split(separator: "\n").map(String.init) == lines)
    #expect(result.errors == "")
  }

  @Test func aCommandInAMessageIsNotBroken() {
    let page = Page(width: 40, isStyled: false)
    let message = "Error: there is none. Make one with: rijksledger --db a.db init --empty, or name another."
    let lines = [
      "Error: there is none. Make one with:", "rijksledger --db a.db init --empty, or", "name another.",
    ]
    #expect(page.sentences(message) == lines.joined(separator: "\n"))
    let words = Array(repeating: "woord", count: 9).joined(separator: " ")
    let wrapped = "  kort\n\n  woord woord woord woord woord woord\n  woord woord woord"
    #expect(page.sentences("  kort\n\n  \(words)") == wrapped)
    let command = "rijksledger --db een-lange-naam.db history --from '#3' --to '#4'"
    #expect(page.sentences("Zie: \(command)") == "Zie:\n\(command)")
  }

  @Test func progressIsShownOnlyOnATerminalThatTakesALineBack() throws {
    let result = try python("progress")
    #expect(result == ProgramResult(output: "xterm 0 escapes\ndumb 0 none\n", errors: "", status: 0))
  }
}
