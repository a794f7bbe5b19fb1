import TestSupport
import Testing

@testable import Ledger

/// What people search for in the shipped edition, and the measures that they expect.
@Suite struct SearchTests {
  let directory = TemporaryDirectory()
  let ledger: Ledger

  init() throws {
    ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
  }

  private func filter(_ texts: [String]) throws -> Filter {
    var input = FilterInput()
    input.searches = texts
    return try ledger.filter(input)
  }

  /// The ids without the edition, in the order of lists.
  private func found(_ texts: String...) throws -> [String] {
    var ids: [String] = []
    try ledger.forEachMeasure(filter(texts)) { ids.append(String($0.measure.id.dropFirst(5))) }
    return ids
  }

  /// A text, and the ids that it finds.
  struct Search: CustomTestStringConvertible {
    let text: String
    let ids: String

    init(_ text: String, _ ids: String) {
      self.text = text
      self.ids = ids
    }

    var testDescription: String { text }
  }

  static let searches = [
    // Inside compounds, and in the plural.
    Search(
      "woning",
      """
      bzk-woningbouwimpuls bzk-ouderenhuisvesting bzk-volkshuisvestingsfonds bzk-woningbouwgebieden bzk-wonen-en-zorg \
      bzk-statushouders ienw-ontsluiting-woningen vws-wozo
      """),
    Search(
      "Woningen",
      """
      bzk-woningbouwimpuls bzk-ouderenhuisvesting bzk-volkshuisvestingsfonds bzk-woningbouwgebieden bzk-wonen-en-zorg \
      bzk-statushouders ienw-ontsluiting-woningen vws-wozo
      """),
    Search("asiel", "jenv-asielopvang"),
    Search("inburger", "szw-inburgering"),
    Search("jeugd", "jenv-jeugdcriminaliteit jenv-jeugdbescherming vws-jeugd"),
    Search("jeugdhulp", "vws-jeugd"),
    Search("schuld", "szw-schuldhulpverlening szw-armoede-en-schulden"),
    Search("schulden", "szw-schuldhulpverlening szw-armoede-en-schulden"),
    Search("bibliotheek", "bzk-informatiepunten-digitale-overheid ocw-bibliotheken"),
    Search("school", "ocw-onderwijshuisvesting-oekraine ocw-kansengelijkheid szw-kwetsbare-jongeren"),
    Search("kind", "jenv-jeugdbescherming ezk-arbeidsmarkt szw-armoede-en-schulden"),
    Search("politie", "jenv-politie jenv-cybercrime"),
    Search("verkiezing", "bzk-verkiezingen"),
    Search("stikstof", "lnv-landelijk-gebied-stikstof"),
    Search("laaggeletterd", "ocw-laaggeletterdheid"),
    Search("kinderopvang", "ezk-arbeidsmarkt"),
    Search("isolatie", "bzk-isolatieprogramma ezk-klimaat-en-energie"),
    Search(
      "cyber", "jenv-politie jenv-cybersecurity-strategie jenv-cybercrime ezk-cybersecurity-consumenten"),
    Search(
      "bijstand",
      "ezk-koopkracht szw-energietoeslag szw-energietoeslag-studenten szw-vroegsignalering szw-buig"),
    // Case and diacritics.
    Search("oekraine", "jenv-oekraiense-ontheemden ocw-onderwijshuisvesting-oekraine bz-veiligheid"),
    Search("OEKRAÏENSE", "jenv-oekraiense-ontheemden ocw-onderwijshuisvesting-oekraine bz-veiligheid"),
    // Several words, phrases, alternatives, stars and punctuation.
    Search("verkiezingen,maart", "bzk-verkiezingen"),
    Search("statushouders flexwoningen", "bzk-statushouders"),
    Search("\"vijfde tranche\"", "bzk-woningbouwimpuls bzk-statushouders"),
    Search("“vijfde tranche”", "bzk-woningbouwimpuls bzk-statushouders"),
    Search("\"tranche vijfde\"", ""),
    Search("mensenhandel OR pgb", "jenv-mensenhandel vws-pgb-2-0"),
    Search("natuur AND klimaat", "lnv-landelijk-gebied-stikstof"),
    Search("pgb svb OR mensenhandel", "jenv-mensenhandel vws-pgb-2-0"),
    Search("\"woning\"", ""),
    Search("mensenh*", "jenv-mensenhandel"),
    Search("*handel", "jenv-drugshandel jenv-mensenhandel bz-sustainable-development-goals"),
    Search(
      "*huisvesting*",
      "bzk-ouderenhuisvesting bzk-volkshuisvestingsfonds bzk-statushouders ocw-onderwijshuisvesting-oekraine"),
    Search("zzp'ers", "szw-toekomstige-arbeidsmarkt"),
    Search("rechts-extremisme", "bzk-extremisme"),
    // Abbreviations.
    Search("AMV", "jenv-asielopvang"),
    Search("Woo", "bzk-open-overheidsinformatie"),
    Search("wet open overheid", "bzk-open-overheidsinformatie"),
    Search("daklozen", "vws-maatschappelijke-opvang"),
    // Figures, however they are printed.
    Search("1,4 miljard", "ezk-energieprijzen szw-energietoeslag vws-integraal-zorgakkoord"),
    Search("1.400 mln", "ezk-energieprijzen szw-energietoeslag vws-integraal-zorgakkoord"),
    Search("€ 4 miljard", "gf-gemeentefonds-2026"),
    Search("282.604", "ezk-uitvoering-klimaatakkoord"),
    Search("282.604 × € 1.000", "ezk-uitvoering-klimaatakkoord"),
    Search("\"222 miljoen\"", "bzk-woningbouwimpuls"),
    Search("2,13", "szw-thuiswerken"),
    Search("PGB 2.0", "vws-pgb-2-0"),
    // Ids and parts of them.
    Search("2023-bzk-woningbouwimpuls", "bzk-woningbouwimpuls"),
    Search("bzk-woningbouwi", "bzk-woningbouwimpuls"),
    Search("gf-accres#3", "gf-accres"),
    Search("gf-accres#99", ""),
    Search("woningbouwimpuls#1", "bzk-woningbouwimpuls"),
    Search("2023-bzk-woningbouwimpuls#1", "bzk-woningbouwimpuls"),
    Search("accres#3", "gf-accres"),
    Search("accres#99", ""),
    Search("LNV#1", "lnv-landelijk-gebied-stikstof"),
    Search("2024-bzk-woningbouwimpuls#1", ""),
    // The labels of two figures, and their notes, are no sentence.
    Search("\"Verkiezingsagenda 2030\"", "bzk-verkiezingen"),
    Search("\"2030 uitvoering\"", ""),
    Search("\"niet bij geen beginjaar\"", ""),
    Search("2024-bzk-woningbouwimpuls", ""),
    // Names of routes, recipients and ministries.
    Search(
      "SPUK",
      """
      bzk-informatiepunten-digitale-overheid bzk-woningbouwimpuls bzk-volkshuisvestingsfonds bzk-woningbouwgebieden \
      jenv-oekraiense-ontheemden ocw-laaggeletterdheid szw-buig szw-inburgering vws-preventie vws-integraal-zorgakkoord \
      vws-maatschappelijke-opvang vws-instroom-wlz
      """),
    Search("mobiliteitsfonds", "ienw-instandhouding ienw-ontsluiting-woningen"),
    Search("stikstoffonds", "lnv-landelijk-gebied-stikstof"),
    Search(
      "medeoverheden", "bzk-uitvoerbaarheidstoets bzk-volkshuisvestingsfonds ezk-uitvoering-klimaatakkoord"),
    Search("lnv", "lnv-landelijk-gebied-stikstof lnv-beleidslijnen"),
    Search("Landbouw, Natuur en Voedselkwaliteit", "lnv-landelijk-gebied-stikstof lnv-beleidslijnen"),
    Search("LNV natuur", "lnv-landelijk-gebied-stikstof lnv-beleidslijnen"),
    Search("buitenlandse zaken", "bz-veiligheid bz-migratie bz-economie bz-sustainable-development-goals"),
    // Letters alone don't make a word.
    Search("sport", ""),
    Search("ov", ""),
  ]

