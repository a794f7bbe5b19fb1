import Budget
import Ledger

extension Messages {
  /// What became of each measure of a tag or of `follow`: a line for each, or for all that changed alike.
  ///
  /// - Parameter isTrial: Whether nothing was kept.
  static func lines(_ report: TagReport, isTrial: Bool) -> [String] {
    let told = report.changes.map { change in
      (
        words(change, isStatus: report.status != nil, isTrial: isTrial), change.measure,
        isTrial ? nil : change.event
      )
    }
    return lines(told, isTrial: isTrial)
  }

  /// A line for each, or for all of which the same is said: the measure, what is said, the event.
  private static func lines(
    _ told: [(words: String, measure: String, event: Int?)], isTrial: Bool
  ) -> [String] {
    var places: [String: Int] = [:]
    var groups: [(words: String, measures: [String], events: [Int])] = []
    for one in told {
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
      let who = measures.count == 1 ? group.measures[0] : IntakeText.measuresText(measures.count)
      return "\(who): \(group.words)" + (group.events.isEmpty ? "" : " (\(events(group.events)))")
    } + trialEnd(isTrial)
  }

  /// What a change says, apart from the measure and the event.
  private static func words(_ change: StandingChange, isStatus: Bool, isTrial: Bool) -> String {
    let (before, after) = (change.before, change.after)
    guard change.event != nil else { return unchanged(before, isStatus: isStatus) }
    var parts = [status(change, isTrial: isTrial)].compactMap(\.self)
    if before.owner != after.owner { parts.append("\(owner(before)) → \(name(after.owner))") }
    if before.next != after.next { parts.append("\(next(before)) → \(day(after.next))") }
    guard parts.isEmpty else { return parts.joined(separator: "; ") }
    return said(
      en: "the note \(isTrial ? "would be recorded" : "is recorded")",
      nl: isTrial ? "de notitie zou worden vastgelegd" : "de notitie is vastgelegd")
  }

  private static func unchanged(_ before: Standing, isStatus: Bool) -> String {
    said(
      en:
        "\(isStatus ? standing(before) : "\(owner(before)), \(next(before))") already; nothing to record. With --note it"
        + " would be recorded",
      nl:
        "\(isStatus ? "staat al op \(standing(before))" : "heeft al \(owner(before)), \(next(before))"); er valt niets"
        + " vast te leggen. Met --note wordt het wel vastgelegd")
  }

  /// What became of the status; nil if none was set.
  private static func status(_ change: StandingChange, isTrial: Bool) -> String? {
    guard let status = change.status, let since = change.since else { return nil }
    let (before, after) = (change.before, change.after)
    if change.isOfThePast {
      let isSame = after.status == status
      return said(
        en: "\(status) since \(since) \(isTrial ? "would be recorded" : "is recorded") in the history; it"
          + " \(isTrial ? "would stay" : "stays") at \(standing(after))"
          + (isSame ? " (if that day is wrong, withdraw its event)" : ""),
        nl:
          "\(status) sinds \(since) \(isTrial ? "zou worden" : "is") vastgelegd in de geschiedenis; het voornemen"
          + " \(isTrial ? "zou op \(standing(after)) blijven staan" : "blijft op \(standing(after)) staan")"
          + (isSame ? " (klopt die dag niet, trek dan die gebeurtenis in)" : ""))
    }
    if before.status == status && before.since == since {
      return said(en: "stays at \(standing(after))", nl: "blijft op \(standing(after)) staan")
    }
    return before.status == status
      ? "\(standing(before)) → \(said(en: "since", nl: "sinds")) \(since)"
      : "\(before.status) → \(standing(after))"
  }

  private static func owner(_ standing: Standing) -> String {
    said(en: "owner", nl: "eigenaar") + " \(name(standing.owner))"
  }

  private static func name(_ owner: String?) -> String { owner ?? said(en: "nobody", nl: "niemand") }

  private static func next(_ standing: Standing) -> String {
    said(en: "next", nl: "volgende datum") + " \(day(standing.next))"
  }

  private static func day(_ next: String?) -> String { next ?? said(en: "none", nl: "geen") }

  /// A status and the day since when it holds.
  static func standing(_ standing: Standing) -> String { standing.status + since(standing.since) }

  /// ` since 2026-11-24`, or nothing.
  static func since(_ day: String?) -> String {
    day.map { said(en: " since \($0)", nl: " sinds \($0)") } ?? ""
  }

  /// What was withdrawn, and where the measures stand after it: a line for each, or for all that are alike.
  static func lines(_ withdrawn: [WithdrawnEvent], isTrial: Bool) -> [String] {
    let told = withdrawn.map { one in
      let (what, after) = (EventText.what(one.event, showsDay: true), standing(one.after))
      let words = said(
        en:
          "\(what) \(isTrial ? "would be" : "is") withdrawn; it \(isTrial ? "would stand" : "stands") at \(after)",
        nl: isTrial
          ? "\(what) zou worden ingetrokken; het voornemen zou op \(after) staan"
          : "\(what) is ingetrokken; het voornemen staat nu op \(after)")
      return (words, one.event.measure, Int?.some(one.event.event))
    }
    return lines(told, isTrial: isTrial)
  }

  /// `event 12`, or `events 12-15, 20`.
  static func events(_ numbers: [Int]) -> String {
    let events = EventNumbers(numbers)
    let (shown, more) = events.ranges(most: 20)
    return said(
      en: events.description,
      nl: (numbers.count == 1 ? "gebeurtenis " : "gebeurtenissen ") + shown.joined(separator: ", ")
        + (more > 0 ? ", en nog \(more)" : ""))
  }

  /// What ends the lines of a trial.
  static func trialEnd(_ isTrial: Bool) -> [String] { isTrial ? [dryRun] : [] }

  /// That it was only tried.
  static var dryRun: String {
    said(
      en: "Nothing was changed: this was a dry run.",
      nl: "Er is niets gewijzigd: dit was proefdraaien.")
  }
}
