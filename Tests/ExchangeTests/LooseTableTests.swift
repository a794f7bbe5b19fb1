import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// Tables that are handed in without a package, for an edition that the ledger has.
@Suite struct LooseTableTests {
  private let directory = TemporaryDirectory()

  private func ledger() throws -> Ledger {
    try Ledger.open(Fixtures.ledger(Fixtures.small, in: directory, as: "l.db"), for: .change)
  }

  private func take(_ files: [String: String], _ document: String? = nil, into ledger: Ledger) throws {
    let source = PackageSource(files: files.mapValues { Array($0.utf8) })
    _ = try PackageImport(source, document: document).run(into: ledger, by: "tester")
  }

  /// What is left out is not emptied, and what is empty is.
  @Test func aColumnThatIsLeftOutLeavesItsFieldAsItIs() throws {
    let ledger = try ledger()
    var expected = try PackageReading.data(of: ledger)
    try take(
      [
        "amounts-2023.csv": """
        \u{feff}eur;id;measure;label;printed;page;precision;kind;last_year
        5;2023-gf-a#1;2023-gf-a;Geld;€ 5;1;circa;budget;

        """
      ], into: ledger)
    expected.amounts[0].precision = .circa
    expected.amounts[0].lastYear = nil
    #expect(try PackageReading.data(of: ledger) == expected)
    #expect(try ledger.findings().isEmpty)
  }

  @Test func measuresAndAmountsMayComeTogether() throws {
    let ledger = try ledger()
    try take(
      [
        "measures-2023.csv": "id,position,ministry,topic,page,funding\n2023-vws-c,3,VWS,C,3,geld\n",
        "amounts-2023.csv": """
        id,measure,label,printed,page,eur,per,precision,kind,basis,route,recipient
        2023-vws-c#1,2023-vws-c,Geld,"€ 2,13",3,2.13,total,exact,budget,stand,onbekend,gemeenten

        """,
      ], into: ledger)
    let data = try PackageReading.data(of: ledger)
    #expect(data.measures.map(\.id) == ["2023-gf-a", "2023-bzk-b", "2023-vws-c"])
    #expect(data.amounts.last?.eur == Money(cents: 213))
    #expect(try ledger.findings(of: Check.quick).isEmpty)
  }

  /// The figures of a table of amounts are those of a later document if that is said; what the first states stays.
  @Test(arguments: [true, false])
  func aLaterDocumentStatesOtherFigures(_ isGiven: Bool) throws {
    var data = Fixtures.small
    data.documents.append(
      Document(
        edition: 2023, code: "nota", position: 2, title: "Nota", publisher: "Kabinet", published: "2022-11",
        source: "nota"))
    let ledger = try Ledger.open(Fixtures.ledger(data, in: directory, as: "l.db"), for: .change)
    let header = "id,measure,label,printed,page,eur,precision,kind\n"
    let row = "2023-gf-a#2,2023-gf-a,Deel,€ 3,2,3,exact,budget\n"
    if isGiven {
      try take(["amounts-2023.csv": header + row], "nota", into: ledger)
    } else {
      try take(["revisions-2023.csv": "document," + header + "nota," + row], into: ledger)
    }
    let files = try MemoryFolder.package(of: ledger)
    let revisions = String(decoding: files["revisions-2023.csv"] ?? [], as: UTF8.self)
    #expect(
      revisions.hasSuffix(
        "\nnota,false,2023-gf-a#2,2023-gf-a,Deel,€ 3,2,3,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,\n"
      ), "\(revisions)")
    #expect(String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self).contains(",Deel,€ 2,1,2,"))
    #expect(try ledger.findings(of: Check.quick).isEmpty)
  }

  @Test(arguments: ["ledenbrief", "voorjaarsnota"])
  func aDocumentThatIsGivenIsALaterOne(_ code: String) throws {
    let ledger = try ledger()
    let header = "id,measure,label,printed,page,eur,precision,kind\n"
    #expect(
      throws: LedgerError.unknownDocument(code, edition: 2023, isLater: true, valid: [])
    ) { try take(["amounts-2023.csv": header], code, into: ledger) }
  }
}
