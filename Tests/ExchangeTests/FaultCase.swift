import Budget
import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

@testable import rijksledger

/// One thing put wrong in a small package that is right, and the fault that this gives.
struct FaultCase: Sendable, CustomTestStringConvertible {
  static let package = MemoryFolder.package(
    of: EditionData(
      codes: EditionGenerator.standardCodes,
      editions: [Edition(year: 2023, title: "Begroting", horizon: 2027)],
      documents: [
        Document(edition: 2023, title: "Brief", publisher: "VNG", published: "2022-09", source: "brief")
      ],
      measures: [
        Measure(
          id: "2023-gf-a", edition: 2023, position: 1, ministry: "GF", topic: "A", page: 1, funding: .geld),
        Measure(
          id: "2023-bzk-b", edition: 2023, position: 2, ministry: "BZK", topic: "B", page: 2, funding: .geld),
      ],
      amounts: [
        Amount(
          id: "2023-gf-a#1", measure: "2023-gf-a", label: "Geld", printed: "€ 5", page: 1,
          eur: Money(cents: 500),
          firstYear: 2023, lastYear: 2024, per: .year, kind: .budget, basis: .stand, route: "spuk",
          routeBasis: .stated, recipient: "gemeenten"),
        Amount(
          id: "2023-gf-a#2", measure: "2023-gf-a", label: "Deel", printed: "€ 2", page: 1,
          eur: Money(cents: 200),
          firstYear: 2023, lastYear: 2023, per: .year, kind: .budget, basis: .stand, route: "spuk",
          routeBasis: .stated, recipient: "gemeenten", partOf: "2023-gf-a#1"),
      ]))

  let file: String
  let text: String
  let with: String
  let fault: String
  var testDescription: String { "\(file): \(with)" }

  init(_ file: String, _ text: String, _ with: String, _ fault: String) {
    self.file = file
    self.text = text
    self.with = with
    self.fault = fault
  }

  /// Makes sure that the case gives its fault, and it alone: what follows from it is no fault of its own.
  func check() {
    var files = Self.package
    let original = String(decoding: files[file] ?? [], as: UTF8.self)
    guard let range = original.range(of: text) else {
      Issue.record("\(file) has no \(text)")
      return
    }
    files[file] = Array(original.replacingCharacters(in: range, with: with).utf8)
    let faults = #expect(throws: PackageFaults.self) { try PackageReading.read(files) }
    #expect(faults?.faults.map { Messages.text($0) }.joined(separator: "\n") == fault)
  }
}
