import Foundation
import Ledger
import TestSupport
import Testing

/// Findings that somebody has looked at.
@Suite struct AcceptingTests {
  @Test func anAcceptedFindingNoLongerFailsUntilSomethingElseIsFound() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.ledger(Fixtures.doubtful, in: directory)
    let ledger = try Ledger.open(path, for: .change)
    let outlier = try #require(try ledger.findings(of: [.outliers]).first)
    #expect(outlier.id.wholeMatch(of: /outliers-[0-9a-f]{12}/) != nil)
    #expect(
      try ledger.accept(findings: [outlier.id, outlier.id], by: "controleur", note: "bladzijde 3").count == 1)
    let accepted = try #require(try ledger.findings().first { $0.id == outlier.id }?.acceptance)
    let head = try #require(try ledger.journalHead())
    #expect([accepted.by, accepted.recorded, accepted.note] == ["controleur", head.recorded, "bladzijde 3"])
    #expect([head.action, head.note, "\(head.rows)"] == ["accept", outlier.id + ": bladzijde 3", "1"])
    #expect(try ledger.findings().filter { $0.acceptance == nil }.count == 6)
    // Twice, something that is not found, and damage.
    #expect(throws: LedgerError.self) { try ledger.accept(findings: [outlier.id], by: "x", note: "x") }
    #expect(throws: LedgerError.self) {
      try ledger.accept(findings: ["outliers-000000000000"], by: "x", note: "x")
    }
    let others = try ledger.findings(of: [.years, .repeats]).map(\.id)
    #expect(throws: LedgerError.self) { try ledger.accept(findings: others + ["x"], by: "x", note: "x") }
    #expect(try ledger.journalHead() == head)
    try Tamper.with(
      path,
      "UPDATE contribution SET cents = 1 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-b#4')"
    )
    let damage = try #require(try ledger.findings(of: [.totals]).first)
    #expect(throws: LedgerError.notAcceptable(id: damage.id)) {
      try ledger.accept(findings: [damage.id], by: "x", note: "x")
    }
    // Another figure is another finding.
    try Tamper.with(
      path,
      "UPDATE amount_version SET cents = cents * 10, printed = '€ 400 miljard' WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-c#6')"
    )
    #expect(try ledger.findings(of: [.outliers]).first?.acceptance == nil)
  }

  /// What could not be looked at is damage, and nobody can say that it is well.
  @Test func aCheckThatWasNotFinishedCanNotBeAccepted() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path,
      """
      UPDATE amount_version SET precision = 'dxact' WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n = '2023-gf-accres#9');
      UPDATE amount_version SET cents = cents * 1000 WHERE amount IN (SELECT a.key FROM amount a JOIN measure m ON m.key = a.measure WHERE m.id || '#' || a.n LIKE '%woningbouwimpuls#1');
      UPDATE measure_version SET funding = 'ja' WHERE measure IN (SELECT key FROM measure WHERE id LIKE '%desinformatie')
      """)
    let ledger = try Ledger.open(path, for: .change)
    for check in [Check.repeats, .years, .outliers, .duplicates] {
      let found = try ledger.findings(of: [check])
      #expect(found.map(\.place) == ["2023-gf-accres#9", "2023-bzk-desinformatie"], "\(found)")
      for finding in found {
        #expect(throws: LedgerError.notAcceptable(id: finding.id)) {
          try ledger.accept(findings: [finding.id], by: "x", note: "x")
        }
      }
    }
    // The rows that can be read are looked at all the same, and the one that can't is named.
    #expect(
      try ledger.findings(of: [.printed]).map(\.place) == [
        "2023-gf-accres#9", "2023-bzk-desinformatie", "2023-bzk-woningbouwimpuls#1",
      ])
    #expect(try ledger.findings(of: [.parts]).map(\.place) == [])
  }
}
