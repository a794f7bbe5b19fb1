import Budget

/// What data has to be before it is written, whoever brings it.
///
/// Exchange reports all faults of a package with file and line; this is the last door, and it stops at the first.
enum IntakeRules {
  /// Checks texts, fields, and that everything belongs to the editions that come in.
  ///
  /// - Throws: `LedgerError.badData`.
  static func check(_ data: EditionData) throws {
    let years = Set(data.editions.map(\.year))
    let measures = Set(data.measures.map(\.id))
    for measure in data.measures {
      try require(
        years.contains(measure.edition), measure.id, "its edition \(measure.edition) does not come with it")
      try require(
        Identifier.isMeasure(measure.id, edition: measure.edition), measure.id,
        "the id has not the form EDITION-MINISTRY-NAME")
    }
    for amount in data.amounts {
      try require(
        measures.contains(amount.measure), amount.id, "its measure \(amount.measure) does not come with it")
      if let fault = AmountRules.faults(in: amount).first {
        throw LedgerError.badData(
          place: amount.id,
          reason: "\(fault.field): \(fault.found) (expected \(fault.expected)). \(fault.remedy)")
      }
    }
    for text in LedgerText.all(of: data) {
      if let fault = text.fault { throw LedgerError.badData(place: text.place, reason: fault) }
    }
  }

  private static func require(_ condition: Bool, _ place: String, _ reason: String) throws {
    if !condition { throw LedgerError.badData(place: place, reason: reason + ". Bring both, or neither") }
  }
}
