import Budget
import Testing

@Suite struct TextRuleTests {
  @Test func takesPlainDutch() throws {
    try TextRule.checkFilled("Financiële ‘hiaten’ à € 5 – één ruïne")
    try TextRule.check("Twee\nregels", allowsNewline: true)
    try TextRule.check("")
  }

  @Test(arguments: [
    ("a\u{0}b", TextRule.Fault.control(0, position: 2)), ("a\tb", .control(9, position: 2)),
    ("a\nb", .control(10, position: 2)), ("\u{85}", .control(0x85, position: 1)),
    ("e\u{301}e\u{301}n", .notNFC), ("\u{212b}", .notNFC), ("   ", .blank), ("", .blank),
    (" a", .surroundingSpace), ("a\u{ffff}", .control(0xffff, position: 2)),
    ("a\u{a0}", .surroundingSpace),
  ])
  func refusesTheRest(_ text: String, _ fault: TextRule.Fault) {
    #expect(throws: fault) { try TextRule.checkFilled(text) }
  }
}
