import Foundation
import TestSupport
import Testing

/// An export is whole or not there, of one state, and the same each time.
@Suite(.serialized) struct ExportTests {
  let directory = TemporaryDirectory()
  static let formats = ["xlsx", "datapackage", "csv", "json"]

  private func shell(_ script: String) throws -> ProgramResult {
    try Program.shell("export RIJKSLEDGER_DB=ledger.db\n" + script, in: directory.path)
  }

  @Test(arguments: formats)
  func theSameLedgerAndOptionsGiveTheSameBytes(_ format: String) throws {
    _ = try Fixtures.tagged(in: directory)
    let result = try shell(
      """
      for options in "" "--ministry BZK --status in-overleg" "--as-of #3 --year 2023-2025"; do
        rm -rf a b
        rijksledger export --format \(format) --output a $options
        sleep 1.1
        TZ=Asia/Tokyo LC_ALL=C rijksledger export --format \(format) --output b $options
        diff -r a b && echo same
      done
      """)
    #expect(result.output == "same\nsame\nsame\n", "\(result.errors)")
  }

  /// What has been issued can be exported again as of its entry, whatever was recorded later.
  @Test(arguments: formats)
  func whatWasIssuedIsExportedAgainByItsEntry(_ format: String) throws {
    _ = try Fixtures.ledger(Fixtures.doubtful, in: directory)
    let result = try shell(
      """
      rijksledger tag vervallen 2023-gf-a --by adviseur
      rijksledger export --format \(format) --output a
      rijksledger export --format \(format) --output b --as-of '#3'
      rijksledger tag aangekondigd 2023-gf-a --by adviseur
      rijksledger check accept $(rijksledger check years --format ids) --by controleur --note nagezien
      rijksledger export --format \(format) --output c --as-of '#3'
      diff -r a b && diff -r a c && echo same
      rijksledger export --format \(format) --output d
      diff -rq a d > difference || echo other
      """)
    #expect(result.output == "same\nother\n", "\(result.errors)")
  }

