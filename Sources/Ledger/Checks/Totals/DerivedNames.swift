import Budget
import SQLite

/// What people see instead of the keys and numbers of derived tables.
struct DerivedNames {
  private let ministries: [Int: String]
  private let routes: [Int: String]
  private let recipients: [Int: String]
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    ministries = try Self.codes(of: "ministry", database)
    routes = try Self.codes(of: "route", database)
    recipients = try Self.codes(of: "recipient", database)
  }

  /// The keys of a list with their codes.
  static func codes(of list: String, _ database: Database) throws -> [Int: String] {
    var codes: [Int: String] = [:]
    try database.forEach("SELECT key, code FROM \(list)") { row in codes[try row.int(0)] = try row.text(1) }
    return codes
  }

  /// A row of a derived table, its amount first; nil for NULL.
  func texts(of row: [Value], in table: DerivedTable) throws -> [String?] {
    if table == .counted {
      let whole = row[3] == .null ? nil : try amount(row[3])
      return [try amount(row[0]), row[1].shownIfAny, row[2].shownIfAny, whole]
    }
    // measure, amount, bucket, year, cents, route, recipient, basis, duration
    return [
      try amount(row[1]), Self.name(row[2], of: Bucket.self), row[3] == 0 ? nil : row[3].shownIfAny,
      row[4].shownIfAny, Self.name(row[5], in: routes), Self.name(row[6], in: recipients),
      Self.name(row[7], of: Basis.self), Self.name(row[8], of: Duration.self),
    ]
  }

  /// The id of a measure.
  func measure(_ key: Int) throws -> String {
    try database.text("SELECT id FROM measure WHERE key = ?", [Value(key)]) ?? "measure \(key)"
  }

  private func amount(_ key: Value) throws -> String {
    try database.text(
      "SELECT m.id || '#' || a.n FROM amount a JOIN measure m ON m.key = a.measure WHERE a.key = ?", [key])
      ?? "amount \(key.shown)"
  }

  /// `2023 BZK spuk gemeenten stand one-off, 2024`; `..., undivided 2023-2025`.
  func place(of cell: ControlTotals.Cell, edition: Int) -> String {
    let (year, bucket) = (cell.year, Self.name(Value(cell.bucket), of: Bucket.self))
    let fields = [
      "\(edition)", Self.name(Value(cell.ministry), in: ministries), Self.name(Value(cell.route), in: routes),
      Self.name(Value(cell.recipient), in: recipients), Self.name(Value(cell.basis), of: Basis.self),
      Self.name(Value(cell.duration), of: Duration.self),
    ]
    let span = cell.firstYear == 0 ? "" : " \(cell.firstYear)-\(cell.lastYear)"
    return fields.joined(separator: " ") + ", " + (year == 0 ? bucket : "\(year)") + span
  }

  /// A row of what may be counted twice: the place of the amounts that are named, the sums and what they are of.
  func texts(of key: OverlapTotals.Key, _ sum: OverlapTotals.Sum) throws -> [String?] {
    let other = key.other
    let span = other.firstYear == 0 ? "" : " \(other.firstYear)-\(other.lastYear)"
    let place = [
      Self.name(Value(other.ministry), in: ministries), Self.name(Value(other.route), in: routes),
      Self.name(Value(other.recipient), in: recipients),
    ]
    return [
      place.joined(separator: " ") + span, "\(sum.eur.cents)", "\(sum.otherEur.cents)",
      key.amount == 0 ? key.columns : try amount(Value(key.amount)), "\(sum.amounts)",
    ]
  }

  private static func name(_ key: Value, in codes: [Int: String]) -> String {
    guard case .integer(let key) = key else { return key.shown }
    return codes[Int(key)] ?? "\(key)"
  }

  private static func name<Value: Code>(_ number: SQLite.Value, of list: Value.Type) -> String {
    guard case .integer(let number) = number, let place = Int(exactly: number),
      Value.values.indices.contains(place)
    else { return number.shown }
    return Value.values[place]
  }
}

extension Value {
  /// A value for people, even one that the schema does not allow.
  var shown: String { shownIfAny ?? "none" }

  /// The same; nil for NULL.
  var shownIfAny: String? {
    switch self {
    case .null: nil
    case .integer(let integer): "\(integer)"
    case .text(let text): ShownText.shortened(text)
    case .real(let real): "\(real)"
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }
}
