import Budget
import SQLite

/// Codes, ids, texts and combinations of fields.
final class CodesCheck: RecordCheck {
  private let ledger: Ledger
  private var codes = CodeLists()
  private var ministries: Set<String> = []
  private var ministryRule = MinistryRule([])
  private var routes: Set<String> = []
  private var recipients: Set<String> = []
  private var measuresInCircles: Set<String> = []
  private let measureTexts = RecordTexts<Measure>()
  private let amountTexts = RecordTexts<Amount>()

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  func begin(_ report: CheckReport) throws {
    codes = try ledger.codeLists()
    (ministries, routes) = (Set(codes.ministries.map(\.code)), Set(codes.routes.map(\.code)))
    recipients = Set(codes.recipients.map(\.code))
    ministryRule = MinistryRule(codes.ministries)
    look(at: codes.ministries, \.code, report)
    look(at: codes.routes, \.code, report)
    look(at: codes.recipients, \.code, report)
    look(at: codes.statuses, \.code, report)
    lookForCircles(in: codes.ministries, \.code, \.continues, report)
    lookForCircles(in: codes.routes, \.code, \.parent, report)
    for texts in GivenTexts.all { try texts.look(in: ledger.database, report) }
  }

  private func lookForCircles<R: TableRecord>(
    in list: [R], _ code: KeyPath<R, String>, _ above: KeyPath<R, String?>, _ report: CheckReport
  ) {
    let parents = list.compactMap { record in record[keyPath: above].map { (record[keyPath: code], $0) } }
    for code in Tree.circles(parents: Dictionary(parents) { first, _ in first }).sorted() {
      report.fault(code, .underItself(R.table))
    }
  }

  private func look<R: TableRecord>(at list: [R], _ code: KeyPath<R, String>, _ report: CheckReport) {
    let texts = RecordTexts<R>()
    let counts = Dictionary(list.map { ($0[keyPath: code].lowercased(), 1) }, uniquingKeysWith: +)
    for record in list {
      let code = record[keyPath: code]
      texts.look(at: record, code, report)
      if !Identifier.isCode(code) { report.fault(code, .notACode) }
      if counts[code.lowercased()] != 1 { report.fault(code, .differsByCapitals) }
    }
  }

  // MARK: Editions

  func begin(_ edition: Edition, _ report: CheckReport) throws {
    let place = "edition \(edition.year)"
    RecordTexts<Edition>().look(at: edition, place, report)
    let horizon = Edition.horizon(of: edition.year)
    if edition.horizon != horizon {
      report.fault(place, .wrongHorizon(found: edition.horizon, expected: horizon))
    }
    let documents = try ledger.documents().filter { $0.edition == edition.year }
    if documents.isEmpty { report.fault(place, .noDocument) }
    for document in documents {
      RecordTexts<Document>().look(at: document, "\(place) \(document.code)", report)
      if !Identifier.isCode(document.code) { report.fault("\(place) \(document.code)", .notACode) }
    }
    measuresInCircles = Tree.circles(parents: try headings(of: edition))
  }

  /// The measures that stand under another, with that one.
  private func headings(of edition: Edition) throws -> [String: String] {
    var headings: [String: String] = [:]
    try ledger.database.forEach(
      """
      SELECT m.id, p.id FROM measure m
      JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL JOIN measure p ON p.key = v.parent
      WHERE m.edition = ?
      """, [Value(edition.year)]
    ) { row in headings[try row.text(0)] = try row.text(1) }
    return headings
  }

  // MARK: Measures

  func look(at checked: CheckedMeasure, _ report: CheckReport) {
    if let measure = checked.measure { look(at: measure, report) }
    for (place, amount) in checked.statements {
      amountTexts.look(at: amount, place, report)
      requireIn(routes, "route", amount.route, place, report)
      requireIn(recipients, "recipient", amount.recipient, place, report)
    }
    // The figure and the years have checks of their own.
    for (place, fault) in checked.faults where !fault.isOfFigure && !fault.isOfYears {
      report.fault(place, .amount(fault, factor: nil))
    }
  }

  private func look(at measure: Measure, _ report: CheckReport) {
    measureTexts.look(at: measure, measure.id, report)
    if !Identifier.isMeasure(measure.id, edition: measure.edition) {
      report.fault(measure.id, .notAMeasureID)
    }
    requireIn(ministries, "ministry", measure.ministry, measure.id, report)
    if let fault = ministryRule.fault(of: measure.ministry, in: measure.edition) {
      report.fault(measure.id, .ministry(fault))
    }
    for route in measure.routes { requireIn(routes, "route", route, measure.id, report) }
    if measuresInCircles.contains(measure.id) { report.fault(measure.id, .underItself(.measures)) }
  }

  private func requireIn(
    _ list: Set<String>, _ field: String, _ code: String?, _ place: String, _ report: CheckReport
  ) {
    if let code, !list.contains(code) { report.fault(place, .notInList(field: field, found: code)) }
  }

  /// The views must show everything that is current to whoever reads them.
  func end(measures: Int, amounts: Int, _ report: CheckReport) throws {
    for (view, rows, found) in [
      ("v_measures", "count(*) FROM measure_version", measures),
      ("v_amounts", "count(DISTINCT amount) FROM amount_version", amounts),
    ] {
      let expected = try ledger.database.integer("SELECT \(rows) WHERE ended IS NULL") ?? 0
      if found != expected { report.fault(view, .otherRowCount(found: found, expected: expected)) }
    }
  }
}

extension AmountRules.Fault {
  /// Whether it concerns the figure and what is printed.
  var isOfFigure: Bool {
    switch self {
    case .unreadable, .otherFigure: true
    default: false
    }
  }

  /// Whether it concerns the years.
  var isOfYears: Bool {
    switch self {
    case .implausibleYear, .lastYearAlone, .yearsUpsideDown: true
    default: false
    }
  }
}

/// The fields of a record that hold text, by its description.
private struct RecordTexts<R: Record> {
  private let fields: [Field<R>] = R.fields.filter { field in
    switch field.kind {
    case .text, .note, .list: true
    default: false
    }
  }

  /// Looks at the texts of a record.
  func look(at record: R, _ place: String, _ report: CheckReport) {
    for field in fields {
      switch field.get(record) {
      case .text(let text): look(at: text, of: field, place, report)
      case .list(let items): for item in items { look(at: item, of: field, place, report) }
      default: break
      }
    }
  }

  private func look(at text: String, of field: Field<R>, _ place: String, _ report: CheckReport) {
    do throws(TextRule.Fault) {
      try TextRule.checkFilled(text, isNote: field.kind == .note)
    } catch {
      report.fault(place, .text(field: field.name, error))
    }
  }
}
