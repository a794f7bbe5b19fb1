import Foundation
import TestSupport
import Testing

/// A ledger that is moved, replaced or removed while somebody writes it.
@Suite(.serialized) struct MovingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is done to `d/l.db`, which `link.db` leads to.
    let script: String
    /// Where the file is then, as the message says it.
    let place: String?
    /// The name by which the ledger is opened.
    let name: String

    init(_ name: String, _ script: String, place: String?, by opened: String = "d/l.db") {
      testDescription = name
      self.script = script
      self.place = place
      self.name = opened
    }
  }

  static let cases = [
    Case("the file is moved", "mv d/l.db d/m.db", place: "/d/m.db"),
    Case("the file is moved, with its log", "mv d/l.db d/m.db; mv d/l.db-wal d/m.db-wal", place: "/d/m.db"),
    Case("the directory is moved", "mv d e", place: "/e/l.db"),
    Case("the file is removed", "rm d/l.db", place: nil),
    Case("another is renamed to it", "mv other.db d/l.db", place: nil),
    Case("another takes its place", "mv d/l.db m.db; cp other.db d/l.db", place: "/m.db"),
    Case("a link leads elsewhere", "ln -sf other.db link.db", place: "/d/l.db", by: "link.db"),
    Case("what a link leads to is moved", "mv d/l.db d/m.db", place: "/d/m.db", by: "link.db"),
  ]

  /// While another program has the lock, the tag has the ledger open and waits.
  @Test(arguments: cases)
  func nothingIsWrittenToALedgerThatIsNoLongerThere(_ test: Case) throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      """
      mkdir d; rijksledger --db d/l.db init 2>/dev/null; rijksledger --db other.db init 2>/dev/null
      ln -s d/l.db link.db; mkfifo gate
      touch out; stdbuf -oL sqlite3 d/l.db <gate >out & exec 3>gate
      echo "BEGIN IMMEDIATE; SELECT 'held';" >&3
      for i in {1..400}; do grep -q held out && break; sleep 0.02; done
      rijksledger --db \(test.name) tag in-overleg accres & tag=$!
      for i in {1..400}; do ls -l /proc/$tag/fd 2>/dev/null | grep -q 'l.db-wal' && break; sleep 0.01; done; sleep 0.1
      \(test.script); echo "ROLLBACK;" >&3; exec 3>&-
      wait $tag; echo "exit $?"
      """, in: directory.path)
    let place = test.place.map { ": it is now \(directory.path)\($0)" } ?? ""
    #expect(
      result.errors
        == "Error: \(test.name) was moved, replaced or removed while it was open\(place). Nothing was changed. Try again"
        + " when it is back in its place\n")
    #expect(result.output == "exit 1\n")
  }

  @Test func aLogThatIsRemovedIsSaid() throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      """
      rijksledger --db l.db init 2>/dev/null; mkfifo gate
      touch out; stdbuf -oL sqlite3 l.db <gate >out & exec 3>gate
      echo "BEGIN IMMEDIATE; SELECT 'held';" >&3
      for i in {1..400}; do grep -q held out && break; sleep 0.02; done
      rijksledger --db l.db tag in-overleg accres & tag=$!
      for i in {1..400}; do ls -l /proc/$tag/fd 2>/dev/null | grep -q 'l.db-wal' && break; sleep 0.01; done; sleep 0.1
      rm l.db-wal; echo "ROLLBACK;" >&3; exec 3>&-
      wait $tag; echo "exit $?"
      """, in: directory.path)
    #expect(
      result.errors
        == "Error: l.db-wal, which has the last changes of l.db, was removed or replaced while it was open. Nothing was"
        + " changed. Try again when it is back in its place\n")
    #expect(result.output == "exit 1\n")
  }

  /// Four advisers tag while the file is moved away: what was acknowledged is in the file, and what was not says so.
  @Test func whatIsAcknowledgedGoesWithTheFile() throws {
    let directory = TemporaryDirectory()
    var random = RandomSource(seed: 11)
    for round in 1...ConcurrencyTests.kills {
      let delay = Double(Int.random(in: 50...250, using: &random)) / 1000
      let result = try Program.shell(
        """
        rm -rf *; rijksledger --db l.db init 2>/dev/null
        adviser() {
          for n in {1..200}; do
            [ ! -e done ] || break
            rijksledger --db l.db tag in-overleg accres --by x --note "$1.$n" 2>>errors.$1 && echo "$1.$n" >> acknowledged.$1
          done
        }
        for a in 1 2 3 4; do adviser $a & done
        sleep \(delay); mv l.db away.db; touch done; wait
        cat acknowledged.* 2>/dev/null | sort > acknowledged
        rijksledger --db away.db history --format csv --no-header | cut -d, -f8 | sort > kept
        echo "lost: $(comm -23 acknowledged kept | wc -l)"; rijksledger --db away.db check
        """, in: directory.path)
      #expect(result.output == "lost: 0\n", "round \(round): \(result.output)\(result.errors)")
    }
  }
}
