import Foundation
import TestSupport
import Testing

/// The same rule for everything that writes a file under a name that the user gives.
@Suite struct OutputPlaceTests {
  /// A command that writes, with `OUT` for the name.
  struct Writer: Sendable, CustomTestStringConvertible {
    let command: String
    /// Whether it can write to a device, a pipe or an open file.
    var streams = true
    /// Whether it writes a folder.
    var isFolder = false
    var testDescription: String { command }
  }

  static let writers = [
    Writer(command: "totals --output OUT"), Writer(command: "measures --format csv --output OUT"),
    Writer(command: "amounts --format json --output OUT"),
    Writer(command: "contributions --format csv --output OUT"),
    Writer(command: "history --format csv --output OUT"),
    Writer(command: "journal --format csv --output OUT"),
    Writer(command: "journal --head --output OUT"), Writer(command: "statuses --output OUT"),
    Writer(command: "check --format json --output OUT"), Writer(command: "show accres --output OUT"),
    Writer(command: "totals --explain --output OUT"), Writer(command: "totals --format ids --output OUT"),
    Writer(command: "export --format csv --output OUT"), Writer(command: "export --format json --output OUT"),
    Writer(command: "export --format xlsx --output OUT", streams: false),
    Writer(command: "export --format datapackage --output OUT", streams: false, isFolder: true),
    Writer(command: "backup OUT", streams: false),
  ]
  static let fileWriters = writers.filter { !$0.isFolder }

  let directory = TemporaryDirectory()

  /// Runs a script in which `run NAME OPTIONS...` runs the writer, says nothing and gives its status.
  private func shell(_ writer: Writer, _ script: String) throws -> ProgramResult {
    _ = try Fixtures.shipped(in: directory)
    let command = writer.command.replacingOccurrences(of: "OUT", with: "\"$name\"")
    return try Program.shell(
      """
      export RIJKSLEDGER_DB=ledger.db
      run() { local name="$1"; shift; rijksledger \(command) "$@" 2>>errors; }
      \(script)
      """, in: directory.path)
  }

