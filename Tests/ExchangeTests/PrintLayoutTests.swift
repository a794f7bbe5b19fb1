import Budget
import Ledger
import TestSupport
import Testing

@testable import Exchange

/// How a sheet fits on paper, and how much room its text takes.
@Suite struct PrintLayoutTests {
  let directory = TemporaryDirectory()

  @Test func whatFitsOnOnePageIsFittedToIt() {
    let layout = PrintLayout(widths: [11, 40] + Array(repeating: 16, count: 9), labels: 2)
    #expect(layout.scale == nil)
    #expect(layout.pagesWide == 1)
  }

  /// What is printed of each list fits on the width of a page, also with the column of editions.
  @Test(arguments: [true, false], Language.allCases)
  func everyListIsOnePageWide(_ showsEdition: Bool, _ language: Language) throws {
    let words = WorkbookText(language)
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    let counted = CountedColumn.allCases.prefix(CountedColumn.printedCount).map(\.width)
    let lists = [
      counted, SheetColumns.amounts(try ListNames(ledger, words)).printed.map(\.width),
      SheetColumns.measures(words, showsEdition: showsEdition).printed.map(\.width),
      SheetColumns.agenda(words, upTo: "2026-11-24", showsEdition: showsEdition).printed.map(\.width),
      SheetColumns.history(words).printed.map(\.width),
    ]
    for widths in lists { #expect(PrintLayout(widths: widths, labels: 1).pagesWide == 1, "\(widths)") }
  }

  /// Type is never made smaller than can be read: rather there are several pages, with the labels on each.
  @Test(arguments: [14, 20, 40])
  func aWiderSheetHasSeveralPages(_ columns: Int) throws {
    let widths = [11, 40.0] + Array(repeating: 16.0, count: columns)
    let layout = PrintLayout(widths: widths, labels: 2)
    let scale = try #require(layout.scale)
    #expect(Double(scale) / 100 * 11 >= 7)
    #expect(layout.pagesWide > 1)
    let labels = widths.prefix(2).map(PrintLayout.pixels).reduce(0, +)
    for (begin, end) in zip([0] + layout.breaks, layout.breaks + [widths.count]) {
      let width = widths[begin..<end].map(PrintLayout.pixels).reduce(begin == 0 ? 0 : labels, +)
      #expect(width * Double(scale) / 100 <= PrintLayout.room)
    }
  }

  @Test(arguments: [
    ("", 1), ("kort", 1), ("een\ntwee", 2), ("twee woorden", 2), ("een woord of vier", 3),
    ("2023-bzk-volkshuisvestingsfonds#1", 5), ("eenheelergwoorddatnergensbreekt", 4), ("日本語", 1),
    ("日本語日本語", 2),
  ])
  func aTextTakesAsManyLinesAsItNeeds(_ text: String, _ lines: Int) {
    #expect(TextMeasure.lines(of: text, width: 9) == lines)
  }

  @Test func widerColumnsNeverNeedMoreLines() {
    let text = "Gemeenten moeten hun werkwijze flink aanpassen, vooral bij het tellen van de stemmen."
    let lines = stride(from: 8.0, through: 120, by: 1).map { TextMeasure.lines(of: text, width: $0) }
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(lines.last == 1)
  }
}
