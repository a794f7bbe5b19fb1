import Budget
import Exchange
import TestSupport
import Testing

@testable import rijksledger

/// A package with a fault in every row takes a time that grows with its rows.
@Suite struct FaultyPackageTimeTests {
  /// Amounts of which every second one is a part of the one before it, all in one measure or ten in each.
  private func files(amounts count: Int, ofMeasure perMeasure: Int, printed: String, part: Int) -> [String:
    [UInt8]]
  {
    var files = Fixtures.smallPackage
    var measures = "id,position,ministry,theme,topic,parent,continues,page,funding,routes,summary,impact\n"
    var amounts =
      String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self).prefix { $0 != "\n" } + "\n"
    for place in 0..<count {
      let (measure, number) = ("2023-gf-m\(place / perMeasure)", place % perMeasure + 1)
      if number == 1 { measures += "\(measure),\(place / perMeasure + 1),GF,,T,,,1,geld,,,\n" }
      let isPart = number % 2 == 0
      let eur = isPart ? part : 5
      amounts +=
        "\(measure)#\(number),\(measure),Geld,\(isPart ? "€ \(part)" : printed),1,\(eur),2023,2023,year,exact,budget,"
        + "stand,spuk,stated,gemeenten,\(isPart ? "\(measure)#\(number - 1)" : ""),,,\n"
    }
    files["measures-2023.csv"] = Array(measures.utf8)
    files["amounts-2023.csv"] = Array(amounts.utf8)
    return files
  }

  @Test func figuresThatAreNotWhatIsPrinted() {
    let grown = growth(to: 1_000) { count in
      let faults = #expect(throws: PackageFaults.self) {
        try PackageReading.read(files(amounts: count, ofMeasure: 10, printed: "€ 7", part: 1))
      }
      #expect(faults?.count == count / 2)
    }
    #expect(grown < 30)
  }

  @Test func partsThatExceedTheirWholeInOneMeasure() {
    let grown = growth(to: 1_000) { count in
      let faults = #expect(throws: PackageFaults.self) {
        try PackageReading.read(files(amounts: count, ofMeasure: count, printed: "€ 5", part: 6))
      }
      #expect(faults?.count == count / 2)
    }
    #expect(grown < 30)
  }
}
