import Budget
import Ledger

extension Messages {
  /// What became of each measure of a tag or of `follow`: a line for each, or for all that changed alike.
  ///
  /// - Parameter isTrial: Whether nothing was kept.
  static func lines(_ report: TagReport, isTrial: Bool) -> [String] {
    let said = report.changes.map { change in
      (
        words(change, isStatus: report.status != nil, isTrial: isTrial), change.measure,
        isTrial ? nil : change.event
      )
    }
    return lines(said, isTrial: isTrial)
  }

  /// A line for each, or for all of which the same is said: the measure, what is said, the event.
  private static func lines(
    _ said: [(words: String, measure: String, event: Int?)], isTrial: Bool
  ) -> [String] {
    var places: [String: Int] = [:]
    var groups: [(words: String, measures: [String], events: [Int])] = []
    for one in said {
      let place = places[one.words] ?? groups.count
      if place == groups.count {
        places[one.words] = place
        groups.append((one.words, [], []))
      }
      groups[place].measures.append(one.measure)
      if let event = one.event { groups[place].events.append(event) }
    }
    return groups.map { group in
      let measures = Set(group.measures)
      let who = measures.count == 1 ? group.measures[0] : Count.text(measures.count, "measure")
      return "\(who): \(group.words)" + (group.events.isEmpty ? "" : " (\(EventNumbers(group.events)))")
    } + trialEnd(isTrial)
  }

  /// What a change says, apart from the measure and the event.
  private static func words(_ change: StandingChange, isStatus: Bool, isTrial: Bool) -> String {
    let (before, after) = (change.before, change.after)
    guard change.event != nil else {
      let has = isStatus ? standing(before) : "\(owner(before)), \(next(before))"
      return "\(has) already; nothing to record. With --note it would be recorded"
    }
    let isRecorded = isTrial ? "would be recorded" : "is recorded"
    var parts: [String] = []
    if let status = change.status, let since = change.since {
      if change.isOfThePast {
        parts.append(
          "\(status) since \(since) \(isRecorded) in the history; it \(isTrial ? "would stay" : "stays") at"
            + " \(standing(after))"
            + (after.status == status ? " (if that day is wrong, withdraw its event)" : ""))
      } else if before.status == status && before.since == since {
        parts.append("stays at \(standing(after))")
      } else if before.status == status {
        parts.append("\(standing(before)) → since \(since)")
      } else {
        parts.append("\(before.status) → \(standing(after))")
      }
    }
    if before.owner != after.owner { parts.append("\(owner(before)) → \(after.owner ?? "nobody")") }
    if before.next != after.next { parts.append("\(next(before)) → \(after.next ?? Following.nothing)") }
    return parts.isEmpty ? "the note \(isRecorded)" : parts.joined(separator: "; ")
  }

  private static func owner(_ standing: Standing) -> String { "owner \(standing.owner ?? "nobody")" }

  private static func next(_ standing: Standing) -> String { "next \(standing.next ?? Following.nothing)" }

  /// A status and the day since when it holds.
  static func standing(_ standing: Standing) -> String {
    standing.status + (standing.since.map { " since \($0)" } ?? "")
  }

  /// What was withdrawn, and where the measures stand after it: a line for each, or for all that are alike.
  static func lines(_ withdrawn: [WithdrawnEvent], isTrial: Bool) -> [String] {
    let said = withdrawn.map { one in
      (
        "\(EventText.what(one.event))\(one.event.since.map { " since \($0)" } ?? "")"
          + " \(isTrial ? "would be" : "is") withdrawn; it \(isTrial ? "would stand" : "stands") at \(standing(one.after))",
        one.event.measure, Int?.some(one.event.event)
      )
    }
    return lines(said, isTrial: isTrial)
  }

  /// What ends the lines of a trial.
  static func trialEnd(_ isTrial: Bool) -> [String] {
    isTrial ? ["Nothing was changed: this was a dry run."] : []
  }
}
