import TestSupport
import Testing

/// A copy put in the place of a ledger whose log was left behind: SQLite would mix the two, and nobody would know.
@Suite struct ForeignLogTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Makes `l.db` with the log of another file beside it, and `b.db`, a backup.
    let script: String

    init(_ name: String, _ script: String) {
      testDescription = name
      self.script = script
    }
  }

  static let cases = [
    Case(
      "a backup over a ledger with changes in its log",
      """
      rijksledger --db l.db backup b.db 2>/dev/null; tags l.db 1 3
      leave_log l.db tags l.db 4 9; cp b.db l.db
      """),
    Case(
      "a backup over a ledger that was only read",
      "rijksledger --db l.db backup b.db 2>/dev/null; tags l.db 1 3; leave_log l.db true; cp b.db l.db"),
    Case(
      "a backup under the name of a ledger that was removed",
      """
      rijksledger --db l.db backup b.db 2>/dev/null
      leave_log l.db tags l.db 1 5; rm l.db l.db-shm; mv b.db l.db; cp l.db b.db
      """),
    Case(
      "a copy of a closed ledger from before its log was begun",
      """
      cp l.db monday.db; tags l.db 1 3; rijksledger --db l.db backup b.db 2>/dev/null
      leave_log l.db tags l.db 4 9; cp monday.db l.db
      """),
    Case(
      "a file that was written elsewhere, further than the log that was left",
      """
      rijksledger --db l.db backup b.db 2>/dev/null; cp l.db other.db; tags other.db 1 9
      leave_log l.db tags l.db 1 2; cp other.db l.db; rm other.db
      """),
  ]

  @Test(arguments: cases)
  func isRefusedByEveryCommandAndReplacedByRestore(_ test: Case) throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      LeftLog.function + "rijksledger --db l.db init 2>/dev/null\n" + test.script
        + "\nls -1 l.db-wal; md5sum l.db l.db-wal > before", in: directory.path)
    #expect(result.output == "l.db-wal\n", "\(result.errors)")
    for command in [
      ["tag", "in-overleg", "accres"], ["withdraw", "1", "--note", "x"], ["history"], ["totals"], ["check"],
      ["migrate"], ["backup", "c.db"], ["journal", "--head"],
    ] {
      let result = try Program.rijksledger(["--db", "l.db"] + command, in: directory.path)
      #expect(
        result.errors
          == "Error: l.db-wal belongs to another file than l.db, so that reading both would mix two ledgers: a copy was"
          + " probably put in the place of a ledger that had not been closed. Nothing was changed. Put a backup in its"
          + " place (or a copy of this file) with: rijksledger --db l.db restore BACKUP --by NAME\n")
      #expect(result.status == 1 && result.output == "")
    }
    let restored = try Program.shell(
      """
      md5sum --quiet -c before
      rijksledger --db l.db restore b.db --by beheerder 2>/dev/null; echo "exit $?"
      rijksledger --db l.db check; rijksledger --db l.db tag in-overleg accres --note "after" 2>/dev/null
      rijksledger --db l.db journal --format csv --no-header | tail -2 | cut -d, -f4
      rijksledger --db l.db check; ls -1A; sed -n 's/l.db-wal/l.db.before-restore.wal/p' before | md5sum --quiet -c
      """, in: directory.path)
    #expect(restored.errors == "")
    #expect(
      restored.output.replacing("monday.db\n", with: "") == """
        exit 0
        restore
        tag
        b.db
        before
        l.db
        l.db.before-restore.db
        l.db.before-restore.wal

        """)
  }

  /// What a killed process leaves beside its own ledger is taken in, as ever.
  @Test func aLogOfItsOwnIsTakenIn() throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      LeftLog.function + """
        rijksledger --db l.db init 2>/dev/null; tags l.db 1 3; leave_log l.db tags l.db 4 9; ls -1 l.db-wal
        rijksledger --db l.db history --format csv --no-header | wc -l; rijksledger --db l.db check; ls -1
        leave_log l.db true; ls -1 l.db-wal; tags l.db 10 11; rijksledger --db l.db history --format csv --no-header | wc -l
        rijksledger --db l.db check
        """, in: directory.path)
    #expect(result.output == "l.db-wal\n9\nl.db\nl.db-wal\n11\n")
    #expect(result.errors == "")
  }

  /// A new ledger would take them for its own changes, and the old one's would be lost.
  @Test func aLogWithoutALedgerIsSaid() throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      LeftLog.function + """
        rijksledger --db l.db init 2>/dev/null; rijksledger --db l.db backup b.db 2>/dev/null
        leave_log l.db tags l.db 1 2; mv l.db away.db
        for command in init totals "tag in-overleg accres" check migrate; do rijksledger --db l.db $command; echo $?; done
        mv away.db l.db; rijksledger --db l.db history --format csv --no-header | wc -l
        leave_log l.db tags l.db 3 4; mv l.db away.db
        rijksledger --db l.db restore b.db --by x 2>&1; rijksledger --db l.db check; ls -1
        """, in: directory.path)
    let refusal =
      "Error: there is no file l.db, but l.db-wal, which may have the last changes of a ledger that was moved or removed."
      + " Put that back beside it before anybody writes to it under another name; or put back a backup with:"
      + " rijksledger --db l.db restore BACKUP --by NAME\n"
    #expect(result.errors == String(repeating: refusal, count: 5))
    #expect(
      result.output == """
        1
        1
        1
        1
        1
        2
        Restored l.db from b.db, whose last entry is 2; entry 3 records it.
        The log that lay there is kept as l.db.before-restore.wal. It may have entries that the backup lacks, which can't be told.
        away.db
        b.db
        l.db
        l.db.before-restore.wal

        """)
  }
}
