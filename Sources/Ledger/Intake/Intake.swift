import Budget
import SQLite

/// Takes in records as one stream, from a package or a program.
///
/// Records wait in temporary tables of the transaction (`stage`); what needs other rows is judged by query (`judge`); the
/// amounts are counted and what the count gives is written (`writeCount`); then the records become first versions of things.
/// Records come table by table, in the order of `RecordTable`, edition by edition.
///
/// ```swift
/// try ledger.takeIn(by: "Team Begroting", action: "import") { intake in
///   for measure in measures { try intake.stage(measure, edition: 2024, at: place) }
///   try intake.judge { faults.append($0) }
///   try intake.writeCount { faults.append($0) }
/// }
/// ```
public final class Intake {
  /// The code lists that the ledger has already.
  public let codes: CodeLists
  /// The budget years of the editions that the ledger has already.
  public let editions: [Int]

  let ledger: Ledger
  let staging: Staging
  let step: () throws -> Void
  /// The keys of codes, known and new.
  private(set) var keys: [RecordTable: [String: Int]]
  /// Tables with a row that could not be read at all.
  private(set) var incomplete: Set<TableOfEdition> = []
  /// The row of the measure of the last amount, by its id and edition: amounts mostly come measure by measure.
  private var lastMeasure: (id: String, edition: Int?, row: Int?) = ("", nil, nil)
  /// How many records of a program have been staged: their places.
  var count = 0
  /// Whether what waits has been counted.
  var isCounted = false
  private let measureRow: Statement
  private let link: Statement
  private let item: Statement

  /// A table, with its edition if there is one for each.
  struct TableOfEdition: Hashable {
    let table: RecordTable
    let edition: Int?
  }

  init(_ ledger: Ledger, step: @escaping () throws -> Void) throws {
    self.ledger = ledger
    self.step = step
    codes = try ledger.codeLists()
    editions = try ledger.editions().map(\.year)
    staging = try ledger.whileStaging { try Staging(ledger.database) }
    keys = [:]
    for (table, name) in [
      (RecordTable.ministries, "ministry"), (.routes, "route"), (.recipients, "recipient"),
      (.statuses, "status"),
    ] {
      var known: [String: Int] = [:]
      try ledger.database.forEach("SELECT code, key FROM \(name)") { row in
        known[try row.text(0)] = try row.int(1)
      }
      keys[table] = known
    }
    measureRow = try ledger.database.prepare(
      "SELECT row FROM staged_measures WHERE id = ? AND in_edition = ? LIMIT 1")
    link = try ledger.database.prepare(
      "INSERT OR IGNORE INTO staged_link (row, link, item, measure_row, n) VALUES (?, ?, ?, ?, ?)")
    item = try ledger.database.prepare(
      "INSERT OR IGNORE INTO staged_item (row, field, item) VALUES (?, ?, ?)")
  }

  /// Stages a record to be judged.
  ///
  /// - Parameters:
  ///   - edition: The budget year of its table, for measures and amounts.
  ///   - place: Where it stands.
  ///   - isFaulty: Whether it has faults of its own; then it is staged only so that references to it are no
  ///     faults.
  /// - Throws: `LedgerError`, among others when the disk is full.
  public func stage<R: TableRecord>(
    _ record: R, edition: Int? = nil, at place: IntakePlace, isFaulty: Bool = false
  ) throws {
    try step()
    try ledger.whileStaging { try insert(record, edition: edition, at: place, isFaulty: isFaulty) }
  }

  /// The record of the ledger that has the key of this one: a table that leaves a column out leaves its field as it is.
  ///
  /// - Throws: `LedgerError`.
  public func known<R: TableRecord>(_ record: R, edition: Int?) throws -> R? { nil }

  private func insert<R: TableRecord>(
    _ record: R, edition: Int?, at place: IntakePlace, isFaulty: Bool
  ) throws {
    let values = R.fields.map { value($0.get(record), of: $0.kind, in: R.table) }
    if let amount = record as? Amount {
      return try insert(amount, edition: edition, at: place, isFaulty: isFaulty, values)
    }
    let row = try staging.insert(R.self, edition: edition, place: place, isFaulty: isFaulty, values)
    if let key = R.keyField, keys[R.table] != nil, case .text(let code)? = R.field(key)?.get(record) {
      if keys[R.table]?[code] == nil { keys[R.table]?[code] = row }
    }
    for field in R.fields {
      guard case .references = field.kind, case .list(let items) = field.get(record) else { continue }
      for target in items { try item.run([Value(row), .text(field.name), .text(target)]) }
    }
  }