  @Test(arguments: searches)
  func whatPeopleSearchForIsFound(_ search: Search) throws {
    #expect(try found(search.text).joined(separator: " ") == search.ids)
  }

  @Test func severalTextsMeanAnyOfThem() throws {
    #expect(
      try found("mensenhandel", "laaggeletterdheid", "!?") == ["jenv-mensenhandel", "ocw-laaggeletterdheid"])
  }

  @Test func whatFitsBestComesFirst() throws {
    var ids: [String] = []
    try ledger.forEachFoundMeasure(filter(["woning"])) { row, _ in ids.append(row.measure.id) }
    #expect(ids.first == "2023-bzk-woningbouwimpuls")
    #expect(ids.sorted() == (try found("woning")).map { "2023-" + $0 }.sorted())
  }

  @Test(arguments: [
    ("jeugdzorg", "2023-vws-jeugd", "Incidenteel extra geld voor jeugdzorg 2023 (€ 1,454 miljard)"),
    ("accres#3", "2023-gf-accres", "Accres 2024 volgens de meicirculaire 2022 (2.300 × € 1 mln.)"),
    ("SPUK", "2023-bzk-woningbouwimpuls", "Vijfde tranche van de Woningbouwimpuls (€ 222 miljoen, spuk)"),
    ("1,4 miljard", "2023-ezk-energieprijzen", "Energietoeslag 2023 via gemeenten (€ 1,4 miljard)"),
    (
      "bestaanszekerheid eilanden", "2023-bzk-caribisch-nederland",
      "Het kabinet legt geld bij om de bestaanszekerheid in Caribisch Nederland te verbeteren en wil het …"
    ),
  ])
  func theWordsAroundWhatWasFoundAreShown(_ text: String, _ id: String, _ expected: String) throws {
    var shown: String?
    try ledger.forEachFoundMeasure(filter([text])) { row, text in
      if row.measure.id == id { shown = text?.text }
    }
    #expect(shown == expected)
  }

  @Test(
    arguments: [
      ("xyz woning", [SearchRemark.nowhere("xyz", ministries: [])]),
      ("sport", [.nowhere("sport", ministries: ["VWS"])]),
      ("💶 woning", [.unread("💶")]),
      ("* woning", [.unread("*")]),
      ("woning OR", [.nowhere("or", ministries: [])]),
      ("klimaat AND NOT jeugd", [.nowhere("not", ministries: [])]),
      ("!?", [.wordless("!?")]),
      ("gf-accres#99", [.nowhere("gf-accres#99", ministries: [])]),
      ("€ 1,4 miljard - woning/huur", [.nowhere("huur", ministries: [])]),
      ("*e*", [.tooCommon("e", words: 0)]),
    ] as [(String, [SearchRemark])])
  func nothingThatIsTypedIsDroppedInSilence(_ text: String, _ expected: [SearchRemark]) throws {
    let remarks = try filter([text]).searchRemarks.map { remark in
      if case .tooCommon(let word, _) = remark { SearchRemark.tooCommon(word, words: 0) } else { remark }
    }
    #expect(remarks == expected)
  }

  /// Words that have the same letters in them, and are something else.
  @Test(arguments: [
    ("ouder", ["toezichthouder", "houder", "statushouders"]), ("sport", ["transport", "paspoort"]),
    ("woo", ["woonplaats", "woord"]), ("politie", ["politieke"]), ("rijk", ["belangrijk", "belangrijke"]),
    ("wet", ["weten", "wetenschap"]), ("stad", ["aanbesteden"]), ("leiding", ["begeleiding"]),
    ("ouderen", ["ouders"]), ("ov", ["over", "overheid"]), ("werk", ["werkelijk", "daadwerkelijk"]),
  ])
  func lettersAloneMakeNoWord(_ typed: String, _ others: [String]) {
    let words = [
      typed, "akkoord", "belang", "daad", "houden", "plaats", "schap", "status", "toezicht", "transactie",
      "houders",
    ]
    let finder = WordFinder(Vocabulary((words + others).sorted()))
    let pattern = finder.pattern(for: typed)
    #expect(others.filter(pattern.finds) == [])
  }

  @Test(arguments: [
    ("scholen", "school"), ("school", "scholen"), ("wet", "wetten"), ("brief", "brieven"), ("huizen", "huis"),
    ("kinderen", "kind"), ("steden", "stad"), ("lid", "leden"), ("bibliotheek", "bibliotheken"),
    ("gemeente", "gemeenten"),
    ("mogelijkheden", "mogelijkheid"), ("digitaal", "digitale"), ("groot", "grote"), ("taken", "taak"),
    ("weg", "wegen"),
    ("fondsen", "fonds"), ("spuks", "spuk"), ("industrie", "industrieen"),
  ])
  func formsOfAWordAreTheSameWord(_ typed: String, _ form: String) {
    #expect(WordFinder(Vocabulary([form])).pattern(for: typed).finds(form))
  }
}
