import Budget
import Exchange
import Ledger
import TestSupport
import Testing

@Suite struct TaggingTests {
  let directory = TemporaryDirectory()
  let ledger: Ledger

  init() throws {
    ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .change)
  }

  private static let woning = "2023-bzk-woningbouwimpuls"
  private static let ouderen = "2023-bzk-ouderenhuisvesting"

  private func status(_ measure: String) throws -> String {
    try ledger.detail(ofMeasure: measure).row.status
  }

  private func history() throws -> [StatusEvent] {
    var events: [StatusEvent] = []
    try ledger.forEachEvent(ledger.filter(FilterInput())) { events.append($0) }
    return events
  }

  private func tag(_ status: String, _ measures: String..., note: String? = nil, expected: String? = nil)
    throws
    -> TagReport
  {
    try ledger.tag(
      Tag(
        status: status, measures: measures, by: "adviseur", note: note, since: "2022-10-01",
        expected: expected))
  }

  @Test func aTagIsAnEventWithEverythingKept() throws {
    let report = try tag("In-Overleg", "woningbouwimpuls", "ouderenhuis", note: "gesprek")
    #expect(report.tagged.map(\.measure) == [Self.woning, Self.ouderen])
    let events = try history()
    #expect(events.map(\.event) == [1, 2])
    #expect(events[0].status == "in-overleg")
    #expect(events[0].since == "2022-10-01")
    #expect(events[0].by == "adviseur")
    #expect(events[0].note == "gesprek")
    #expect(try status(Self.woning) == "in-overleg")
    #expect(try ledger.journalHead()?.rows == 2)
    #expect(try ledger.findings() == [])
  }

  @Test func theLastRecordedCountsWhateverItsDay() throws {
    _ = try tag("toegekend", "woningbouwimpuls")
    _ = try ledger.tag(Tag(status: "in-overleg", measures: [Self.woning], by: "x", since: "2020-02-29"))
    #expect(try status(Self.woning) == "in-overleg")
  }

  @Test func theSameStatusRecordsNothingWithoutANote() throws {
    _ = try tag("in-overleg", "woningbouwimpuls")
    let entry = try ledger.journalHead()?.entry
    let again = try tag("in-overleg", "woningbouwimpuls", "woningbouwimpuls")
    #expect(again.tagged.isEmpty)
    #expect(again.unchanged == [Self.woning])
    #expect(try ledger.journalHead()?.entry == entry)
    #expect(try tag("in-overleg", "woningbouwimpuls", note: "nog steeds").tagged.count == 1)
    #expect(try tag("aangekondigd", "ouderenhuis").unchanged == [Self.ouderen])
  }

  @Test func oneThatCannotBeTaggedMeansNone() throws {
    #expect(throws: LedgerError.unknownMeasure(input: "niets")) {
      try tag("in-overleg", Self.woning, "niets")
    }
    #expect(throws: LedgerError.self) { try tag("in-overleg", Self.woning, "woningbouw") }
    #expect(try history() == [])
    #expect(try ledger.findings() == [])
  }

  @Test func anExpectationThatFailsNamesWhoAndWhen() throws {
    _ = try tag("in-overleg", "woningbouwimpuls", expected: "aangekondigd")
    let error = #expect(throws: LedgerError.self) {
      try tag("toegekend", "ouderenhuis", "woningbouwimpuls", expected: "aangekondigd")
    }
    guard case .statusChanged(let measure, let expected, let found, let last) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect([measure, expected, found, last?.by] == [Self.woning, "aangekondigd", "in-overleg", "adviseur"])
    #expect(last?.recorded.hasSuffix("Z") == true)
    #expect(try status(Self.ouderen) == "aangekondigd")
  }

  @Test func aWithdrawalAnnulsAndBothStay() throws {
    _ = try tag("in-overleg", "woningbouwimpuls")
    _ = try tag("toegekend", "woningbouwimpuls")
    _ = try ledger.withdraw(event: 2, by: "ander", note: "vergissing")
    #expect(try status(Self.woning) == "in-overleg")
    _ = try ledger.withdraw(event: 1, by: "ander", note: "ook")
    #expect(try status(Self.woning) == "aangekondigd")
    #expect(try history().map(\.withdraws) == [nil, nil, 2, 1])
    #expect(throws: LedgerError.notWithdrawable(number: 2, by: 3)) {
      try ledger.withdraw(event: 2, by: "x", note: "y")
    }
    #expect(throws: LedgerError.notWithdrawable(number: 3, by: nil)) {
      try ledger.withdraw(event: 3, by: "x", note: "y")
    }
    #expect(throws: LedgerError.unknownEvent(number: 9)) { try ledger.withdraw(event: 9, by: "x", note: "y") }
    #expect(throws: LedgerError.self) { try ledger.withdraw(event: 1, by: "x", note: " ") }
    #expect(try ledger.findings() == [])
  }

  @Test func anExpectationNamesWhoWithdrewTheStatus() throws {
    _ = try tag("toegekend", "woningbouwimpuls")
    _ = try ledger.withdraw(event: 1, by: "carla", note: "vergissing")
    let error = #expect(throws: LedgerError.self) {
      try tag("afgerond", "woningbouwimpuls", expected: "toegekend")
    }
    guard case .statusChanged(_, _, let found, let last) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found == "aangekondigd")
    #expect(last?.by == "carla")
    #expect(last?.withdraws == 1)
  }

  /// What another program put there without a journal entry is no status.
  @Test func anEventWithoutAnEntryDoesNotCount() throws {
    let result = try Program.shell(
      """
      sqlite3 ledger.db "INSERT INTO event (number, made, measure, status, since) SELECT 1, 3, m.key, s.key, '2022-01-01'
        FROM measure m, status s WHERE m.id = '\(Self.woning)' AND s.code = 'vervallen'"
      """, in: directory.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try status(Self.woning) == "aangekondigd")
    #expect(try ledger.findings(of: [.journal]).isEmpty == false)
  }

  /// Nor is a withdrawal that another program put there: in no view, and in no query.
  @Test func aWithdrawalWithoutAnEntryDoesNotCount() throws {
    _ = try tag("toegekend", "woningbouwimpuls")
    let result = try Program.shell(
      """
      sqlite3 ledger.db "INSERT INTO event (number, made, measure, note, withdraws) SELECT 2, 4, measure, 'weg', 1 FROM event"
      sqlite3 ledger.db "SELECT status FROM v_measures WHERE id = '\(Self.woning)'; SELECT event, withdrawn_by FROM v_history"
      """, in: directory.path)
    #expect(result == ProgramResult(output: "toegekend\n1|\n", errors: "", status: 0))
    #expect(try status(Self.woning) == "toegekend")
    #expect(try ledger.findings(of: [.journal]).isEmpty == false)
  }

  @Test func theStatusOfTheBeginningIsNeverRetired() {
    #expect(throws: LedgerError.initialStatus(code: "aangekondigd")) {
      try ledger.retireStatus("aangekondigd", by: "beheer")
    }
  }

  @Test func theListIsDataAndARetiredStatusStaysReadable() throws {
    try ledger.addStatus(Status(code: "in-beroep", meaning: "Er loopt een beroep"), by: "beheer")
    _ = try tag("in-beroep", "woningbouwimpuls")
    try ledger.retireStatus("in-beroep", by: "beheer")
    #expect(try status(Self.woning) == "in-beroep")
    let rows = try ledger.statusRows(ledger.filter(FilterInput()))
    #expect(rows.last?.status == Status(code: "in-beroep", meaning: "Er loopt een beroep", isRetired: true))
    #expect(rows.last?.measures == 1)
    #expect(rows.map(\.measures).reduce(0, +) == 117)
    #expect(throws: LedgerError.self) { try tag("in-beroep", "ouderenhuis") }
    #expect(throws: LedgerError.self) { try ledger.retireStatus("in-beroep", by: "beheer") }
    #expect(throws: LedgerError.statusExists(code: "in-beroep")) {
      try ledger.addStatus(Status(code: "in-beroep", meaning: "x"), by: "beheer")
    }
    #expect(throws: LedgerError.self) {
      try ledger.addStatus(Status(code: "In Beroep", meaning: "x"), by: "b")
    }
    #expect(try ledger.findings() == [])
  }

  @Test(arguments: ["2023-02-29", "2023-13-01", "2023-1-1", "gisteren", "", "1800-01-01", "2023-04-31"])
  func aDayHasToBeOne(_ since: String) {
    #expect(throws: LedgerError.self) {
      try ledger.tag(Tag(status: "in-overleg", measures: [Self.woning], by: "x", since: since))
    }
  }

  @Test(arguments: ["", " x", "a\0b", "twee\nregels"])
  func aNameHasToBeOne(_ by: String) {
    #expect(throws: LedgerError.self) {
      try ledger.tag(Tag(status: "in-overleg", measures: [Self.woning], by: by))
    }
  }
}
