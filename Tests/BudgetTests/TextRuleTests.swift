import Budget
import Testing

@Suite struct TextRuleTests {
  @Test func takesPlainDutch() throws {
    try TextRule.checkFilled("Financiële ‘hiaten’ à € 5 – één ruïne")
    try TextRule.check("Twee\nregels,\teen tab", isNote: true)
    try TextRule.check("")
    try TextRule.checkFilled("Château, São Paulo, SÃO PAULO, Ântwerpen")
    // In text a no-break space is as good as another, and a heart is a heart in any colour.
    try TextRule.checkFilled("€\u{a0}5 miljoen, \u{2764}\u{fe0f} en Ελληνικά")
    try TextRule.checkFilled(String(repeating: "é", count: TextRule.limit))
  }

  @Test(arguments: [
    ("a\u{0}b", TextRule.Fault.control(0, position: 2)), ("a\tb", .control(9, position: 2)),
    ("a\nb", .control(10, position: 2)), ("\u{85}", .control(0x85, position: 1)),
    ("e\u{301}e\u{301}n", .notNFC(position: 1)), ("à e\u{301}", .notNFC(position: 3)),
    ("\u{212b}", .notNFC(position: 1)), ("   ", .blank), ("", .blank), ("\u{2800}", .blank),
    ("\u{fe0f}", .blank), ("\u{3000} ", .blank), (" a", .surroundingSpace(0x20)),
    ("Oekra\u{c3}\u{af}ne", .misread(position: 6)), ("\u{e2}\u{201a}\u{ac} 5", .misread(position: 1)),
    ("geen \u{c2}\u{a0}ruimte", .misread(position: 6)), ("Oekra\u{fffd}ne", .misread(position: 6)),
    ("a\u{ffff}", .control(0xffff, position: 2)), ("a\u{a0}", .surroundingSpace(0xa0)),
    (String(repeating: "a", count: TextRule.limit + 1), .tooLong(TextRule.limit + 1)),
    (String(repeating: "\u{1f600}", count: TextRule.limit + 1), .tooLong(TextRule.limit + 1)),
  ])
  func refusesTheRest(_ text: String, _ fault: TextRule.Fault) {
    #expect(throws: fault) { try TextRule.checkFilled(text) }
  }

  /// Zero width, marks of direction, separators of lines, byte order marks; and whatever else shows nothing.
  @Test(
    arguments: Array(0x200b...0x200f) + Array(0x2028...0x202e) + Array(0x2060...0x206f)
      + [0xad, 0x34f, 0x61c, 0x115f, 0x3164, 0x180e, 0xfeff, 0xffa0, 0xfff9, 0x1d173, 0xe0041])
  func refusesWhatDoesNotShow(_ value: Int) throws {
    let scalar = try #require(Unicode.Scalar(value))
    for isNote in [false, true] {
      #expect(throws: TextRule.Fault.hidden(scalar.value, position: 2)) {
        try TextRule.check("a\(scalar)b", isNote: isNote)
      }
    }
    #expect(throws: TextRule.Fault.hidden(scalar.value, position: 1)) {
      try TextRule.checkFilled(String(scalar))
    }
  }

  @Test(arguments: [
    ("één € 5", "één € 5"), ("a\u{a0}b", "a<U+00A0>b"), ("\u{1b}[31m", "<U+001B>[31m"),
    ("a\nb", "a<U+000A>b"), ("\u{202e}a", "<U+202E>a"), ("\u{e0041}", "<U+E0041>"),
    ("a\u{2003}", "a<U+2003>"),
  ])
  func whatDoesNotShowAsItselfIsShownByName(_ text: String, _ shown: String) {
    #expect(ShownText.visible(text) == shown)
  }
}
