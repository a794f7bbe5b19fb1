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

  @Test(arguments: [("jenv", "JenV"), ("J&V", "JenV"), ("j&v", "JenV"), ("BZ", "BZ")])
  func aMinistryIsFoundByCodeOrAliasInAnyCase(_ input: String, _ code: String) {
    #expect(Self.codes.ministries.code(matching: input) == code)
  }

  @Test func anUnknownMinistryIsNotGuessed() {
    #expect(Self.codes.ministries.code(matching: "J") == nil)
  }

  @Test func aRouteTakesThoseBelowIt() {
    #expect(Self.codes.routes(under: "fonds") == ["fonds", "klimaatfonds", "diep"])
    #expect(Self.codes.routes(under: "spuk") == ["spuk"])
  }
}
