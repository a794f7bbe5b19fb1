import Ledger

extension Messages {
  /// What a merge brought in, and what both copies changed.
  static func lines(_ report: MergeReport, isTrial: Bool) -> [String] {
    guard !report.events.isEmpty else {
      return ["There is nothing to merge: all events of the other copy are here already."]
    }
    let both = report.changes.filter(\.isChangedByBoth)
    var lines = [
      "\(isTrial ? "Would merge" : "Merged") \(Count.text(report.events.count, "event")) of"
        + " \(Count.text(report.changes.count, "measure"))"
        + (isTrial ? "." : " (\(EventNumbers(report.events))).")
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

  /// Why the events of another copy can't be brought in.
  static func text(_ fault: MergeFault, _ path: String) -> String {
    let reason =
      switch fault {
      case .missing: "there is no file \(path). Check the path of the other copy"
      case .notALedger: "\(path) is not a ledger. Name a copy of this one"
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
          + ". Make those changes here, record its events here again (list them with: "
          + command("history", on: path) + "), and go on in a new copy of this ledger"
      case .unknownThing(let thing):
        "\(path) has an event about \(thing), which is not here"
      case .badEvent(let number, let measure, let field, let fault):
        "event \(number) of \(path), of \(measure), is none that a ledger records: \(field): \(sentence(fault, of: field))"
      case .otherContent(let number, let here):
        "event \(number) of \(path) was recorded as event \(here) is here, but says something else: one of the two copies was"
          + " changed by another program. Compare them with: \(command("show", on: path)) MEASURE"
      }
    return "\(reason). Nothing was merged"
  }
}
