import Budget
import Ledger

/// Judges the measures of one edition.
struct MeasureRules: RowRules {
  let edition: Int

  mutating func judge(_ measure: inout Measure, _ row: inout RowReport) {
    measure.edition = edition
    if row.isRead("id"), !Identifier.isMeasure(measure.id, edition: edition) {
      row.report("id", .notAMeasureID(measure.id, edition: edition))
    }
  }

  /// A stray comma in a heading leaves the id readable, so the amounts of the measure can still be judged.
  func standIn(for key: String) -> Measure? {
    guard Identifier.isMeasure(key, edition: edition) else { return nil }
    var measure = Measure.blank
    (measure.id, measure.edition) = (key, edition)
    return measure
  }
}

/// Judges the amounts of one edition, each by itself.
struct FigureRules: RowRules {
  mutating func judge(_ amount: inout Amount, _ row: inout RowReport) {
    // The rules compare fields with each other, so all of them must have been read.
    guard row.unread.isEmpty else { return }
    for fault in AmountRules.faults(in: amount) { row.report(fault.field, .amount(fault)) }
  }
}
