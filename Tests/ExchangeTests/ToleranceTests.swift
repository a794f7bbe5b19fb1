import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// What people hand in may be written otherwise, as far as it can't be misread; it gives the same ledger.
@Suite struct ToleranceTests {
  /// How a table is written.
  struct Form: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var mark = false
    var delimiter: Character = ","
    var decimalMark = "."
    var end = "\n"
    var isQuoted = false
    var isReversed = false
    var leavesOut = false
    var choice = CSVFormat.Choice()

    init(_ name: String, _ change: (inout Form) -> Void) {
      testDescription = name
      change(&self)
    }

    static let all = [
      Form("a byte order mark") { $0.mark = true }, Form("CR LF") { $0.end = "\r\n" },
      Form("columns in another order") { $0.isReversed = true },
      Form("columns that are empty left out") { $0.leavesOut = true },
      Form("everything in quotes") { $0.isQuoted = true },
      Form("a Dutch Excel") {
        ($0.mark, $0.delimiter, $0.decimalMark, $0.end) = (true, ";", ",", "\r\n")
      },
      Form("a Dutch Excel, with quotes, in another order") {
        ($0.delimiter, $0.decimalMark, $0.isQuoted, $0.isReversed, $0.leavesOut) = (
          ";", ",", true, true, true
        )
      },
      Form("tabs, as said") {
        $0.delimiter = "\t"
        $0.choice = CSVFormat.Choice(delimiter: 0x09)
      },
      Form("bars and commas before the cents, as said") {
        ($0.delimiter, $0.decimalMark) = ("|", ",")
        $0.choice = CSVFormat.Choice(delimiter: 0x7c, decimalMark: 0x2c)
      },
      Form("semicolons and points, as said") {
        $0.delimiter = ";"
        $0.choice = CSVFormat.Choice(decimalMark: 0x2e)
      },
    ]
  }

  @Test(arguments: Form.all)
  func aFormThatCannotBeMisreadGivesTheSame(_ form: Form) throws {
    let data = EditionGenerator.data(seed: 11, editions: 2)
    let files = MemoryFolder.package(of: data)
    var written = files
    for (name, bytes) in files where name.hasSuffix(".csv") && name != "datapackage.json" {
      written[name] = try rewritten(bytes, form)
    }
    #expect(written != files)
    #expect(try read(written, form) == PackageReading.read(files))
  }

  private func read(_ files: [String: [UInt8]], _ form: Form) throws -> EditionData {
    let directory = TemporaryDirectory()
    let path = directory.file("read.db")
    try Ledger.makeEmpty(path, by: "tester")
    let ledger = try Ledger.open(path, for: .change)
    let report = try PackageImport(PackageSource(files: files), format: form.choice, isEdited: true)
      .run(into: ledger, by: "tester")
    #expect(report.changedTables.count > 1)
    return try PackageReading.data(of: ledger)
  }

  private func rewritten(_ bytes: [UInt8], _ form: Form) throws -> [UInt8] {
    var records = try CSVTests.records(bytes)
    let header = records[0]
    var columns = Array(header.indices)
    if form.leavesOut {
      columns = columns.filter { column in records.dropFirst().contains { !$0[column].isEmpty } }
      // A table without rows keeps its columns.
      if records.count == 1 { columns = Array(header.indices) }
    }
    if form.isReversed { columns.reverse() }
    if let eur = header.firstIndex(of: "eur") {
      for row in records.indices.dropFirst() { records[row][eur].replace(".", with: form.decimalMark) }
    }
    let lines = records.map { record in
      columns.map { field(record[$0], form) }.joined(separator: String(form.delimiter)) + form.end
    }
    return Array(((form.mark ? "\u{feff}" : "") + lines.joined()).utf8)
  }

  private func field(_ text: String, _ form: Form) -> String {
    let needsQuotes =
      form.isQuoted || text.contains(form.delimiter)
      || text.unicodeScalars.contains { ["\"", "\r", "\n"].contains($0) }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// A descriptor that describes the tables as they are handed in does not contradict them.
  @Test func aDescriptorMaySayTheSame() throws {
    var files = Fixtures.smallPackage
    let text = String(decoding: files["datapackage.json"] ?? [], as: UTF8.self)
    files["datapackage.json"] = Array(
      text.replacing("\"delimiter\": \",\"", with: "\"delimiter\": \";\"").utf8)
    #expect(try PackageReading.read(files).amounts.count == 2)
  }

  /// What another program keeps beside its files is nobody's work.
  @Test func filesThatDoNotShowAreLeft() {
    let files = ["amounts-2024.csv": [UInt8](), ".~lock.amounts-2024.csv#": [], ".DS_Store": []]
    let faults = #expect(throws: PackageFaults.self) { try PackageReading.read(files) }
    #expect(faults?.faults.map(\.problem) == [.unknownEdition(2024, known: [])])
  }
}
