import Budget

/// The rules for data that a program adds, which stop at the first fault.
///
/// Exchange reports all faults of a package with file and line.
enum IntakeRules {
  /// Stages all of some data, and has it judged and counted.
  ///
  /// - Throws: `LedgerError.badData`, `LedgerError`.
  static func stage(_ data: EditionData, in intake: Intake) throws {
    try stageCodes(data.codes, in: intake)
    for edition in data.editions { try stage(edition, "edition \(edition.year)", in: intake) }
    for document in data.documents {
      try stage(document, "document \(document.code) of \(document.edition)", in: intake)
    }
    // A code that is in both means the same.
    let ministries = MinistryRule(intake.codes.ministries + data.codes.ministries)
    for measure in data.measures {
      guard Identifier.isMeasure(measure.id, edition: measure.edition) else {
        throw fault(.notAMeasureID(measure.id, edition: measure.edition), at: measure.id, Measure.self, "id")
      }
      guard data.editions.contains(where: { $0.year == measure.edition }) else {
        throw fault(.tablesWithoutEdition(measure.edition), at: measure.id, Measure.self, "edition")
      }
      if let broken = ministries.fault(of: measure.ministry, in: measure.edition) {
        throw fault(.ministry(broken), at: measure.id, Measure.self, "ministry")
      }
      try stage(measure, measure.id, edition: measure.edition, in: intake)
    }
    for amount in data.amounts {
      guard Identifier.number(of: amount.id, measure: amount.measure) != nil else {
        throw fault(.notAnAmountID(amount.id, measure: amount.measure), at: amount.id, Amount.self, "id")
      }
      if let broken = AmountRules.faults(in: amount).first {
        throw fault(.amount(broken), at: amount.id, Amount.self, broken.field)
      }
      try stage(amount, amount.id, edition: Int(amount.measure.prefix { $0 != "-" }), in: intake)
    }
    try intake.judge(stop)
    try intake.writeCount(stop)
  }

  private static func stop(at fault: IntakeFault) throws {
    let place = fault.place.map { "record \($0.line)" } ?? fault.table.rawValue
    throw LedgerError.badData(place: place, fault)
  }

  private static func stageCodes(_ codes: CodeLists, in intake: Intake) throws {
    try stage(codes.ministries, beside: intake.codes.ministries, \.code, in: intake)
    try stage(codes.routes, beside: intake.codes.routes, \.code, in: intake)
    try stage(codes.recipients, beside: intake.codes.recipients, \.code, in: intake)
    try stage(codes.statuses, beside: intake.codes.statuses, \.code, in: intake)
  }

  /// A code means the same in what comes in as in the ledger.
  private static func stage<R: TableRecord>(
    _ records: [R], beside known: [R], _ code: KeyPath<R, String>, in intake: Intake
  ) throws {
    let known = Dictionary(known.map { ($0[keyPath: code], $0) }) { first, _ in first }
    for record in records {
      let name = record[keyPath: code]
      if let same = known[name], same != record {
        throw fault(.differsFromLedger(found: nil, expected: nil, code: name), at: name, R.self, "code")
      }
      try stage(record, name, in: intake)
    }
  }

  private static func stage<R: TableRecord>(
    _ record: R, _ place: String, edition: Int? = nil, in intake: Intake
  ) throws {
    for field in R.fields {
      if let broken = broken(field, field.get(record), in: intake) {
        throw fault(broken, at: place, R.self, field.name)
      }
    }
    intake.count += 1
    try intake.stage(record, edition: edition, at: IntakePlace(line: intake.count, offset: 0))
  }

  /// What is wrong with a field by itself.
  private static func broken<R: TableRecord>(
    _ field: Field<R>, _ value: FieldValue, in intake: Intake
  ) -> DataFault? {
    switch value {
    case .text(let text):
      do {
        try TextRule.checkFilled(text, isNote: field.kind == .note)
      } catch {
        return .text(error)
      }
      guard case .reference(let table) = field.kind, table != R.table else { return nil }
      return intake.unknownCode(text, of: table)
    case .list(let items):
      for item in items {
        do { try TextRule.checkFilled(item) } catch { return .text(error) }
        if case .references(let table) = field.kind, let fault = intake.unknownCode(item, of: table) {
          return fault
        }
      }
      return nil
    case .none: return field.isRequired ? .missing : nil
    case .integer, .euros, .boolean: return nil
    }
  }

  private static func fault<R: TableRecord>(
    _ fault: DataFault, at place: String, _ type: R.Type, _ field: String
  ) -> LedgerError {
    .badData(
      place: place, IntakeFault(table: R.table, edition: nil, place: nil, field: field, fault: fault))
  }
}
