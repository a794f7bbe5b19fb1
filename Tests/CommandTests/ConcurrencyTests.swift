import Foundation
import Ledger
import TestSupport
import Testing

/// Several advisers at once, and processes that are killed: nothing acknowledged is lost.
@Suite(.serialized) struct ConcurrencyTests {
  /// How many times a process is killed: more in Scripts/soak.
  static let kills = Int(ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_KILLS"] ?? "") ?? 20

  @Test func eightAdvisersTagAtOnce() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      rijksledger --db \(path) measures --format ids > ids
      adviser() {
        for n in $(seq 250); do
          # Half of them on the same measures.
          if [ $((n % 2)) = 0 ]; then id=$(sed -n "$((n % 5 + 1))p" ids); else id=$(sed -n "$(((n * 8 + $1) % 117 + 1))p" ids); fi
          rijksledger --db \(path) tag in-overleg $id --by "adviser $1" --note "tag $n" 2>>errors.$1 || echo "exit $? of adviser $1"
        done
      }
      for a in 1 2 3 4 5 6 7 8; do adviser $a & done; wait
      rijksledger --db \(path) history --format csv --no-header | wc -l
      for a in 1 2 3 4 5 6 7 8; do rijksledger --db \(path) history --format csv | grep -c ",adviser $a,"; done
      grep -h locked errors.*
      rijksledger --db \(path) check
      """, in: directory.path)
    #expect(result.output == "2000\n" + String(repeating: "250\n", count: 8))
    #expect(result.errors == "")
  }

  @Test func killedWhileTagging() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    var random = RandomSource(seed: 5)
    for round in 1...Self.kills {
      let delay = Double(Int.random(in: 5...120, using: &random)) / 1000
      let result = try Program.shell(
        """
        setsid bash -c 'n=0; while :; do n=$((n + 1)); rijksledger --db \(path) tag in-overleg woningbouwimpuls --by killed \
          --note "\(round).$n" 2>/dev/null && echo "\(round).$n" >> acknowledged; done' & pid=$!
        sleep \(delay); kill -9 -- -$pid; wait $pid 2>/dev/null
        rijksledger --db \(path) check || echo damaged
        """, in: directory.path)
      #expect(result.output == "")
    }
    let lost = try Program.shell(
      """
      touch acknowledged
      rijksledger --db \(path) history --format csv | cut -d, -f8 | sort > recorded
      sort acknowledged | comm -23 - recorded; wc -l < acknowledged
      """, in: directory.path)
    // The only line is the count: every acknowledged tag is there.
    #expect(lost.output.split(separator: "\n").count == 1)
    #expect((Int(lost.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 0)
  }

  @Test func killedWhileMakingAndCopying() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    var random = RandomSource(seed: 6)
    var struck = 0
    for _ in 1...Self.kills {
      let delay = Double(Int.random(in: 1...60, using: &random)) / 1000
      let short = Double(Int.random(in: 1...15, using: &random)) / 1000
      let result = try Program.shell(
        """
        rijksledger --db new.db init 2>/dev/null & pid=$!; sleep \(delay); kill -9 $pid 2>/dev/null; wait $pid 2>/dev/null
        [ $? = 137 ] && echo struck > struck
        [ ! -e new.db ] || rijksledger --db new.db check || echo damaged
        rijksledger --db \(path) backup copy.db 2>/dev/null & pid=$!; sleep \(short); kill -9 $pid 2>/dev/null; wait $pid 2>/dev/null
        [ $? = 137 ] && echo struck > struck
        [ ! -e copy.db ] || rijksledger --db copy.db check || echo damaged
        rijksledger --db \(path) check || echo damaged
        # Neither has a name until it is whole, so a kill leaves nothing of it.
        rm -f new.db copy.db; cat struck 2>/dev/null; rm -f struck; ls -A
        """, in: directory.path)
      let lines = result.output.split(separator: "\n")
      #expect(lines.filter { $0 != "struck" } == ["ledger.db"], "\(result.output)")
      if lines.first == "struck" { struck += 1 }
    }
    // A test whose kills all came too early or too late would say nothing.
    #expect(struck > 0)
  }

  @Test(.enabled(if: Account.canMount, "mounting needs root"))
  func aFullDiskLosesNothingAndTaggingGoesOn() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      mkdir small && mount -t tmpfs -o size=900k none small
      cp \(path) small/ledger.db
      n=0; note=$(printf 'x%.0s' {1..2000})
      # The one that is refused makes room when it closes the log, so a next one may be taken.
      status=0
      while [ $n -lt 500 ]; do
        rijksledger --db small/ledger.db tag in-overleg woningbouwimpuls --by x --note "$note $n" 2>error
        status=$?; [ $status = 0 ] || break
        n=$((n + 1))
      done
      echo "exit $status"; cat error >&2
      mount -o remount,size=20m small
      [ $(rijksledger --db small/ledger.db history --format csv --no-header | wc -l) = $n ] && echo "all there"
      [ $n -gt 3 ] && echo "some tags"
      rijksledger --db small/ledger.db check && echo clean
      rijksledger --db small/ledger.db tag toegekend woningbouwimpuls --by x 2>/dev/null && echo "goes on"
      umount small
      """, in: directory.path)
    #expect(result.output == "exit 1\nall there\nsome tags\nclean\ngoes on\n")
    #expect(
      result.errors
        == "Error: there is no room left on the disk of small/ledger.db. Nothing was changed. Make room and try again\n"
    )
  }

  @Test func aLockBeyondTheTimeoutIsSaidAndReadersGoOn() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      mkfifo gate
      stdbuf -oL sqlite3 \(path) <gate >out & exec 3>gate
      echo "BEGIN IMMEDIATE; SELECT 'ready';" >&3
      for i in {1..400}; do grep -q ready out && break; sleep 0.05; done
      rijksledger --db \(path) --busy-timeout 1 tag in-overleg woningbouwimpuls --by x; echo "exit $?"
      rijksledger --db \(path) --busy-timeout 0 history; echo "exit $?"
      echo "COMMIT;" >&3; exec 3>&-; wait
      rijksledger --db \(path) tag in-overleg woningbouwimpuls --since 2022-10-01 --by x
      """, in: directory.path)
    #expect(result.output == "exit 1\nexit 0\n")
    #expect(
      result.errors
        == "Error: \(path) is locked: another program has been writing for more than 1 second. Try again when it has"
        + " finished\nNo event matches.\n2023-bzk-woningbouwimpuls: aangekondigd → in-overleg since 2022-10-01 (event 1)\n"
    )
  }
}
