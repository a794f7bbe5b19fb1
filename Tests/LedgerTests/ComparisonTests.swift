import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// What holds for every comparison, on generated ledgers: applied to the side before it gives the side after, the other
/// way round it is the mirror, with itself it is empty, and its totals are the difference of the totals.
@Suite struct ComparisonTests {
  let directory = TemporaryDirectory()
  /// Each seed makes several ledgers, so there are fewer than for one.
  static let count = max(10, PropertyTests.count / 4)

  /// A side of some data by itself.
  private func side(_ data: EditionData) throws -> ComparedSide {
    let ledger = try Ledger.temporary(shownAs: "side", by: "tester") { ledger in
      try ledger.add(data, reason: ChangeReason(by: "tester", action: "import"))
    }
    return try ComparedSide(ledger, edition: nil)
  }

  /// Two codings of one edition that share some of their ids.
  private func codings(_ seed: Int) throws -> (ComparedSide, ComparedSide) {
    (
      try side(EditionGenerator.data(seed: UInt64(seed))),
      try side(EditionGenerator.data(seed: UInt64(seed) &+ 50_000))
    )
  }

  /// Three editions, each made out of the one before, as they came into one ledger.
  private func following(_ seed: Int) throws -> (ledger: Ledger, data: [EditionData]) {
    let first = EditionGenerator.data(seed: UInt64(seed))
    let second = NextEdition.data(after: first, seed: UInt64(seed))
    let third = NextEdition.data(after: second, seed: UInt64(seed) &+ 1)
    let path = try Fixtures.ledger(first, in: directory, as: "following.db")
    let ledger = try Ledger.open(path, for: .change)
    for data in [second, third] {
      try ledger.add(data, reason: ChangeReason(by: "tester", action: "import"))
    }
    return (ledger, [first, second, third])
  }

  @Test(arguments: 1...count)
  func appliedToOneCodingItGivesTheOther(_ seed: Int) throws {
    let (before, after) = try codings(seed)
    try ComparisonLaws.expectWhatHolds(before, after)
    var random = RandomSource(seed: UInt64(seed))
    for _ in 0..<4 {
      try ComparisonLaws.expectDifferenceOfTotals(before, after, PropertyTests.cellInput(&random))
    }
  }

  @Test(arguments: 1...count)
  func editionsAndMomentsAndPackagesCompareTheSame(_ seed: Int) throws {
    let (ledger, data) = try following(seed)
    let sides = try [2023, 2024, 2025].map { try ComparedSide(ledger, edition: $0) }
    for (before, after) in [(0, 1), (1, 2), (0, 2)] {
      try ComparisonLaws.expectWhatHolds(sides[before], sides[after])
      try ComparisonLaws.expectDifferenceOfTotals(sides[before], sides[after], FilterInput())
    }
    let expected = try ComparisonLaws.rows(sides[0], sides[1])
    let head = try #require(try ledger.journalHead()).entry
    // As of the entry with which the second edition came: the first had long been there.
    let then = try ledger.shown(at: .entry(head - 1))
    #expect(try then.editions().map(\.year) == [2023, 2024])
    let earlier = try (ComparedSide(then, edition: 2023), ComparedSide(then, edition: nil))
    #expect(try ComparisonLaws.rows(earlier.0, earlier.1) == expected)
    #expect(try ComparisonLaws.rows(earlier.0, sides[0]) == [])
    // A package that continues an edition that it does not have is read all the same, by itself.
    var input = FilterInput()
    input.editions = .years([2024])
    let files = try MemoryFolder.package(of: ledger, input)
    let package = try Ledger.temporary(shownAs: "package", by: "tester") { ledger in
      _ = try PackageImport(PackageSource(files: files)).run(into: ledger, by: "tester", isAlone: true)
    }
    let side = try ComparedSide(package, edition: nil)
    #expect(try ComparisonLaws.rows(sides[1], side) == [])
    #expect(try ComparisonLaws.rows(sides[0], side) == expected)
    #expect(try PackageReading.data(of: package).measures == data[1].measures)
  }

  /// One to one is a change under another id; what is merged or split is gone and new.
  @Test(arguments: 1...count)
  func whatContinuesOneOtherHasChanged(_ seed: Int) throws {
    let (ledger, data) = try following(seed)
    let measures = data[1].measures
    let continued = measures.flatMap(\.continues)
    let expected = measures.filter { measure in
      measure.continues.count == 1 && continued.filter { $0 == measure.continues[0] }.count == 1
    }
    var found: [String: String] = [:]
    var counts = ChangeCounts()
    let sides = try [2023, 2024].map { try ComparedSide(ledger, edition: $0) }
    try Comparison(sides[0], sides[1], FilterInput()).forEachChange { change in
      counts.add(change)
      guard let before = change.measure.before, let after = change.measure.after else { return }
      found[after.id] = before.id
      #expect(change.isContinued)
    }
    #expect(found == Dictionary(uniqueKeysWithValues: expected.map { ($0.id, $0.continues[0]) }))
    #expect(counts.measures.continued == expected.count)
    #expect(counts.measures.new == measures.count - expected.count)
    #expect(counts.measures.gone == data[0].measures.count - expected.count)
    #expect(counts.measures.changed == 0)
    #expect(counts.amounts.new == data[1].amounts.count)
    #expect(counts.amounts.gone == data[0].amounts.count)
  }

