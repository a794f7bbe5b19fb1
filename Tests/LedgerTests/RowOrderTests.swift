import Budget
import Ledger
import TestSupport
import Testing

/// Lists in the order of one of their columns.
@Suite struct RowOrderTests {
  private static func texts<R: Record>(_ rows: [R]) -> [String] {
    rows.map { row in R.fields.map { "\($0.get(row))" }.joined(separator: "|") }
  }

  /// Every field of every list, both ways: what SQL sorts is what sorting in memory gives, and a limit is its front.
  @Test(arguments: 1...8)
  func sortingInSQLIsSortingInMemory(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed) &+ 900, editions: 2)
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    var random = RandomSource(seed: UInt64(seed))
    let filter = try ledger.filter(seed == 1 ? .all : PropertyTests.input(&random))
    var (measures, amounts, contributions): ([MeasureRow], [AmountRow], [ContributionRow]) = ([], [], [])
    try ledger.forEachMeasure(filter) { measures.append($0) }
    try ledger.forEachAmount(filter) { amounts.append($0) }
    try ledger.forEachContribution(filter) { contributions.append($0) }
    try check(measures, of: ledger) { try ledger.forEachMeasure(filter, $0, $1) }
    try check(amounts, of: ledger, ownID: "id") { try ledger.forEachAmount(filter, $0, $1) }
    try check(contributions, of: ledger, ownID: "amount") { try ledger.forEachContribution(filter, $0, $1) }
  }

  private func check<R: Record>(
    _ rows: [R], of ledger: Ledger, ownID: String? = nil,
    _ forEach: (RowOrder<R>, (R) -> Void) throws -> Void
  ) throws {
    for field in R.fields where field.name != ownID {
      for isDescending in [false, true] {
        var order = try #require(RowOrder<R>(by: field.name, isDescending: isDescending))
        let expected = try Self.texts(order.sorted(rows, in: ledger))
        var found: [R] = []
        try forEach(order) { found.append($0) }
        #expect(Self.texts(found) == expected, "\(R.self) \(field.name) \(isDescending)")
        order.limit = 3
        found = []
        try forEach(order) { found.append($0) }
        #expect(Self.texts(found) == Array(expected.prefix(3)), "\(R.self) \(field.name) \(isDescending)")
      }
    }
  }

  @Test func amountsGoByTheirNumbers() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    var input = FilterInput()
    input.ministries = ["GF"]
    var ids: [String] = []
    try ledger.forEachAmount(ledger.filter(input), RowOrder(by: "id", isDescending: true)) {
      ids.append($0.amount.id)
    }
    #expect(ids.first?.hasPrefix("2023-gf-vrijval") == true)
    let accres = ids.filter { $0.hasPrefix("2023-gf-accres#") }.compactMap {
      Int($0.split(separator: "#")[1])
    }
    #expect(accres.count > 9 && accres == accres.sorted(by: >))
  }

  /// What is typed never reaches SQL: only the names of fields do.
  @Test(arguments: ["id; DROP TABLE journal", "cents", "v.key", "position", "", "EUR", "eur desc"])
  func onlyFieldsAreOrders(_ name: String) {
    #expect(RowOrder<AmountRow>(by: name) == nil)
  }
}

