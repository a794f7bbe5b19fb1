import Foundation
import TestSupport
import Testing

/// A ledger of many amounts leaves in little memory.
///
/// In full (Scripts/soak): a million to a package, a hundred thousand
/// to a workbook, each in at most 100 MB; here a part of them, in a part of that.
@Suite(.serialized) struct LargeTests {
  static let soak = Int(ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_AMOUNTS"] ?? "")
  let directory = TemporaryDirectory()

  private func makeLedger(amounts: Int) throws {
    let made = try Program.python(
      "large.py", [Program.root + "/Seeds", "package", "\(amounts)"], in: directory.path)
    #expect(made.status == 0, "\(made.errors)")
    let result = try Program.shell(
      "rijksledger --db large.db init --empty && rijksledger --db large.db import package --by tester",
      in: directory.path)
    #expect(result.errors.contains("Imported edition 2024: \(amounts / 10) measures, \(amounts) amounts.\n"))
  }

  /// Exports the ledger and gives the most memory that it took, in MB.
  private func peak(_ format: String, _ options: String..., as name: String? = nil) throws -> Int {
    let name = name ?? "out-\(format)"
    let result = try Program.python(
      "peak.py",
      [Program.binary, "--db", "large.db", "export", "--format", format, "--output", name] + options,
      in: directory.path)
    #expect(result.status == 0, "\(result.errors)")
    let peak = Int(result.output.trimmingCharacters(in: .newlines)) ?? .max
    print("\(format) \(options.joined(separator: " ")): \(peak) MB")
    return peak
  }

  @Test func aPackageOfManyAmountsTakesLittleMemory() throws {
    try makeLedger(amounts: Self.soak ?? 30_000)
    #expect(try peak("datapackage") <= (Self.soak == nil ? 40 : 100))
    #expect(
      try peak("datapackage", "--as-of", "#3", as: "out-moment") <= (Self.soak == nil ? 40 : 100))
    let same = try Program.run("/usr/bin/diff", ["-r", "out-datapackage", "out-moment"], in: directory.path)
    #expect(same.status == 0, "\(same.output.prefix(500))")
    let counted = try Program.python("recount.py", ["out-datapackage"], in: directory.path)
    #expect(counted.status == 0, "\(counted.output.prefix(500))")

    // What a terminal shows meanwhile, when it takes more than a second, makes room for the first row.
    let shown = try Program.shell(
      """
      script -qec "rijksledger --db large.db export --format csv --as-of '#3'" terminal > /dev/null
      tr '\\r' '\\n' < terminal | sed 's/\\x1b\\[K//' | grep -E 'rows|edition' | grep -v ^Script
      """, in: directory.path)
    var lines = shown.output.split(separator: "\n")
    #expect(lines.popLast() == "edition,ministry,bucket,year,eur,amounts,may_overlap,filters,as_of,journal")
    #expect(lines.allSatisfy { $0.hasSuffix(" rows ...") } && (Self.soak == nil || !lines.isEmpty))
  }

  @Test func aWorkbookOfManyAmountsTakesLittleMemory() throws {
    try makeLedger(amounts: Self.soak.map { $0 / 10 } ?? 30_000)
    #expect(try peak("xlsx") <= (Self.soak == nil ? 60 : 100))
  }

  /// What passes the limit of a sheet, 1,048,576 rows, is refused with a message that names it.
  @Test(.enabled(if: soak ?? 0 >= 600_000)) func moreRowsThanASheetHoldsAreRefused() throws {
    try makeLedger(amounts: Self.soak ?? 0)
    let result = try Program.rijksledger(
      ["--db", "large.db", "export", "--format", "xlsx", "--output", "a.xlsx"], in: directory.path)
    #expect(result.status == 1)
    #expect(result.errors.contains("a sheet of a workbook holds at most 1048576"))
    #expect(try !directory.names().contains("a.xlsx"))
  }
}
