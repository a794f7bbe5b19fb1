import Budget
import Ledger

/// What some events of a model say: those up to an entry, of the days up to one.
struct StatusView {
  typealias Event = StatusModel.Event

  /// The events that a history shows, in their order.
  let events: [Event]
  private let day: String?
  /// The numbers of all events, by their origin.
  private let numbers: [StatusModel.Origin: Int]
  /// Which event withdraws one, the first if there are several.
  private var withdrawnBy: [StatusModel.Origin: Int] = [:]
  /// The events of each measure that count.
  private var valid: [String: [Event]] = [:]

  init(_ all: [Event], upTo entry: Int, on day: String?) {
    self.day = day
    events = all.filter { event in
      // A withdrawal is what is known now, whichever day is asked for; what else has no day holds from when it was recorded.
      guard event.entry <= entry else { return false }
      guard let day, event.saying.withdraws == nil else { return true }
      return event.saying.since ?? event.recordedDay <= day
    }
    numbers = Dictionary(uniqueKeysWithValues: all.map { ($0.origin, $0.number) })
    for event in events {
      if let withdrawn = event.saying.withdraws, withdrawnBy[withdrawn] == nil {
        withdrawnBy[withdrawn] = event.number
      }
    }
    for event in events where event.saying.withdraws == nil && withdrawnBy[event.origin] == nil {
      valid[event.measure, default: []].append(event)
    }
  }

  /// The events of a measure that count.
  func valid(of measure: String) -> [Event] { valid[measure] ?? [] }

  /// All events that count.
  var allValid: [Event] { events.filter { $0.saying.withdraws == nil && withdrawnBy[$0.origin] == nil } }

  /// Where a measure stands.
  func standing(of measure: String) -> Standing {
    let events = valid(of: measure)
    let current = Self.current(events)
    func last(_ value: (StatusModel.Saying) -> String?) -> String? {
      let said = events.filter { value($0.saying) != nil && isKnown($0) }
      let last = said.max { $1.isLater(than: $0) }.flatMap { value($0.saying) }
      return last == "none" ? nil : last
    }
    return Standing(
      status: current?.saying.status ?? "aangekondigd", since: current?.saying.since,
      owner: last(\.owner), next: last(\.next))
  }

  /// The status that a measure had before the one that it has.
  func statusBefore(of measure: String) -> String? {
    let events = valid(of: measure)
    guard let status = Self.current(events)?.saying.status else { return nil }
    let others = events.filter { $0.saying.status != status }
    return Self.current(others)?.saying.status ?? (status == "aangekondigd" ? nil : "aangekondigd")
  }

  /// The last event of a measure with a note, or without any the last.
  func lastSaid(of measure: String) -> Event? {
    let events = valid(of: measure)
    let noted = events.filter { $0.saying.note != nil }
    return (noted.isEmpty ? events : noted).max { $1.isLater(than: $0) }
  }

  /// The event with the latest day, and of several on one day the one recorded last.
  private static func current(_ events: [Event]) -> Event? {
    events.filter { $0.saying.status != nil }.max { left, right in
      let days = (left.saying.since ?? "", right.saying.since ?? "")
      return days.0 == days.1 ? right.isLater(than: left) : days.0 < days.1
    }
  }

  /// Whether the owner and the date of an event were known on the day.
  private func isKnown(_ event: Event) -> Bool { day.map { event.recordedDay <= $0 } ?? true }

  /// An event as a history shows it.
  func row(_ event: Event, topic: String) -> StatusEvent {
    var row = StatusEvent.blank
    let saying = event.saying
    (row.event, row.entry, row.measure, row.topic) = (event.number, event.entry, event.measure, topic)
    (row.status, row.since, row.note) = (saying.status, saying.since, saying.note)
    (row.recorded, row.by, row.account) = (event.recorded, event.author, Account.name)
    (row.withdraws, row.withdrawnBy) = (saying.withdraws.flatMap { numbers[$0] }, withdrawnBy[event.origin])
    if isKnown(event) { (row.owner, row.next) = (saying.owner, saying.next) }
    if event.isMerged { row.origin = "\(event.origin.entry):\(event.origin.digest)" }
    return row
  }
}
