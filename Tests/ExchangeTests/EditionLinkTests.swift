import Budget
import Exchange
import Ledger
import TestSupport
import Testing

@testable import rijksledger

/// Links between the editions of one package: editions are never added to each other.
@Suite struct EditionLinkTests {
  private static func amount(_ id: String, _ change: (inout Amount) -> Void = { _ in }) -> Amount {
    var amount = Amount(
      id: id, measure: String(id.prefix { $0 != "#" }), label: "Geld", printed: "€ 5", page: 1,
      eur: Money(cents: 500), firstYear: 2024, lastYear: 2024, per: .year, kind: .budget, basis: .stand,
      route: "spuk", routeBasis: .stated, recipient: "gemeenten")
    change(&amount)
    return amount
  }

  /// Two editions of one measure each, with these amounts in the tables of 2023 and 2024.
  private static func package(_ earlier: [Amount], _ later: [Amount]) -> [String: [UInt8]] {
    func edition(_ year: Int) -> EditionData {
      EditionData(
        codes: EditionGenerator.standardCodes,
        editions: [Edition(year: year, title: "Begroting", horizon: year + 4)],
        documents: [
          Document(edition: year, title: "Brief", publisher: "VNG", published: "2022", source: "brief")
        ],
        measures: [
          Measure(
            id: "\(year)-gf-a", edition: year, position: 1, ministry: "GF", topic: "A", page: 1,
            funding: .geld)
        ])
    }
    var both = edition(2023)
    let second = edition(2024)
    both.editions += second.editions
    both.documents += second.documents
    both.measures += second.measures
    both.amounts = [amount("2023-gf-a#1"), amount("2024-gf-a#1")]
    var files = MemoryFolder.package(of: both)
    for (year, amounts) in [(2023, earlier), (2024, later)] {
      let header = String(decoding: files["amounts-\(year).csv"] ?? [], as: UTF8.self)
        .prefix { $0 != "\n" }
      let rows = amounts.map { amount in
        Amount.fields.map { Self.text($0.get(amount)) }.joined(separator: ",")
      }
      files["amounts-\(year).csv"] = Array(([String(header)] + rows).joined(separator: "\n").utf8) + [0x0a]
    }
    return files
  }

  private static func text(_ value: FieldValue) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .euros(let money): "\(money)"
    case .boolean(let isSo): "\(isSo)"
    case .list(let items): items.joined(separator: ";")
    }
  }

  private func faults(_ earlier: [Amount], _ later: [Amount]) -> [String] {
    let faults = #expect(throws: PackageFaults.self) {
      try PackageReading.read(Self.package(earlier, later))
    }
    return faults?.faults.map { Messages.text($0) } ?? []
  }

  @Test func thePackageWithoutLinksIsRight() throws {
    let files = Self.package([Self.amount("2023-gf-a#1")], [Self.amount("2024-gf-a#1")])
    #expect(try PackageReading.read(files).amounts.count == 2)
  }

  @Test(arguments: [CountingFaultLink.partOf, .repeats, .mayOverlap])
  func aLinkToAnotherEditionIsRefused(_ link: CountingFaultLink) {
    func linked(_ id: String, to target: String) -> Amount {
      Self.amount(id) { amount in
        switch link {
        case .partOf: amount.partOf = target
        case .repeats: amount.repeats = target
        case .mayOverlap: amount.mayOverlap = [target]
        }
      }
    }
    let (earlier, later) = (Self.amount("2023-gf-a#1"), Self.amount("2024-gf-a#1"))
    let backward = faults([earlier], [linked("2024-gf-a#1", to: "2023-gf-a#1")])
    let forward = faults([linked("2023-gf-a#1", to: "2024-gf-a#1")], [later])
    for (messages, year, target) in [(backward, 2024, 2023), (forward, 2023, 2024)] {
      #expect(messages.count == 1)
      let message = messages.first ?? ""
      #expect(message.hasPrefix("amounts-\(year).csv:2:"), "\(message)")
      #expect(
        message.contains("\(link.rawValue): \(target)-gf-a#1 is an amount of another edition"), "\(message)")
    }
  }

  /// The amount of an earlier edition's measure, as the first row of the next edition's table.
  @Test func anAmountOfAnotherEditionsMeasureIsRefused() {
    let messages = faults(
      [Self.amount("2023-gf-a#1")], [Self.amount("2023-gf-a#2"), Self.amount("2024-gf-a#1")])
    #expect(
      messages == [
        "amounts-2024.csv:2:13: measure: 2023-gf-a (expected the id of a measure of 2024). Correct it or add the measure"
      ])
  }
}
