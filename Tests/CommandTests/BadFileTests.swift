import Exchange
import Foundation
import Glibc
import Ledger
import TestSupport
import Testing

/// Bad files: each gives one message that says what and what next, the right status, and stays as it was.
///
/// Bad use is in Sessions. What root would pass without trying runs as somebody who may do less.
@Suite struct BadFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Makes the file `ledger` in the directory of the test.
    let make: @Sendable (TemporaryDirectory) throws -> Void
    let message: String
    /// What `check` says, which does not advise to run `check`.
    let checkMessage: String
    let status: Int32
    let asNobody: Bool
    var testDescription: String { name }

    init(
      _ name: String, message: String, checkMessage: String? = nil, status: Int32 = 1, asNobody: Bool = false,
      make: @escaping @Sendable (TemporaryDirectory) throws -> Void
    ) {
      self.name = name
      self.make = make
      self.message = message
      self.checkMessage = checkMessage ?? message
      self.status = status
      self.asNobody = asNobody
    }
  }

  static let cases = [
    Case(
      "a path that is missing",
      message: "there is no file ledger. Check the path, or make a ledger with: rijksledger --db ledger init"
    ) { _ in },
    Case("a directory", message: "ledger is a directory, not a ledger. Name the ledger's file with --db") {
      try FileManager.default.createDirectory(atPath: $0.file("ledger"), withIntermediateDirectories: false)
    },
    Case("a pipe", message: "ledger is a pipe, not a ledger. Name the ledger's file with --db") {
      _ = mkfifo($0.file("ledger"), 0o644)
    },
    Case(
      "an unreadable file",
      message:
        "ledger can't be read: permission denied. Ask its owner for permission to read it and its directory",
      asNobody: true
    ) {
      try $0.write(Fixtures.shipped, to: "ledger")
      chmod($0.file("ledger"), 0o600)
    },
    Case(
      "a directory that can't be looked into",
      message:
        "secret/ledger can't be read: permission denied. Ask its owner for permission to read it and its directory",
      asNobody: true
    ) {
      try FileManager.default.createDirectory(atPath: $0.file("secret"), withIntermediateDirectories: false)
      try $0.write(Fixtures.shipped, to: "secret/ledger")
      chmod($0.file("secret"), 0o700)
    },
    Case(
      "a JPEG",
      message: "ledger is not a ledger: it is not an SQLite database. Name the ledger's file with --db;"
        + " if it was a ledger once, put back a backup with: rijksledger --db ledger restore BACKUP --by NAME"
    ) {
      try $0.write([0xff, 0xd8, 0xff, 0xe0] + Array(repeating: 0x41, count: 9000), to: "ledger")
    },
    Case(
      "a short text",
      message: "ledger is not a ledger: it is not an SQLite database. Name the ledger's file with --db;"
        + " if it was a ledger once, put back a backup with: rijksledger --db ledger restore BACKUP --by NAME"
    ) {
      try $0.write(Array("ledger".utf8), to: "ledger")
    },
    Case(
      "an empty file",
      message:
        "ledger is an empty file, not a ledger. Put back a backup with: rijksledger --db ledger restore BACKUP --by NAME."
        + " If there never was a ledger, remove it, then make one with: rijksledger --db ledger init"
    ) { try $0.write([], to: "ledger") },
    Case(
      "another program's SQLite file",
      message:
        "ledger is not a ledger: it is another program's SQLite database (application id 7)."
        + " Name the ledger's file with --db"
    ) {
      let result = try Program.shell(
        "sqlite3 ledger 'PRAGMA application_id = 7; CREATE TABLE t (x)'", in: $0.path)
      #expect(result.status == 0)
    },
    Case(
      "a truncated ledger",
      message:
        "ledger is damaged: database disk image is malformed. Run: rijksledger --db ledger check; then put back a backup"
        + " with: rijksledger --db ledger restore BACKUP --by NAME",
      checkMessage:
        "ledger is damaged: database disk image is malformed. Put back the last backup that passes; the file is kept as"
        + " evidence: rijksledger --db ledger restore BACKUP --by NAME"
    ) { try $0.write(Array(Fixtures.shipped.prefix(Fixtures.shipped.count / 2)), to: "ledger") },
    Case(
      "a newer ledger",
      message:
        "ledger was written by a newer rijksledger: it is at migration 9, this program knows 1. Use the newer program"
    ) {
      try $0.write(Fixtures.shipped, to: "ledger")
      #expect(try Program.shell("sqlite3 ledger 'PRAGMA user_version = 9'", in: $0.path).status == 0)
    },
    Case(
      "an older ledger",
      message:
        "ledger was written by an older rijksledger: it is at migration 0, this program needs 1."
        + " Run: rijksledger --db ledger migrate"
    ) {
      try $0.write(Fixtures.shipped, to: "ledger")
      #expect(try Program.shell("sqlite3 ledger 'PRAGMA user_version = 0'", in: $0.path).status == 0)
    },
  ]

  @Test(arguments: cases)
  func aBadFileGivesOneMessageAndStaysAsItWas(_ test: Case) throws {
    let directory = TemporaryDirectory()
    try test.make(directory)
    let name = test.message.hasPrefix("secret/") ? "secret/ledger" : "ledger"
    let before = try Program.shell("ls -lR; find . -type f -exec md5sum {} +", in: directory.path)
    for command in [["totals"], ["measures", "--format", "json"], ["check"], ["show", "accres"]] {
      let result =
        test.asNobody
        ? try asNobody(["--db", name] + command, in: directory)
        : try Program.rijksledger(["--db", name] + command, in: directory.path)
      #expect(result.errors == "Error: \(command == ["check"] ? test.checkMessage : test.message)\n")
      #expect(result.output == "")
      #expect(result.status == test.status)
    }
    #expect(try Program.shell("ls -lR; find . -type f -exec md5sum {} +", in: directory.path) == before)
  }

  /// Where nobody can reach a copy of the command.
  private let shared = TemporaryDirectory()

  private func copyForNobody() throws -> String {
    let copy = shared.file("rijksledger")
    if access(copy, X_OK) != 0 { try FileManager.default.copyItem(atPath: Program.binary, toPath: copy) }
    return copy
  }

  /// Runs the command as somebody who has only the permissions that everybody has, in a directory with a mode: as nobody,
  /// or, where the tests may not become somebody else, with the owner's permissions taken away for a while.
  private func asNobody(
    _ arguments: [String], in directory: TemporaryDirectory, mode: mode_t = 0o755,
    environment: [String: String] = [:]
  ) throws -> ProgramResult {
    chmod(directory.path, mode)
    let environment = ["HOME": "/nonexistent"].merging(environment) { $1 }
    guard Account.isRoot else {
      let giveBack = takePermissions(in: directory)
      defer { giveBack() }
      return try Program.run(Program.binary, arguments, in: directory.path, environment: environment)
    }
    return try Program.run(
      "/usr/bin/setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", try copyForNobody()] + arguments,
      in: directory.path, environment: environment)
  }

  /// Leaves the owner what everybody has; gives what undoes it.
  private func takePermissions(in directory: TemporaryDirectory) -> () -> Void {
    let names = (FileManager.default.subpaths(atPath: directory.path) ?? []).map(directory.file)
    let modes = (names + [directory.path]).map { path in
      var found = stat()
      return (path, lstat(path, &found) == 0 ? found.st_mode & 0o7777 : 0)
    }
    for (path, mode) in modes { chmod(path, mode & ~0o700 | (mode & 0o7) << 6) }
    return { for (path, mode) in modes.reversed() { chmod(path, mode) } }
  }

  // MARK: Places that can't be written

  @Test func aLedgerInADirectoryThatCannotBeWrittenAnswers() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let expected = try Program.rijksledger(["--db", path, "totals"], in: directory.path)
    let result = try asNobody(["--db", path, "totals"], in: directory)
    #expect(result == expected)
    #expect(
      try asNobody(["--db", path, "check"], in: directory) == ProgramResult(output: "", errors: "", status: 0)
    )
    #expect(try directory.names() == ["ledger.db"])
  }

  /// Changes in a -wal that nobody has open can't be read without writing.
  @Test func aLedgerThatWasNotClosedInSuchADirectoryIsSaid() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    // A process that is killed leaves its -wal behind.
    _ = try Program.shell(
      """
      mkfifo gate
      stdbuf -oL sqlite3 \(path) <gate >out & exec 3>gate
      echo "PRAGMA wal_autocheckpoint = 0; BEGIN; DELETE FROM contribution; COMMIT; SELECT 'ready';" >&3
      for i in {1..400}; do grep -q ready out && break; sleep 0.05; done; kill -9 $!; exec 3>&-; wait; rm gate out
      """, in: directory.path)
    #expect(try directory.names().contains("ledger.db-wal"))
    try? FileManager.default.removeItem(atPath: path + "-shm")
    let result = try asNobody(["--db", path, "totals"], in: directory)
    #expect(
      result.errors
        == "Error: \(path) is in use or was not closed, and its directory can't be written, so its last changes in"
        + " \(path)-wal can't be read. Run a command on it as somebody who may write there, or copy both files to a"
        + " directory of your own\n")
    #expect(result.status == 1)
  }

  /// The same with the rollback journal that another program may have switched to.
  @Test func aRollbackJournalIsNotOverlooked() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    try directory.write([1], to: "ledger.db-journal")
    let result = try asNobody(["--db", path, "totals"], in: directory)
    #expect(result.errors.contains("is in use or was not closed"))
    #expect(result.status == 1)
  }

  /// A reader's own -wal and -shm beside the ledger would shut its owner out.
  @Test func aReaderWhoMayNotWriteLeavesNothingBeside() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let result = try asNobody(["--db", path, "journal"], in: directory, mode: 0o777)
    #expect(result.status == 0)
    #expect(try directory.names() == ["ledger.db"])
  }

  /// SQLite keeps -wal and -shm beside the file itself, not beside a link to it.
  @Test(.enabled(if: Account.isRoot, "another user is needed beside the one who writes"))
  func aLinkToALedgerInUseDoesNotAnswerFromBeforeItsLastChanges() throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      """
      mkdir real links; chmod 755 . real links
      rijksledger --db real/l.db init 2>/dev/null; ln -s ../real/l.db links/l.db; mkfifo gate
      stdbuf -oL sqlite3 real/l.db <gate >out & exec 3>gate
      echo "SELECT count(*) FROM event; BEGIN; SELECT 'ready' FROM event UNION SELECT 'ready';" >&3
      for i in {1..400}; do grep -q ready out && break; sleep 0.05; done
      rijksledger --db real/l.db tag in-overleg accres --by x 2>/dev/null
      for name in real links; do
        setpriv --reuid=65534 --regid=65534 --clear-groups \(try copyForNobody()) --db $name/l.db history --format ids
      done
      exec 3>&-; wait
      """, in: directory.path)
    #expect(result.output == "2023-gf-accres\n2023-gf-accres\n")
  }

  @Test func anotherProgramsFileIsNotTouched() throws {
    let directory = TemporaryDirectory()
    let script = """
      sqlite3 f.db "CREATE TABLE t (x); INSERT INTO t VALUES (1)"
      printf junk > f.db-journal; md5sum f.db f.db-journal > before
      rijksledger --db f.db totals; rijksledger --db f.db migrate; md5sum --quiet -c before; ls
      """
    let result = try Program.shell(script, in: directory.path)
    #expect(result.output == "before\nf.db\nf.db-journal\n")
    #expect(result.errors.contains("another program's SQLite database"))
  }

  @Test(arguments: ["", "//tmp", "relative", "/tmp"])
  func theDirectoryForAPrivateCopyMayBeNamedOddly(_ temporary: String) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let result = try asNobody(
      ["--db", path, "journal", "--format", "ids"], in: directory, environment: ["TMPDIR": temporary])
    #expect(result == ProgramResult(output: "1\n2\n", errors: "", status: 0))
  }

  /// The copy needs room in TMPDIR, and where there is none nothing stays behind.
  @Test(.enabled(if: Account.canMount, "mounting needs root")) func aPrivateCopyThatFindsNoRoomIsSaid() throws
  {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    _ = try Program.shell(
      "mkdir small && mount -t tmpfs -o size=64k,mode=1777 none small", in: directory.path)
    let small = directory.file("small")
    let result = try asNobody(["--db", path, "totals"], in: directory, environment: ["TMPDIR": small])
    #expect(result.output == "")
    #expect(result.errors.contains("no room left"), "\(result.errors)")
    #expect(result.status == 1)
    #expect(try Program.shell("ls -A small; umount small", in: directory.path).output == "")
  }

  @Test func writingWhereItIsNotAllowedIsSaid() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let unwritable =
      "can't be written, or its directory can't. Check the permissions of both, or name another place with --db\n"
    let migrate = try asNobody(["--db", path, "migrate"], in: directory)
    #expect(migrate.errors == "Error: \(path) \(unwritable)")
    #expect(migrate.status == 1)
    let make = try asNobody(["--db", directory.file("new.db"), "init"], in: directory)
    #expect(make.errors == "Error: \(directory.file("new.db")) \(unwritable)")
    #expect(make.status == 1)
  }

  // MARK: Other programs, full disks

  @Test func aLedgerHeldOpenByAnotherProgramAnswers() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      mkfifo gate
      stdbuf -oL sqlite3 \(path) <gate >out & exec 3>gate
      echo "BEGIN IMMEDIATE; DELETE FROM contribution; SELECT count(*) FROM contribution;" >&3
      for i in {1..400}; do grep -q 0 out && break; sleep 0.05; done; cat out
      rijksledger --db \(path) totals --by route --format csv | grep -c bcf
      exec 3>&-; wait
      """, in: directory.path)
    #expect(result.output == "0\n1\n")
    #expect(result.errors == "")
  }

  @Test func anExclusiveLockIsSaid() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      mkfifo gate
      stdbuf -oL sqlite3 \(path) <gate >out & exec 3>gate
      echo "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM contribution; SELECT 'ready';" >&3
      for i in {1..400}; do grep -q ready out && break; sleep 0.05; done
      rijksledger --db \(path) totals; echo $?
      exec 3>&-; wait
      """, in: directory.path)
    #expect(result.output == "1\n")
    #expect(
      result.errors
        == "Error: \(path) is locked: another program has been writing for more than 5 seconds. Try again when it has"
        + " finished\n")
  }

  @Test(.enabled(if: Account.canMount, "mounting needs root")) func aFullDiskIsSaidAndLeavesNothing() throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      """
      mkdir small && mount -t tmpfs -o size=200k none small
      rijksledger --db small/ledger.db init; echo $?
      ls -A small | wc -l
      XDG_DATA_HOME=$PWD/small rijksledger totals; echo $?
      find small -type f | wc -l
      rijksledger --db small/leeg.db init --empty; echo $?
      umount small && mount -t tmpfs -o size=20k none small
      rijksledger --db \(try Fixtures.shipped(in: directory)) amounts --format json --output small/out.json; echo $?
      ls -A small | wc -l
      umount small && mount -t tmpfs -o size=900k none small && cp ledger.db small/
      head -c 2M /dev/zero > small/filler 2>/dev/null
      rijksledger --db small/ledger.db totals --by route --format csv | grep -c bcf
      umount small
      """, in: directory.path)
    #expect(result.output == "1\n0\n1\n0\n1\n1\n0\n1\n")
    #expect(
      result.errors == """
        Error: there is no room left on the disk of small/ledger.db. Nothing was changed. Make room and try again
        Error: there is no room left on the disk of \(directory.file("small"))/rijksledger/ledger.db. Nothing was \
        changed. Make room and try again
        Error: there is no room left on the disk of small/leeg.db. Nothing was changed. Make room and try again
        Error: small/out.json can't be written: No space left on device. Check where it goes

        """)
  }
}
