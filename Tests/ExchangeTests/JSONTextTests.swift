import Exchange
import Testing

@Suite struct JSONTextTests {
  @Test func keepsOrderDigitsAndLetters() {
    let json = JSONText.array([
      .object([
        ("z", .number("2.13")), ("a", .string("é \"q\" \\ \n\t\u{1}")), ("n", .null), ("b", .bool(true)),
        ("l", .array([])),
      ])
    ])
    #expect(
      json.text(indented: false)
        == #"[{"z": 2.13, "a": "é \"q\" \\ \n\t\u0001", "n": null, "b": true, "l": []}]"#)
    #expect(
      json.text() == """
        [
          {
            "z": 2.13,
            "a": "é \\"q\\" \\\\ \\n\\t\\u0001",
            "n": null,
            "b": true,
            "l": []
          }
        ]
        """)
  }
}
