import Ledger
import TestSupport
import Testing

@testable import Exchange

@Suite struct RowLimitTests {
  let directory = TemporaryDirectory()

  /// A sheet with more rows than it holds is refused before anything is written; the limit here is a small one.
  @Test(arguments: [
    (
      217,
      "the sheet Geteld would have 218 rows, and a sheet of a workbook holds at most 217. Select less with filters, or export a datapackage"
    ),
    (218, nil),
  ])
  func aSheetThatIsTooSmallIsNamed(_ limit: Int, _ message: String?) throws {
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    let filter = try ledger.filter(FilterInput())
    let head = try ExportHead(ledger, filter)
    let writer = WorkbookWriter(
      ledger, filter, head: head, progress: ExportProgress(), rowLimit: limit, findings: { _ in [] },
      wording: { _ in "" })
    var found: String?
    do {
      try writer.write(to: FileOutput(directory.file("a.xlsx"), ledger: ledger.file))
    } catch let failure as OutputFailure {
      found = failure.description
    }
    #expect(found == message)
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
      wording: { _ in "" })
    let failure = #expect(throws: OutputFailure.self) {
      try writer.write(to: FileOutput(directory.file("a.xlsx"), ledger: ledger.file))
    }
    #expect(
      failure?.description
        == "€ 100000000000000 is more than a cell of a workbook holds to the cent. Export a datapackage instead"
    )
  }
}
