import Budget
import Ledger

extension Messages {
  /// What a merge brought in, and what both copies changed.
  static func lines(_ report: MergeReport, isTrial: Bool) -> [String] {
    guard !report.events.isEmpty else {
      return [
        said(
          en: "There is nothing to merge: all events of the other copy are here already.",
          nl: "Er valt niets samen te voegen: alle gebeurtenissen van de andere kopie staan hier al.")
      ]
    }
    let both = report.changes.filter(\.isChangedByBoth)
    var lines = [broughtIn(report, isTrial: isTrial)]
    if !both.isEmpty {
      lines.append(
        said(
          en: "Both changed \(Count.text(both.count, "measure")):",
          nl: "Beide kopieën hebben \(Count.text(both.count, "voornemen", "voornemens")) gewijzigd:"))
      lines += both.map { line(of: $0, isTrial: isTrial) }
    }
    return lines + trialEnd(isTrial)
  }

  private static func broughtIn(_ report: MergeReport, isTrial: Bool) -> String {
    said(
      en: "\(isTrial ? "Would merge" : "Merged") \(Count.text(report.events.count, "event")) of"
        + " \(Count.text(report.changes.count, "measure"))"
        + (isTrial ? "." : " (\(events(report.events)))."),
      nl: "\(Count.text(report.events.count, "gebeurtenis", "gebeurtenissen")) van"
        + " \(Count.text(report.changes.count, "voornemen", "voornemens"))"
        + (isTrial ? " over te nemen." : " overgenomen (\(events(report.events)))."))
  }

  private static func line(of change: MergedMeasure, isTrial: Bool) -> String {
    let (here, there, after) = (standing(change.before), standing(change.other), standing(change.after))
    return said(
      en:
        "  \(change.measure): here \(here), there \(there); it \(isTrial ? "would stand" : "stands") at \(after)",
      nl: "  \(change.measure): hier \(here), daar \(there); het \(isTrial ? "komt" : "staat nu") op \(after)"
    )
  }

  /// Why the events of another copy can't be brought in.
  static func text(_ fault: MergeFault, _ path: String) -> String {
    "\(reason(fault, path)). " + said(en: "Nothing was merged", nl: "Er is niets samengevoegd")
  }

  private static func reason(_ fault: MergeFault, _ path: String) -> String {
    switch fault {
    case .missing:
      said(
        en: "there is no file \(path). Check the path of the other copy",
        nl: "er is geen bestand \(path). Controleer het pad van de andere kopie")
    case .notALedger:
      said(
        en: "\(path) is not a ledger. Name a copy of this one",
        nl: "\(path) is geen grootboek. Noem een kopie van dit grootboek")
    case .itself:
      said(
        en: "\(path) is the ledger itself. Name the other copy",
        nl: "\(path) is het grootboek zelf. Noem de andere kopie")
    case .notACopy:
      said(
        en:
          "\(path) is no copy of this ledger: their journals have no entry in common. Only a copy of it, such as one"
          + " that backup makes, can be merged",
        nl:
          "\(path) is geen kopie van dit grootboek: hun journalen hebben geen enkele post gemeen. Alleen een kopie"
          + " ervan, zoals backup die maakt, kan worden samengevoegd")
    case .doesNotHold(let findings):
      said(
        en:
          "the record of \(path) does not hold (\(Count.text(findings, "fault"))). See what is wrong with: ",
        nl:
          "wat in \(path) is vastgelegd klopt niet (\(Count.text(findings, "fout", "fouten"))). Bekijk wat er mis is"
          + " met: ") + command("check", on: path)
    case .otherChanges(let entries):
      otherChanges(entries, path)
    case .unknownThing(let thing):
      said(
        en: "\(path) has an event about \(thing), which is not here",
        nl: "\(path) heeft een gebeurtenis over \(thing), en dat staat hier niet")
    case .badEvent(let number, let measure, let field, let fault):
      said(
        en: "event \(number) of \(path), of \(measure), is none that a ledger records: ",
        nl: "gebeurtenis \(number) van \(path), bij \(measure), is er geen die een grootboek vastlegt: ")
        + "\(field): \(sentence(fault, of: field))"
    case .otherContent(let number, let here):
      said(
        en:
          "event \(number) of \(path) was recorded as event \(here) is here, but says something else: one of the two"
          + " copies was changed by another program. Compare them with: ",
        nl:
          "gebeurtenis \(number) van \(path) is vastgelegd zoals gebeurtenis \(here) hier, maar zegt iets anders: een"
          + " van beide kopieën is door een ander programma gewijzigd. Vergelijk ze met: ")
        + "\(command("show", on: path)) \(Placeholder.measure)"
    }
  }

  private static func otherChanges(_ entries: [JournalEntry], _ path: String) -> String {
    said(
      en: "\(path) has other changes than events: "
        + list(entries.map { "entry \($0.entry) (\(action($0.action)), by \($0.by))" }, most: 10)
        + ". Make those changes here, record its events here again (list them with: "
        + command("history", on: path) + "), and go on in a new copy of this ledger",
      nl: "\(path) heeft andere wijzigingen dan gebeurtenissen: "
        + list(entries.map { "journaalpost \($0.entry) (\(action($0.action)), door \($0.by))" }, most: 10)
        + ". Breng die wijzigingen ook hier aan, leg de gebeurtenissen hier opnieuw vast (u ziet ze met: "
        + command("history", on: path) + ") en werk verder in een nieuwe kopie van dit grootboek")
  }
}