  /// A filtered comparison, applied to what the filter keeps before, gives what it keeps after.
  @Test(arguments: 1...count)
  func aFilterKeepsWhatItFitsOnEitherSide(_ seed: Int) throws {
    let (before, after) = try codings(seed)
    var random = RandomSource(seed: UInt64(seed))
    for _ in 0..<4 {
      var input = PropertyTests.input(&random)
      let rows = try ComparisonLaws.rows(before, after, input)
      var applied = try FieldRecords(before.ledger, edition: 2023)
      let (start, end) = (applied, try FieldRecords(after.ledger, edition: 2023))
      try applied.apply(rows)
      #expect(
        try ComparisonLaws.texts(ComparisonLaws.rows(after, before, input)) == ComparisonLaws.mirrored(rows))
      input.editions = .years([2023])
      var (measures, amounts): (Set<String>, Set<String>) = ([], [])
      for ledger in [before.ledger, after.ledger] {
        let filter = try ledger.filter(input)
        try ledger.forEachMeasure(filter) { measures.insert($0.measure.id) }
        try ledger.forEachAmount(filter) { amounts.insert($0.amount.id) }
      }
      for (id, fields) in applied.measures.merging(end.measures, uniquingKeysWith: { one, _ in one }) {
        let expected = measures.contains(id) ? end.measures[id] : start.measures[id]
        #expect(applied.measures[id] == expected, "\(id) \(fields)")
      }
      for id in Set(applied.amounts.keys).union(end.amounts.keys) {
        let expected = amounts.contains(id) ? end.amounts[id] : start.amounts[id]
        #expect(applied.amounts[id] == expected, "\(id)")
      }
    }
  }

  /// A ministry or theme of one of the editions is no error for the other; a code of neither is.
  @Test func aCodeOfOneSideKeepsNothingOfTheOther() throws {
    var data = EditionGenerator.data(seed: 1)
    data.codes.ministries.append(NextEdition.ministry)
    data.measures[0].ministry = NextEdition.ministry.code
    let (with, without) = (try side(data), try side(EditionGenerator.data(seed: 1)))
    var input = FilterInput()
    input.ministries = ["aenm"]
    for (before, after) in [(with, without), (without, with)] {
      let found = try ComparisonLaws.rows(before, after, input)
      #expect(found.map(\.difference.field) == ["ministry"])
      #expect(found.map(\.measure) == [data.measures[0].id])
    }
    input.ministries = ["BZK", "XYZ"]
    let error = #expect(throws: LedgerError.self) { try Comparison(with, without, input) }
    guard case .unknownValue("ministry", "XYZ", let valid, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(valid.map(\.code) == data.codes.ministries.map(\.code))
    // Commas mean the same as several values: what one side knows is kept there.
    input.ministries = ["BZK,AenM"]
    let found = try ComparisonLaws.rows(with, without, input)
    input.ministries = ["BZK", "AenM"]
    #expect(try found == ComparisonLaws.rows(with, without, input))
  }

  @Test func aSumThatDoesNotFitIsSaid() throws {
    func side(_ cents: Int64) throws -> ComparedSide {
      var data = Fixtures.doubtful
      data.amounts = [data.amounts[0]]
      data.amounts[0].eur = Money(cents: cents)
      data.amounts[0].printed = EditionGenerator.printed(cents)
      return try self.side(data)
    }
    let most = Int64.max / 100 * 100
    let comparison = try Comparison(side(-most), side(most), FilterInput())
    #expect(throws: LedgerError.overflow) { try comparison.totals(by: []) }
  }

  /// Both directions, and further than one step.
  @Test(arguments: 1...20)
  func aMeasureNamesWhatItContinuesAndWhatContinuesIt(_ seed: Int) throws {
    let (ledger, data) = try following(seed)
    let measures = data.flatMap(\.measures)
    let byID = Dictionary(uniqueKeysWithValues: measures.map { ($0.id, $0) })
    for measure in measures {
      let detail = try ledger.detail(ofMeasure: measure.id)
      let near = measure.continues
      let far = near.flatMap { byID[$0]?.continues ?? [] }
      #expect(Set(detail.continues.filter { $0.steps == 1 }.map(\.id)) == Set(near))
      #expect(Set(detail.continues.filter { $0.steps == 2 }.map(\.id)) == Set(far))
      let next = measures.filter { $0.continues.contains(measure.id) }.map(\.id)
      let after = measures.filter { $0.continues.contains(where: next.contains) }.map(\.id)
      #expect(Set(detail.continuedBy.filter { $0.steps == 1 }.map(\.id)) == Set(next))
      #expect(Set(detail.continuedBy.filter { $0.steps == 2 }.map(\.id)) == Set(after))
      for other in detail.continues + detail.continuedBy {
        #expect(byID[other.id]?.topic == other.topic && byID[other.id]?.edition == other.edition)
      }
    }
  }
}
