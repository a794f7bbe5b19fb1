import TestSupport
import Testing

@testable import Exchange

/// Texts that a spreadsheet would take for more than text.
@Suite struct SpreadsheetTextTests {
  private static let cutOff = WorkbookText(.nl).cutOff

  private func csv(_ texts: [String], delimiter: UInt8 = UInt8(ascii: ","), isForSpreadsheet: Bool) throws
    -> String
  {
    let folder = MemoryFolder()
    try folder.file("a.csv") { output in
      let sink = try CSVSink(
        texts.map { _ in RowColumn("a", .text) } + [RowColumn("eur", .euros)], to: output, hasHeader: false,
        delimiter: delimiter, decimalMark: UInt8(ascii: ","), isForSpreadsheet: isForSpreadsheet)
      for text in texts { try sink.text(text) }
      try sink.integer(-213)
      try sink.endRow()
      try sink.finish()
    }
    return String(decoding: folder.files["a.csv"] ?? [], as: UTF8.self)
  }

  static let formulas = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "=1;2", "=\"a\"",
  ]

  @Test(arguments: formulas)
  func aFormulaIsTextInASpreadsheet(_ formula: String) throws {
    let written = try csv([formula, "a"], delimiter: UInt8(ascii: ";"), isForSpreadsheet: true)
    #expect(written.drop { $0 == "\"" }.hasPrefix("'"), "\(written)")
    // A number stays one, also below zero.
    #expect(written.hasSuffix(";a;-2,13\n"))
  }

  @Test(arguments: formulas)
  func forAProgramItIsWhatItIs(_ formula: String) throws {
    let written = try csv([formula, "a"], isForSpreadsheet: false)
    #expect(try CSVTests.records(Array(written.utf8)).first?.first == formula)
  }

  @Test(arguments: ["a=1", "'=1", "1", "€ 5", "", "a-b", "(=1)"])
  func otherTextIsLeftAlone(_ text: String) throws {
    #expect(try csv([text], isForSpreadsheet: true) == csv([text], isForSpreadsheet: false))
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("a_x00e9_b", "a_x005F_x00e9_b"), ("_x005F_", "_x005F_x005F_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("__x0041__", "__x005F_x0041__"), ("_x004_", "_x004_"),
    ("_X0041_", "_X0041_"), ("_x00g1_", "_x00g1_"), ("at_least", "at_least"), ("_x0041", "_x0041"),
    ("é_x", "é_x"),
  ])
  func aCodeOfACharacterIsText(_ text: String, _ cell: String) {
    #expect(XLSXText.cell(text, cutOff: Self.cutOff) == cell)
  }

  /// A cell holds 32,767 units of UTF-16, of which a character can take two.
  @Test(arguments: [
    ("a", 32_767, true), ("a", 32_768, false), ("\u{1f600}", 16_383, true), ("\u{1f600}", 16_384, false),
    ("é", 32_767, true), ("_x0041_", 2520, true), ("_x0041_", 2521, false), ("a_", 20_000, false),
  ])
  func whatIsLongerThanACellIsCutOffVisibly(_ part: String, _ count: Int, _ fits: Bool) {
    let text = String(repeating: part, count: count)
    let cell = XLSXText.cell(text, cutOff: Self.cutOff)
    #expect(cell.utf16.count <= XLSXText.limit)
    #expect(cell.hasSuffix(Self.cutOff) == !fits)
    if fits { return #expect(cell.replacing("_x005F_", with: "_") == text) }
    #expect(text.hasPrefix(cell.dropLast(Self.cutOff.count).replacing("_x005F_", with: "_")))
    #expect(cell.utf16.count > 14_000)
  }
}
