import Ledger
import SQLite
import TestSupport
import Testing

/// Texts that people give with a change, and what keeps and finds those that break the rule.
@Suite struct TextCheckTests {
  let directory = TemporaryDirectory()

  static let broken: [(name: String, sql: String)] = [
    ("empty", "''"), ("control", "'a' || char(7) || 'b'"), ("delete", "'a' || char(127)"),
    ("C1", "char(133) || 'a'"),
    ("zero width", "char(8203)"), ("joiner", "'a' || char(8205) || 'b'"),
    ("direction", "'a' || char(8238) || 'b'"),
    ("isolate", "'a' || char(8294)"), ("line separator", "'a' || char(8232) || 'b'"),
    ("byte order mark", "char(65279) || 'a'"), ("soft hyphen", "'a' || char(173) || 'b'"),
    ("too long", "printf('%.*c', 32001, 'x')"),
  ]

  /// Other programs can't write them either, as far as SQL can tell.
  @Test(arguments: broken.map(\.name))
  func aConstraintRefusesWhatDoesNotShow(_ name: String) throws {
    let path = try Fixtures.tagged(in: directory)
    let text = try #require(Self.broken.first { $0.name == name }?.sql)
    let database = try Database(path: path, access: .write)
    try database.execute("DROP TRIGGER journal_update; DROP TRIGGER event_update")
    for sql in [
      "UPDATE journal SET author = \(text) WHERE entry = 3",
      "UPDATE journal SET note = \(text) WHERE entry = 3",
      "UPDATE event SET note = \(text) WHERE number = 1", "UPDATE event SET owner = \(text) WHERE number = 1",
    ] {
      let error = #expect(throws: SQLiteError.self) { try database.execute(sql) }
      #expect(error?.message.contains("CHECK constraint failed") == true, "\(sql)")
    }
    // What is right is taken.
    try database.execute("UPDATE event SET note = 'één' || char(9, 10) || printf('%.*c', 31000, 'x')")
    try database.execute("UPDATE journal SET author = 'Renée', note = char(10) || 'a'")
  }

  @Test func checkNamesThePlaceAndTheCharacter() throws {
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path,
      """
      UPDATE journal SET author = 'x' || char(8203) WHERE entry = 3;
      UPDATE event SET note = char(8238) WHERE number = 2;
      UPDATE event SET owner = ' ' WHERE number = 1;
      """)
    let findings = try Ledger.open(path, for: .check).findings(of: [.codes])
    #expect(
      findings.map { "\($0.place) \($0.problem)" } == [
        "entry 3 \(CheckProblem.text(field: "author", .hidden(0x200b, position: 2)))",
        "event 2 \(CheckProblem.text(field: "note", .hidden(0x202e, position: 1)))",
        "event 1 \(CheckProblem.text(field: "owner", .blank))",
      ])
  }

  /// The ids of many findings and a long note do not fit in one note of the journal.
  @Test func aLongNoteCanBeGivenWithManyFindings() throws {
    let path = try Fixtures.ledger(Fixtures.doubtful, in: directory)
    let ledger = try Ledger.open(path, for: .change)
    let ids = try ledger.findings().map(\.id)
    let note = String(repeating: "é", count: 32_000)
    #expect(try ledger.accept(findings: ids, by: "controleur", note: note).count == ids.count)
    #expect(try ledger.journalHead()?.note == note)
    #expect(try ledger.findings().allSatisfy { $0.acceptance?.note == note })
  }
}
