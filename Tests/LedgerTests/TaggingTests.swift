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
    #expect(report.recorded.map(\.measure) == [Self.woning, Self.ouderen])
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

  @Test func theLatestDayCountsAndALateTagFillsInTheHistory() throws {
    _ = try tag("toegekend", "woningbouwimpuls")
    let late = try ledger.tag(
      Tag(status: "in-overleg", measures: [Self.woning], by: "x", since: "2022-09-20"))
    #expect(try status(Self.woning) == "toegekend")
    #expect(late.changes.map(\.isOfThePast) == [true])
    #expect(late.changes[0].after == Standing(status: "toegekend", since: "2022-10-01"))
    // On one day, what was recorded last counts.
    _ = try tag("vastgesteld", "woningbouwimpuls")
    #expect(try status(Self.woning) == "vastgesteld")
    for (day, status) in [
      ("2022-09-19", "aangekondigd"), ("2022-09-20", "in-overleg"), ("2022-09-30", "in-overleg"),
      ("2022-10-01", "vastgesteld"),
    ] {
      #expect(try ledger.shown(on: day).detail(ofMeasure: Self.woning).row.status == status, "\(day)")
    }
    // Then it was known to stand elsewhere on the same day.
    let then = try ledger.shown(at: .entry(3), on: "2022-10-01")
    #expect(try then.detail(ofMeasure: Self.woning).row.status == "toegekend")
    #expect(try ledger.findings() == [])
  }

  @Test func aDayOnWhichNothingCouldStandIsRefused() throws {
    let clocked = try Ledger.open(ledger.path, for: .change, now: { "2026-11-24T12:00:00Z" })
    for (day, fault) in [
      ("2026-11-26", TextFault.dayToCome("2026-11-26", today: "2026-11-24")),
      ("2021-12-31", .dayBeforeEdition("2021-12-31", year: "2022", measure: Self.woning)),
    ] {
      #expect(throws: LedgerError.badText(field: "since", fault)) {
        try clocked.tag(Tag(status: "in-overleg", measures: [Self.woning], by: "x", since: day))
      }
    }
    #expect(throws: LedgerError.badText(field: "next", .dayOfThePast("2026-11-22", today: "2026-11-24"))) {
      try clocked.follow([Self.woning], Following(next: "2026-11-22"), by: "x")
    }
    #expect(try history() == [])
    _ = try clocked.tag(Tag(status: "in-overleg", measures: [Self.woning], by: "x"))
    #expect(try history().map(\.since) == ["2026-11-24"])
  }

  @Test func theSameStatusRecordsNothingWithoutANoteOrADay() throws {
    _ = try tag("in-overleg", "woningbouwimpuls")
    let entry = try ledger.journalHead()?.entry
    let again = try tag("in-overleg", "woningbouwimpuls", "woningbouwimpuls")
    #expect(again.recorded.isEmpty)
    #expect(again.unchanged.map(\.measure) == [Self.woning])
    #expect(try ledger.journalHead()?.entry == entry)
    #expect(try tag("in-overleg", "woningbouwimpuls", note: "nog steeds").recorded.count == 1)
    #expect(try ledger.tag(Tag(status: "aangekondigd", measures: [Self.ouderen], by: "x")).recorded.isEmpty)
    // A note without a day does not make it new, and a new day does.
    _ = try ledger.tag(Tag(status: "in-overleg", measures: [Self.woning], by: "x", note: "nog"))
    #expect(try ledger.detail(ofMeasure: Self.woning).row.since == "2022-10-01")
    _ = try ledger.tag(Tag(status: "in-overleg", measures: [Self.woning], by: "x", since: "2023-01-01"))
    #expect(try ledger.detail(ofMeasure: Self.woning).row.since == "2023-01-01")
  }

  @Test func anOwnerAndADateHoldUntilAnEventSaysOtherwise() throws {
    func row() throws -> MeasureRow { try ledger.detail(ofMeasure: Self.woning).row }
    var tag = Tag(status: "in-overleg", measures: [Self.woning], by: "x", since: "2022-10-01")
    tag.following = Following(owner: "Team Wonen", next: "2090-01-15")
    _ = try ledger.tag(tag)
    #expect(try row().owner == "Team Wonen" && row().next == "2090-01-15")
    _ = try ledger.follow([Self.woning], Following(next: "2090-02-15"), by: "x")
    #expect(try row().owner == "Team Wonen" && row().next == "2090-02-15")
    #expect(try ledger.follow([Self.woning], Following(owner: "Team Wonen"), by: "x").recorded.isEmpty)
    _ = try ledger.withdraw(.numbers([2...2]), by: "x", note: "te laat")
    #expect(try row().next == "2090-01-15")
    _ = try ledger.follow([Self.woning], Following(owner: "none", next: "none"), by: "x")
    #expect(try row().owner == nil && row().next == nil)
    #expect(try row().status == "in-overleg")
    #expect(try ledger.findings() == [])
  }

  @Test func severalEventsAreWithdrawnOrNone() throws {
    _ = try tag("in-overleg", "woningbouwimpuls", "ouderenhuis")
    _ = try tag("toegekend", "woningbouwimpuls", "ouderenhuis")
    #expect(throws: LedgerError.unknownEvent(number: 5)) {
      try ledger.withdraw(.numbers([3...6]), by: "x", note: "weg")
    }
    _ = try ledger.withdraw(.numbers([4...4]), by: "x", note: "weg")
    #expect(throws: LedgerError.notWithdrawable(number: 5, by: nil)) {
      try ledger.withdraw(.numbers([3...3, 5...5]), by: "x", note: "weg")
    }
    #expect(try status(Self.woning) == "toegekend")
    let entry = try #require(try ledger.journalHead()?.entry)
    let tried = try ledger.withdraw(.ofEntry(entry - 1), by: "x", note: "weg", isTrial: true)
    #expect(tried.map(\.event.event) == [3])
    #expect(tried.map(\.after.status) == ["in-overleg"])
    #expect(try ledger.journalHead()?.entry == entry)
    _ = try ledger.withdraw(.ofEntry(entry - 1), by: "x", note: "weg")
    #expect(try status(Self.woning) == "in-overleg" && status(Self.ouderen) == "in-overleg")
    #expect(throws: LedgerError.nothingToWithdraw(entry: entry - 1)) {
      try ledger.withdraw(.ofEntry(entry - 1), by: "x", note: "weg")
    }
    #expect(try history().map(\.withdrawnBy) == [nil, nil, 6, 5, nil, nil])
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
    _ = try ledger.withdraw(.numbers([2...2]), by: "ander", note: "vergissing")
    #expect(try status(Self.woning) == "in-overleg")
    _ = try ledger.withdraw(.numbers([1...1]), by: "ander", note: "ook")
    #expect(try status(Self.woning) == "aangekondigd")
    #expect(try history().map(\.withdraws) == [nil, nil, 2, 1])
    #expect(throws: LedgerError.notWithdrawable(number: 2, by: 3)) {
      try ledger.withdraw(.numbers([2...2]), by: "x", note: "y")
    }
    #expect(throws: LedgerError.notWithdrawable(number: 3, by: nil)) {
      try ledger.withdraw(.numbers([3...3]), by: "x", note: "y")
    }
    #expect(throws: LedgerError.unknownEvent(number: 9)) {
      try ledger.withdraw(.numbers([9...9]), by: "x", note: "y")
    }
    #expect(throws: LedgerError.self) { try ledger.withdraw(.numbers([1...1]), by: "x", note: " ") }
    #expect(try ledger.findings() == [])
  }

  @Test func anExpectationNamesWhoWithdrewTheStatus() throws {
    _ = try tag("toegekend", "woningbouwimpuls")
    _ = try ledger.withdraw(.numbers([1...1]), by: "carla", note: "vergissing")
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
      sqlite3 ledger.db "INSERT INTO event (number, made, measure, status, since, turn) SELECT 1, 3, m.key, s.key, '2022-01-01', 1
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
      sqlite3 ledger.db "INSERT INTO event (number, made, measure, note, withdraws, turn) SELECT 2, 4, measure, 'weg', 1, turn + 1 FROM event"
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
