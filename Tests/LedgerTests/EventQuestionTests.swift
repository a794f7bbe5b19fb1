import Budget
import Ledger
import TestSupport
import Testing

/// What a history shows of moments and days.
@Suite struct EventQuestionTests {
  private static let measure = "2023-bzk-woningbouwimpuls"
  private let directory = TemporaryDirectory()

  private func events(_ ledger: Ledger, from: String? = nil, upTo: String? = nil) throws -> [Int] {
    var question = EventQuestion()
    question.from = try from.map { try #require(Moment($0, startsDay: true)) }
    question.upTo = try upTo.map { try #require(Moment($0)) }
    var numbers: [Int] = []
    try ledger.forEachEvent(ledger.filter(FilterInput()), question) { numbers.append($0.event) }
    return numbers
  }

  /// The events up to a moment are those that the ledger showed then, and those from it the others: also where a clock was
  /// years ahead, or went back.
  @Test func aMomentDividesTheEventsWhateverTheClockSaid() throws {
    var time = "2022-10-01T12:00:00Z"
    let path = try Fixtures.shipped(in: directory)
    let ledger = try Ledger.open(path, for: .change, now: { time })
    for next in ["2023-01-01", "2031-01-01", "2023-02-01", "2023-03-01", "2023-02-15", "2023-04-01"] {
      time = "\(next)T12:00:00Z"
      _ = try ledger.follow([Self.measure], Following(owner: "Team \(next)"), by: "Anne")
    }
    for (day, last) in [
      ("2023-01-01", 1), ("2023-01-31", 1), ("2023-02-01", 3), ("2023-02-15", 5), ("2023-03-01", 5),
      ("2023-04-01", 6), ("2031-01-01", 6),
    ] {
      #expect(try events(ledger, upTo: day) == Array(1...last), "up to \(day)")
      let shown = try ledger.shown(at: Moment(day))
      #expect(try events(shown) == Array(1...last), "as of \(day)")
      let nextDay = Days.day(Days.number(day) + 1)
      #expect(try events(ledger, from: nextDay) == Array(1...6).filter { $0 > last }, "from \(nextDay)")
    }
    #expect(try events(ledger, from: "#4", upTo: "#5") == [2, 3])
  }

  /// What has no day of its own holds from the day on which it was recorded: the owner, the date, and the note beside them.
  @Test func whatWasSaidLaterIsNotShownOnADay() throws {
    var time = "2022-10-10T12:00:00Z"
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .change, now: { time })
    _ = try ledger.tag(Tag(status: "in-overleg", measures: [Self.measure], by: "Anne", note: "gesprek"))
    time = "2022-10-20T12:00:00Z"
    _ = try ledger.follow(
      [Self.measure], Following(owner: "Team Wonen", next: "2022-11-01"), by: "Bram", note: "brief")
    _ = try ledger.withdraw(.numbers([1...1]), by: "Carla", note: "vergissing")
    func row(_ day: String) throws -> AgendaRow {
      let shown = try ledger.shown(on: day)
      let rows = try shown.agenda(shown.filter(FilterInput()))
      return try #require(rows.first { $0.measure == Self.measure })
    }
    let before = try row("2022-10-19")
    #expect(before.owner == nil && before.next == nil && before.note == nil && before.by == nil)
    // The withdrawal is known now, whichever day is asked for.
    #expect(before.status == "aangekondigd")
    #expect(try events(ledger.shown(on: "2022-10-19")) == [1, 3])
    let after = try row("2022-10-20")
    #expect(after.owner == "Team Wonen" && after.next == "2022-11-01")
    #expect(after.note == "brief" && after.by == "Bram")
    #expect(try events(ledger.shown(on: "2022-10-20")) == [1, 2, 3])
  }

  /// The day on which something was recorded is the local one, as it is for a status without a day: half past midnight.
  @Test func theDayOfWhatWasRecordedIsTheLocalOne() throws {
    let path = try Fixtures.shipped(in: directory)
    let ledger = try Ledger.open(path, for: .change, now: { "2022-10-19T22:30:00Z" })
    _ = try ledger.follow([Self.measure], Following(owner: "Team Wonen"), by: "Anne")
    for (zone, day, isShown) in [
      ("UTC0", "2022-10-19", true), ("CEST-2", "2022-10-19", false), ("CEST-2", "2022-10-20", true),
      ("EST5", "2022-10-18", false), ("EST5", "2022-10-19", true),
    ] {
      let found = try Program.rijksledger(
        ["--db", path, "measures", "--on", day, "--format", "csv"], in: directory.path,
        environment: ["TZ": zone])
      #expect(found.output.contains("Team Wonen") == isShown, "\(zone) \(day): \(found.errors)")
    }
  }
}
