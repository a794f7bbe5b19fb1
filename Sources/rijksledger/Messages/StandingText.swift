import Budget
import Ledger

extension Messages {
  /// What became of each measure of a tag, of `follow` or of a withdrawal: a line for each, or for all that changed alike.
  ///
  /// - Parameter isTrial: Whether nothing was kept.
  static func lines(_ report: TagReport, isTrial: Bool) -> [String] {
    var groups: [(words: String, changes: [StandingChange])] = []
    for change in report.changes {
      let words = words(change, isStatus: report.status != nil)
      if let place = groups.firstIndex(where: { $0.words == words }) {
        groups[place].changes.append(change)
      } else {
        groups.append((words, [change]))
      }
    }
    return groups.map { group in
      let events = group.changes.compactMap(\.event)
      let who =
        group.changes.count == 1 ? group.changes[0].measure : Count.text(group.changes.count, "measure")
      return "\(who): \(group.words)\(isTrial ? "" : numbers(events))"
    } + trialEnd(isTrial)
  }

  /// What a change says, apart from the measure and the event.
  private static func words(_ change: StandingChange, isStatus: Bool) -> String {
    let (before, after) = (change.before, change.after)
    guard change.event != nil else {
      let has =
        isStatus ? standing(before) : "owner \(before.owner ?? "nobody"), next \(before.next ?? "none")"
      return "\(has) already; nothing to record. With --note it would be recorded"
    }
    var parts: [String] = []
    if let status = change.status, let since = change.since {
      if change.isOfThePast {
        parts.append("\(status) since \(since) is recorded in the history; it stays at \(standing(after))")
      } else if before.status == status && before.since == since {
        parts.append("stays at \(standing(after))")
      } else if before.status == status, let day = before.since {
        parts.append("\(status) since \(day) → since \(since)")
      } else {
        parts.append("\(before.status) → \(standing(after))")
      }
    }
    if before.owner != after.owner {
      parts.append("owner \(before.owner ?? "nobody") → \(after.owner ?? "nobody")")
    }
    if before.next != after.next { parts.append("next \(before.next ?? "none") → \(after.next ?? "none")") }
    return parts.isEmpty ? "the note is recorded" : parts.joined(separator: "; ")
  }

  /// A status and the day since when it holds.
  static func standing(_ standing: Standing) -> String {
    standing.status + (standing.since.map { " since \($0)" } ?? "")
  }

  private static func numbers(_ events: [Int]) -> String {
    guard let first = events.first, let last = events.last else { return "" }
    return events.count == 1 ? " (event \(first))" : " (events \(first) to \(last))"
  }

  /// What was withdrawn, and where the measures stand after it: a line for each, or for all that are alike.
  static func lines(_ withdrawn: [WithdrawnEvent], isTrial: Bool) -> [String] {
    var groups: [(words: String, events: [StatusEvent])] = []
    for one in withdrawn {
      let words =
        "\(EventText.what(one.event))\(one.event.since.map { " since \($0)" } ?? "")"
        + " \(isTrial ? "would be" : "is") withdrawn; it \(isTrial ? "would stand" : "stands") at \(standing(one.after))"
      if let place = groups.firstIndex(where: { $0.words == words }) {
        groups[place].events.append(one.event)
      } else {
        groups.append((words, [one.event]))
      }
    }
    return groups.map { group in
      let who = group.events.count == 1 ? group.events[0].measure : Count.text(group.events.count, "measure")
      return "\(who): \(group.words)\(numbers(group.events.map(\.event)))"
    } + trialEnd(isTrial)
  }

  /// What a merge brought in, and what both copies changed.
  static func lines(_ report: MergeReport, isTrial: Bool) -> [String] {
    let known =
      report.known == 0 ? "" : "; \(Count.text(report.known, "event is", "events are")) here already"
    guard !report.events.isEmpty else {
      return ["There is nothing to merge: the other copy has no event that is not here\(known)."]
    }
    let both = report.changes.filter(\.isChangedByBoth)
    var lines = [
      "\(isTrial ? "Would merge" : "Merged") \(Count.text(report.events.count, "event")) of"
        + " \(Count.text(report.changes.count, "measure")), recorded there after entry \(report.common)\(known)."
    ]
    if !both.isEmpty {
      lines.append("Both changed \(Count.text(both.count, "measure")):")
      lines += both.map { change in
        "  \(change.measure): here \(standing(change.before)), there \(standing(change.other));"
          + " it \(isTrial ? "would stand" : "stands") at \(standing(change.after))"
      }
    }
    return lines + trialEnd(isTrial)
  }

  private static func trialEnd(_ isTrial: Bool) -> [String] {
    isTrial ? ["Nothing was changed: this was a dry run."] : []
  }

  /// Why the events of another copy can't be brought in.
  static func text(_ fault: MergeFault, _ path: String) -> String {
    let reason =
      switch fault {
      case .itself: "\(path) is the ledger itself. Name the other copy"
      case .notACopy:
        "\(path) is no copy of this ledger: their journals have no entry in common. Only a copy of it, such as one that"
          + " backup makes, can be merged"
      case .doesNotHold(let findings):
        "the record of \(path) does not hold (\(Count.text(findings, "fault"))). See what is wrong with: "
          + command("check", on: path)
      case .otherChanges(let entries):
        "\(path) has other changes than events: "
          + list(entries.map { "entry \($0.entry) (\($0.action), by \($0.by))" }, most: 10)
          + ". Make them here again and merge into a new copy, or merge this ledger into that one"
      case .unknownThing(let thing):
        "\(path) has an event about \(thing), which is not here"
      }
    return "\(reason). Nothing was merged"
  }
}
