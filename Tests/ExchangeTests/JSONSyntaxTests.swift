import Testing

@testable import Exchange

@Suite struct JSONSyntaxTests {
  @Test(arguments: [
    "{}", " [ ] ", "[1,-2.5e+3,0,0.1E-2]", "{\"a\": [true, false, null, \"\\u00e9\\n\"]}", "\"é\"", "0",
  ])
  func whatIsJSONIsTaken(_ text: String) throws {
    #expect(throws: Never.self) { try JSONSyntax.check(Array(text.utf8)) }
  }

  @Test(
    arguments: [
      ("", 1, 1), ("{\"a\": 1,}", 1, 9), ("[1,\n 2,]", 2, 4), ("[1] x", 1, 5), ("{'a': 1}", 1, 2),
      ("{a: 1}", 1, 2),
      ("[01]", 1, 3), ("[1.]", 1, 4), ("[+1]", 1, 2), ("[1e]", 1, 4), ("[\"a\nb\"]", 1, 4), ("[\"a]", 1, 2),
      ("[\"\\x\"]", 1, 4), ("[\"\\u12g4\"]", 1, 7), ("[1 // een\n]", 1, 4), ("[NaN]", 1, 2),
      ("\u{feff}{}", 1, 1),
      ("{\"a\" 1}", 1, 6), ("{\"a\": 1,\n\"\\u0061\": 2}", 2, 1), ("[tru]", 1, 2), ("{\"a\": }", 1, 7),
    ] as [(String, Int, Int)])
  func whatIsNoneIsPlaced(_ text: String, _ line: Int, _ column: Int) {
    let fault = #expect(throws: JSONFault.self) { try JSONSyntax.check(Array(text.utf8)) }
    #expect(fault?.place == TextPlace(line: line, column: column), "\(String(describing: fault))")
  }

  @Test func itIsUTF8AndNotWithoutEnd() {
    #expect(throws: JSONFault.self) { try JSONSyntax.check([0x22, 0xff, 0x22]) }
    #expect(throws: JSONFault.self) { try JSONSyntax.check(Array("{}".utf16).flatMap { [UInt8($0), 0] }) }
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONFault.self) { try JSONSyntax.check(Array(deep.utf8)) }
  }
}
