import Foundation
import Glibc
import TestSupport
import Testing

/// What a command that is ended in the middle leaves: nothing, or else what the next one removes.
@Suite(.enabled(if: Account.canCompile, "a C compiler is needed"))
struct LeftoverTests {
  let directory = TemporaryDirectory()
  private let system: LesserSystem

  init() throws {
    system = try LesserSystem()
  }

  /// A command that writes under a name, and is struck when all is written and nothing has its name yet.
  static let writers = [
    "--db new.db init", "--db new.db init --empty", "--db ledger.db backup copy.db",
    "--db ledger.db totals --output a.txt",
    "--db ledger.db measures --format csv --output a.csv",
    "--db ledger.db export --format csv --output a.csv",
    "--db ledger.db export --format xlsx --output a.xlsx",
    "--db ledger.db export --format datapackage --output p",
    "--db ledger.db show accres --output a.txt", "--db ledger.db backup --force old.txt",
    "--db ledger.db totals --force --output old.txt",
  ]
  /// A whole system, one without /proc, and one as on FAT.
  static let systems: [[LesserSystem.Feature]] = [[], [.proc], LesserSystem.fat]

  private func run(
    _ command: String, without features: [LesserSystem.Feature], signal: Int32? = nil
  ) throws -> ProgramResult {
    try Program.rijksledger(
      command.split(separator: " ").map(String.init), in: directory.path,
      environment: system.environment(without: features, signal: signal))
  }

  private func prepare() throws {
    _ = try Fixtures.shipped(in: directory)
    try directory.write(Array("old".utf8), to: "old.txt")
  }

  /// The names besides those that SQLite keeps as long as a ledger that was killed is not opened again.
  private func names() throws -> [String] {
    try directory.names().filter { !$0.hasPrefix("ledger.db-") }
  }

  @Test(arguments: writers, [SIGINT, SIGTERM, SIGHUP])
  func aSignalLeavesNothing(_ command: String, _ signal: Int32) throws {
    try prepare()
    for features in Self.systems {
      let result = try run(command, without: features, signal: signal)
      #expect(result.status == 128 + signal, "\(features): \(result.errors)")
      #expect(try names() == ["ledger.db", "old.txt"], "\(features)")
      #expect(try directory.bytes("old.txt") == Array("old".utf8))
    }
  }

  /// Where a file needs no name before it is complete, SIGKILL leaves nothing of it; elsewhere the next command that
  /// writes there removes it.
  @Test(arguments: writers)
  func whatIsLeftByAKillIsRemovedByTheNextRun(_ command: String) throws {
    try prepare()
    // A folder always has a name.
    let isFolder = command.contains("datapackage")
    for features in Self.systems {
      #expect(try run(command, without: features, signal: SIGKILL).status == 128 + SIGKILL)
      let left = try names().filter { $0 != "ledger.db" && $0 != "old.txt" }
      #expect(left.count == (features.isEmpty && !isFolder ? 0 : 1), "\(features): \(left)")
      #expect(left.allSatisfy { $0.hasPrefix(".") && $0.hasSuffix(".tmp") }, "\(features): \(left)")
      #expect(try run("--db ledger.db totals --output other.txt", without: features).status == 0)
      #expect(try names() == ["ledger.db", "old.txt", "other.txt"], "\(features)")
      try FileManager.default.removeItem(atPath: directory.file("other.txt"))
      #expect(try directory.bytes("old.txt") == Array("old".utf8))
    }
    #expect(try run("--db ledger.db check", without: []) == ProgramResult(output: "", errors: "", status: 0))
  }

  /// While a command is writing, others don't take its file away, however it is seen.
  @Test func whatIsBeingWrittenIsNotRemovedByOthers() throws {
    try prepare()
    let variables = system.environment(without: LesserSystem.fat, signal: SIGSTOP)
    let result = try Program.shell(
      """
      \(variables.map { "export \($0)='\($1)'" }.joined(separator: "\n"))
      rijksledger --db ledger.db backup copy.db 2>/dev/null & pid=$!
      for i in {1..400}; do [ "$(ps -o stat= $pid | cut -c1)" = T ] && break; sleep 0.05; done
      unset LESSER_synchronizing
      for i in 1 2 3; do rijksledger --db ledger.db totals --output a.txt --force; done
      ls -A | grep -c 'copy.*tmp'
      while kill -CONT $pid 2>/dev/null; do sleep 0.05; done; wait $pid; echo $?
      ls -A | grep -v '^ledger.db-'
      rijksledger --db copy.db check && echo whole
      """, in: directory.path)
    #expect(result.output == "1\n0\na.txt\ncopy.db\nledger.db\nold.txt\nwhole\n", "\(result.errors)")
  }

