import Foundation
import Glibc
import TestSupport
import Testing

/// Restoring while others work, and restores that are killed: the one ledger or the other, and nothing acknowledged is
/// lost.
@Suite(.serialized) struct RestoringTests {
  /// What was acknowledged is in the ledger, or in one of the files that were kept.
  @Test func advisersTagWhileBackupsAreRestored() throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      """
      rijksledger --db l.db init 2>/dev/null
      adviser() {
        for n in {1..400}; do
          [ ! -e done ] || break
          rijksledger --db l.db tag in-overleg accres --by x --note "$1.$n" 2>>errors.$1 && echo "$1.$n" >> acknowledged.$1
        done
      }
      reader() {
        while [ ! -e done ]; do rijksledger --db l.db check 2>&1; rijksledger --db l.db history --format csv > shown 2>>errors.r; done
      }
      for a in 1 2 3 4; do adviser $a & done; reader &
      for n in {1..8}; do
        rijksledger --db l.db backup --force b.db 2>/dev/null || echo "backup: $?"; sleep 0.1
        rijksledger --db l.db restore b.db --by beheerder 2>>said || echo "restore: $?"
      done
      touch done; wait
      rijksledger --db l.db check; ls -1A | grep -v -e '^errors' -e '^acknowledged' -e before
      for f in l.db l.db.before*; do
        rijksledger --db $f history --format csv --no-header | cut -d, -f8; rijksledger --db $f check 1>&2
      done | sort -u > kept
      cat acknowledged.* | sort > all; [ -s all ] && comm -23 all kept | wc -l
      rijksledger --db l.db journal --format csv | grep -c restore; ls -1 l.db.before* | wc -l; cat errors.* | grep Error; grep -c ^Restored said
      """, in: directory.path)
    #expect(result.errors == "")
    #expect(result.output == "b.db\ndone\nl.db\nsaid\nshown\n0\n8\n8\n8\n", "\(result.output)")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Makes `l.db` what it is before the restore.
    let script: String
    /// What `state` may print when the restore was killed before it had done its work.
    let before: String
  }

  static let cases = [
    Case(testDescription: "a ledger", script: "true", before: "5:tag"),
    Case(testDescription: "a damaged ledger", script: "truncate -s 200K l.db", before: "damaged"),
    Case(testDescription: "no ledger", script: "rm l.db", before: "missing"),
    Case(
      testDescription: "a log of another", script: "cp b.db l.db; cp other-wal l.db-wal", before: "foreign"),
  ]

  /// Killed at any moment: what was there, or the restored ledger.
  @Test(arguments: cases)
  func killedWhileRestoring(_ test: Case) throws {
    let directory = TemporaryDirectory()
    let prepared = try Program.shell(
      LeftLog.function + """
        rijksledger --db old.db init 2>/dev/null; rijksledger --db old.db backup b.db 2>/dev/null; tags old.db 1 3
        rijksledger --db x.db init 2>/dev/null; leave_log x.db tags x.db 1 2; mv x.db-wal other-wal; rm x.db*
        """, in: directory.path)
    #expect(prepared.output == "" && prepared.errors == "")
    var random = RandomSource(seed: 21)
    var seen: Set<String> = []
    for _ in 1...ConcurrencyTests.kills {
      let delay = Double(Int.random(in: 5...400, using: &random)) / 1000
      let result = try Program.shell(
        """
        rm -f l.db* .l.db*; cp old.db l.db; \(test.script); \(test.script == "true" ? "" : "md5sum l.db > sum 2>/dev/null")
        rijksledger --db l.db restore b.db --by beheerder 2>/dev/null & pid=$!; sleep \(delay)
        kill -9 $pid 2>/dev/null; wait $pid 2>/dev/null
        if [ ! -e l.db ]; then echo missing
        elif rijksledger --db l.db check >said 2>&1; then rijksledger --db l.db journal --format csv --no-header | tail -1 | cut -d, -f1,4 | tr , :
        elif grep -q 'belongs to another' said; then echo foreign
        elif md5sum --quiet -c sum >/dev/null 2>&1; then echo damaged; else cat said; fi
        """, in: directory.path)
      let state = result.output.trimmingCharacters(in: .newlines)
      seen.insert(state)
      // Where the log was another's, the file below it may be left without it.
      #expect(
        [test.before, "3:restore"].contains(state) || (test.before == "foreign" && state == "2:init"),
        "\(state) \(result.errors)")
      // After whatever was left, restoring goes on.
      let again = try Program.shell(
        "rijksledger --db l.db restore b.db --by beheerder 2>&1 | head -1 | cut -c1-20; rijksledger --db l.db check",
        in: directory.path)
      #expect(again.output == "Restored l.db from b\n", "\(again)")
    }
    // A test whose kills all came too early or too late would say nothing.
    #expect(seen.count > 1, "\(seen)")
  }

  @Test(.enabled(if: geteuid() == 0, "mount needs root"))
  func aFullDiskLeavesTheLedger() throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      """
      rijksledger --db b.db init 2>/dev/null; rijksledger --db b.db backup c.db 2>/dev/null
      mkdir small && mount -t tmpfs -o size=3M none small || exit 99
      cp b.db small/l.db; rijksledger --db small/l.db tag in-overleg accres 2>/dev/null
      for free in 0 40 200 500 700 950 1200 1400 2000; do
        head -c 3M /dev/zero > small/filler 2>/dev/null
        truncate -s $(($(stat -c %s small/filler) - free * 1024)) small/filler
        rijksledger --db small/l.db restore c.db --by x; echo $?
        # SQLite may leave the ledger's own -wal and -shm where it could not empty them.
        ls -A small | grep -v -e '^l.db-' -e filler
        rijksledger --db small/l.db check; rijksledger --db small/l.db history --format ids; rm small/filler
      done
      umount small
      """, in: directory.path)
    try #require(result.status != 99)
    // What it takes is the copy that is checked, what is kept, and the log.
    let refused = "1\nl.db\n2023-gf-accres\n"
    #expect(
      result.output == String(repeating: refused, count: 8) + "0\nl.db\nl.db.before-restore.db\n"
        || result.output == String(repeating: refused, count: 7)
          + "0\nl.db\nl.db.before-restore.db\n0\nl.db\nl.db.before-restore.2.db\nl.db.before-restore.db\n",
      "\(result.output)")
    for line in result.errors.split(separator: "\n") where line.hasPrefix("Error") {
      #expect(
        line
          == "Error: there is no room left on the disk of small/l.db. Nothing was changed. Make room and try again"
      )
    }
  }
}
