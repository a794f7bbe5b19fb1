import Budget
import Testing

@Suite struct CodeListTests {
  static let codes = CodeLists(
    ministries: [
      Ministry(code: "JenV", name: "Justitie", aliases: ["J&V"]), Ministry(code: "BZ", name: "Buitenland"),
    ],
    routes: [
      Route(code: "fonds", name: "Fonds"), Route(code: "klimaatfonds", name: "K", parent: "fonds"),
      Route(code: "diep", name: "D", parent: "klimaatfonds"), Route(code: "spuk", name: "S"),
    ])

  @Test func aRouteTakesThoseBelowIt() {
    #expect(Self.codes.routes(under: "fonds") == ["fonds", "klimaatfonds", "diep"])
    #expect(Self.codes.routes(under: "spuk") == ["spuk"])
  }
}
