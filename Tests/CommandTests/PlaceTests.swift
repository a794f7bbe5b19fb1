import Foundation
import Glibc
import TestSupport
import Testing

/// Places where a ledger can't be kept safely: what is written there would not be where its name leads for others.
@Suite struct PlaceTests {
  private let directory = TemporaryDirectory()

  private func rijksledger(_ arguments: [String], home: String? = nil) throws -> ProgramResult {
    try Program.rijksledger(
      arguments, in: directory.path, environment: home.map { ["HOME": $0] } ?? [:])
  }

  // MARK: Several names

  private static let severalNames =
    "has 2 names (hard links), and under each of them SQLite would keep other changes beside it. Nothing was changed."
    + " Remove the other names; list them with: find / -samefile"

  /// Of 24 tags that were acknowledged through two names, 12 were kept.
  @Test func aLedgerWithTwoNamesIsNeitherWrittenNorRead() throws {
    _ = try Fixtures.shipped(in: directory, as: "a.db")
    #expect(try rijksledger(["--db", "a.db", "tag", "in-overleg", "accres"]).status == 0)
    try FileManager.default.linkItem(atPath: directory.file("a.db"), toPath: directory.file("b.db"))
    for name in ["a.db", "b.db"] {
      for command in [
        ["tag", "in-overleg", "accres"], ["history"], ["migrate"], ["backup", "c.db"], ["totals"],
      ] {
        let result = try rijksledger(["--db", name] + command)
        #expect(result.errors == "Error: \(name) \(Self.severalNames) \(name)\n")
        #expect(result.status == 1)
      }
      let check = try rijksledger(["--db", name, "check"])
      #expect(check.output.contains("it has 2 names (hard links; expected 1)"))
      #expect(check.errors.contains("find / -samefile FILE"))
      #expect(check.status == 2)
    }
    try FileManager.default.removeItem(atPath: directory.file("b.db"))
    #expect(try rijksledger(["--db", "a.db", "tag", "in-overleg", "accres", "--note", "x"]).status == 0)
    #expect(try rijksledger(["--db", "a.db", "check"]).status == 0)
  }

  /// Programs that keep copies of a disk link what has not changed; nobody writes a backup, so it can be read.
  @Test func aBackupWithTwoNamesIsRead() throws {
    _ = try Fixtures.shipped(in: directory, as: "a.db")
    let result = try Program.shell(
      """
      rijksledger --db a.db backup b.db 2>/dev/null; ln b.db c.db
      rijksledger --db c.db journal --format ids; rijksledger --db c.db tag in-overleg accres; echo $?
      rijksledger --db a.db restore c.db --by x 2>/dev/null; rijksledger --db a.db check; stat -c %h a.db b.db
      """, in: directory.path)
    #expect(result.output == "1\n2\n1\n1\n2\n")
    #expect(result.errors == "Error: c.db \(Self.severalNames) c.db\n")
  }

