import Budget
import Exchange
import Testing

@Suite struct PivotTests {
  @Test func yearsPastTheHorizonComeTogetherAndNothingElseDoes() throws {
    var pivot = Pivot()
    for (bucket, year, cents) in [
      (Bucket.year, 2024, 1), (.year, 2028, 2), (.year, 2029, 4), (.structural, nil, 8), (.undated, nil, 16),
    ] as [(Bucket, Int?, Int64)] {
      try pivot.add(Money(cents: cents), to: PivotColumn(bucket: bucket, year: year, horizon: 2027))
    }
    #expect(
      Pivot.columns(of: [pivot], horizon: 2027)
        == [.year(2024), .year(2025), .year(2026), .year(2027), .later, .structural, .undated])
    #expect(pivot.cells[.later] == Money(cents: 6))
    #expect(pivot.cells[.year(2025)] == nil)
  }

  @Test func onlyLateYearsNeedNoOthers() throws {
    var pivot = Pivot()
    try pivot.add(Money(cents: 1), to: .later)
    #expect(Pivot.columns(of: [pivot], horizon: 2027) == [.later])
  }

  /// In a damaged file a year can be any number: each sum has its column all the same, without the years between.
  @Test func aYearThatIsNoneHidesNoOther() throws {
    var pivot = Pivot()
    for year in [3, 2025] { try pivot.add(Money(cents: 1), to: .year(year)) }
    #expect(
      Pivot.columns(of: [pivot], horizon: 2027) == [.year(3), .year(2025), .year(2026), .year(2027)])
    #expect(Pivot.columns(of: [pivot], horizon: .max).count < 1000)
  }
}
