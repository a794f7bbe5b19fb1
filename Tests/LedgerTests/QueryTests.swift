import Budget
import Exchange
import Ledger
import TestSupport
import Testing

@Suite struct QueryTests {
  let directory = TemporaryDirectory()
  let ledger: Ledger

  init() throws {
    ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
  }

  private func measures(_ change: (inout FilterInput) -> Void) throws -> [String] {
    var input = FilterInput()
    change(&input)
    var ids: [String] = []
    try ledger.forEachMeasure(ledger.filter(input)) { ids.append($0.measure.id) }
    return ids
  }

  /// Each reason for not counting gives the figures that have it.
  @Test func figuresAreChosenByWhyTheyDoNotCount() throws {
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory, as: "counted.db"), for: .change)
    _ = try ledger.add(
      Document(
        edition: 2023, code: "nota", position: 2, title: "Nota", publisher: "Rijk", published: "2023-04",
        source: "kamerstuk"), after: nil, by: "tester")
    for id in ["woningbouwimpuls#1", "vws-eigen-bijdrage-wmo#1"] {
      let amendment = Amendment(id: id, edits: [], document: "nota", isCancelled: true)
      _ = try ledger.amend(amendment, by: "tester", note: "Geschrapt")
    }
    func rows(_ counted: [String]) throws -> [AmountRow] {
      var input = FilterInput()
      input.counted = counted
      var rows: [AmountRow] = []
      try ledger.forEachAmount(ledger.filter(input)) { rows.append($0) }
      return rows
    }
    func reason(_ row: AmountRow) -> Counted {
      if row.isCancelled { return .withdrawn }
      if row.amount.repeats != nil { return .repeats }
      return Counted(rawValue: row.amount.kind.rawValue) ?? .yes
    }
    let all = try rows([])
    for choice in Counted.allCases where choice != .no {
      #expect(try rows([choice.rawValue]) == all.filter { reason($0) == choice }, "\(choice)")
    }
    #expect(try rows(["no"]) == all.filter { !$0.isCounted })
    #expect(try rows(["ja,ingetrokken"]) == all.filter { [.yes, .withdrawn].contains(reason($0)) })
    let withdrawn = ["2023-bzk-woningbouwimpuls#1", "2023-vws-eigen-bijdrage-wmo#1"]
    #expect(try rows(["withdrawn"]).map(\.amount.id) == withdrawn)
  }

  private func search(_ text: String) throws -> [String] { try measures { $0.searches = [text] } }

  @Test func wordsAreFoundInAnyOrderCaseAndAccent() throws {
    let one = "2023-bzk-woningbouwimpuls"
    #expect(try search("woningbouwimpuls tranche").contains(one))
    #expect(try search("TRANCHE WONINGBOUWIMPULS").contains(one))
    #expect(try search("financiele").contains("2023-gf-gemeentefonds-2026"))
    #expect(try search("financiële").contains("2023-gf-gemeentefonds-2026"))
    #expect(try search("woningb*").contains(one))
    #expect(try search("\"vijfde tranche\"").contains(one))
    #expect(try !search("\"tranche vijfde\"").contains(one))
  }

  @Test(arguments: [
    "\"", "\"\"", "NEAR(", "NEAR(a b, 2)", "*", "a*b", ":", "topic:x", "-", "(", ")", "a OR", "AND", "^a",
    "{topic} : x",
    "'; DROP TABLE journal; --", "%", "\\", "woning\" OR \"x", "a\" *", "+", "💶", "\n", "\u{c}x",
    "a\"\u{301}(", "\"\u{301}", "x\"\u{301}+a OR a OR \"y", "\"a\"\u{301}*",
  ])
  func noTextIsASyntaxError(_ text: String) throws {
    _ = try search(text)
  }

  @Test func textWithoutAWordFindsNothingAndIsNamed() throws {
    var input = FilterInput()
    input.searches = ["*!\"", "woningbouwimpuls"]
    let filter = try ledger.filter(input)
    #expect(filter.searchRemarks == [.wordless("*!\"")])
    #expect(try search("*!") == [])
    #expect(try measures { $0.searches = ["*!", "woningbouwimpuls"] }.contains("2023-bzk-woningbouwimpuls"))
  }

  @Test func whatCannotBeSearchedForIsRefused() {
    for text in [
      String(repeating: "a", count: 1_000_000), String(repeating: "a ", count: 60_000), "a\0b", "\u{200b}",
      "woning\u{ad}bouw",
    ] {
      let error = #expect(throws: LedgerError.self) { try search(text) }
      guard case .badText(let field, _) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(field == "search")
    }
  }

  @Test func unknownEditionsListTheValidOnes() {
    #expect(throws: LedgerError.unknownCode(field: "edition", input: "1999", valid: ["2023", "all"])) {
      try measures { $0.editions = .years([1999]) }
    }
  }

  /// A route is found by measures that have no figure of it, as long as nothing is asked that only a figure has.
  @Test func aRouteWithoutAFigureIsFound() throws {
    let one = "2023-vws-preventie"
    #expect(try measures { $0.routes = ["spuk"] }.contains(one))
    #expect(
      try measures {
        $0.routes = ["SPUK"]; $0.fundings = ["geld"]; $0.ministries = ["VWS"]
      }.contains(one))
    #expect(try !measures { $0.routes = ["subsidie"] }.contains(one))
    #expect(
      try !measures {
        $0.routes = ["spuk"]; $0.recipients = ["gemeenten"]
      }.contains(one))
    #expect(
      try !measures {
        $0.routes = ["spuk"]; $0.years = [2023...2023]
      }.contains(one))
    #expect(
      try !measures {
        $0.routes = ["spuk"]; $0.buckets = ["year"]
      }.contains(one))
    #expect(
      try !measures {
        $0.routes = ["spuk"]; $0.mayOverlap = true
      }.contains(one))
    // A parent takes its children along, and not the other way round.
    let parent = "2023-bzk-generieke-digitale-infrastructuur"
    #expect(try measures { $0.routes = ["gemeentefonds"] }.contains(parent))
    #expect(try !measures { $0.routes = ["gemeentefonds-au"] }.contains(parent))
  }

  /// All routes of all measures lead back to them.
  @Test func everyNamedRouteFindsItsMeasure() throws {
    var named: [(measure: String, route: String)] = []
    try ledger.forEachMeasure(ledger.filter(FilterInput())) { row in
      named += row.measure.routes.map { (row.measure.id, $0) }
    }
    #expect(Set(named.map(\.measure)).count == 17)
    for (measure, route) in named { #expect(try measures { $0.routes = [route] }.contains(measure)) }
  }

  @Test func anOptionGivenWithoutEndIsRefused() {
    #expect(throws: LedgerError.self) {
      try measures { $0.years = Array(repeating: 2023...2023, count: 1001) }
    }
    #expect(throws: LedgerError.self) { try measures { $0.searches = Array(repeating: "x", count: 1001) } }
  }

  /// A theme's years come together, whatever stands between its measures.
  @Test func aGroupIsNeverTornApart() throws {
    let measures = [("A", 1, 2023), ("B", 2, 2023), ("A", 3, 2024)]
    var data = EditionData(codes: EditionGenerator.standardCodes)
    data.editions = [Edition(year: 2023, title: "x", horizon: 2027)]
    data.documents = [Document(edition: 2023, title: "x", publisher: "x", published: "2022", source: "x")]
    for (theme, position, year) in measures {
      let id = "2023-gf-x-\(position)"
      data.measures.append(
        Measure(
          id: id, edition: 2023, position: position, ministry: "GF", theme: theme, topic: "x", page: 1,
          funding: .geld))
      data.amounts.append(
        Amount(
          id: id + "#1", measure: id, label: "x", printed: "€ 1", page: 1, eur: Money(cents: 100),
          firstYear: year,
          lastYear: year, per: .year, kind: .budget, basis: .stand, route: position == 2 ? "spuk" : "fonds",
          routeBasis: .stated, recipient: "rijk"))
    }
    let path = try Fixtures.ledger(data, in: directory, as: "themes.db")
    let ledger = try Ledger.open(path, for: .query)
    let rows = try ledger.totals(by: [.theme], ledger.filter(FilterInput()))
    #expect(rows.map { "\($0.group[0] ?? "") \($0.year ?? 0)" } == ["A 2023", "A 2024", "B 2023"])
    let both = try ledger.totals(by: [.theme, .route], ledger.filter(FilterInput()))
    #expect(both.map { "\($0.group[0] ?? "") \($0.year ?? 0)" } == ["A 2023", "A 2024", "B 2023"])
  }

  @Test func aParentRouteTakesItsChildren() throws {
    let all = try measures { $0.routes = ["gemeentefonds"] }
    #expect(all.contains("2023-gf-accres"))
    #expect(try measures { $0.routes = ["gemeentefonds-au"] }.contains("2023-gf-accres"))
    #expect(try measures { $0.routes = ["gemeentefonds-du"] } == [])
  }

  @Test func bucketsAndOverlapsAreFilters() throws {
    var input = FilterInput()
    input.buckets = ["structural"]
    var buckets: Set<Bucket> = []
    try ledger.forEachContribution(ledger.filter(input)) { buckets.insert($0.bucket) }
    #expect(buckets == [.structural])
    #expect(try measures { $0.buckets = ["structural"] }.contains("2023-bzk-verkiezingen"))
    #expect(try !measures { $0.buckets = ["structural"] }.contains("2023-bzk-woningbouwimpuls"))
    #expect(try measures { $0.buckets = ["jaar"] } == measures { $0.buckets = ["year"] })
    #expect(throws: LedgerError.self) { try measures { $0.buckets = ["maand"] } }
    var overlaps = FilterInput()
    overlaps.mayOverlap = true
    var isCarrier: [Bool] = []
    try ledger.forEachAmount(ledger.filter(overlaps)) { isCarrier.append(!$0.amount.mayOverlap.isEmpty) }
    #expect(!isCarrier.isEmpty && isCarrier.allSatisfy { $0 })
    let filter = try ledger.filter(overlaps)
    var years: Set<Int> = []
    try ledger.forEachContribution(filter) { if let year = $0.year { years.insert(year) } }
    #expect(Set(try ledger.totals(by: [], filter).compactMap(\.year)) == years)
    // What they may be the same as is looked for all the same.
    let whole = try ledger.filter(FilterInput())
    #expect(try ledger.overlapCounts(filter) == ledger.overlapCounts(whole))
  }

  @Test func aYearKeepsSpansThatTouchIt() throws {
    let open = "2023-bzk-verkiezingen"
    #expect(try measures { $0.years = [2050...2060] }.contains(open))
    #expect(try !measures { $0.years = [2022...2022] }.contains(open))
    #expect(try measures { $0.years = [2020...2020, 2027...2027] }.contains("2023-bzk-werk-aan-uitvoering"))
  }

  @Test(arguments: [
    ("2023-bzk-woningbouwimpuls", "2023-bzk-woningbouwimpuls"),
    ("woningbouwimpuls", "2023-bzk-woningbouwimpuls"),
    ("WoningBouwImpuls", "2023-bzk-woningbouwimpuls"), ("impuls", "2023-bzk-woningbouwimpuls"),
    ("accres", "2023-gf-accres"),
  ])
  func aMeasureIsFoundByAnyUnambiguousPart(_ input: String, _ id: String) throws {
    #expect(try ledger.measureID(matching: input, in: ledger.editions()) == id)
  }

  @Test func whatIsUnknownOrAmbiguousIsSaid() throws {
    let editions = try ledger.editions()
    #expect(throws: LedgerError.unknownMeasure(input: "niets")) {
      try ledger.measureID(matching: "niets", in: editions)
    }
    #expect(throws: LedgerError.unknownMeasure(input: "")) {
      try ledger.measureID(matching: "", in: editions)
    }
    #expect(throws: LedgerError.unknownMeasure(input: "%")) {
      try ledger.measureID(matching: "%", in: editions)
    }
    #expect(
      throws: LedgerError.ambiguousMeasure(
        input: "woningbouw", candidates: ["2023-bzk-woningbouwimpuls", "2023-bzk-woningbouwgebieden"])
    ) { try ledger.measureID(matching: "woningbouw", in: editions) }
    #expect(
      throws: LedgerError.amountForMeasure(input: "woningbouwimpuls#1", measure: "2023-bzk-woningbouwimpuls")
    ) { try ledger.measureID(matching: "woningbouwimpuls#1", in: editions) }
  }

  @Test func aPartKnowsItsWholeInDetail() throws {
    let detail = try ledger.detail(ofMeasure: "2023-gf-gemeentefonds-2026")
    let whole = detail.figures[0]
    #expect(whole.parts == ["2023-gf-gemeentefonds-2026#2", "2023-gf-gemeentefonds-2026#3"])
    #expect(whole.contributions.map(\.eur) == [.zero])
    #expect(detail.figures[4].contributions == [])
  }
}
