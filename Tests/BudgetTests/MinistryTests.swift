import Budget
import Testing

@Suite struct MinistryTests {
  /// Split, renamed, and one out of which another came; then a rename of a part.
  static let list = [
    Ministry(code: "GF", name: "Fonds"), Ministry(code: "BZK", name: "Binnenland"),
    Ministry(code: "VRO", name: "Wonen", validFrom: 2025, continues: "BZK"),
    Ministry(code: "EZK", name: "Economie en Klimaat", validFrom: 2018, validTo: 2024),
    Ministry(code: "EZ", name: "Economie", validFrom: 2025, continues: "EZK"),
    Ministry(code: "KGG", name: "Klimaat", validFrom: 2025, validTo: 2027, continues: "EZK"),
    Ministry(code: "K", name: "Klimaat", validFrom: 2028, continues: "KGG"),
    Ministry(code: "LNV", name: "Landbouw", validTo: 2024),
    Ministry(code: "LVVN", name: "Landbouw", validFrom: 2025, continues: "LNV"),
  ]

  @Test(arguments: [
    ("GF", 2023, "GF"), ("BZK", 2023, "BZK"), ("VRO", 2025, "BZK"), ("EZK", 2023, "EZK"), ("EZ", 2025, "EZK"),
    ("K", 2028, "EZK"), ("LVVN", 2026, "LNV"), ("?", 2026, "?"),
  ])
  func oldNames(_ code: String, _ edition: Int, _ label: String) {
    #expect(MinistryNames(.then, Self.list).label(of: code, in: edition) == label)
  }

  @Test(arguments: [
    ("GF", 2023, "GF"), ("BZK", 2023, "BZK+VRO"), ("BZK", 2025, "BZK"), ("VRO", 2025, "VRO"),
    ("EZK", 2023, "EZ+K"), ("EZ", 2025, "EZ"), ("KGG", 2025, "K"), ("LNV", 2023, "LVVN"), ("?", 2026, "?"),
  ])
  func newNames(_ code: String, _ edition: Int, _ label: String) {
    #expect(MinistryNames(.now, Self.list).label(of: code, in: edition) == label)
  }

  @Test(arguments: [
    (NameReading.then, "KGG", ["EZK"]), (.then, "BZK", ["BZK"]), (.now, "EZK", ["EZ", "K"]),
    (.now, "BZK", ["BZK"]), (.now, "LNV", ["LVVN"]), (.now, "EZ", ["EZ"]),
  ])
  func whatAUserAsksFor(_ reading: NameReading, _ code: String, _ names: [String]) {
    #expect(MinistryNames(reading, Self.list).codes(askedAs: code) == names)
  }

  @Test func aCircleEnds() {
    let circle = [
      Ministry(code: "A", name: "A", validTo: 2024, continues: "B"),
      Ministry(code: "B", name: "B", validTo: 2024, continues: "A"),
    ]
    #expect(MinistryNames(.then, circle).label(of: "A", in: 2023) == "B")
    #expect(MinistryNames(.now, circle).label(of: "A", in: 2023) == "A")
    #expect(MinistryRule(circle).fault(of: "A", in: 2025)?.instead == [])
  }

  @Test func aMinistryHoldsInItsYears() {
    let rule = MinistryRule(Self.list)
    for (code, edition) in [("GF", 1990), ("BZK", 2025), ("EZK", 2024), ("EZ", 2025), ("?", 2025)] {
      #expect(rule.fault(of: code, in: edition) == nil)
    }
    let ended = rule.fault(of: "EZK", in: 2025)
    #expect(ended?.instead == ["EZ", "KGG"])
    #expect(ended?.holding == ["GF", "BZK", "VRO", "EZ", "KGG", "LVVN"])
    #expect(rule.fault(of: "K", in: 2023)?.instead == ["EZK"])
    #expect(rule.fault(of: "EZK", in: 2028)?.instead == ["EZ", "K"])
  }
}
