import Budget
import SQLite

extension Record {
  /// The columns of a view that hold fields of a record, in the order of the fields: `v.id, v.label,
  /// v.cents`.
  ///
  /// Money stands in columns of whole cents: `cents` for the field `eur`, `whole_cents` for `whole`.
  ///
  /// - Parameters:
  ///   - alias: The name under which the query knows the view.
  ///   - replacements: What is asked for instead of the column of a field, by the name of the field.
  static func columns(
    of alias: String, fields: [Field<Self>] = fields, replacing replacements: [String: String] = [:]
  ) -> String {
    fields.map { replacements[$0.name] ?? "\(alias).\($0.column)" }.joined(separator: ", ")
  }

  /// The record that a row holds in the columns of its fields.
  ///
  /// ```swift
  /// try database.forEach("SELECT \(Recipient.columns(of: "v")) FROM ...") { row in
  ///   recipients.append(try Recipient(row))
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - first: The column of the first field.
  ///   - fields: The fields that the query asked for.
  /// - Throws: `SQLiteError` for what the schema does not allow.
  init(_ row: borrowing Row, from first: Int = 0, fields: [Field<Self>] = fields) throws {
    self = .blank
    for (offset, field) in fields.enumerated() {
      field.set(&self, try field.value(in: row, first + offset))
    }
  }
}

extension Field {
  /// The column that holds it.
  var column: String {
    guard kind == .euros else { return name }
    return name == "eur" ? "cents" : name + "_cents"
  }

  /// Its value in a column of a row.
  ///
  /// The schema allows only what the field can hold, but a damaged file may have something else.
  fileprivate func value(in row: borrowing Row, _ column: Int) throws(SQLiteError) -> FieldValue {
    if !isRequired && row.isNull(column) { return .none }
    switch kind {
    case .text, .note, .reference: return .text(try row.text(column))
    case .integer: return .integer(try row.int(column))
    case .euros: return .euros(Money(cents: try row.int64(column)))
    case .boolean:
      let number = try row.int(column)
      guard number == 0 || number == 1 else { throw .unexpectedValue("\(number) (expected 0 or 1)") }
      return .boolean(number == 1)
    case .code(let values):
      let text = try row.text(column)
      guard values.contains(text) else {
        throw .unexpectedValue("\(text) (expected \(values.joined(separator: ", ")))")
      }
      return .text(text)
    case .list, .references:
      return .list(try row.text(column).split(separator: ";").map(String.init))
    }
  }
}

extension Ledger {
  /// The value of a closed list in a row.
  ///
  /// CHECK constraints allow no other, but a damaged file may have one.
  static func code<Value: Code>(_ text: String) throws(SQLiteError) -> Value {
    guard let value = Value(rawValue: text) else {
      throw .unexpectedValue("\(text) (expected \(Value.list))")
    }
    return value
  }

  /// The value of a closed list that a row holds by its number in the list.
  static func code<Value: Code>(numbered number: Int) throws(SQLiteError) -> Value {
    let values = Array(Value.allCases)
    guard values.indices.contains(number) else {
      throw .unexpectedValue("\(number) (expected 0 to \(values.count - 1), for \(Value.list))")
    }
    return values[number]
  }
}