  private func insert(
    _ amount: Amount, edition: Int?, at place: IntakePlace, isFaulty: Bool, _ values: [Value]
  ) throws {
    let measure = try row(ofMeasure: amount.measure, edition: edition)
    let number = Identifier.number(of: amount.id, measure: amount.measure)
    let row = try staging.insert(
      Amount.self, edition: edition, place: place, isFaulty: isFaulty,
      extra: [Value(measure), Value(number)], values)
    if let whole = amount.partOf { try insertLink(.partOf, from: row, of: amount, measure, to: whole) }
    if let original = amount.repeats {
      try insertLink(.repeats, from: row, of: amount, measure, to: original)
    }
    for target in amount.mayOverlap {
      try insertLink(.mayOverlap, from: row, of: amount, measure, to: target)
    }
  }

  private func row(ofMeasure id: String, edition: Int?) throws -> Int? {
    if lastMeasure.id == id && lastMeasure.edition == edition { return lastMeasure.row }
    var found: Int?
    try measureRow.forEach([.text(id), Value(edition)]) { found = try $0.int(0) }
    lastMeasure = (id, edition, found)
    return found
  }

  private func insertLink(
    _ kind: CountingFaultLink, from row: Int, of amount: Amount, _ measure: Int?, to target: String
  ) throws {
    let own = Identifier.number(of: target, measure: amount.measure)
    try link.run([
      Value(row), Value(kind.staged), .text(target), own == nil ? .null : Value(measure),
      Value(own),
    ])
  }

  /// Says that a row of a table could not be read.
  ///
  /// A reference to a missing row may then be right, so it is not reported.
  public func setIncomplete(_ table: RecordTable, edition: Int? = nil) {
    incomplete.insert(TableOfEdition(table: table, edition: edition))
  }

  /// The fault of a code that neither the ledger nor the data has; nil if there is none, or a query judges it.
  func unknownCode(_ code: String, of table: RecordTable) -> DataFault? {
    guard let known = keys[table], known[code] == nil else { return nil }
    return .unknownCode(code, table: table, in: known.keys.sorted())
  }

  func isIncomplete(_ table: RecordTable, edition: Int?) -> Bool {
    incomplete.contains(TableOfEdition(table: table, edition: edition))
  }

  /// A field as staging keeps it: codes of lists become keys, except in the lists themselves, where they may come later.
  private func value(_ value: FieldValue, of kind: FieldKind, in table: RecordTable) -> Value {
    switch value {
    case .none: return .null
    case .integer(let integer): return Value(integer)
    case .euros(let money): return .integer(money.cents)
    case .boolean(let isSo): return .integer(isSo ? 1 : 0)
    case .list(let items): return .text(items.joined(separator: ";"))
    case .text(let text):
      guard case .reference(let target) = kind, Staging.isResolved(target, in: table) else {
        return .text(text)
      }
      return Value(keys[target]?[text])
    }
  }
}

extension Ledger {
  /// Takes in editions that the ledger does not have, with their code lists: all of it or nothing, in one transaction and one
  /// journal entry.
  ///
  /// - Parameters:
  ///   - by: Who does it.
  ///   - action: What is done, for the journal.
  ///   - note: What is written in the journal beside it.
  ///   - step: Is called for each record and each group that is counted; what it throws ends the intake.
  ///   - read: Stages the records, and has them judged and counted; what it throws ends the intake.
  /// - Throws: `LedgerError`, or what `step` or `read` throws; then nothing has changed.
  public func takeIn(
    by: String, action: String, note: (IntakeReport) -> String?, step: @escaping () throws -> Void = {},
    _ read: (Intake) throws -> Void
  ) throws -> IntakeReport {
    var report = IntakeReport(editions: [], measures: 0, amounts: 0)
    try change(by: by, action: action, note: { note(report) }) { entry in
      let intake = try Intake(self, step: step)
      try read(intake)
      report = try intake.write(entry)
      try intake.staging.drop()
      return true
    }
    return report
  }

  /// Takes in editions that a program has in memory.
  ///
  /// The caller should have checked the data: this stops at the first fault.
  ///
  /// - Throws: `LedgerError.editionExists`, `LedgerError.badData`, `LedgerError`.
  public func add(_ data: EditionData, reason: ChangeReason) throws {
    _ = try takeIn(by: reason.by, action: reason.action, note: { _ in reason.note }) { intake in
      if let twice = data.editions.first(where: { intake.editions.contains($0.year) }) {
        throw LedgerError.editionExists(year: twice.year)
      }
      try IntakeRules.stage(data, in: intake)
    }
  }
}
