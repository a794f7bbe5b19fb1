import Budget
import Foundation
import Ledger
import TestSupport

/// The measures of a ledger in the order of lists, with the money for municipalities that an independent count finds; and the
/// agenda that they make with what a model says of them.
struct AgendaModel {
  /// What no event changes: the id, edition, ministry, topic and money of each measure.
  let measures: [AgendaRow]
  /// The topic of each measure.
  let topics: [String: String]
  private let published: [Int: String]

  /// The measures of a ledger.
  init(_ ledger: Ledger) throws {
    var money: [String: Int64] = [:]
    for row in try IndependentCount(ledger).rows where row.amount["recipient"] as? String == "gemeenten" {
      let measure = row.amount["measure"] as? String ?? ""
      money["\(measure) \(row.bucket) \(row.year ?? 0)", default: 0] += row.cents
    }
    published = Dictionary(try ledger.documents().map { ($0.edition, $0.published) }) { min($0, $1) }
    var measures: [AgendaRow] = []
    try ledger.forEachMeasure(ledger.filter(FilterInput())) { found in
      var row = AgendaRow.blank
      row.measure = found.measure.id
      (row.edition, row.ministry, row.topic) = (
        found.measure.edition, found.measure.ministry, found.measure.topic
      )
      func cents(_ cell: String) -> Money? { money["\(row.measure) \(cell)"].map { Money(cents: $0) } }
      (row.inYear, row.structural) = (cents("year \(row.edition)"), cents("structural 0"))
      (row.undivided, row.undated) = (cents("undivided 0"), cents("undated 0"))
      measures.append(row)
    }
    self.measures = measures
    topics = Dictionary(uniqueKeysWithValues: measures.map { ($0.measure, $0.topic) })
  }

  /// The ids of the measures.
  var ids: [String] { measures.map(\.measure) }

  /// The agenda of all measures, counting days up to one.
  func rows(_ view: StatusView, _ statuses: [StatusModel.Listed], upTo day: String) -> [AgendaRow] {
    let rows = measures.map { measure in
      var row = measure
      let standing = view.standing(of: row.measure)
      row.status = standing.status
      (row.since, row.owner, row.next) = (
        standing.since ?? published[row.edition], standing.owner, standing.next
      )
      // Of a month the first day counts.
      row.days = row.since.map { Days.number(day) - Days.number($0.count == 7 ? "\($0)-01" : $0) }
      // A clock or a time zone may be a day ahead; what is further ahead had not come.
      if row.days == -1 { row.days = 0 }
      if let days = row.days, days < 0 { (row.since, row.days) = (nil, nil) }
      row.before = view.statusBefore(of: row.measure)
      let last = view.lastSaid(of: row.measure)
      (row.note, row.by) = (last?.saying.note, last?.author)
      return row
    }
    return statuses.flatMap { status in rows.filter { $0.status == status.code } }
  }

  /// Those of an agenda whose status is earlier in the list than the one before.
  static func backwards(_ rows: [AgendaRow], _ statuses: [StatusModel.Listed]) -> [AgendaRow] {
    let order = Dictionary(uniqueKeysWithValues: statuses.enumerated().map { ($1.code, $0) })
    return rows.filter { row in
      row.before.map { order[row.status, default: 0] < order[$0, default: 0] } ?? false
    }
  }
}

/// Days by the calendar of Foundation.
enum Days {
  private static var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }

  /// The time so many seconds after 1 January 1970, as a journal has it.
  static func time(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).ISO8601Format()
  }

  /// How many days a day is after 1 January 1970.
  static func number(_ day: String) -> Int {
    let date = try? Date("\(day)T00:00:00Z", strategy: .iso8601)
    return Int(date?.timeIntervalSince1970 ?? .nan) / 86_400
  }

  /// The day so many days after 1 January 1970.
  static func day(_ number: Int) -> String { String(time(number * 86_400).prefix(10)) }

  /// The day so many months after another; where its month is shorter, the last of that month.
  static func day(_ day: String, plusMonths months: Int) -> String {
    let date = Date(timeIntervalSince1970: TimeInterval(number(day) * 86_400))
    let found = calendar.date(byAdding: .month, value: months, to: date) ?? date
    return String(found.ISO8601Format().prefix(10))
  }
}
