import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// Earlier moments against a model that replays random sequences of events, with several in one second and a
/// clock that goes back now and then.
@Suite struct AsOfTests {
  /// What the model knows after one journal entry.
  private struct State {
    var recorded: String
    var statuses: [String: String]
    /// `measure status note withdraws` of every event so far.
    var events: [String]
    var retired: [String]
  }

  private final class ModelClock: @unchecked Sendable {
    var minute = 0
    var text: String { "2026-03-0\(1 + minute / 60)T10:\(minute % 60 < 10 ? "0" : "")\(minute % 60):00Z" }
  }

  @Test(arguments: 1...12)
  func everyMomentIsAsTheModelHasIt(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    var random = RandomSource(seed: UInt64(seed))
    let clock = ModelClock()
    let data = EditionGenerator.data(seed: UInt64(seed))
    let path = try Fixtures.ledger(data, in: directory, now: { clock.text })
    let ledger = try Ledger.open(path, for: .change, now: { clock.text })
    let head = try #require(try ledger.journalHead())
    // Counted from the data that went in; no event changes it.
    let counted = try IndependentCount(ledger).rows
    var states: [Int: State] = [
      head.entry: State(
        recorded: head.recorded,
        statuses: Dictionary(uniqueKeysWithValues: data.measures.map { ($0.id, Status.initial) }), events: [],
        retired: [])
    ]
    // The events of each measure that stand, as the model keeps them.
    var standing: [String: KeptEvents] = [:]
    var owner: [Int: String] = [:]
    var state = try #require(states[head.entry])
    for _ in 0..<25 {
      clock.minute = max(0, clock.minute + random.pick([0, 0, 1, 3, -2]))
      if let event = owner.keys.sorted().randomElement(using: &random), random.oneIn(4),
        let measure = owner[event],
        standing[measure]?.numbers.contains(event) == true
      {
        _ = try ledger.withdraw(.numbers([event...event]), by: "model", note: "weg")
        standing[measure]?.remove(event)
        state.statuses[measure] = standing[measure]?.status() ?? Status.initial
        state.events.append("\(measure) - weg \(event)")
      } else if random.oneIn(6) {
        let code = "extra-\(state.events.count)-\(state.retired.count)"
        guard !state.retired.contains(code) else { continue }
        try ledger.addStatus(Status(code: code, meaning: "Extra"), by: "model")
        let added = try #require(try ledger.journalHead())
        states[added.entry] = State(
          recorded: added.recorded, statuses: state.statuses, events: state.events, retired: state.retired)
        try ledger.retireStatus(code, by: "model")
        state.retired.append(code)
      } else {
        let measures = data.measures.map(\.id).filter { _ in random.oneIn(3) }
        guard !measures.isEmpty else { continue }
        let status = random.pick(["aangekondigd", "vervallen"])
        let note = random.oneIn(2) ? "noot" : nil
        let report = try ledger.tag(Tag(status: status, measures: measures, by: "model", note: note))
        if report.recorded.isEmpty { continue }
        for tagged in report.recorded {
          let event = try #require(tagged.event)
          standing[tagged.measure, default: KeptEvents()].add(
            event, status, since: try #require(tagged.since))
          owner[event] = tagged.measure
          state.statuses[tagged.measure] = standing[tagged.measure]?.status() ?? Status.initial
          state.events.append("\(tagged.measure) \(status) \(note ?? "-") -")
        }
      }
      let entry = try #require(try ledger.journalHead())
      state.recorded = entry.recorded
      states[entry.entry] = state
    }
    for (entry, expected) in states {
      try compare(try ledger.shown(at: .entry(entry)), expected, counted)
      // A time means the last entry recorded by then.
      let last = states.filter { $0.value.recorded <= expected.recorded }.max { $0.key < $1.key }
      try compare(try ledger.shown(at: .time(expected.recorded)), try #require(last?.value), counted)
    }
    #expect(try ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
  }

  private func compare(_ ledger: Ledger, _ expected: State, _ counted: [IndependentCount.Row]) throws {
    let filter = try ledger.filter(FilterInput())
    var statuses: [String: String] = [:]
    try ledger.forEachMeasure(filter) { statuses[$0.measure.id] = $0.status }
    #expect(statuses == expected.statuses)
    var events: [String] = []
    try ledger.forEachEvent(filter) {
      events.append(
        "\($0.measure) \($0.status ?? "-") \($0.note ?? "-") \($0.withdraws.map(String.init) ?? "-")")
    }
    #expect(events == expected.events)
    #expect(try ledger.statusRows(filter).filter(\.status.isRetired).map(\.status.code) == expected.retired)
    var byStatus: [String: Int64] = [:]
    var byCell: [String: Int64] = [:]
    for row in counted {
      let status = expected.statuses[row.amount["measure"] as? String ?? ""] ?? ""
      byStatus["\(status) \(row.bucket) \(row.year ?? 0)", default: 0] += row.cents
      byCell["\(row.bucket) \(row.year ?? 0)", default: 0] += row.cents
    }
    // By status contributions are added up; by ministry control totals are.
    var sums: [String: Int64] = [:]
    for row in try ledger.totals(by: [.status], filter) {
      sums["\(row.group[0] ?? "") \(row.bucket.rawValue) \(row.year ?? 0)", default: 0] += row.eur.cents
    }
    #expect(sums == byStatus)
    var kept: [String: Int64] = [:]
    for row in try ledger.totals(by: [.ministry], filter) {
      kept["\(row.bucket.rawValue) \(row.year ?? 0)", default: 0] += row.eur.cents
    }
    #expect(kept == byCell)
  }

  @Test func anEarlierMomentHasItsOwnEditionsAndCodes() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .change)
    let before = try #require(try ledger.journalHead()).entry
    try ledger.addStatus(Status(code: "nieuw", meaning: "Nieuw"), by: "x")
    try ledger.add(
      EditionGenerator.data(seed: 3, firstYear: 2024, codes: try ledger.codeLists()),
      reason: ChangeReason(by: "x", action: "import"))
    let then = try ledger.shown(at: .entry(before))
    #expect(try then.editions().map(\.year) == [2023])
    #expect(try !then.codeLists().statuses.contains { $0.code == "nieuw" })
    // What counts has changed since, so it was counted again.
    #expect(
      try then.totals(by: [.ministry], then.filter(FilterInput()))
        == ledger.totals(by: [.ministry], filter(ledger, 2023)))
    #expect(
      try then.totals(by: [.theme], then.filter(FilterInput()))
        == ledger.totals(by: [.theme], filter(ledger, 2023)))
    #expect(try ledger.shown(at: .entry(1)).editions() == [])
  }

  /// A sound ledger is sound as of every entry, whatever was recorded later.
  @Test func everyCheckOfEveryMomentIsSilent() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.tagged(in: directory), for: .change)
    try ledger.addStatus(Status(code: "nieuw", meaning: "Nieuw"), by: "x")
    try ledger.add(
      EditionGenerator.data(seed: 3, firstYear: 2024, codes: try ledger.codeLists()),
      reason: ChangeReason(by: "x", action: "import"))
    _ = try ledger.tag(Tag(status: "nieuw", measures: ["2023-bzk-woningbouwimpuls"], by: "x"), editions: .all)
    let last = try #require(try ledger.journalHead()).entry
    #expect(last == 7)
    for entry in 1...last {
      let findings = try ledger.shown(at: .entry(entry)).findings().filter { !$0.isDoubt }
      #expect(findings == [], "#\(entry)")
    }
  }

  private func filter(_ ledger: Ledger, _ year: Int) throws -> Filter {
    var input = FilterInput()
    input.editions = .years([year])
    return try ledger.filter(input)
  }

  @Test func searchingAnEarlierMomentIsRefused() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    var input = FilterInput()
    input.searches = ["woning"]
    #expect(throws: LedgerError.badText(field: "search", .searchedInThePast)) {
      try ledger.shown(at: .entry(2)).filter(input)
    }
    #expect(throws: LedgerError.unknownEntry(99, last: 2)) {
      try ledger.shown(at: .entry(99))
    }
    #expect(throws: LedgerError.beforeTheLedger(time: "2001-01-01T00:00:00Z")) {
      try ledger.shown(at: .time("2001-01-01T00:00:00Z"))
    }
  }

  @Test(arguments: [
    ("#12", Moment.entry(12)), ("2026-11-24", .time("2026-11-24T23:59:59Z")),
    ("2026-11-24T21:12:34Z", .time("2026-11-24T21:12:34Z")),
  ])
  func aMomentIsReadAsWritten(_ text: String, _ moment: Moment) {
    #expect(Moment(text) == moment)
  }

  @Test(arguments: [
    "", "#", "#0", "#01", "12", "2026", "2026-02-30", "2026-11-24T21:12", "2026-11-24T24:00:00Z", "nu",
  ])
  func whatIsNoMomentIsRefused(_ text: String) {
    #expect(Moment(text) == nil)
  }
}
