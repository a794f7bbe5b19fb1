import Foundation
import Ledger
import SQLite
import TestSupport
import Testing

@testable import rijksledger

/// Damage of the file, and of numbers that no program writes.
@Suite struct DamagedFileTests {
  /// A page of zeros: what SQLite finds is a finding, and what can still be read is checked.
  @Test func aPageThatIsGoneIsFound() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let size = try Data(contentsOf: URL(fileURLWithPath: path)).count
    var opened = 0
    for page in stride(from: 1, to: size / 4096, by: 7) {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(count: 4096))
      let copy = directory.file("\(page).db")
      try bytes.write(to: URL(fileURLWithPath: copy))
      // Without its schema it is refused at the door.
      guard let ledger = try? Ledger.open(copy, for: .check) else { continue }
      opened += 1
      let findings = try ledger.findings()
      #expect(findings.contains { $0.check == .integrity }, "page \(page + 1): \(findings)")
      #expect(findings.allSatisfy { !$0.isDoubt })
    }
    #expect(opened >= 10)
  }

  @Test func theHeadIsLookedForInADamagedJournalToo() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let head = try #require(try Ledger.open(path, for: .query).journalHead())
    try Tamper.with(
      path, "UPDATE journal SET rows_digest = CAST(x'ff' || rows_digest AS TEXT) WHERE entry = 2")
    let ledger = try Ledger.open(path, for: .check)
    let findings = try ledger.findings(expectingHead: head.entry, digest: head.digest)
    #expect(findings.map(\.check) == [.journal])
    #expect(findings.first.map { Messages.text($0.problem) }?.hasPrefix("could not be finished: ") == true)
  }

  /// An entry after which no number comes ends in a message.
  @Test(arguments: [
    "UPDATE journal SET entry = 9223372036854775807 WHERE entry = 4",
    "UPDATE event SET number = 9223372036854775807 WHERE number = 3",
  ])
  func aNumberWithoutANextOneIsDamage(_ sql: String) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(path, sql)
    let ledger = try Ledger.open(path, for: .change)
    #expect(throws: LedgerError.self) {
      try ledger.tag(Tag(status: "vervallen", measures: ["2023-gf-accres"], by: "adviseur"))
    }
  }

  @Test func anIndexThatDoesNotFitItsTableIsFound() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    // The index is taken out of the schema while a row of its table goes, and put back.
    let script = """
      import sqlite3, sys
      def run(*statements):
          database = sqlite3.connect(sys.argv[1])
          rows = [database.execute(*statement).fetchone() for statement in statements]
          database.commit()
          database.close()
          return rows[-2] if len(rows) > 1 else None
      name = ("measure_by_edition",)
      row = run(("PRAGMA writable_schema = ON",), ("SELECT * FROM sqlite_schema WHERE name = ?", name),
                ("DELETE FROM sqlite_schema WHERE name = ?", name))
      run(("DROP TRIGGER measure_delete",), ("DELETE FROM measure WHERE key = 1",))
      run(("PRAGMA writable_schema = ON",), ("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", row))
      """
    let result = try Program.run("/usr/bin/python3", ["-c", script, path], in: directory.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try Ledger.open(path, for: .check).findings(of: [.integrity]).isEmpty == false)
  }

  @Test func aDamagedSearchIndexIsFound() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    // The connection that may not write the shadow tables is ours; the shell may.
    let result = try Program.run(
      "/usr/bin/sqlite3",
      [
        path,
        "UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10; DELETE FROM search_docsize WHERE id = 3",
      ],
      in: directory.path)
    #expect(result.status == 0, "\(result.errors)")
    let findings = try Ledger.open(path, for: .check).findings(of: [.search])
    #expect(findings.contains { $0.place == "index" }, "\(findings)")
  }
}
