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
  /// How it treats what the ledger has already.
  var options = IntakeOptions()
  /// The tables that have been read whole, so that what they leave out is missing.
  var scopes: [TableScope] = []
  private var report: IntakeReport?
  /// Whether something is wrong with what has been staged, or could not be.
  private(set) var hasFaults = false
  /// The entry that is being written.
  let entry: Int
  /// Whether a measure may continue one of an edition that neither the data nor the ledger has: for data that is looked at by
  /// itself, and not kept.
  public var continuesElsewhere = false
  /// The version of the built-in editions, which the ledger keeps; nil when something else is taken in.
  public var builtInVersion: Int?
  private var sieve = DoubtSieve()
  private let measureRow: Statement
  private let known: KnownThings
  private let link: Statement
  private let item: Statement
  private let doubtful: Statement

  /// A table that was read whole: of an edition, and of one of its documents if it holds what only that states.
  struct TableScope: Hashable {
    let table: RecordTable
    let edition: Int
    let document: String?
  }

  /// A table, with its edition if there is one for each.
  struct TableOfEdition: Hashable {
    let table: RecordTable
    let edition: Int?
  }

  init(_ ledger: Ledger, entry: Int, step: @escaping () throws -> Void) throws {
    self.ledger = ledger
    self.entry = entry
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
    known = try KnownThings(ledger.database, editions: editions)
    measureRow = try ledger.database.prepare(
      "SELECT row FROM staged_measures WHERE id = ? AND in_edition = ? LIMIT 1")
    link = try ledger.database.prepare(
      "INSERT OR IGNORE INTO staged_link (row, link, item, in_edition, measure_row, n) VALUES (?, ?, ?, ?, ?, ?)"
    )
    item = try ledger.database.prepare(
      "INSERT OR IGNORE INTO staged_item (row, field, item) VALUES (?, ?, ?)")
    doubtful = try ledger.database.prepare("INSERT OR IGNORE INTO staged_doubtful (measure) VALUES (?)")
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
    if isFaulty { hasFaults = true }
    try ledger.whileStaging { try insert(record, edition: edition, at: place, isFaulty: isFaulty) }
  }

  /// The record of the ledger that has the key of this one: a table that leaves a column out leaves its field as it is.
  ///
  /// - Throws: `LedgerError`.
  public func known<R: TableRecord>(_ record: R, edition: Int?) throws -> R? {
    try ledger.translatingErrors { try known.current(record, edition: edition) }
  }

  private func insert<R: TableRecord>(
    _ record: R, edition: Int?, at place: IntakePlace, isFaulty: Bool
  ) throws {
    let values = R.fields.map { value($0.get(record), of: $0.kind, in: R.table) }
    if let amount = record as? Amount {
      return try insert(amount, edition: edition, at: place, isFaulty: isFaulty, values)
    }
    if let revision = record as? Revision {
      return try insert(revision, edition: edition, at: place, isFaulty: isFaulty, values)
    }
    let row = try staging.insert(
      R.self, known: known.key(of: record, edition: edition), edition: edition, place: place,
      isFaulty: isFaulty, values)
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
      Amount.self, known: known.key(ofAmount: number, measure: measure, edition: edition), edition: edition,
      place: place, isFaulty: isFaulty, extra: [Value(measure), Value(number)], values)
    try insertLinks(of: amount, from: row, edition, measure)
    guard let edition, let measure, !editions.contains(edition) else { return }
    try sieve.add(amount, of: measure, edition: edition) { try doubtful.run([Value($0)]) }
  }

  /// Ends the sifting of amounts for figures that somebody should look at.
  func endSieve() throws { try sieve.end { try doubtful.run([Value($0)]) } }

  private func insert(
    _ revision: Revision, edition: Int?, at place: IntakePlace, isFaulty: Bool, _ values: [Value]
  ) throws {
    let amount = revision.amount
    let measure = try row(ofMeasure: amount.measure, edition: edition)
    let number = Identifier.number(of: amount.id, measure: amount.measure)
    let amountRow =
      try known.row(ofAmount: number, measure: measure, edition: edition) ?? staging.nextRow(of: .amounts)
    let row = try staging.insert(
      Revision.self, edition: edition, place: place, isFaulty: isFaulty,
      extra: [Value(measure), Value(number), Value(amountRow)], values)
    // Amounts and revisions are numbered apart, so the links of the latter have numbers below 0.
    try insertLinks(of: amount, from: -row, edition, measure)
  }

  private func insertLinks(of amount: Amount, from row: Int, _ edition: Int?, _ measure: Int?) throws {
    if let whole = amount.partOf {
      try insertLink(.partOf, from: row, of: amount, edition, measure, to: whole)
    }
    if let original = amount.repeats {
      try insertLink(.repeats, from: row, of: amount, edition, measure, to: original)
    }
    for target in amount.mayOverlap {
      try insertLink(.mayOverlap, from: row, of: amount, edition, measure, to: target)
    }
  }

  private func row(ofMeasure id: String, edition: Int?) throws -> Int? {
    if lastMeasure.id == id && lastMeasure.edition == edition { return lastMeasure.row }
    var found: Int?
    try measureRow.forEach([.text(id), Value(edition)]) { found = try $0.int(0) }
    if found == nil { found = try known.key(ofMeasure: id, edition: edition) }
    lastMeasure = (id, edition, found)
    return found
  }

  private func insertLink(
    _ kind: CountingFaultLink, from row: Int, of amount: Amount, _ edition: Int?, _ measure: Int?,
    to target: String
  ) throws {
    let own = Identifier.number(of: target, measure: amount.measure)
    try link.run([
      Value(row), Value(kind.staged), .text(target), Value(edition), own == nil ? .null : Value(measure),
      Value(own),
    ])
  }

  /// Says that a table is read whole, so that what the ledger has and the table has not is missing from it.
  ///
  /// - Parameter document: The document whose statements the table holds; nil for all that it can hold.
  public func include(_ table: RecordTable, edition: Int, document: String? = nil) {
    scopes.append(TableScope(table: table, edition: edition, document: document))
  }

  /// Writes what has been staged, judged and found without faults.
  ///
  /// - Parameter report: Gets what can't be counted together with what the ledger has; then nothing is kept.
  /// - Throws: `LedgerError`, or what `report` throws.
  public func write(_ report: (IntakeFault) throws -> Void) throws {
    guard !hasFaults else { return }
    self.report = try ledger.whileStaging {
      try writeAll { fault in
        noteFault()
        try report(fault)
      }
    }
  }

  /// What has been written, or else is written now and must have no fault.
  func written() throws -> IntakeReport {
    if report == nil { try write { throw $0 } }
    return report ?? IntakeReport()
  }

  /// Says that a row of a table could not be read.
  ///
  /// A reference to a missing row may then be right, so it is not reported.
  public func setIncomplete(_ table: RecordTable, edition: Int? = nil) {
    hasFaults = true
    incomplete.insert(TableOfEdition(table: table, edition: edition))
  }

  /// Notes that something is wrong, so that nothing is written.
  func noteFault() { hasFaults = true }

  /// The faults of the codes in a field that neither the ledger nor the data has.
  ///
  /// - Parameter type: The kind of record that the field is of, whose references to its like are judged by query.
  public func unknownCodes<R: TableRecord>(
    in value: FieldValue, of kind: FieldKind, table type: R.Type
  ) -> [DataFault] {
    switch (kind, value) {
    case (.reference(let target), .text(let code)) where target != R.table:
      [unknownCode(code, of: target)].compactMap(\.self)
    case (.references(let target), .list(let codes)) where target != R.table:
      codes.compactMap { unknownCode($0, of: target) }
    default: []
    }
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
