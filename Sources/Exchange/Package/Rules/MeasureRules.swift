import Budget
import Ledger

/// Judges the measures of one edition.
struct MeasureRules: RowRules {
  let edition: Int
  /// The ministries that the ledger has, and those of the package.
  let ministries: MinistryRule

  mutating func judge(_ measure: inout Measure, _ row: inout RowReport) {
    measure.edition = edition
    if row.isRead("id"), !Identifier.isMeasure(measure.id, edition: edition) {
      row.report("id", .notAMeasureID(measure.id, edition: edition))
    }
    if row.isRead("ministry"), let fault = ministries.fault(of: measure.ministry, in: edition) {
      row.report("ministry", .ministry(fault))
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
