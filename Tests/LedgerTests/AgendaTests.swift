import Budget
import Ledger
import TestSupport
import Testing

@Suite struct AgendaTests {
  let directory = TemporaryDirectory()
  let ledger: Ledger

  init() throws {
    ledger = try Ledger.open(
      try Fixtures.shipped(in: directory), for: .change, now: { "2024-08-31T12:00:00Z" })
  }

  private func tag(_ status: String, _ measure: String, since: String) throws {
    _ = try ledger.tag(Tag(status: status, measures: [measure], by: "x", since: since))
  }

  private func ids(_ question: AgendaQuestion) throws -> [String] {
    try ledger.agenda(ledger.filter(FilterInput()), question).map(\.measure)
  }

  /// Every measure is there once, and what hangs on all of them is what the totals say.
  @Test func itHasEveryMeasureAndTheMoneyOfTheTotals() throws {
    try tag("in-overleg", "woningbouwimpuls", since: "2023-01-01")
    try tag("vervallen", "volkshuisvestingsfonds", since: "2023-01-01")
    let filter = try ledger.filter(FilterInput())
    let rows = try ledger.agenda(filter)
    var measures: [String] = []
    try ledger.forEachMeasure(filter) { measures.append($0.measure.id) }
    #expect(rows.count == 117)
    #expect(Set(rows.map(\.measure)) == Set(measures))
    var input = FilterInput()
    input.recipients = ["gemeenten"]
    for group in try AgendaGroup.groups(rows) {
      input.statuses = [group.status]
      let totals = try ledger.totals(by: [], ledger.filter(input))
      func sum(_ bucket: Bucket, year: Int? = nil) -> Money? {
        totals.first { $0.bucket == bucket && $0.year == year }?.eur
      }
      #expect(group.money.inYear == sum(.year, year: 2023))
      #expect(group.money.structural == sum(.structural))
      #expect(group.money.undivided == sum(.undivided))
      #expect(group.money.undated == sum(.undated))
    }
    #expect(try AgendaGroup.groups(rows).map(\.status) == ["aangekondigd", "in-overleg", "vervallen"])
  }

  @Test func whatAnOwnerFollowsIsFoundByTheName() throws {
    _ = try ledger.follow(["woningbouwimpuls", "vws-jeugd"], Following(owner: "Team Wonen"), by: "x")
    _ = try ledger.follow(["vws-jeugd"], Following(owner: "Team Jeugd"), by: "x")
    var question = AgendaQuestion()
    question.owners = ["team wonen"]
    #expect(try ids(question) == ["2023-bzk-woningbouwimpuls"])
    question.owners = ["nobody"]
    #expect(
      throws: LedgerError.unknownCode(field: "owner", input: "nobody", valid: ["Team Jeugd", "Team Wonen"])
    ) {
      try ids(question)
    }
  }

  /// Six months before the last of August is the last of February, whichever day that is.
  @Test func aPeriodIsCountedByTheCalendar() throws {
    try tag("in-overleg", "woningbouwimpuls", since: "2024-02-29")
    try tag("in-overleg", "volkshuisvestingsfonds", since: "2024-03-01")
    func stale(_ period: String) throws -> Set<String> {
      var question = AgendaQuestion()
      question.stale = Period(period)
      var input = FilterInput()
      input.statuses = ["in-overleg"]
      return Set(try ledger.agenda(ledger.filter(input), question).map(\.measure))
    }
    let (woning, fonds) = ("2023-bzk-woningbouwimpuls", "2023-bzk-volkshuisvestingsfonds")
    #expect(try stale("6m") == [woning])
    #expect(try stale("5m") == [woning, fonds])
    #expect(try stale("26w") == [woning, fonds])
    #expect(try stale("184d") == [woning])
    #expect(try stale("1y") == [])
  }

  @Test(arguments: ["", "m", "6", "0m", "-1m", "6q", "1000d", "6 m", "٦m", "6M"])
  func whatIsNoPeriodIsNone(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func whatIsDueIsToldUntilItIsOver() throws {
    _ = try ledger.follow(["woningbouwimpuls"], Following(next: "2024-09-10"), by: "x")
    _ = try ledger.follow(["volkshuisvestingsfonds"], Following(next: "2024-12-01"), by: "x")
    var question = AgendaQuestion()
    question.due = Period("2w")
    #expect(try ids(question) == ["2023-bzk-woningbouwimpuls"])
    question.due = Period("3m")
    #expect(try ids(question).count == 1)
    question.due = Period("4m")
    #expect(try ids(question).count == 2)
    _ = try ledger.follow(["woningbouwimpuls"], Following(next: "none"), by: "x")
    #expect(try ids(question) == ["2023-bzk-volkshuisvestingsfonds"])
  }

  @Test func backwardsIsWhatHasAnEarlierStatusThanBefore() throws {
    var question = AgendaQuestion()
    question.isBackwards = true
    try tag("toegekend", "woningbouwimpuls", since: "2023-01-01")
    #expect(try ids(question) == [])
    try tag("in-overleg", "woningbouwimpuls", since: "2023-02-01")
    #expect(try ids(question) == ["2023-bzk-woningbouwimpuls"])
    // Before that, it went on.
    let then = try ledger.shown(on: "2023-01-31")
    #expect(try then.agenda(then.filter(FilterInput()), question) == [])
    // A late event between the two changes what was before.
    try tag("aangekondigd", "woningbouwimpuls", since: "2023-01-15")
    #expect(try ids(question) == [])
    let row = try ledger.agenda(ledger.filter(FilterInput())).first {
      $0.measure.hasSuffix("woningbouwimpuls")
    }
    #expect(row?.before == "aangekondigd")
    #expect(row?.days == 577)
  }

  /// A month and a day of the publication are the first day of the status that nobody set.
  @Test func aNoteOnWhatNobodyTaggedDoesNotMoveItsDay() throws {
    _ = try ledger.tag(
      Tag(status: "aangekondigd", measures: ["woningbouwimpuls"], by: "x", note: "Nog niets gehoord"))
    #expect(try ledger.detail(ofMeasure: "2023-bzk-woningbouwimpuls").row.since == "2022-09-01")
  }

  /// Editions are never added to each other.
  @Test func everyEditionHasItsOwnGroups() throws {
    let rows = try ledger.agenda(ledger.filter(FilterInput()))
    var other = rows[0]
    other.edition = 2024
    let groups = try AgendaGroup.groups(rows + [other])
    #expect(groups.map(\.edition) == [2023, 2024])
    #expect(groups[1].rows == [other])
    #expect(groups[0].money == (try AgendaMoney(rows)))
  }

  /// A note stays the last until another is made, also if somebody follows the measure since.
  @Test func theLastNoteIsTold() throws {
    _ = try ledger.tag(
      Tag(
        status: "in-overleg", measures: ["woningbouwimpuls"], by: "anna", note: "Eerste", since: "2023-01-01")
    )
    _ = try ledger.follow(["woningbouwimpuls"], Following(owner: "Team Wonen"), by: "bram")
    func row() throws -> AgendaRow? {
      try ledger.agenda(ledger.filter(FilterInput())).first { $0.measure.hasSuffix("woningbouwimpuls") }
    }
    #expect(try row()?.note == "Eerste")
    #expect(try row()?.by == "anna")
    _ = try ledger.withdraw(.numbers([1...1]), by: "carla", note: "Verkeerd")
    #expect(try row()?.note == nil)
    #expect(try row()?.by == "bram")
    #expect(try row()?.since == "2022-09")
  }
}
