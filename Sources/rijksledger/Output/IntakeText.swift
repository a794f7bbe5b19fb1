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
    let more = rest > 0 ? ["... and \(Count.text(rest, "change")) more\n"] : []
    let totals = report.totals.map { edition in
      "\nTotals of \(edition.edition) that change, per ministry and route (€)\n"
        + ChangesText.table(of: edition.changes, showsHeader: true).text(on: .plain)
    }
    return (lists + measures + more + totals).joined()
  }

  /// What the tables leave out and the ledger keeps, in one line; nil if there is nothing.
  static func missing(_ report: IntakeReport) -> String? {
    guard report.missingCount > 0 else { return nil }
    let named = report.missing.prefix(3)
    let ids = Messages.list(Array(named), more: report.missingCount - named.count)
    return "Not in the tables, and kept: \(ids). With --prune they would be taken out."
  }

  /// What breaks no rule and looks wrong in the measures that are new or changed, a line each; empty if there is nothing.
  ///
  /// - Parameter isTrial: Whether nothing was kept, so that nothing can be accepted yet.
  static func doubts(_ report: IntakeReport, isTrial: Bool) -> [String] {
    guard report.doubtCount > 0 else { return [] }
    let rest = report.doubtCount - report.doubts.count
    let accept = "accept FINDING --by NAME --note WHY"
    return [
      "No rule is broken, but look at what is new or changed (\(Count.text(report.doubtCount, "finding"))):"
    ]
      + report.doubts.map { "\($0.id)  \($0.place): \(Messages.text($0.problem))" }
      + (rest > 0 ? ["... and \(rest) more"] : [])
      + [
        "Correct what is wrong"
          + (isTrial ? "." : "; accept what is right: \(Messages.command("check \(accept)"))")
      ]
  }

  /// `2 measures and 3 amounts changed, 1 amount new`.
  static func counts(_ report: IntakeReport) -> String {
    var words: [String] = []
    for (word, measures, amounts) in [
      ("new", report.counts.measures.new, report.counts.amounts.new),
      ("changed", report.counts.measures.changed, report.counts.amounts.changed),
      ("gone", report.counts.measures.gone, report.counts.amounts.gone),
    ] {
      let things = [
        measures > 0 ? Count.text(measures, "measure") : nil,
        amounts > 0 ? Count.text(amounts, "amount") : nil,
      ].compactMap(\.self)
      if !things.isEmpty { words.append("\(things.joined(separator: " and ")) \(word)") }
    }
    if !report.lists.isEmpty { words.append("\(Count.text(report.lists.count, "row")) of the lists changed") }
    return words.joined(separator: ", ")
  }
}