  @Test(arguments: fileWriters)
  func anExistingFileIsReplacedOnlyWhenAsked(_ writer: Writer) throws {
    let result = try shell(
      writer,
      """
      run new; echo $?; [ -s new ] && echo written
      echo qqxz > a; run a; echo $?; cat a
      run a --force; echo $?; grep -c qqxz a
      ln -s b link; echo qqxz > b; run link; cat b; run link --force; grep -c qqxz b; readlink link
      ls -A | grep tmp
      cat errors | grep -v '^Wrote\\|^Copied\\|^No event'
      """)
    let place = writer.command.hasPrefix("backup") ? "file" : "place with --output"
    let refused =
      "exists already and is left as it is. Name another \(place), or replace it with --force\n"
    #expect(
      result.output == "0\nwritten\n1\nqqxz\n0\n0\nqqxz\n0\nb\nError: a \(refused)Error: link \(refused)",
      "\(result.errors)")
  }

  @Test(arguments: fileWriters)
  func aFileThatIsProtectedStays(_ writer: Writer) throws {
    let result = try shell(
      writer,
      """
      echo mine > a; chmod 444 a
      run a; echo $?; run a --force; echo $?; cat a; stat -c %a a
      cat errors
      """)
    let place = writer.command.hasPrefix("backup") ? "file" : "place with --output"
    let refused =
      "Error: a is write-protected and is left as it is, also with --force. Name another \(place), or give yourself"
      + " permission to write it first\n"
    #expect(result.output == "1\n1\nmine\n444\n\(refused)\(refused)", "\(result.errors)")
  }

  @Test(arguments: fileWriters)
  func whatIsNoFileIsRefused(_ writer: Writer) throws {
    let result = try shell(
      writer,
      """
      mkdir folder; echo keep > folder/x; ln -s nowhere dangling
      \(Program.tools)/python -c 'import socket; socket.socket(socket.AF_UNIX).bind("socket")'
      for name in newdir/ folder folder/ . .. dangling socket ledger.db ledger.db-wal ledger.db-journal; do
        run $name --force; echo -n "$? "
      done
      echo; ls -AR | grep -v errors; readlink dangling
      sed 's/\\(is the ledger itself\\|or belongs\\).*/the ledger/; s/ Name .*//' errors
      """)
    #expect(
      result.output == """
        1 1 1 1 1 1 1 1 1 1 
        .:
        dangling
        folder
        ledger.db
        socket

        ./folder:
        x
        nowhere
        Error: newdir/ ends in a slash, so it names a folder.
        Error: folder is a directory.
        Error: folder/ is a directory.
        Error: . is a directory.
        Error: .. is a directory.
        Error: dangling is a link that leads nowhere.
        Error: socket is a socket.
        Error: ledger.db the ledger
        Error: ledger.db-wal the ledger
        Error: ledger.db-journal the ledger

        """, "\(result.errors)")
  }

  /// It stays what it is, and gets what a file would have got.
  @Test(arguments: fileWriters)
  func aDeviceOrAPipeIsWrittenTo(_ writer: Writer) throws {
    let result = try shell(
      writer,
      """
      run expected; mkfifo pipe; ln -s /dev/null null
      for force in "" --force; do
        \(writer.streams ? "cat pipe > read &" : "")
        timeout 60 rijksledger \(writer.command.replacingOccurrences(of: "OUT", with: "pipe")) $force 2>/dev/null; echo $?
        wait; [ -p pipe ] && echo pipe; cmp -s read expected && echo same
        run null $force; echo $?; [ -c null ] && readlink null
      done
      """)
    let expected = writer.streams ? "0\npipe\nsame\n0\n/dev/null\n" : "1\npipe\n1\n/dev/null\n"
    #expect(result.output == expected + expected, "\(result.errors)")
  }

  /// Names of a descriptor that was given to the program, as the shell's `7>>log` does.
  static let names = [
    "/dev/fd/7", "/proc/self/fd/7", "/proc/thread-self/fd/7", "link", "chain", "folder/7", "/dev/./fd/7",
  ]

  /// A log that standard error or another descriptor is appended to gets more lines and is not replaced, under any name.
  @Test(arguments: fileWriters)
  func anOpenFileIsWrittenToUnderAnyName(_ writer: Writer) throws {
    let result = try shell(
      writer,
      """
      run expected; ln -s /dev/fd/7 link; ln -s link chain; ln -s /proc/self/fd folder
      for name in \(Self.names.joined(separator: " ")); do
        for force in "" --force; do
          echo before > log; inode=$(stat -c %i log)
          run $name $force 7>>log; echo -n "$? "
          echo after >> log
          [ $(stat -c %i log) = $inode ] || echo "$name replaced"
          (echo before; \(writer.streams ? "cat expected;" : "") echo after) | cmp - log
        done
      done
      echo; sed 's/ Name .*//; s/^Error: [^ ]*//' errors | grep -v '^Wrote\\|^Copied\\|^No event' | sort | uniq -c
      ls -A
      """)
    let count = Self.names.count * 2
    let statuses = String(repeating: writer.streams ? "0 " : "1 ", count: count) + "\n"
    let refusals = writer.streams ? "" : "     \(count)  is open already, and this needs a file of its own.\n"
    let files = "chain\nerrors\nexpected\nfolder\nledger.db\nlink\nlog\n"
    #expect(result.output == statuses + refusals + files, "\(result.errors)")
  }

  @Test(arguments: fileWriters.filter(\.streams))
  func standardErrorAndOutputAreWrittenTo(_ writer: Writer) throws {
    let command = writer.command.replacingOccurrences(of: "OUT", with: "\"$name\"")
    let result = try shell(
      writer,
      """
      run expected
      for name in /dev/stderr /dev/fd/2 /proc/self/fd/2 /dev/stdout /dev/fd/1 /proc/self/fd/1; do
        echo before > log
        case $name in *err|*2) rijksledger \(command) 2>>log;; *) rijksledger \(command) >>log 2>/dev/null;; esac
        (echo before; grep -v '^No event' expected) | cmp - <(grep -v '^No event' log)
      done
      ls -A
      """)
    #expect(result.output == "errors\nexpected\nledger.db\nlog\n", "\(result.errors)")
  }

  /// A user can't name what the program opened itself: descriptor 3 is the ledger.
  @Test func theProgramsOwnFilesAreNotWrittenTo() throws {
    let path = try Fixtures.shipped(in: directory)
    for number in 3...12 {
      let result = try Program.rijksledger(
        ["--db", path, "totals", "--force", "--output", "/dev/fd/\(number)"], in: directory.path)
      #expect(result.status == 1, "\(number)")
    }
    #expect(try directory.bytes("ledger.db") == Fixtures.shipped)
  }

  @Test func aFileThatAnotherProgramHasOpenIsRefused() throws {
    let result = try shell(
      Self.writers[0],
      """
      echo before > log; sleep 60 7>>log >/dev/null 2>&1 & sleep 0.2
      run /proc/$!/fd/7 --force; echo $?; kill $!; cat log; sed 's/[0-9][0-9]*/N/' errors
      """)
    #expect(
      result.output == """
        1
        before
        Error: /proc/N/fd/7 is a file that another program has open, and would be written over from its beginning. Name \
        another file with --output

        """)
  }

  @Test func aPackageIsReplacedOnlyWhenAskedAndNotWhenProtected() throws {
    let writer = try #require(Self.writers.first { $0.isFolder })
    let result = try shell(
      writer,
      """
      run p; echo $?; run p/; echo $?; run p --force; echo $?
      echo mine > file; run file; run file --force; cat file
      chmod 444 p/totals.csv; run p --force; echo $?; chmod 644 p/totals.csv
      chmod 555 p; run p --force; echo $?; chmod 755 p
      mkfifo pipe; run pipe --force; run /dev/null --force; run /dev/fd/7 --force 7>>log; cat log
      ls -A; sed 's/ Name .*//' errors
      """)
    #expect(
      result.output == """
        0
        1
        0
        mine
        1
        1
        errors
        file
        ledger.db
        log
        p
        pipe
        Wrote p.
        Error: p/ exists already and is left as it is.
        Wrote p.
        Error: file is not a folder.
        Error: file is not a folder.
        Error: p/totals.csv is write-protected and is left as it is, also with --force.
        Error: p is write-protected and is left as it is, also with --force.
        Error: pipe is not a folder.
        Error: /dev/null is not a folder.
        Error: /dev/fd/7 is not a folder.

        """)
  }
}
