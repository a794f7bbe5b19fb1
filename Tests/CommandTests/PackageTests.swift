import Budget
import Foundation
import TestSupport
import Testing

/// The exported package in the tools of the trade: frictionless, and the rules counted again in plain Python.
@Suite struct PackageTests {
  let directory = TemporaryDirectory()

  private func export(_ ledger: String, _ name: String, _ options: [String] = []) throws {
    let result = try Program.rijksledger(
      ["--db", ledger, "export", "--format", "datapackage", "--output", name] + options, in: directory.path)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func everyPackageIsValid() throws {
    let shipped = try Fixtures.tagged(in: directory)
    let generated = try Fixtures.ledger(
      EditionGenerator.data(seed: 5, editions: 3), in: directory, as: "generated.db")
    try export(shipped, "whole")
    try export(shipped, "selection", ["--ministry", "BZK", "--route", "spuk", "--as-of", "#3"])
    try export(generated, "several", ["--edition", "all"])
    try export(generated, "one", ["--edition", "2024", "--recipient", "gemeenten"])
    for (name, tables) in [("whole", 11), ("selection", 11), ("several", 15), ("one", 11)] {
      let result = try Program.run(
        Program.tools + "/frictionless", ["validate", "\(name)/datapackage.json"], in: directory.path)
      #expect(result.status == 0, "\(name): \(result.output)")
      #expect(result.output.components(separatedBy: "VALID").count > tables, "\(name): \(result.output)")
    }
    // It would see a file that is not the one that was written, and a reference that leads nowhere.
    let changed = try Program.shell(
      """
      sed -i 's/^1,2023-bzk-woningbouwimpuls/1,2023-bzk-niets/' whole/history.csv
      frictionless validate whole/datapackage.json
      sed -i '/"hash": /d; /"bytes": /d' whole/datapackage.json
      frictionless validate whole/datapackage.json
      """, in: directory.path)
    #expect(changed.status != 0)
    #expect(changed.output.contains("hash"), "\(changed.output)")
    #expect(changed.output.contains("foreign-key"), "\(changed.output)")
  }

  /// The totals follow from the exported CSV by the rules, in a program that shares nothing with this one.
  @Test func everyTotalIsRecountedInPlainPython() throws {
    try export(try Fixtures.shipped(in: directory), "shipped")
    for seed in 1...20 {
      let path = try Fixtures.ledger(
        EditionGenerator.data(seed: UInt64(seed), editions: 3), in: directory, as: "\(seed).db")
      try export(path, "generated-\(seed)", ["--edition", "all"])
    }
    for name in ["shipped"] + (1...20).map({ "generated-\($0)" }) {
      let result = try Program.python("recount.py", [name], in: directory.path)
      #expect(result.status == 0, "\(name): \(result.output)\(result.errors)")
    }
    let wrong = try Program.shell(
      "sed -i 's/,222000000,€ 222 miljoen,/,222000001,€ 222 miljoen,/' shipped/contributions.csv; \(Program.tools)/python \(Program.scripts)/recount.py shipped",
      in: directory.path)
    #expect(wrong.status == 1)
  }

  /// In an empty ledger the package becomes the same package.
  @Test func aPackageIsImportedIntoAnEmptyLedgerAndExportedTheSame() throws {
    let data = EditionGenerator.data(seed: 8, editions: 3)
    for (name, ledger) in [
      ("shipped", try Fixtures.tagged(in: directory)),
      ("generated", try Fixtures.ledger(data, in: directory, as: "generated.db")),
    ] {
      try export(ledger, name, ["--edition", "all"])
      let script = """
        rijksledger --db \(name)-new.db init --empty
        rijksledger --db \(name)-new.db import \(name) --by beheerder
        rijksledger --db \(name)-new.db export --format datapackage --output \(name)-again --edition all
        rijksledger --db \(name)-new.db check integrity foreign-keys codes journal parts printed totals search
        rm \(name)/datapackage.json \(name)/history.csv \(name)-again/datapackage.json \(name)-again/history.csv
        # What has been tagged stands in the ledger where it was tagged.
        sed -i 's/,in-overleg,/,aangekondigd,/' \(name)/contributions.csv
        diff -r \(name) \(name)-again
        """
      let result = try Program.shell(script, in: directory.path)
      #expect(result.output == "", "\(name)")
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  /// What comes in waits in SQLite's temporary directory, and it is not the ledger's disk that is full then.
  @Test(.enabled(if: Account.canMount, "mounting needs root"))
  func aFullTemporaryDirectoryIsNamedWhenAPackageComesIn() throws {
    var data = Fixtures.doubtful
    let pattern = data.amounts[0]
    data.amounts = (1...15_000).map { number in
      var amount = pattern
      amount.id = "\(pattern.measure)#\(number)"
      amount.note = "Toelichting \(number)"
      return amount
    }
    for (name, bytes) in MemoryFolder.package(of: data) { try directory.write(bytes, to: name) }
    let result = try Program.shell(
      """
      rijksledger --db new.db init --empty 2> made
      mkdir package small && mv *.csv datapackage.json package && mount -t tmpfs -o size=64k none small
      SQLITE_TMPDIR=$PWD/small TMPDIR=$PWD/small rijksledger --db new.db import package; echo "exit $?"
      umount small
      rijksledger --db new.db check && rijksledger --db new.db import package 2> taken; echo "exit $?"
      """, in: directory.path)
    #expect(result.output == "exit 1\nexit 0\n")
    #expect(
      result.errors
        == "Error: what comes in can't be kept in SQLite's temporary directory (SQLITE_TMPDIR or TMPDIR):"
        + " no room left. Nothing was changed\n")
  }
}
