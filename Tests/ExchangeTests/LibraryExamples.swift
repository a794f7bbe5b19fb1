import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// The examples of docs/library.md, compiled and run; `LibraryPageTests` holds the page to them.
@Suite struct LibraryExamples {
  private static func withLedger(for access: Ledger.Access, _ body: (Ledger) throws -> Void) throws {
    let directory = TemporaryDirectory()
    do {
      let path = directory.file("ledger.db")
      try Ledger.makeWithBuiltInEditions(path, by: "Test")
      try body(try Ledger.open(path, for: access))
    }
  }

  @Test func make() throws {
    let directory = TemporaryDirectory()
    do {
      let path = directory.file("begroting.db")
      // example: make
      try Ledger.makeWithBuiltInEditions(path, by: "Team Begroting")
      let ledger = try Ledger.open(path, for: .query)
      let years = try ledger.editions().map(\.year)
      // end
      #expect(years == [2023])
    }
  }

  @Test func ask() throws {
    try Self.withLedger(for: .query) { ledger in
      // example: ask
      var input = FilterInput()
      input.ministries = ["bzk"]
      input.years = [2023...2025]
      let filter = try ledger.filter(input)
      var found: [String] = []
      try ledger.forEachMeasure(filter) { row in
        found.append("\(row.measure.topic): \(row.status)")
      }
      // end
      #expect(found.contains("Woningbouwimpuls: aangekondigd"))
    }
  }

  @Test func total() throws {
    try Self.withLedger(for: .query) { ledger in
      // example: total
      let filter = try ledger.filter(FilterInput())
      let rows = try ledger.totals(by: [.ministry, .route], filter)
      let specific = rows.filter { $0.group == ["BZK", "spuk"] && $0.bucket == .year && $0.year == 2023 }
      for row in specific {
        print(row.group, row.bucket, row.year ?? 0, row.eur)
      }
      // end
      #expect(specific.count == 1)
    }
  }

  @Test func table() throws {
    try Self.withLedger(for: .query) { ledger in
      // example: table
      let filter = try ledger.filter(FilterInput())
      let sums = try TableSums(ledger, filter, by: [.ministry])
      let table = try TotalsTable(sums, of: filter.editions)
      let total = table.footers.first { $0.kind == .total }
      // end
      #expect(total?.sums.cells[.year(2023)]?.cents == 2_626_290_000_000)
    }
  }

  @Test func tag() throws {
    let directory = TemporaryDirectory()
    do {
      let path = directory.file("begroting.db")
      try Ledger.makeWithBuiltInEditions(path, by: "Test")
      // example: tag
      let ledger = try Ledger.open(path, for: .change)
      let report = try ledger.tag(
        Tag(status: "in-overleg", measures: ["woningbouwimpuls"], by: "Team Wonen", note: "Overleg"))
      for change in report.recorded {
        print(change.measure, change.before.status, change.after.status)
      }
      // end
      #expect(report.recorded.map(\.after.status) == ["in-overleg"])
    }
  }

  @Test func `import`() throws {
    let directory = TemporaryDirectory()
    do {
      let path = directory.file("leeg.db")
      try Ledger.makeEmpty(path, by: "Test")
      let ledger = try Ledger.open(path, for: .change)
      let folder = "\(Program.root)/Seeds"
      // example: import
      let source = try PackageSource(path: folder)
      let trial = PackageImport(source, intake: IntakeOptions(isTrial: true))
      let report = try trial.run(into: ledger, by: "Team Begroting")
      print(report.editions, report.intake.newMeasures, report.intake.newAmounts)
      // end
      #expect(report.intake.newMeasures == 117)
      #expect(try ledger.editions().isEmpty)
    }
  }

  @Test func wrong() throws {
    try Self.withLedger(for: .query) { ledger in
      // example: wrong
      do {
        var input = FilterInput()
        input.ministries = ["XYZ"]
        _ = try ledger.filter(input)
      } catch LedgerError.unknownValue(let field, let typed, let valid, _) {
        print("\(typed) is no \(field); there are \(valid.map(\.code).joined(separator: ", "))")
      }
      // end
    }
  }
}
