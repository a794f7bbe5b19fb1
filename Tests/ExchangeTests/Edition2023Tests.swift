import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// What holds the 2023 edition: how many there are of everything, sums that the letter gives both ways, table cells.
@Suite struct Edition2023Tests {
  let measures: [Measure]
  let amounts: [Amount]

  init() throws {
    let data = try PackageReading.builtIn()
    measures = data.measures.filter { $0.edition == 2023 }
    let ids = Set(measures.map(\.id))
    amounts = data.amounts.filter { ids.contains($0.measure) }
  }

  private func amount(_ id: String) throws -> Amount {
    try #require(amounts.first { $0.id == "2023-" + id }, "\(id)")
  }

  private func millions(_ id: String) throws -> Double { Double(try amount(id).eur.cents) / 100_000_000 }

  /// Measures, figures, and of those budget, level, need and tariff.
  @Test(arguments: [
    ("GF", [3, 28, 10, 18, 0, 0]), ("BZK", [30, 15, 15, 0, 0, 0]), ("JenV", [17, 20, 19, 1, 0, 0]),
    ("OCW", [6, 17, 13, 3, 1, 0]), ("IenW", [10, 12, 12, 0, 0, 0]), ("EZK", [12, 34, 21, 4, 1, 8]),
    ("LNV", [2, 1, 1, 0, 0, 0]), ("SZW", [18, 27, 16, 2, 0, 9]), ("VWS", [15, 14, 9, 3, 1, 1]),
    ("BZ", [4, 1, 1, 0, 0, 0]),
  ])
  func everyChapterHasItsMeasuresAndFigures(_ ministry: String, _ expected: [Int]) {
    let ids = Set(measures.filter { $0.ministry == ministry }.map(\.id))
    let figures = amounts.filter { ids.contains($0.measure) }
    let kinds = [Kind.budget, .level, .need, .tariff].map { kind in figures.filter { $0.kind == kind }.count }
    #expect([ids.count, figures.count] + kinds == expected)
  }

  @Test func theWholeLetterIsThere() {
    #expect(measures.count == 117)
    #expect(measures.map(\.position) == Array(1...117))
    #expect(amounts.count == 169)
    #expect(amounts.filter { $0.repeats != nil }.count == 14)
    #expect(measures.filter { $0.parent == "2023-jenv-georganiseerde-criminaliteit" }.count == 7)
  }

  @Test func fundingIsAsCoded() {
    let counts = Funding.allCases.map { funding in measures.filter { $0.funding == funding }.count }
    #expect(counts == [62, 6, 9, 40])
  }

  /// Where the letter gives the whole and its parts, they add up.
  @Test(arguments: [
    ("gf-gemeentefonds-2026#1", ["#2", "#3"]), ("gf-vrijval-bcf#4", ["#2", "#3"]),
    ("gf-accres#6", ["#2", "#9"]),
    ("gf-accres#7", ["#3", "#10"]), ("ocw-cultuur#2", ["#3", "#4", "#5", "#6"]),
    ("ezk-uitvoering-klimaatakkoord#9", ["#10", "#11"]), ("szw-armoede-en-schulden#6", ["#4", "#5"]),
    ("ienw-ontsluiting-woningen#1", ["#3", "#4"]),
  ])
  func partsAddUpToTheirWhole(_ whole: String, _ parts: [String]) throws {
    let measure = whole.prefix { $0 != "#" }
    var sum = Money.zero
    for part in parts {
      let amount = try amount("\(measure)\(part)")
      #expect(amount.partOf == "2023-" + whole)
      sum = try sum.adding(amount.eur)
    }
    #expect(sum == (try amount(whole).eur))
  }

  /// Table 1.2, accres in € million: the two rows that have a unit, 2022 to 2025.
  @Test func everyCellOfTheTableOfTheAccres() throws {
    for (cell, millions) in zip(1...8, [2501, 2035, 2300, 2085, 2501, 2424, 2390, 2129]) {
      let amount = try amount("gf-accres#\(cell)")
      #expect(amount.eur == Money(cents: Int64(millions) * 100_000_000))
      #expect(amount.firstYear == 2022 + (cell - 1) % 4)
      #expect(amount.printed.hasSuffix(" × € 1 mln."))
      #expect(amount.page == 4)
    }
  }

  /// The table of money for carrying out the Klimaatakkoord, × € 1.000, 2023 to 2027.
  @Test func everyCellOfTheTableOfTheKlimaatakkoord() throws {
    for (cell, thousands) in zip(1...5, [282_604, 482_500, 702_500, 772_448, 772_448]) {
      let amount = try amount("ezk-uitvoering-klimaatakkoord#\(cell)")
      #expect(amount.eur == Money(cents: Int64(thousands) * 100_000))
      #expect(amount.firstYear == 2022 + cell)
      #expect(amount.printed.hasSuffix(" × € 1.000"))
    }
  }

  /// The shift takes from the giving years what it brings to the receiving one.
  @Test func theShiftOfTheKlimaatakkoordHasTwoSides() throws {
    #expect(try millions("ezk-uitvoering-klimaatakkoord#6") == 100)
    #expect(try millions("ezk-uitvoering-klimaatakkoord#7") == -100)
    #expect(try amount("ezk-uitvoering-klimaatakkoord#8").isCounted)
  }

  @Test func aRepeatSaysWhatItsOriginalSays() throws {
    for amount in amounts {
      guard let original = amount.repeats else { continue }
      let first = try #require(amounts.first { $0.id == original })
      #expect(first.eur == amount.eur && first.kind == amount.kind, "\(amount.id)")
    }
  }

  @Test func mayOverlapJoinsFiguresThatCount() throws {
    for amount in amounts where !amount.mayOverlap.isEmpty {
      #expect(amount.isCounted, "\(amount.id)")
      for target in amount.mayOverlap {
        #expect(amounts.first { $0.id == target }?.isCounted == true, "\(amount.id) \(target)")
      }
    }
  }

  /// The letter leaves open whether they lie in the package that opens the topic.
  @Test func whatMayLieInThePackageForAsylumSaysSo() throws {
    for number in 2...5 {
      #expect(try amount("jenv-asielopvang#\(number)").mayOverlap == ["2023-jenv-asielopvang#1"])
    }
  }

  /// Of these the letter says whom they are for, and not who gets them.
  @Test func theCompensationOfStudentsHasNoKnownRecipient() throws {
    #expect(try amount("szw-energietoeslag-studenten#1").recipient == "onbekend")
  }

  @Test func aRouteKnownFromARegulationNamesItInTheNote() {
    for amount in amounts where amount.routeBasis == .known { #expect(amount.note != nil, "\(amount.id)") }
  }
}
