import Budget
import Exchange
import Ledger
import TestSupport
import Testing

@testable import rijksledger

/// Links to another edition, and measures of which nothing is known any more, in a ledger that another program has written.
@Suite struct EditionLinkCheckTests {
  /// The key of an amount, as SQL.
  private static func key(_ id: String) -> String {
    "(SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '\(id)')"
  }

  /// Two editions, of which the later has an amount that names one of the earlier as its whole or original.
  private func ledger(linkedBy field: String, in directory: TemporaryDirectory) throws -> Ledger {
    var data = Fixtures.doubtful
    let letter = data.documents[0]
    data.editions.append(Edition(year: 2024, title: "Brief", horizon: 2028))
    data.documents.append(
      Document(edition: 2024, title: letter.title, publisher: "VNG", published: "2023", source: "brief"))
    data.measures.append(
      Measure(
        id: "2024-gf-a", edition: 2024, position: 1, ministry: "GF", topic: "A", page: 1, funding: .geld))
    for number in 1...2 {
      data.amounts.append(
        Amount(
          id: "2024-gf-a#\(number)", measure: "2024-gf-a", label: "Geld \(number)", printed: "€ 5", page: 1,
          eur: Money(cents: 500), firstYear: 2023, lastYear: 2023, per: .year, kind: .budget, basis: .stand,
          route: "spuk", routeBasis: .stated, recipient: "gemeenten"))
    }
    let path = try Fixtures.ledger(data, in: directory)
    let (from, to) = (Self.key("2024-gf-a#1"), Self.key("2023-gf-a#1"))
    try Tamper.with(
      path,
      field == "may_overlap"
        ? "INSERT INTO amount_overlap SELECT amount, document, made, \(to) FROM amount_version WHERE amount = \(from)"
        : "UPDATE amount_version SET \(field) = \(to) WHERE amount = \(from)")
    return try Ledger.open(path, for: .check)
  }

  @Test(arguments: ["part_of", "repeats", "may_overlap"])
  func checkSeesALinkToAnotherEdition(_ field: String) throws {
    let directory = TemporaryDirectory()
    let ledger = try ledger(linkedBy: field, in: directory)
    #expect(
      try ledger.findings(of: [.parts]).map { "\($0.place): \(Messages.text($0.problem))" } == [
        "2024-gf-a#1: \(field): 2023-gf-a#1 is an amount of another edition (expected one of this edition). Editions are never added to each other: leave the field empty and say so in the note"
      ])
  }

  @Test(arguments: ["part_of", "repeats"])
  func nothingIsCountedThatIsLinkedToAnotherEdition(_ field: String) throws {
    let directory = TemporaryDirectory()
    let ledger = try ledger(linkedBy: field, in: directory)
    let fault = CountingFault<String>.otherEdition(
      amount: "2024-gf-a#1", link: field == "repeats" ? .repeats : .partOf, target: "2023-gf-a#1")
    #expect(
      try ledger.recordFaults().filter { $0.check == .totals }.map { "\($0.place) \($0.problem)" }
        == ["edition 2024 uncountable"])
    // Something that counts comes later, so that the moment is counted again.
    try Ledger.open(ledger.path, for: .change).add(
      EditionGenerator.data(seed: 1, firstYear: 2030, codes: ledger.codeLists()),
      reason: ChangeReason(by: "x", action: "import"))
    #expect(throws: LedgerError.uncountable(path: ledger.path, edition: 2024, fault)) {
      try Ledger.open(ledger.path, for: .query).shown(at: .entry(2))
    }
  }

  /// The first measure of a group is no current one, and the others are counted all the same.
  @Test func aGroupWhoseFirstMeasureIsGoneIsCounted() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    let ledger = try Ledger.open(path, for: .check)
    let (whole, part) = try linkedMeasures(ledger)
    try Tamper.with(
      path,
      "DELETE FROM measure_version WHERE measure = (SELECT key FROM measure WHERE id = '\(min(whole, part))')"
    )
    let findings = try Ledger.open(path, for: .check).findings(of: [.parts])
    #expect(!findings.isEmpty)
  }

  /// Two measures of which the later one has a part of an amount of the earlier.
  private func linkedMeasures(_ ledger: Ledger) throws -> (whole: String, part: String) {
    var found: [(String, String)] = []
    try ledger.forEachAmount(ledger.filter(.all)) { row in
      guard let whole = (row.amount.partOf ?? row.amount.repeats)?.prefix(while: { $0 != "#" }) else {
        return
      }
      if whole != row.amount.measure { found.append((String(whole), row.amount.measure)) }
    }
    return try #require(found.first)
  }
}
