import Budget
import SQLite

/// What an intake changes in the lists: codes, editions and documents.
struct ListChanges {
  private let ledger: Ledger
  private let codes: CodeLists
  private let editions: [Edition]
  private let documents: [Document]

  /// Remembers what the ledger has.
  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    codes = try ledger.codeLists()
    editions = try ledger.editions()
    documents = try ledger.documents()
  }

  /// Judges what the lists say now of what the ledger has: documents keep their order, each with a place of its own, and a
  /// ministry that measures stand under holds in their year.
  ///
  /// - Throws: `SQLiteError`, or what `report` throws.
  func judge(_ intake: Intake, _ report: (IntakeFault) throws -> Void) throws {
    guard !editions.isEmpty else { return }
    if intake.staging.filled.contains(.documents) { try judgeDocuments(intake, report) }
    if intake.staging.filled.contains(.ministries) { try judgeMinistries(intake, report) }
  }

  private func judgeDocuments(_ intake: Intake, _ report: (IntakeFault) throws -> Void) throws {
    let now = try ledger.documents()
    for edition in editions {
      let before = documents.filter { $0.edition == edition.year }.map(\.code)
      let after = now.filter { $0.edition == edition.year }
      let order = after.map(\.code).filter(before.contains)
      for (previous, document) in zip(after, after.dropFirst()) where previous.position == document.position {
        try tell(.positionTaken(document.position, by: previous.code), of: document, intake, report)
      }
      if order == before && after.first?.code == before.first { continue }
      // The first that is not where the ledger has it.
      guard let moved = zip(after, before + after.map(\.code)).first(where: { $0.code != $1 })?.0 else {
        continue
      }
      try tell(
        .documentsInAnotherOrder(found: after.map(\.code), expected: before), of: moved, intake, report)
    }
  }

  private func judgeMinistries(_ intake: Intake, _ report: (IntakeFault) throws -> Void) throws {
    let rule = MinistryRule(try ledger.ministries())
    var used: [(code: String, edition: Int)] = []
    try intake.staging.database.forEach(
      """
      SELECT DISTINCT t.code, m.edition FROM measure m
      JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL JOIN ministry t ON t.key = v.ministry
      ORDER BY m.edition, t.key
      """
    ) { row in used.append((try row.text(0), try row.int(1))) }
    for (code, edition) in used {
      guard let fault = rule.fault(of: code, in: edition) else { continue }
      try tell(
        IntakeFault(
          table: .ministries, edition: nil,
          place: try place("staged_ministries WHERE code = ?", [.text(code)], intake), field: "code",
          fault: .ministry(fault)), intake, report)
    }
  }

  private func tell(
    _ fault: DataFault, of document: Document, _ intake: Intake, _ report: (IntakeFault) throws -> Void
  ) throws {
    let place = try place(
      "staged_documents WHERE edition = ? AND code = ?", [Value(document.edition), .text(document.code)],
      intake)
    try tell(
      IntakeFault(table: .documents, edition: nil, place: place, field: "position", fault: fault), intake,
      report)
  }

  private func tell(
    _ fault: IntakeFault, _ intake: Intake, _ report: (IntakeFault) throws -> Void
  ) throws {
    intake.noteFault()
    try report(fault)
  }

  /// Where a record stands in what was handed in, if it does.
  private func place(_ rows: String, _ values: [Value], _ intake: Intake) throws -> IntakePlace? {
    var place: IntakePlace?
    try intake.staging.database.forEach("SELECT line, place FROM \(rows) ORDER BY row LIMIT 1", values) {
      row in
      place = try Intake.place(row, from: 0)
    }
    return place
  }

  /// Adds what has changed since, apart from what belongs to new editions.
  func add(to report: inout IntakeReport) throws {
    let now = try ledger.codeLists()
    let new = Set(report.editions)
    guard !editions.isEmpty else { return }
    add(codes.ministries, now.ministries, \.code, to: &report)
    add(codes.routes, now.routes, \.code, to: &report)
    add(codes.recipients, now.recipients, \.code, to: &report)
    add(codes.statuses, now.statuses, \.code, to: &report)
    add(editions, try ledger.editions().filter { !new.contains($0.year) }, \.name, to: &report)
    add(documents, try ledger.documents().filter { !new.contains($0.edition) }, \.name, to: &report)
  }

  private func add<R: TableRecord>(
    _ before: [R], _ after: [R], _ id: KeyPath<R, String>, to report: inout IntakeReport
  ) {
    let known = Dictionary(before.map { ($0[keyPath: id], $0) }) { first, _ in first }
    for record in after {
      let old = known[record[keyPath: id]]
      let fields = R.fields.compactMap { field in
        let (was, isNow) = (old.map(field.get) ?? .none, field.get(record))
        return was == isNow ? nil : FieldChange(field: field.name, before: was, after: isNow)
      }
      guard !fields.isEmpty else { continue }
      report.lists.append(
        RecordChange(
          kind: old == nil ? .new : .changed, table: R.table, id: record[keyPath: id], fields: fields))
    }
  }
}

extension Edition {
  fileprivate var name: String { "\(year)" }
}

extension Document {
  fileprivate var name: String { "\(edition) \(code)" }
}
