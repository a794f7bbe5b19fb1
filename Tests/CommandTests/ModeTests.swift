import Foundation
import Ledger
import SQLite
import TestSupport
import Testing

/// Nobody gets to read a copy or an export who may not read the ledger.
@Suite struct ModeTests {
  let directory = TemporaryDirectory()

  /// Everything that shows the ledger, made in the folder `$1`.
  private static let makeAll = """
    make() {
      rijksledger backup $1/backup.db
      for format in xlsx datapackage csv json; do rijksledger export --format $format --output $1/export.$format; done
      rijksledger totals --output $1/totals.txt; rijksledger measures --format csv --output $1/measures.csv
      rijksledger show accres --output $1/show.txt; rijksledger check --output $1/check.txt
      rijksledger journal --head --output $1/head.txt
    }
    modes() { find $1 -mindepth 1 -type f -printf '%m\\n' | sort -u; find $1 -mindepth 1 -type d -printf '%m/\\n'; }
    export RIJKSLEDGER_DB=$PWD/ledger.db
    """

  @Test(arguments: [
    ("600", "022", "600 700/"), ("640", "022", "640 750/"), ("644", "022", "644 755/"),
    ("660", "002", "660 770/"),
    ("660", "022", "640 750/"), ("644", "077", "600 700/"), ("664", "027", "640 750/"),
    ("666", "000", "666 777/"),
    ("604", "022", "604 705/"),
  ])
  func aCopyIsForNobodyElse(_ ledger: String, _ mask: String, _ expected: String) throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      \(Self.makeAll)
      mkdir out; chmod \(ledger) ledger.db; umask \(mask)
      make out 2>/dev/null; ls -A out | wc -l; modes out | xargs
      """, in: directory.path)
    #expect(result.output == "10\n\(expected)\n", "\(result.errors)")
  }

  /// What is replaced is not opened up either.
  @Test(arguments: [
    ("644", "600", "600"), ("644", "640", "640"), ("640", "644", "640"), ("600", "644", "600"),
    ("660", "640", "640"),
  ])
  func aFileThatIsReplacedIsNotOpenedUp(_ ledger: String, _ existing: String, _ expected: String) throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      \(Self.makeAll)
      umask 002; mkdir out; chmod \(ledger) ledger.db
      for name in a.db a.csv a.txt a.xlsx; do echo qqxz > out/$name; chmod \(existing) out/$name; done
      rijksledger backup --force out/a.db; rijksledger export --format csv --output out/a.csv --force
      rijksledger totals --output out/a.txt --force; rijksledger export --format xlsx --output out/a.xlsx --force
      grep -l qqxz out/*; stat -c %a out/* | sort -u
      """, in: directory.path)
    #expect(result.output == "\(expected)\n", "\(result.errors)")
  }

  /// Where the group is another one, its members get what everybody has.
  @Test(
    .enabled(if: Account.isRoot, "files are given to another group as root"),
    arguments: [
      ("660", "600 700/"), ("640", "600 700/"), ("644", "644 755/"), ("664", "644 755/"), ("604", "600 700/"),
    ])
  func inADirectoryOfAnotherGroupItsMembersGetNothingMore(_ ledger: String, _ expected: String) throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      \(Self.makeAll)
      umask 002; chgrp 4242 ledger.db; chmod \(ledger) ledger.db
      mkdir out same; chgrp 4243 out; chgrp 4242 same; chmod 2775 out same
      make out 2>/dev/null; find out -mindepth 1 -not -name out -printf '%g\\n' | sort -u; modes out | xargs
      make same 2>/dev/null; find same -mindepth 1 -maxdepth 1 -type f -printf '%m\\n' | sort -u
      """, in: directory.path)
    #expect(result.output == "4243\n\(expected)\n\(ledger)\n", "\(result.errors)")
  }

  /// A report that a group reads stays its, and the ledger's people decide how much that is.
  @Test(.enabled(if: Account.isRoot, "files are given to another group as root"))
  func theGroupOfWhatIsReplacedIsKept() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      \(Self.makeAll)
      umask 002; chgrp 4242 ledger.db; chmod 640 ledger.db
      for group in 4242 4243; do
        echo old > $group.csv; chgrp $group $group.csv; chmod 640 $group.csv
        rijksledger export --format csv --output $group.csv --force 2>/dev/null; stat -c '%g %a' $group.csv
      done
      """, in: directory.path)
    #expect(result.output == "4242 640\n4243 600\n", "\(result.errors)")
  }

  /// The program's own copies: `migrate` makes one beside the ledger.
  @Test(arguments: ["600", "640", "644"])
  func theCopyThatMigrateMakesIsForNobodyElse(_ mode: String) throws {
    let path = try Fixtures.shipped(in: directory)
    let bits = try #require(mode_t(mode, radix: 8))
    chmod(path, bits)
    let more =
      [Migration].builtIn + [Migration(number: 2, name: "0002_x", sql: "CREATE TABLE x (y INTEGER) STRICT")]
    let report = try Ledger.migrate(path, by: "tester", migrations: more)
    #expect(try Program.shell("stat -c %a \(report.backup ?? "")", in: "/").output == "\(mode)\n")
  }

  /// Where a new ledger has the usual mode.
  @Test func aNewLedgerIsAsAnyNewFile() throws {
    let result = try Program.shell(
      "for mask in 022 077 002; do umask $mask; rijksledger --db $mask.db init 2>/dev/null; stat -c %a $mask.db; done",
      in: directory.path)
    #expect(result.output == "644\n600\n664\n")
  }
}