  /// History, statuses and the journal's head of each export are of one moment, whatever others write meanwhile.
  @Test func anExportWhileAnotherProcessTagsIsOfOneState() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try shell(
      """
      ids=($(rijksledger measures --format ids))
      (for i in $(seq 0 79); do
        rijksledger tag in-overleg "${ids[$i]}" --by adviseur 2>/dev/null
      done; touch done) &
      n=0
      while [ ! -e done ]; do
        rijksledger export --format datapackage --output p$n 2>/dev/null
        n=$((n + 1))
      done
      wait
      \(Program.tools)/python - <<'E'
      import csv, glob, json
      heads = []
      for folder in glob.glob("p*"):
          entry = int(json.load(open(folder + "/datapackage.json"))["rijksledger"]["journal"].split(":")[0])
          events = list(csv.DictReader(open(folder + "/history.csv")))
          # Entries 1 and 2 made the ledger; each one after them tagged one measure.
          assert len(events) == entry - 2, (folder, entry, len(events))
          tagged = {row["measure"] for row in events}
          for row in csv.DictReader(open(folder + "/contributions.csv")):
              assert (row["status"] == "in-overleg") == (row["measure"] in tagged), (folder, row)
          heads.append(entry)
      print(len(set(heads)) > 1)
      E
      """)
    #expect(result.output == "True\n", "\(result.errors)")
  }

  @Test(arguments: formats)
  func whatStandsThereIsLeftAsItIsWithoutForce(_ format: String) throws {
    _ = try Fixtures.shipped(in: directory)
    let first = try shell("rijksledger export --format \(format) --output target")
    #expect(first == ProgramResult(output: "", errors: "Wrote target.\n", status: 0))
    let again = try shell("rijksledger export --format \(format) --output target")
    #expect(
      again
        == ProgramResult(
          output: "",
          errors:
            "Error: target exists already and is left as it is. Name another place with --output, or replace it with --force\n",
          status: 1))
    let forced = try shell("rijksledger export --format \(format) --output target --force --ministry GF")
    #expect(forced == ProgramResult(output: "", errors: "Wrote target.\n", status: 0))
    #expect(try directory.names() == ["ledger.db", "target"])
  }

  /// Who reads a pipe gets an export or nothing, and what is asked wrongly does not wait for a reader.
  @Test func aPipeIsOpenedWhenThereIsSomethingForIt() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try shell(
      """
      mkfifo pipe
      timeout 60 rijksledger export --format csv --ministry NOPE --output pipe 2>/dev/null; echo $?
      head -1 pipe > read & timeout 60 rijksledger export --format csv --output pipe; echo $?; wait; cut -c-25 read
      """)
    #expect(result.output == "64\n0\nedition,ministry,bucket,y\n", "\(result.errors)")
  }

  /// The workbook says with which command it is made again; that command does.
  @Test(arguments: [
    "--lang nl", "--lang nl --route gemeentefonds --ministry BZK --ministry GF",
    "--lang nl --route fonds --year 2023-2024", "--lang en",
  ])
  func theCommandInAWorkbookMakesItAgain(_ options: String) throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try shell(
      """
      rijksledger export --format xlsx --output a.xlsx \(options)
      rijksledger tag vervallen accres --by adviseur
      again=$(python - <<'E'
      import openpyxl
      for row in openpyxl.load_workbook("a.xlsx").worksheets[-1].iter_rows(values_only=True):
          if row[0] in ("Nog eens te maken met", "To be made again with"):
              print(row[1].rsplit(", ", 1)[0].replace("BESTAND", "b.xlsx").replace("FILE", "b.xlsx"))
      E
      )
      eval "$again"; cmp a.xlsx b.xlsx && echo same
      """)
    #expect(result.output == "same\n", "\(result.errors)")
  }

  /// A slip of the hand must not cost a folder of somebody's work, nor a ledger.
  @Test func whatIsNoExportIsNeverReplaced() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try shell(
      """
      mkdir work other hand; cp \(Program.root)/Seeds/*.csv \(Program.root)/Seeds/*.json hand; echo x > work/brief.txt; echo a > other/a.csv; ln -s work link; mkfifo pipe
      for target in work other hand link ledger.db .; do
        rijksledger export --format datapackage --output $target --force
      done
      for target in work ledger.db pipe; do rijksledger export --format xlsx --output $target --force; done
      rijksledger export --format csv --output ledger.db --force
      rijksledger export --format xlsx --output nowhere/a.xlsx
      rijksledger export --format csv --output ledger.db-journal
      rijksledger export --format datapackage --output ./ledger.db-wal
      rijksledger export --format datapackage --output mine; cp work/brief.txt mine/mijn.csv
      rijksledger export --format datapackage --output mine --force; cat mine/mijn.csv; rm -r mine
      ln -s nowhere dangling; rijksledger export --format csv --output dangling --force; rm dangling
      ls work other; for f in hand/*; do cmp $f \(Program.root)/Seeds/${f#hand/}; done; rm -r hand; ls -a
      """)
    #expect(
      result.errors == """
        Error: work has brief.txt, which does not belong to a package, and is left as it is. Name another folder with --output
        Error: other is not a package that export wrote, and is left as it is. Name another folder with --output
        Error: hand is not a package that export wrote, and is left as it is. Name another folder with --output
        Error: link has brief.txt, which does not belong to a package, and is left as it is. Name another folder with --output
        Error: ledger.db is not a folder. Name a folder with --output
        Error: . has hand, which does not belong to a package, and is left as it is. Name another folder with --output
        Error: work is a directory. Name a file with --output
        Error: ledger.db is the ledger itself, or belongs to it. Name another file with --output
        Error: pipe is a device or a pipe. Name a file with --output
        Error: ledger.db is the ledger itself, or belongs to it. Name another file with --output
        Error: nowhere/a.xlsx can't be written: No such file or directory. Name another place with --output
        Error: ledger.db-journal is the ledger itself, or belongs to it. Name another file with --output
        Error: ./ledger.db-wal is a name that SQLite uses for a file of the ledger. Name another folder with --output
        Wrote mine.
        Error: mine has mijn.csv, which does not belong to a package, and is left as it is. Name another folder with --output
        Error: dangling is a link that leads nowhere. Name another file with --output

        """)
    #expect(
      result.output
        == "x\nother:\na.csv\n\nwork:\nbrief.txt\n.\n..\nledger.db\nlink\nother\npipe\nwork\n")
  }

  /// Replaced in one step: who reads the folder meanwhile always finds a whole package.
  @Test func aPackageIsReplacedInOneStep() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try shell(
      """
      rijksledger export --format datapackage --output p
      (for i in $(seq 40); do rijksledger export --format datapackage --output p --force 2>/dev/null; done; touch done) &
      while [ ! -e done ]; do [ -e p/datapackage.json ] || echo gone; done
      wait; ls -a
      """)
    #expect(result.output == ".\n..\ndone\nledger.db\np\n", "\(result.errors)")
  }

  /// How many exports are interrupted: more in Scripts/soak.
  static let kills = Int(ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_KILLS"] ?? "") ?? 10

  /// Starts a program that no signal is ignored for: a shell without a terminal ignores SIGINT in what it starts
  /// with `&`, and who runs the tests may have had others ignored.
  private static let listening = "env --default-signal"

  /// A signal leaves the whole target or none, and beside it at most what is named as temporary.
  @Test(arguments: ["KILL", "INT", "TERM"], ["xlsx", "datapackage"])
  func anInterruptedExportLeavesNoHalfTarget(_ signal: String, _ format: String) throws {
    _ = try Fixtures.ledger(EditionGenerator.data(seed: 3, editions: 60, firstYear: 1960), in: directory)
    let result = try shell(
      """
      rijksledger export --format \(format) --edition all --output whole 2>/dev/null
      for i in $(seq \(Self.kills)); do
        \(Self.listening) rijksledger export --format \(format) --edition all --output target 2>/dev/null &
        sleep 0.$(printf %03d $((RANDOM % 400)))
        kill -\(signal) $! 2>/dev/null
        wait $! 2>/dev/null
        [ $? -gt 128 ] && interrupted=yes
        [ ! -e target ] || diff -rq whole target || echo half
        rm -rf target
        ls -A | grep -v '^\\..*\\.tmp$' | grep -vx -e whole -e ledger.db -e ledger.db-wal -e ledger.db-shm
        [ \(signal) = KILL ] || ls -A | grep 'tmp$'
        rm -rf .*.tmp
      done
      rijksledger check totals journal
      rijksledger export --format \(format) --edition all --output target 2>/dev/null && diff -r whole target && echo whole
      echo interrupted: $interrupted
      """)
    #expect(result.output == "whole\ninterrupted: yes\n", "\(result.errors)")
  }

  @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func aSignalEndsTheExportAsItsSenderExpects(_ signal: String, _ status: Int) throws {
    _ = try Fixtures.ledger(EditionGenerator.data(seed: 3, editions: 120, firstYear: 1950), in: directory)
    // Sent until one comes before the export has ended; who is faster is no failure.
    let result = try shell(
      """
      for i in $(seq 10); do
        \(Self.listening) rijksledger export --format xlsx --edition all --output p 2>errors & sleep 0.1
        kill -\(signal) $!; wait $!; status=$?
        ls -A | grep 'tmp$'
        [ $status = \(status) ] && [ ! -e p ] && break
        rm -f p
      done
      echo $status; cat errors
      """)
    #expect(result.output == "\(status)\n", "\(result.errors)")
  }

  /// As `nohup` has it: who starts the export decides which signals reach it.
  @Test(arguments: ["INT", "TERM", "HUP"])
  func anIgnoredSignalStaysIgnored(_ signal: String) throws {
    _ = try Fixtures.ledger(EditionGenerator.data(seed: 3, editions: 60, firstYear: 1960), in: directory)
    let result = try shell(
      """
      env --ignore-signal=\(signal) rijksledger export --format datapackage --edition all --output p 2>/dev/null &
      sleep 0.1; kill -\(signal) $!; wait $!; echo $?
      ls
      """)
    #expect(result.output == "0\nledger.db\np\n", "\(result.errors)")
  }

  /// As root: a disk of which the tests decide the size.
  @Test(.enabled(if: Account.canMount, "mounting needs root"), arguments: ["xlsx", "datapackage", "csv"])
  func onAFullDiskThereIsNothing(_ format: String) throws {
    _ = try Fixtures.ledger(EditionGenerator.data(seed: 3, editions: 40, firstYear: 1960), in: directory)
    let result = try shell(
      """
      mkdir disk; mount -t tmpfs -o size=40M tmpfs disk
      for free in 0 4 16 64 128 256 400 600 800 1000 1300 1600 2000 3000 5000 7000 9000 12000 16000 24000; do
        rm -f disk/fill; head -c $((40 * 1024 * 1024 - free * 1024)) /dev/zero > disk/fill 2>/dev/null
        if rijksledger export --format \(format) --edition all --output disk/target 2>errors; then
          echo written $free >> log
          rijksledger export --format \(format) --edition all --output whole 2>/dev/null
          diff -r whole disk/target || echo differs
          rm -rf disk/target whole
        else
          grep -q "No space left on device\\|no room left" errors || cat errors
          echo refused $free >> log
        fi
        ls -A disk | grep -vx fill
      done
      umount disk
      grep -c refused log; grep -c written log
      """)
    #expect(result.status == 0, "\(result.errors)")
    let counts = result.output.split(separator: "\n").compactMap { Int($0) }
    #expect(counts.count == 2 && counts.allSatisfy { $0 > 0 }, "\(result.output)")
  }

  @Test(.enabled(if: Account.canMount, "mounting needs root"))
  func anExportAsOfAMomentNeedsNoRoomForTemporaryFiles() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try shell(
      """
      mkdir small; mount -t tmpfs -o size=64k tmpfs small; export SQLITE_TMPDIR=$PWD/small TMPDIR=$PWD/small
      rijksledger export --format csv --as-of '#2' --output a.csv; umount small; ls
      """)
    #expect(result == ProgramResult(output: "a.csv\nledger.db\nsmall\n", errors: "Wrote a.csv.\n", status: 0))
  }

  @Test func whatTakesMoreThanASecondSaysHowFarItIs() throws {
    _ = try Fixtures.ledger(EditionGenerator.data(seed: 3, editions: 200, firstYear: 1950), in: directory)
    let result = try shell(
      """
      TERM=xterm script -qec "rijksledger export --format xlsx --edition all --output a.xlsx" terminal > /dev/null
      grep -c 'rows \\.\\.\\.' terminal; grep -o 'Wrote a.xlsx: 200 editions.' terminal
      rijksledger export --format xlsx --edition all --output b.xlsx 2>&1 | grep -v ^check
      """)
    // Not a terminal: only the end is said.
    #expect(
      result.output.hasSuffix("Wrote a.xlsx: 200 editions.\nWrote b.xlsx: 200 editions.\n"),
      "\(result.output)")
    #expect(!result.output.hasPrefix("0\n"))
  }
}
