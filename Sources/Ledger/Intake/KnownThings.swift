import Budget
import SQLite

/// What the ledger has of the things that come in: their keys, and what is current of them.
///
/// In an edition that the ledger does not have there is nothing to be found, so nothing is looked up.
final class KnownThings {
  private let editions: Set<Int>
  private let database: Database
  private let measure: Statement
  private let amount: Statement
  private var stagedAmount: Statement?
  private var stagedRevision: Statement?
  private var measures: MeasureRows<Measure>?
  private var statement: Statement?
  private var positions: [Int: [String: Int]] = [:]

  init(_ database: Database, editions: [Int]) throws {
    self.database = database
    self.editions = Set(editions)
    measure = try database.prepare("SELECT key FROM measure WHERE id = ?")
    amount = try database.prepare("SELECT key FROM amount WHERE measure = ? AND n = ?")
    for edition in editions {
      try database.run("INSERT INTO staged_known (edition) VALUES (?)", [Value(edition)])
    }
  }

  // MARK: Keys

  /// The key of a document or a measure; of other records none is needed.
  func key<R: TableRecord>(of record: R, edition: Int?) throws -> Int? {
    if let document = record as? Document, editions.contains(document.edition) {
      return try database.integer(
        "SELECT key FROM document WHERE edition = ? AND code = ?",
        [Value(document.edition), .text(document.code)]
      )
    }
    guard let measure = record as? Measure, let edition, editions.contains(edition) else { return nil }
    return try first(self.measure, [.text(measure.id)])
  }

  /// The key of a measure of the ledger that is current.
  func key(ofMeasure id: String, edition: Int?) throws -> Int? {
    guard let edition, editions.contains(edition) else { return nil }
    return try database.integer(
      """
      SELECT m.key FROM measure m JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL
      WHERE m.id = ? AND m.edition = ?
      """, [.text(id), Value(edition)]
    )
  }

  /// The key of an amount of the ledger, by its number in a measure.
  func key(ofAmount number: Int?, measure: Int?, edition: Int?) throws -> Int? {
    guard let number, let measure, let edition, editions.contains(edition) else { return nil }
    return try first(amount, [Value(measure), Value(number)])
  }

  /// The row of the amount that a revision is of: staged, in the ledger, or new with an earlier revision.
  func row(ofAmount number: Int?, measure: Int?, edition: Int?) throws -> Int? {
    guard let number, let measure else { return nil }
    let values = [Value(measure), Value(number)]
    if stagedAmount == nil {
      try database.execute(
        "CREATE INDEX IF NOT EXISTS temp.staged_amounts_key ON staged_amounts (measure_row, n)")
      try database.execute(
        "CREATE INDEX IF NOT EXISTS temp.staged_revisions_amount ON staged_revisions (measure_row, n)")
      stagedAmount = try database.prepare(
        "SELECT row FROM staged_amounts WHERE measure_row = ? AND n = ? ORDER BY row LIMIT 1")
      stagedRevision = try database.prepare(
        "SELECT amount_row FROM staged_revisions WHERE measure_row = ? AND n = ? ORDER BY row LIMIT 1")
    }
    if let row = try stagedAmount.flatMap({ try first($0, values) }) { return row }
    if let key = try key(ofAmount: number, measure: measure, edition: edition) { return key }
    return try stagedRevision.flatMap { try first($0, values) }
  }

  private func first(_ statement: Statement, _ values: [Value]) throws -> Int? {
    var found: Int?
    try statement.forEach(values) { row in if found == nil { found = try row.int(0) } }
    return found
  }

  // MARK: Records

  /// The current record that has the key of this one.
  ///
  /// Of a revision it is what its document states; or else, what the documents before it do.
  func current<R: TableRecord>(_ record: R, edition: Int?) throws -> R? {
    if let document = record as? Document { return try self.document(document) as? R }
    if let edition = record as? Edition { return try self.edition(edition) as? R }
    guard let edition, editions.contains(edition) else { return nil }
    switch record {
    case let measure as Measure:
      guard let key = try first(self.measure, [.text(measure.id)]) else { return nil }
      let rows = try measures ?? MeasureRows(database, .measures, fields: Measure.fields)
      measures = rows
      var found: Measure?
      try rows.forEach(of: key) { row, _ in found = row }
      found?.edition = edition
      return found as? R
    case let amount as Amount: return try statement(of: amount, edition, upTo: nil)?.amount as? R
    case let revision as Revision:
      let row = try statement(of: revision.amount, edition, upTo: revision.document)
      return row.map { row in
        Revision(
          document: revision.document, isCancelled: row.document == revision.document && row.isCancelled,
          amount: row.amount)
      } as? R
    default: return nil
    }
  }

  private func document(_ document: Document) throws -> Document? {
    var found: Document?
    let columns = Document.columns(of: "v", replacing: ["edition": "t.edition", "code": "t.code"])
    try database.forEach(
      """
      SELECT \(columns) FROM document t JOIN document_version v ON v.document = t.key AND v.ended IS NULL
      WHERE t.edition = ? AND t.code = ?
      """, [Value(document.edition), .text(document.code)]
    ) { row in found = try Document(row) }
    return found
  }

  private func edition(_ edition: Edition) throws -> Edition? {
    var found: Edition?
    try database.forEach(
      "SELECT \(Edition.columns(of: "v")) FROM edition_version v WHERE v.edition = ? AND v.ended IS NULL",
      [Value(edition.year)]
    ) { row in found = try Edition(row) }
    return found
  }

  /// What a document of an edition states of an amount, or else the last document before it that does.
  ///
  /// - Parameter document: Its code; nil for the first document of the edition.
  private func statement(of amount: Amount, _ edition: Int, upTo document: String?) throws -> AmountRow? {
    guard let measure = try first(measure, [.text(amount.measure)]),
      let key = try key(
        ofAmount: Identifier.number(of: amount.id, measure: amount.measure), measure: measure,
        edition: edition)
    else { return nil }
    let positions = try positions(in: edition)
    let limit = document.flatMap { positions[$0] } ?? (document == nil ? positions.values.min() : nil)
    let statement =
      try self.statement
      ?? database.prepare(
        """
        SELECT \(AmountRow.columns(of: "v")) FROM v_statements v WHERE v.key = ? AND v.document_position <= ?
        ORDER BY v.document_position DESC LIMIT 1
        """)
    self.statement = statement
    var found: AmountRow?
    try statement.forEach([Value(key), Value(limit ?? .max)]) { row in found = try AmountRow(row) }
    return found
  }

  /// The documents of an edition that the ledger has, with their positions.
  private func positions(in edition: Int) throws -> [String: Int] {
    if let known = positions[edition] { return known }
    var found: [String: Int] = [:]
    try database.forEach(
      """
      SELECT d.code, v.position FROM document d JOIN document_version v ON v.document = d.key AND v.ended IS NULL
      WHERE d.edition = ?
      """, [Value(edition)]
    ) { row in found[try row.text(0)] = try row.int(1) }
    positions[edition] = found
    return found
  }
}
