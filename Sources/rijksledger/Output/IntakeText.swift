import Budget
import Exchange
import Ledger

/// What an intake changes in what the ledger had, as people read it: first the records, then the totals.
enum IntakeText {
  /// The changes; empty if there are none.
  static func text(of report: IntakeReport) -> String {
    let lists = report.lists.map { ChangesText.text(of: $0) }
    let measures = report.measures.map { ChangesText.text(of: $0) }
    let rest = report.unshown
    let more =
      rest > 0
      ? [
        said(
          en: "... and \(Count.text(rest, "change")) more\n",
          nl: "... en nog \(Count.text(rest, "wijziging", "wijzigingen"))\n")
      ] : []
    let totals = report.totals.map { edition in
      said(
        en: "\nTotals of \(edition.edition) that change, ",
        nl: "\nTotalen van \(edition.edition) die veranderen, ")
        + DimensionText.perMinistryAndRoute + "\n"
        + ChangesText.table(of: edition.changes, showsHeader: true).text(on: .plain)
    }
    return (lists + measures + more + totals).joined()
  }

  /// What the tables leave out and the ledger keeps, in one line; nil if there is nothing.
  static func missing(_ report: IntakeReport) -> String? {
    guard report.missingCount > 0 else { return nil }
    let named = report.missing.prefix(3)
    let ids = Messages.list(Array(named), more: report.missingCount - named.count)
    return said(
      en: "Not in the tables, and kept: \(ids). With --prune they would be taken out.",
      nl: "Niet in de tabellen, en behouden: \(ids). Met --prune gaan ze eruit.")
  }

  /// What breaks no rule and looks wrong in the measures that are new or changed, a line each; empty if there is nothing.
  ///
  /// - Parameter isTrial: Whether nothing was kept, so that nothing can be accepted yet.
  static func doubts(_ report: IntakeReport, isTrial: Bool) -> [String] {
    guard report.doubtCount > 0 else { return [] }
    let rest = report.doubtCount - report.doubts.count
    let head = said(
      en:
        "No rule is broken, but look at what is new or changed (\(Count.text(report.doubtCount, "finding"))):",
      nl: "Er is geen regel overtreden, maar kijk na wat nieuw of gewijzigd is"
        + " (\(Count.text(report.doubtCount, "bevinding", "bevindingen"))):")
    return [head] + report.doubts.map { "\($0.id)  \($0.place): \(Messages.text($0.problem))" }
      + (rest > 0 ? [said(en: "... and \(rest) more", nl: "... en nog \(rest)")] : [])
      + [whatToDo(isTrial: isTrial)]
  }

  private static func whatToDo(isTrial: Bool) -> String {
    if isTrial { return said(en: "Correct what is wrong.", nl: "Herstel wat fout is.") }
    return said(
      en: "Correct what is wrong; accept what is right: ", nl: "Herstel wat fout is; aanvaard wat klopt: ")
      + Messages.command(Placeholder.accept)
  }

  /// `2 measures and 3 amounts changed, 1 amount new`.
  static func counts(_ report: IntakeReport) -> String {
    let counts = report.counts
    var words = [
      (ChangesText.word(.new), counts.measures.new, counts.amounts.new),
      (ChangesText.word(.changed), counts.measures.changed, counts.amounts.changed),
      (ChangesText.word(.gone), counts.measures.gone, counts.amounts.gone),
    ].compactMap { word, measures, amounts in
      let things = things(measures, amounts)
      return things.isEmpty ? nil : "\(things.joined(separator: said(en: " and ", nl: " en "))) \(word)"
    }
    if !report.lists.isEmpty {
      words.append(
        said(
          en: "\(Count.text(report.lists.count, "row")) of the lists changed",
          nl: "\(Count.text(report.lists.count, "rij", "rijen")) van de codelijsten gewijzigd"))
    }
    return words.joined(separator: ", ")
  }

  private static func things(_ measures: Int, _ amounts: Int) -> [String] {
    (measures > 0 ? [measuresText(measures)] : []) + (amounts > 0 ? [amountsText(amounts)] : [])
  }

  /// `2 measures`.
  static func measuresText(_ count: Int) -> String {
    said(en: Count.text(count, "measure"), nl: Count.text(count, "voornemen", "voornemens"))
  }

  /// `3 amounts`.
  static func amountsText(_ count: Int) -> String {
    said(en: Count.text(count, "amount"), nl: Count.text(count, "bedrag", "bedragen"))
  }
}