  /// The restored ledger has one name, and the other keeps what was there.
  @Test func restoringGivesALedgerOneName() throws {
    _ = try Fixtures.shipped(in: directory, as: "a.db")
    let result = try Program.shell(
      LeftLog.function + """
        rijksledger --db a.db backup backup.db 2>/dev/null; leave_log a.db tags a.db 1 2; ln a.db b.db
        rijksledger --db a.db restore backup.db --by x
        stat -c %h a.db a.db.before-restore.db b.db; rijksledger --db a.db check
        for name in a.db a.db.before-restore.db b.db; do rijksledger --db $name history --format csv --no-header | wc -l; done; ls -1
        """, in: directory.path)
    #expect(
      result.errors == """
        Restored a.db from backup.db, whose last entry is 2; entry 3 records it.
        What was there is kept as a.db.before-restore.db.
        The backup lacks 2 entries that it had: 3 to 4. See them with: rijksledger --db a.db.before-restore.db journal

        """)
    #expect(
      result.output == "1\n1\n1\n0\n2\n2\na.db\na.db.before-restore.db\nb.db\nbackup.db\n")
  }

  // MARK: File systems

  @Test(.enabled(if: Account.canMount, "mounting needs root"))
  func aFileThatIsMountedAloneIsRefused() throws {
    _ = try Fixtures.shipped(in: directory, as: "a.db")
    let result = try Program.shell(
      """
      mkdir other; touch other/b.db; mount --bind a.db other/b.db || exit 99
      for command in "tag in-overleg accres" history "restore a.db --by x"; do rijksledger --db other/b.db $command; echo $?; done
      rijksledger --db other/b.db check; echo $?; umount other/b.db; ls -1A other
      """, in: directory.path)
    try #require(result.status != 99)
    #expect(result.output.hasPrefix("1\n1\n1\n"))
    #expect(result.output.hasSuffix("\n2\nb.db\n"))
    #expect(result.output.contains("it is mounted as a single file (expected its directory)"))
    #expect(
      result.errors.contains("other/b.db is mounted as a single file, so its changes would be kept beside it")
    )
  }

  /// Two mounts of one ledger lost 28 of 120 tags, and the file with them.
  @Test(.enabled(if: Account.canMountFUSE, "mounting with bindfs needs root and /dev/fuse"))
  func twoFUSEMountsOfALedgerAreReadAndNotWritten() throws {
    let result = try Program.shell(
      """
      mkdir real m1 m2; rijksledger --db real/l.db init 2>/dev/null
      rijksledger --db real/l.db tag in-overleg accres 2>/dev/null
      bindfs real m1 && bindfs real m2 || exit 99
      for m in m1 m2; do
        rijksledger --db $m/l.db tag in-overleg accres --note x; echo $?
        rijksledger --db $m/n.db init; echo $?
        rijksledger --db $m/l.db restore real/l.db --by x; echo $?
        rijksledger --db $m/l.db migrate 2>/dev/null; echo $?
        rijksledger --db $m/l.db history --format ids
        rijksledger --db $m/l.db totals --by route --format csv | grep -c bcf
        rijksledger --db $m/l.db check
        rijksledger --db $m/l.db backup $m.db 2>/dev/null; rijksledger --db $m.db history --format ids
      done
      umount m1 m2; ls -1A real
      """, in: directory.path)
    try #require(result.status != 99, "bindfs can't mount here")
    let one = "1\n1\n1\n1\n2023-gf-accres\n1\n2023-gf-accres\n"
    #expect(result.output == one + one + "l.db\n")
    let sharing =
      "a ledger is written only where all its users are known to share locks and memory. Nothing was changed."
    let lines = result.errors.split(separator: "\n").map(String.init)
    for (number, name) in ["m1", "m2"].enumerated() {
      let own = lines.dropFirst(number * 3).prefix(3)
      let refusal =
        "Error: \(name)/l.db is on FUSE, and \(sharing) Keep it on a local disk and work there, over ssh for instance; a"
        + " copy to work on, or to move, is made with: rijksledger --db \(name)/l.db backup COPY"
      #expect(
        own == [
          refusal,
          "Error: \(name)/n.db would be on FUSE, and \(sharing) Make it on a local disk and work there, over ssh for instance",
          refusal,
        ])
    }
    #expect(lines.count == 6)
  }

  /// A ledger that is in use on the other side can't be copied whole.
  @Test(.enabled(if: Account.canMountFUSE, "mounting with bindfs needs root and /dev/fuse"))
  func aLedgerInUseBehindAFUSEMountIsSaid() throws {
    let result = try Program.shell(
      LeftLog.function + """
        mkdir real m; rijksledger --db real/l.db init 2>/dev/null; leave_log real/l.db tags real/l.db 1 1
        bindfs real m || exit 99; rijksledger --db m/l.db history; echo $?; umount m
        """, in: directory.path)
    try #require(result.status != 99, "bindfs can't mount here")
    #expect(
      result.errors
        == "Error: m/l.db is in use or was not closed, and on FUSE its last changes in m/l.db-wal can't be read. Read it on"
        + " the host that has its disk, or wait until it is closed there\n")
    #expect(result.output == "1\n")
  }

  @Test(.enabled(if: Account.canMount, "mounting needs root"), arguments: ["tmpfs", "ramfs"])
  func aLocalFileSystemIsWritten(_ kind: String) throws {
    let result = try Program.shell(
      """
      mkdir m; mount -t \(kind) none m || exit 99
      rijksledger --db m/l.db init 2>/dev/null; rijksledger --db m/l.db tag in-overleg accres --since 2022-10-01; ls -1A m; umount m
      """, in: directory.path)
    try #require(result.status != 99)
    #expect(result.errors == "2023-gf-accres: aangekondigd → in-overleg since 2022-10-01 (event 1)\n")
    #expect(result.output == "l.db\n")
  }

  // MARK: The default place

  /// A tag meant for the shared ledger made a private one, went there and was lost to everybody.
  @Test func aChangeNeverMakesALedger() throws {
    let place = directory.file(".local/share/rijksledger/ledger.db")
    for command in [
      ["tag", "in-overleg", "accres"], ["withdraw", "1", "--note", "x"], ["import", "."], ["migrate"],
      ["statuses", "add", "x", "--meaning", "y"], ["statuses", "retire", "x"],
      ["check", "accept", "outliers-1", "--note", "y"],
    ] {
      let result = try rijksledger(command)
      #expect(
        result.errors
          == "Error: there is no ledger yet in the default place, \(place). Make one with: rijksledger init; or name"
          + " another file with --db\n", "\(command)")
      #expect(result.status == 1)
    }
    #expect(try directory.names() == [])
    #expect(try rijksledger(["history"]).status == 0)
    #expect(try rijksledger(["tag", "in-overleg", "accres"]).status == 0)
  }

  /// It was "missing" to one command, and "exists already" to the next.
  @Test func aLinkThatLeadsNowhereIsToldTheSameByEveryCommand() throws {
    let backup = try Fixtures.shipped(in: directory, as: "b.db")
    let place = directory.file("home/.local/share/rijksledger/ledger.db")
    _ = try Program.shell(
      "mkdir -p home/.local/share/rijksledger; ln -s ../gone.db \(place)", in: directory.path)
    for command in [
      ["init"], ["totals"], ["tag", "in-overleg", "accres"], ["check"], ["migrate"], ["backup", "x.db"],
      ["restore", backup], ["export", "--format", "csv"],
    ] {
      for named in [[], ["--db", place]] {
        let result = try rijksledger(named + command, home: directory.file("home"))
        #expect(
          result.errors
            == "Error: \(place) is a link that leads to nothing: there is no ../gone.db. Put that file back, or remove the"
            + " link\n", "\(command)")
        #expect(result.status == 1)
      }
    }
  }

  @Test(arguments: ["home", ".", "../x", "~"])
  func aRelativeHomeMakesNoLedger(_ home: String) throws {
    for command in [["totals"], ["init"], ["tag", "in-overleg", "accres"], ["restore", "b.db"]] {
      let result = try rijksledger(command, home: home)
      #expect(
        result.errors
          == "Error: HOME is not an absolute path (\(home)), so there is no default place for a ledger. Name its file with"
          + " --db or RIJKSLEDGER_DB\n")
      #expect(result.status == 64)
    }
    #expect(try directory.names() == [])
  }

  @Test func aRelativeDataFolderIsIgnoredWithAWord() throws {
    let result = try Program.rijksledger(
      ["journal", "--format", "ids"], in: directory.path, environment: ["XDG_DATA_HOME": "data"])
    #expect(
      result.errors.hasPrefix(
        "XDG_DATA_HOME is ignored, as it is not an absolute path: data.\nMade \(directory.path)/"))
    #expect(result.output == "1\n2\n")
    #expect(try directory.names() == [".local"])
  }

  // MARK: Long paths

  /// SQLite can open them no more from some length on, and says "unable to open database file".
  @Test(arguments: [480, 493, 505, 512, 600])
  func aPathThatIsTooLongIsCalledThat(_ length: Int) throws {
    _ = try Fixtures.shipped(in: directory, as: "a.db")
    let folder = directory.path + String(repeating: "/" + String(repeating: "d", count: 99), count: 3)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var name = folder + "/"
    while name.utf8.count + 202 < length { name += String(repeating: "e", count: 100) + "/" }
    try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: true)
    name += String(repeating: "f", count: length - name.utf8.count)
    func tooLong(_ limit: Int) -> String {
      "Error: \(name) is too long: SQLite opens a file only by an absolute path of at most \(limit) bytes. Use a shorter"
        + " one\n"
    }
    for command in [["--db", name, "init"], ["--db", "a.db", "backup", name]] {
      let result = try rijksledger(command)
      if length <= 492 { #expect(result.status == 0) } else { #expect(result.errors == tooLong(492)) }
      try? FileManager.default.removeItem(atPath: name)
    }
    _ = try Program.shell("cp a.db \(name)", in: directory.path)
    for command in [["journal"], ["tag", "in-overleg", "accres"], ["check"]] {
      let result = try rijksledger(["--db", name] + command)
      if length <= 504 { #expect(result.status == 0) } else { #expect(result.errors == tooLong(504)) }
    }
  }
}
