import Ledger
import TestSupport
import Testing

@testable import Exchange

@Suite struct RowLimitTests {
  let directory = TemporaryDirectory()
  private static let wording = WorkbookWording(again: "", verification: "", finding: { _ in "" })

  /// A sheet with more rows than it holds is refused before anything is written; the limit here is a small one.
  @Test(
    arguments: [
      (217, .tooManyRows(218, limit: 217, sheet: "Geteld")),
      (218, nil),
    ] as [(Int, WorkbookFailure?)])
  func aSheetThatIsTooSmallIsNamed(_ limit: Int, _ expected: WorkbookFailure?) throws {
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    let filter = try ledger.filter(FilterInput())
    let head = try ExportHead(ledger, filter)
    let writer = WorkbookWriter(
      ledger, filter, head: head, progress: RowProgress(), rowLimit: limit, findings: { _ in [] },
      wording: Self.wording)
    var found: WorkbookFailure?
    do {
      try writer.write(to: FileOutput(directory.file("a.xlsx"), ledger: ledger.file, replaces: true))
    } catch let failure as WorkbookFailure {
      found = failure
    }
    #expect(found == expected)
    // It was never published.
    #expect(try directory.names().filter { $0.hasPrefix("a") || $0.hasSuffix(".tmp") } == [])
  }

  @Test func aSumThatACellCannotHoldToTheCentIsRefused() throws {
    var data = Fixtures.doubtful
    data.amounts = [data.amounts[0]]
    data.amounts[0].printed = "€ 100.000.000.000.000"
    data.amounts[0].eur = try #require(.init("100000000000000"))
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    let filter = try ledger.filter(FilterInput())
    let writer = WorkbookWriter(
      ledger, filter, head: try ExportHead(ledger, filter), findings: { _ in [] },
      wording: Self.wording)
    #expect(throws: WorkbookFailure.tooLarge(data.amounts[0].eur)) {
      try writer.write(to: FileOutput(directory.file("a.xlsx"), ledger: ledger.file, replaces: true))
    }
  }
}
