import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// A shared ledger and a laptop with a copy of it, which part after one tag of two measures.
struct TwoCopies {
  static let measure = "2023-bzk-woningbouwimpuls"
  static let other = "2023-bzk-ouderenhuisvesting"

  let directory = TemporaryDirectory()
  let shared: AdviserCopy
  let laptop: AdviserCopy

  init() throws {
    let clock = AdviserCopy.MachineClock(seconds: Days.number("2025-01-01") * 86_400 + 12 * 3600)
    shared = try AdviserCopy(try Fixtures.shipped(in: directory, as: "shared.db"), clock)
    try shared.tag(Tag(status: "in-overleg", measures: [Self.measure, Self.other], by: "Anne"))
    laptop = try shared.copied(to: directory.file("laptop.db"))
  }

  /// Has the laptop set a status, a minute later.
  func tagOnLaptop(_ status: String, note: String? = nil) throws {
    laptop.clock.seconds += 60
    try laptop.tag(Tag(status: status, measures: [Self.measure], by: "Bram", note: note))
  }

  /// Where a measure stands by a copy.
  func standing(_ copy: AdviserCopy, _ measure: String = measure) throws -> Standing {
    let row = try copy.ledger.detail(ofMeasure: measure).row
    return Standing(status: row.status, since: row.since, owner: row.owner, next: row.next)
  }

  /// All events of a copy.
  func events(_ copy: AdviserCopy) throws -> [StatusEvent] {
    var events: [StatusEvent] = []
    try copy.ledger.forEachEvent(copy.ledger.filter(FilterInput())) { events.append($0) }
    return events
  }

  /// Makes sure that no check finds damage in copies.
  func expectSound(_ copies: AdviserCopy...) throws {
    for copy in copies {
      #expect(try copy.ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
    }
  }
}
