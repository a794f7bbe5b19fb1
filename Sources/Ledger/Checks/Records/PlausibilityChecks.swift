import Budget
import SQLite

/// Years upside down or implausible.
final class YearsCheck: RecordCheck {
  func look(at checked: CheckedMeasure, _ report: CheckReport) {
    let faults = checked.faults.filter { $0.fault.isOfYears }
    for (place, fault) in faults { report.fault(place, .amount(fault, factor: nil)) }
    for amount in checked.standing where !faults.contains(where: { $0.place == amount.id }) {
      if let doubt = Plausibility.years(of: amount, edition: checked.edition.year) { report.doubt(doubt) }
    }
  }
}

/// Figures out of proportion, and ids or years typed as figures.
final class OutliersCheck: RecordCheck {
  func look(at checked: CheckedMeasure, _ report: CheckReport) {
    for doubt in Plausibility.outliers(in: checked.standing, edition: checked.edition.year) {
      report.doubt(doubt)
    }
  }
}

/// Figures that stand twice in a measure.
final class DuplicatesCheck: RecordCheck {
  func look(at checked: CheckedMeasure, _ report: CheckReport) {
    for doubt in Plausibility.duplicates(in: checked.standing) { report.doubt(doubt) }
  }
}

/// Repeats of repeats, and repeats of another figure.
final class RepeatsCheck: RecordCheck {
  private let elsewhere: AmountsElsewhere

  init(_ ledger: Ledger) {
    elsewhere = AmountsElsewhere(ledger, where: "v.n = ?")
  }

  func look(at checked: CheckedMeasure, _ report: CheckReport) throws {
    let repeats = checked.standing.filter { $0.repeats != nil }
    guard !repeats.isEmpty else { return }
    // Mostly there are few amounts; of many each is not looked for in all the others.
    let isLong = checked.amounts.count > 100
    let own = isLong ? Dictionary(checked.amounts.map { ($0.id, $0) }) { first, _ in first } : [:]
    for amount in repeats {
      guard let target = amount.repeats else { continue }
      let near = isLong ? own[target] : checked.amounts.first { $0.id == target }
      guard let original = try near ?? amountElsewhere(target),
        let doubt = Plausibility.repeat(amount, of: original)
      else { continue }
      report.doubt(doubt)
    }
  }

  private func amountElsewhere(_ id: String) throws -> Amount? {
    let parts = id.split(separator: "#")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    return try elsewhere.amounts(of: String(parts[0]), [Value(number)]).first
  }
}

/// Figures that have another sign, or are out of proportion, compared with those of the measures that theirs continues.
final class ContinuationsCheck: RecordCheck {
  private let elsewhere: AmountsElsewhere
  /// What the last measure continued: several that come after each other may continue the same.
  private var last: (measures: [String], figures: Plausibility.ContinuedFigures)?

  init(_ ledger: Ledger) {
    elsewhere = AmountsElsewhere(ledger, where: "NOT v.cancelled")
  }

  func look(at checked: CheckedMeasure, _ report: CheckReport) throws {
    guard let continued = checked.measure?.continues, !continued.isEmpty else { return }
    for doubt in Plausibility.continuations(of: checked.standing, from: try figures(of: continued)) {
      report.doubt(doubt)
    }
  }

  private func figures(of measures: [String]) throws -> Plausibility.ContinuedFigures {
    if let last, last.measures == measures { return last.figures }
    let figures = Plausibility.ContinuedFigures(try measures.flatMap { try elsewhere.amounts(of: $0) })
    last = (measures, figures)
    return figures
  }
}