extension RowOrderTests {
  /// What is counted of a measure is what totals by topic give with the same filter, and measures can be sorted by it.
  @Test(arguments: 1...8)
  func whatIsCountedOfAMeasureIsItsTotal(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed) &+ 300, editions: 2)
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    var random = RandomSource(seed: UInt64(seed))
    var input = PropertyTests.input(&random)
    (input.years, input.buckets) = ([], [])
    let filter = try ledger.filter(input)
    let columns: [MeasureColumn] = [.budgetYear, .year(2025), .structural, .undivided, .undated]
    var totals: [String: [MeasureColumn: Money]] = [:]
    for row in try ledger.totals(by: [.topic], filter) {
      let id = row.measure ?? ""
      switch row.bucket {
      case .year:
        if row.year == row.edition { totals[id, default: [:]][.budgetYear] = row.eur }
        if row.year == 2025 { totals[id, default: [:]][.year(2025)] = row.eur }
      case .structural: totals[id, default: [:]][.structural] = row.eur
      case .undivided: totals[id, default: [:]][.undivided] = row.eur
      case .undated: totals[id, default: [:]][.undated] = row.eur
      }
    }
    var rows: [MeasureRow] = []
    try ledger.forEachMeasure(filter, counting: columns) { row in
      #expect(row.counted == totals[row.measure.id] ?? [:], "\(row.measure.id) \(filter)")
      rows.append(row)
    }
    for column in columns {
      var found: [String] = []
      try ledger.forEachMeasure(filter, RowOrder(by: column, isDescending: true), counting: columns) {
        found.append($0.measure.id)
      }
      let expected = FieldOrder(isDescending: true).sorted(rows) { row in
        row.counted[column].map(FieldValue.euros) ?? .none
      }
      #expect(found == expected.map(\.measure.id), "\(column)")
    }
  }

  /// What the lists of codes count is what the lists of measures and amounts have.
  @Test(arguments: 1...8)
  func theListsOfCodesCountWhatIsThere(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed) &+ 500, editions: 2)
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    var random = RandomSource(seed: UInt64(seed))
    let filter = try ledger.filter(PropertyTests.input(&random))
    var (measures, amounts): ([MeasureRow], [AmountRow]) = ([], [])
    try ledger.forEachMeasure(filter) { measures.append($0) }
    try ledger.forEachAmount(filter) { amounts.append($0) }
    let themes = Dictionary(measures.map { ($0.measure.id, $0.measure.theme) }) { first, _ in first }
    for row in try ledger.ministryRows(filter) {
      #expect(row.measures == measures.filter { $0.measure.ministry == row.entry.code }.count)
      #expect(row.amounts == amounts.filter { $0.ministry == row.entry.code }.count)
    }
    for row in try ledger.routeRows(filter) {
      #expect(row.amounts == amounts.filter { $0.amount.route == row.entry.code }.count)
    }
    for row in try ledger.recipientRows(filter) {
      #expect(row.amounts == amounts.filter { $0.amount.recipient == row.entry.code }.count)
    }
    let themeRows = try ledger.themeRows(filter)
    #expect(themeRows.reduce(0) { $0 + $1.measures } == measures.filter { $0.measure.theme != nil }.count)
    for row in themeRows {
      let own = measures.filter { $0.measure.theme == row.theme && $0.measure.edition == row.edition }
      #expect(row.measures == own.count)
      #expect(Set(row.ministries) == Set(own.map(\.measure.ministry)))
      let ids = amounts.filter { $0.edition == row.edition && themes[$0.amount.measure] == row.theme }
      #expect(row.amounts == ids.count)
    }
    for row in try ledger.editionRows(filter) {
      #expect(row.measures == measures.filter { $0.measure.edition == row.edition.year }.count)
      #expect(row.amounts == amounts.filter { $0.edition == row.edition.year }.count)
      #expect(row.documents == data.documents.filter { $0.edition == row.edition.year }.count)
    }
  }

  /// Plus and minus are all that is not 0.
  @Test(arguments: 1...8)
  func plusAndMinusDivideWhatIsCounted(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let data = EditionGenerator.data(seed: UInt64(seed) &+ 700, editions: 1)
    let ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    func contributions(_ signs: [String]) throws -> [ContributionRow] {
      var input = FilterInput()
      input.signs = signs
      var rows: [ContributionRow] = []
      try ledger.forEachContribution(ledger.filter(input)) { rows.append($0) }
      return rows
    }
    func amounts(_ signs: [String]) throws -> [AmountRow] {
      var input = FilterInput()
      input.signs = signs
      var rows: [AmountRow] = []
      try ledger.forEachAmount(ledger.filter(input)) { rows.append($0) }
      return rows
    }
    let all = try contributions([])
    #expect(try contributions(["plus"]) == all.filter { $0.eur.cents > 0 })
    #expect(try contributions(["minus"]) == all.filter { $0.eur.cents < 0 })
    #expect(try contributions(["minus", "plus"]) == all.filter { $0.eur.cents != 0 })
    #expect(try amounts(["minus"]) == amounts([]).filter { $0.isCounted && $0.amount.eur.cents < 0 })
    var input = FilterInput()
    input.signs = ["minus"]
    let totals = try ledger.totals(by: [], ledger.filter(input))
    #expect(totals.allSatisfy { $0.eur.cents < 0 })
    #expect(try ledger.filter(input).terms.map(\.text) == ["sign=minus"])
  }
}
