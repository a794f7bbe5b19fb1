import Budget
import SQLite

/// Writes first versions of things, made by one journal entry.
struct VersionWriter {
  private let database: Database
  private let entry: Int
  private let statements = StatementCache()

  init(database: Database, entry: Int) {
    self.database = database
    self.entry = entry
  }

  /// Writes the codes that the ledger does not have yet.
  ///
  /// - Throws: `LedgerError.badText` for a code that the ledger has with another content.
  func write(_ codes: CodeLists, over known: CodeLists) throws {
    try writeNew(codes.ministries, over: known.ministries, id: \.code, list: "ministries") {
      position, ministry in
      try version(
        "ministry", id: .text(ministry.code),
        [
          ("position", Value(position)), ("name", .text(ministry.name)),
          ("aliases", Value(Self.list(ministry.aliases))), ("chapters", Value(Self.list(ministry.chapters))),
          ("valid_from", Value(ministry.validFrom)), ("valid_to", Value(ministry.validTo)),
          ("continues", Value(ministry.continues)),
        ])
    }
    try writeNew(codes.routes, over: known.routes, id: \.code, list: "routes") { position, route in
      try version(
        "route", id: .text(route.code),
        [("position", Value(position)), ("name", .text(route.name)), ("parent", Value(route.parent))])
    }
    try writeNew(codes.recipients, over: known.recipients, id: \.code, list: "recipients") {
      position, recipient in
      try version(
        "recipient", id: .text(recipient.code),
        [("position", Value(position)), ("name", .text(recipient.name))])
    }
    try writeNew(codes.statuses, over: known.statuses, id: \.code, list: "statuses") { position, status in
      try write(status, position: position)
    }
  }

  func write(_ status: Status, position: Int) throws {
    try version(
      "status", id: .text(status.code),
      [
        ("position", Value(position)), ("meaning", .text(status.meaning)),
        ("retired", .integer(status.isRetired ? 1 : 0)),
      ])
  }

  private func writeNew<Item: Equatable>(
    _ items: [Item], over known: [Item], id: KeyPath<Item, String>, list: String,
    write: (_ position: Int, Item) throws -> Void
  ) throws {
    var position = known.count
    for item in items {
      if let same = known.first(where: { $0[keyPath: id] == item[keyPath: id] }) {
        guard same == item else {
          throw LedgerError.badData(
            place: list,
            reason: "\(item[keyPath: id]) is not as the ledger has it. Correct the list or the ledger first")
        }
      } else {
        position += 1
        try write(position, item)
      }
    }
  }

  func write(_ edition: Edition) throws {
    try version(
      "edition", id: Value(edition.year),
      [
        ("title", .text(edition.title)), ("publisher", .text(edition.publisher)),
        ("published", .text(edition.published)), ("horizon", Value(edition.horizon)),
        ("source", .text(edition.source)), ("sha256", Value(edition.sha256)),
      ])
  }

  func write(_ measure: Measure) throws {
    try version(
      "measure", id: .text(measure.id), thing: [("edition", Value(measure.edition))],
      [
        ("position", Value(measure.position)), ("ministry", .text(measure.ministry)),
        ("theme", Value(measure.theme)), ("topic", .text(measure.topic)), ("parent", Value(measure.parent)),
        ("page", Value(measure.page)), ("funding", .text(measure.funding.rawValue)),
        ("summary", Value(measure.summary)), ("impact", Value(measure.impact)),
      ])
    for target in measure.continues { try link("measure_continues", from: measure.id, to: target) }
  }

  func write(_ amount: Amount) throws {
    guard let number = Identifier.number(of: amount.id, measure: amount.measure) else {
      throw LedgerError.badData(
        place: "id", reason: "\(amount.id) is no amount of \(amount.measure). Use \(amount.measure)#1 and on")
    }
    try version(
      "amount", id: .text(amount.id), thing: [("measure", .text(amount.measure)), ("n", Value(number))],
      [
        ("label", .text(amount.label)), ("printed", .text(amount.printed)), ("page", Value(amount.page)),
        ("cents", .integer(amount.eur.cents)), ("first_year", Value(amount.firstYear)),
        ("last_year", Value(amount.lastYear)), ("per", Value(amount.per?.rawValue)),
        ("precision", .text(amount.precision.rawValue)), ("kind", .text(amount.kind.rawValue)),
        ("basis", Value(amount.basis?.rawValue)), ("route", Value(amount.route)),
        ("route_basis", Value(amount.routeBasis?.rawValue)), ("recipient", Value(amount.recipient)),
        ("part_of", Value(amount.partOf)), ("repeats", Value(amount.repeats)), ("note", Value(amount.note)),
      ])
    for target in amount.mayOverlap { try link("amount_overlap", from: amount.id, to: target) }
  }

  // MARK: Rows

  private func version(
    _ name: String, id: Value, thing: [(String, Value)] = [], _ columns: [(String, Value)]
  ) throws {
    try insert(name, [("id", id)] + thing + [("made", Value(entry))])
    try insert("\(name)_version", [("id", id), ("made", Value(entry))] + columns)
  }

  private func link(_ table: String, from id: String, to target: String) throws {
    try insert(table, [("id", .text(id)), ("made", Value(entry)), ("target", .text(target))])
  }

  /// Table and column names are written above, never by a user; values are bound.
  private func insert(_ table: String, _ columns: [(name: String, value: Value)]) throws {
    let statement = try statements.get(table) {
      let names = columns.map(\.name).joined(separator: ", ")
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      return try database.prepare("INSERT INTO \(table) (\(names)) VALUES (\(marks))")
    }
    try statement.run(columns.map(\.value))
  }

  static func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : items.joined(separator: ";")
  }
}

/// Statements that are prepared once and run for many rows.
private final class StatementCache {
  private var statements: [String: Statement] = [:]

  func get(_ name: String, prepare: () throws -> Statement) throws -> Statement {
    if let statement = statements[name] { return statement }
    let statement = try prepare()
    statements[name] = statement
    return statement
  }
}