  /// A reader's private copy has no name, or one that goes as soon as it is opened.
  @Test(
    .enabled(if: Account.isRoot, "a reader who may not write is tried as nobody"),
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
  func aPrivateCopyThatIsStruckIsNotLeft(_ signal: Int32) throws {
    try prepare()
    try FileManager.default.copyItem(atPath: Program.binary, toPath: directory.file("rijksledger"))
    _ = try Program.shell("chmod 755 . rijksledger; mkdir -m 1777 temporary", in: directory.path)
    let temporary = directory.file("temporary")
    func read(_ features: [LesserSystem.Feature], _ signal: Int32?) throws -> ProgramResult {
      try Program.run(
        "/usr/bin/setpriv",
        [
          "--reuid=65534", "--regid=65534", "--clear-groups", directory.file("rijksledger"), "--db",
          "ledger.db",
        ]
          + ["journal", "--format", "ids"], in: directory.path,
        environment: system.environment(without: features, signal: signal, at: .largeWrite)
          .merging(["TMPDIR": temporary]) { $1 })
    }
    for features in Self.systems {
      #expect(try read(features, signal).status == 128 + signal, "\(features)")
      let left = try FileManager.default.contentsOfDirectory(atPath: temporary)
      #expect(left.count == (signal == SIGKILL && !features.isEmpty ? 1 : 0), "\(features): \(left)")
      #expect(
        try read(features, nil) == ProgramResult(output: "1\n2\n", errors: "", status: 0), "\(features)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [], "\(features)")
    }
  }

  // MARK: File systems that can do less

  /// As on FAT: no files without names, no hard links, no renaming that keeps what is there.
  @Test(arguments: systems)
  func everythingIsWrittenWhereThereAreNoHardLinks(_ features: [LesserSystem.Feature]) throws {
    try prepare()
    for (command, place) in [
      ("--db new.db init", "new.db"), ("--db ledger.db backup copy.db", "copy.db"),
      ("--db ledger.db export --format csv --output a.csv", "a.csv"),
      ("--db ledger.db export --format xlsx --output a.xlsx", "a.xlsx"),
      ("--db ledger.db export --format datapackage --output p", "p"),
    ] {
      #expect(try run(command, without: features).status == 0, "\(command)")
      #expect(try names().contains(place), "\(command)")
      // The second time the name is taken, and the file that has it stays.
      let before = try Program.shell("find \(place) -type f -exec md5sum {} +", in: directory.path)
      #expect(try run(command, without: features).status == 1, "\(command)")
      #expect(
        try Program.shell("find \(place) -type f -exec md5sum {} +", in: directory.path) == before,
        "\(command)")
    }
    for command in [
      "--db ledger.db backup --force copy.db", "--db ledger.db export --format csv --output a.csv --force",
      "--db ledger.db export --format datapackage --output p --force --ministry GF",
    ] { #expect(try run(command, without: features).status == 0, "\(command)") }
    for ledger in ["new.db", "copy.db"] {
      #expect(
        try run("--db \(ledger) check", without: features) == ProgramResult(output: "", errors: "", status: 0)
      )
    }
    #expect(try names() == ["a.csv", "a.xlsx", "copy.db", "ledger.db", "new.db", "old.txt", "p"])
  }

  @Test(.enabled(if: Account.canMountFAT, "root, mkfs.vfat and a kernel with FAT are needed"))
  func aFATStickTakesALedgerAndItsCopies() throws {
    try prepare()
    let result = try Program.shell(
      """
      mkfs.vfat -C image 16384 > made && mkdir stick && mount -o loop image stick || exit 99
      rijksledger --db stick/ledger.db init; rijksledger --db stick/ledger.db init; echo $?
      rijksledger --db stick/ledger.db tag in-overleg accres --by x; rijksledger --db stick/ledger.db check && echo clean
      rijksledger --db ledger.db backup stick/copy.db; rijksledger --db ledger.db backup stick/copy.db; echo $?
      rijksledger --db ledger.db backup --force stick/copy.db; rijksledger --db stick/copy.db check && echo clean
      rijksledger --db ledger.db export --format datapackage --output stick/p
      rijksledger --db ledger.db export --format datapackage --output stick/p --force
      rijksledger --db ledger.db export --format xlsx --output stick/a.xlsx
      ls -A stick; umount stick
      """, in: directory.path)
    #expect(result.output == "1\nclean\n1\nclean\na.xlsx\ncopy.db\nledger.db\np\n", "\(result.errors)")
  }
}
