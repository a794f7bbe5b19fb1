import Glibc
import TestSupport
import Testing

/// What stands in the way of a command, as the machine makes it: full disks, limits, read-only file systems.
@Suite(.serialized) struct ObstacleTests {
  let directory = TemporaryDirectory()

  /// On a disk with little room left a write is done, or refused as what it is; the ledger is whole either way.
  @Test(
    .enabled(if: Account.canMount, "a disk of which the test decides the size needs root"),
    arguments: [
      "tag vervallen accres --by x", "statuses add een --meaning Een --by x", "import begroting --by x",
      "check accept x-000000000000 --by x --note x",
    ])
  func aFullDiskIsSaid(_ command: String) throws {
    let path = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      mkdir small; mount -t tmpfs -o size=2800k none small || exit 9
      trap 'umount small' EXIT
      rijksledger --db \(path) export --format datapackage --output begroting 2>/dev/null
      rijksledger --db leeg.db init --empty 2>/dev/null
      source=\(path); case "\(command)" in import*) source=leeg.db;; esac
      for free in 0 4 8 12 16 20 24 28 32 36 40 48 64 96 128 400 1600; do
        rm -f small/*; cp "$source" small/l.db; cp small/l.db .
        head -c 4M /dev/zero > small/fill 2>/dev/null
        truncate -s -${free}K small/fill
        if rijksledger --db small/l.db \(command) 2>errors >/dev/null; then echo done $free >> log
        elif grep -q "^Error: there is no room left on the disk of small/l.db. Nothing was changed. Make room" errors; then
          echo full $free >> log
        elif grep -q "check finds no x-000000000000" errors; then echo done $free >> log
        else echo "$free: $(cat errors)"; fi
        rm small/fill; rijksledger --db small/l.db check || echo "$free: damaged"
      done
      grep -c full log | sed 's/^[1-9].*/some/'; grep -c done log | sed 's/^[1-9].*/some/'
      """, in: directory.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "some\nsome\n", "\(result.errors)")
  }

  @Test(.enabled(if: Account.canMount, "mounting a file system for reading only needs root"))
  func aFileSystemThatIsMountedForReadingOnlyIsSaid() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      mkdir disk; mount -t tmpfs none disk || exit 9
      trap 'umount disk' EXIT
      cp ledger.db disk/l.db; mount -o remount,ro disk
      for command in "tag vervallen accres --by x" "statuses add een --meaning Een --by x"; do
        rijksledger --db disk/l.db $command; echo $?
      done
      rijksledger --db disk/new.db init; echo $?
      rijksledger --db disk/l.db totals --by year --format csv | head -1
      """, in: directory.path)
    let refusal =
      "can't be written: its file system is mounted for reading only. Nothing was changed. Work on a copy on another one\n"
    #expect(result.output == "1\n1\n1\nbucket,year,eur,amounts,may_overlap\n")
    #expect(
      result.errors == "Error: disk/l.db \(refusal)Error: disk/l.db \(refusal)Error: disk/new.db \(refusal)")
  }

  /// With few files to open, each command does its work or says that too many are open.
  @Test(arguments: ["tag vervallen accres --by x", "totals", "init", "export --format csv --output out.csv"])
  func tooManyOpenFilesAreSaid(_ command: String) throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      for limit in 3 4 5 6 7 8 9 10 12 16; do
        rm -f out.csv new.db; cp ledger.db l.db
        name=l.db; [ "\(command)" = init ] && name=new.db
        if prlimit --nofile=$limit rijksledger --db $name \(command) 2>errors >/dev/null; then echo done >> log
        elif grep -q "^Error: .* too many files are open. Nothing was changed. Close\\|Too many open files" errors; then
          echo refused >> log
        elif grep -q "error while loading shared libraries" errors; then :
        else echo "$limit: $(cat errors)"; fi
        rijksledger --db l.db check || echo "$limit: damaged"
        rm -f l.db*
      done
      grep -c refused log | sed 's/^[1-9].*/some/'; grep -c done log | sed 's/^[1-9].*/some/'
      """, in: directory.path)
    #expect(result.output == "some\nsome\n", "\(result.errors)")
  }

  /// A limit on the size of files ends in a message, and not in a signal.
  @Test func aLimitOnTheSizeOfFilesIsSaid() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      for size in 1 4096 8192 16384 32768 65536 500000; do
        cp ledger.db l.db
        said=$(prlimit --fsize=$size rijksledger --db l.db tag vervallen accres --by x 2>&1); status=$?
        case $status in
          0) echo done >> log;;
          1) case $said in
               "Error: l.db can't grow: it, or a file beside it, would be larger"*) echo refused >> log;;
               *) echo "$said";;
             esac;;
          *) echo "$size: $status";;
        esac
        rijksledger --db l.db check || echo "$size: damaged"
        rm -f l.db*
      done
      grep -c refused log | sed 's/^[1-9].*/some/'
      """, in: directory.path)
    #expect(result.output == "some\n", "\(result.errors)")
  }
}
