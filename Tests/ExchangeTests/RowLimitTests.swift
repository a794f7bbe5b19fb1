import Ledger
import TestSupport
import Testing

@testable import Exchange

@Suite struct RowLimitTests {
  let directory = TemporaryDirectory()
  private static let wording = WorkbookWording(
    language: .nl, again: "", verification: "", finding: { _ in "" })

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

  /// Of changes it is not known beforehand how many there are.
  @Test func aSheetOfChangesThatIsTooSmallIsNamed() throws {
    var data = EditionGenerator.data(seed: 1)
    let other = try Ledger.open(try Fixtures.ledger(data, in: directory, as: "other.db"), for: .query)
    for place in data.measures.indices { data.measures[place].page += 1 }
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    let filter = try ledger.filter(FilterInput())
    let comparison = try Comparison(
      ComparedSide(other, edition: nil), ComparedSide(ledger, edition: nil), FilterInput())
    let changes = data.measures.count
    let words = WorkbookText(.nl)
    func write(_ limit: Int) throws {
      // The other sheets have room enough.
      let sheets = try ChangeSheets(
        comparison, ListSheets(ledger, filter, RowProgress(), words: words, selection: ""), RowProgress(),
        rowLimit: limit)
      let output = try FileOutput(directory.file("a.xlsx"), ledger: ledger.file, replaces: true)
      let file = try XLSXFile(
        output.temporary, beside: output.place, words: words, title: "", created: 0)
      try sheets.write(to: file)
      try file.close()
    }
    try write(changes + 1)
    #expect(throws: WorkbookFailure.tooManyRows(changes + 1, limit: changes, sheet: "Wijzigingen")) {
      try write(changes)
    }
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
