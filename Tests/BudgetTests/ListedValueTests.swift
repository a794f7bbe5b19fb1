import Budget
import Testing

/// What somebody means by the words that they type for a value of a list.
@Suite struct ListedValueTests {
  static let ministries = [
    Ministry(code: "GF", name: "Gemeentefinanciën"),
    Ministry(code: "BZK", name: "Binnenlandse Zaken en Koninkrijksrelaties"),
    Ministry(code: "JenV", name: "Justitie en Veiligheid", aliases: ["J&V"]),
    Ministry(code: "OCW", name: "Onderwijs, Cultuur en Wetenschap"),
    Ministry(code: "EZK", name: "Economische Zaken en Klimaat", validTo: 2024),
    Ministry(code: "EZ", name: "Economische Zaken", validFrom: 2025),
    Ministry(code: "LNV", name: "Landbouw, Natuur en Voedselkwaliteit", validTo: 2024),
    Ministry(code: "LVVN", name: "Landbouw, Visserij, Voedselzekerheid en Natuur", validFrom: 2025),
    Ministry(code: "BZ", name: "Buitenlandse Zaken en Ontwikkelingssamenwerking"),
  ]

  static func list(of year: Int) -> ListedValues {
    ListedValues(
      ministries.map { ListedValue($0) },
      preferring: Set(ministries.filter { $0.holds(in: year) }.map(\.code)))
  }

  @Test(arguments: [
    ("jenv", "JenV"), ("J&V", "JenV"), (" j&v ", "JenV"), ("BZ", "BZ"), ("Gemeentefinancien", "GF"),
    ("GEMEENTEFINANCIËN", "GF"), ("gemeentefinancie\u{308}n", "GF"),
    ("binnenlandse  zaken", "BZK"), ("Binnenlandse Zaken en Koninkrijksrelaties", "BZK"),
    ("justitie", "JenV"),
    ("klimaat", "EZK"), ("Onderwijs, Cultuur en Wetenschap", "OCW"), ("onderwijs, cultuur", "OCW"),
    ("BZK,VWS", nil), ("BZK,JenV", "BZK,JenV"), ("bzk, justitie", "BZK,JenV"),
    ("onderwijs,buitenlandse zaken", "OCW,BZ"), ("landbouw", "LNV"),
    ("Landbouw, Visserij, Voedselzekerheid en Natuur", "LVVN"), ("visserij", "LVVN"),
  ])
  func whatIsTyped(_ text: String, _ expected: String?) throws {
    let found = try? Self.list(of: 2023).codes(meantBy: text).joined(separator: ",")
    #expect(found == expected, "\(text)")
  }

  /// In 2023 the ministry of Economische Zaken was EZK; the name of a later one does not go before that.
  @Test func aNameMeansTheMinistryOfTheYear() throws {
    #expect(try Self.list(of: 2023).codes(meantBy: "economische zaken") == ["EZK"])
    #expect(try Self.list(of: 2025).codes(meantBy: "economische zaken") == ["EZ"])
    #expect(try Self.list(of: 2025).codes(meantBy: "landbouw") == ["LVVN"])
    #expect(try Self.list(of: 2023).codes(meantBy: "EZ") == ["EZ"])
  }

  @Test func whatSeveralNamesHaveIsNotGuessed() {
    let error = #expect(throws: ListedValues.Failure.self) { try Self.list(of: 2023).codes(meantBy: "zaken") }
    guard case .ambiguous("zaken", let candidates) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(candidates.map(\.code) == ["BZK", "EZK", "BZ"])
  }

  @Test(
    arguments: [
      ("J", []), ("en", []), ("", []), (",", []), ("BZX", ["BZK"]), ("binnenlanse zaken", ["BZK"]),
      ("gemeentefinancie", ["GF"]), ("klimaatzaken", []), ("justisie", ["JenV"]), ("Defensie", []),
      ("--", []), ("%", []), ("klimat", ["EZK"]), ("veel", []), ("zake", ["BZK", "EZK", "EZ"]), ("vei", []),
    ] as [(String, [String])])
  func whatIsUnknownHasItsNeighbours(_ text: String, _ expected: [String]) {
    let error = #expect(throws: ListedValues.Failure.self) { try Self.list(of: 2023).codes(meantBy: text) }
    guard case .unknown(_, let near) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(near == expected, "\(text)")
  }

  /// A comma inside a theme's name does not divide it, and themes of one word are not taken for a part of it.
  @Test func exactOnesGoBeforeParts() throws {
    let themes = ListedValues(["Wonen, zorg en welzijn", "Wonen", "Zorg"].map { ListedValue(theme: $0) })
    #expect(try themes.codes(meantBy: "wonen,zorg") == ["Wonen", "Zorg"])
    #expect(try themes.codes(meantBy: "wonen, zorg en welzijn") == ["Wonen, zorg en welzijn"])
    #expect(try themes.codes(meantBy: "welzijn") == ["Wonen, zorg en welzijn"])
    #expect(try themes.codes(meantBy: "wonen") == ["Wonen"])
  }

  @Test func closedListsHaveTheirDutchWords() throws {
    let buckets = ListedValues(Bucket.allCases.map { ListedValue($0) })
    #expect(try buckets.codes(meantBy: "jaar,Structureel") == ["year", "structural"])
    #expect(try buckets.codes(meantBy: "jaar onbekend") == ["undated"])
    let signs = ListedValues(Sign.allCases.map { ListedValue($0) })
    #expect(try signs.codes(meantBy: "min, Toegevoegd") == ["minus", "plus"])
    #expect(
      signs.values.map(\.shown) == ["plus (added, toegevoegd)", "minus (cut, onttrokken, min)"])
    let fundings = ListedValues(Funding.allCases.map { ListedValue($0) })
    #expect(
      try fundings.codes(meantBy: "voor een deel,uitdrukkelijk geen") == ["deels", "uitdrukkelijk-geen"])
    let statuses = ListedValues([ListedValue(Status(code: "in-overleg", meaning: "Rijk en VNG overleggen"))])
    #expect(try statuses.codes(meantBy: "overleg") == ["in-overleg"])
    #expect(try statuses.codes(meantBy: "rijk en VNG overleggen") == ["in-overleg"])
    // A word of the sentence that tells what it means is no name.
    #expect(throws: ListedValues.Failure.self) { try statuses.codes(meantBy: "VNG") }
  }

  /// No word means two values of one list.
  @Test func wordsMeanOneValue() {
    func words<Value: Code>(_: Value.Type) -> [Set<String>] {
      Value.allCases.map { Set($0.words.map(FoldedText.folded)) }
    }
    for list in [
      words(Bucket.self), words(Sign.self), words(Funding.self), words(Kind.self), words(Counted.self),
    ] {
      #expect(list.reduce(into: Set()) { $0.formUnion($1) }.count == list.map(\.count).reduce(0, +))
    }
  }

  @Test func wordsAreFolded() {
    #expect(
      FoldedText.words("Één  crisis: Oekraïne/ŒUVRE (2023)") == [
        "een", "crisis", "oekraine", "œuvre", "2023",
      ])
    #expect(FoldedText.folded("  J&V \u{a0} Ø ") == "j&v o")
  }
}
