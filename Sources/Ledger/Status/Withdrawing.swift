import Budget
import SQLite

/// Which events a user withdraws.
public enum WithdrawnEvents: Equatable, Sendable {
  /// Those with the numbers, all of which must count.
  case numbers([ClosedRange<Int>])
  /// All of one journal entry that still count.
  case ofEntry(Int)
}

/// What a withdrawal did to one event.
public struct WithdrawnEvent: Equatable, Sendable {
  /// The event.
  public let event: StatusEvent
  /// Where its measure stands when all are withdrawn.
  public let after: Standing
}

extension Ledger {
  /// Annuls mistaken events by further ones, all or none: both stay in the history.
  ///
  /// ```swift
  /// try ledger.withdraw(.numbers([12...15]), by: "Team Wonen", note: "Verkeerd voornemen")
  /// ```
  ///
  /// - Throws: `LedgerError`: there is no such event, or one is withdrawn or a withdrawal itself. Then none was withdrawn.
  public func withdraw(
    _ events: WithdrawnEvents, by: String, note: String, isTrial: Bool = false
  ) throws -> [WithdrawnEvent] {
    try Self.checkText(note, field: "note", isNote: true)
    var withdrawn: [(event: StatusEvent, measure: Int)] = []
    var report: [WithdrawnEvent] = []
    try change(
      by: by, action: "withdraw", isTrial: isTrial, note: { EventNumbers(withdrawn.map(\.event.event)).note },
      afterwards: {
        report = try withdrawn.map {
          WithdrawnEvent(event: $0.event, after: try self.standing(ofMeasure: $0.measure))
        }
      }
    ) { entry in
      for number in try numbers(of: events) {
        guard let event = try event(number), let measure = try measureKey(ofEvent: number) else {
          throw LedgerError.unknownEvent(number: number)
        }
        if event.withdraws != nil || event.withdrawnBy != nil {
          throw LedgerError.notWithdrawable(number: number, by: event.withdrawnBy)
        }
        _ = try insert(NewEvent(measure: measure, note: note, withdraws: number), entry: entry)
        withdrawn.append((event, measure))
      }
      return true
    }
    return report
  }

  private func numbers(of events: WithdrawnEvents) throws -> [Int] {
    switch events {
    case .ofEntry(let entry):
      var numbers: [Int] = []
      try database.forEach(
        "SELECT event FROM v_history WHERE entry = ? AND withdraws IS NULL AND withdrawn_by IS NULL ORDER BY event",
        [Value(entry)]
      ) { row in numbers.append(try row.int(0)) }
      guard !numbers.isEmpty else {
        let last = try lastEntry()?.entry ?? 0
        guard entry <= last else {
          throw LedgerError.unknownEntry(entry, last: last)
        }
        throw LedgerError.nothingToWithdraw(entry: entry)
      }
      return numbers
    case .numbers(let ranges):
      let last = try database.integer("SELECT max(number) FROM event") ?? 0
      if let beyond = ranges.first(where: { $0.upperBound > last }) {
        throw LedgerError.unknownEvent(number: max(beyond.lowerBound, last + 1))
      }
      var seen: Set<Int> = []
      return ranges.joined().filter { seen.insert($0).inserted }
    }
  }

  private func measureKey(ofEvent number: Int) throws -> Int? {
    try database.integer("SELECT measure FROM event WHERE number = ?", [Value(number)])
  }
}
