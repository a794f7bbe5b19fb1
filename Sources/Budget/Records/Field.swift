/// What kind of value a field holds: it decides how the field is read, stored and written.
public enum FieldKind: Sendable, Equatable {
  /// Text on one line.
  case text
  /// Text in which newlines and tabs may stand.
  case note
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// Exact euros; the ledger keeps them as whole cents.
  case euros
  /// `true` or `false`.
  case boolean
  /// One of a closed list.
  case code([String])
  /// Several texts, with `;` between.
  case list
  /// The code or id of another thing.
  case reference(RecordTable)
  /// Several codes or ids, with `;` between.
  case references(RecordTable)
}

/// The value of a field.
public enum FieldValue: Equatable, Sendable {
  /// Nothing.
  case none
  /// A text, a code or an id.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// Euros.
  case euros(Money)
  /// A truth value.
  case boolean(Bool)
  /// Several texts.
  case list([String])
}

/// One field of a record: its name, what it holds, and how to get and set it.
///
/// The columns of CSV files, of the schemas in datapackage.json, of listings and of the ledger's tables all come from
/// here. A new field is described once, by its record; then it needs a column in a migration, and code that gives it a
/// meaning.
public struct Field<Record>: Sendable {
  /// The name, as files and listings have it.
  public let name: String
  /// What it holds.
  public let kind: FieldKind
  /// Whether a record has to have it.
  public let isRequired: Bool
  /// What it is, in Dutch, for readers who have a file but not the program.
  public let meaning: String
  /// The values of a closed list, with what each means; empty for other fields.
  public let values: [CodeValue]
  /// Gives its value in a record.
  public let get: @Sendable (Record) -> FieldValue
  /// Puts a value of its kind into a record; `none` leaves the record as it is.
  public let set: @Sendable (inout Record, FieldValue) -> Void

  /// Makes a field.
  public init(
    _ name: String, _ kind: FieldKind, required: Bool = false, _ meaning: String, values: [CodeValue] = [],
    get: @escaping @Sendable (Record) -> FieldValue,
    set: @escaping @Sendable (inout Record, FieldValue) -> Void = { _, _ in }
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = required
    self.meaning = meaning
    self.values = values
    self.get = get
    self.set = set
  }
}

/// A path to a field that can go from one task to another.
public typealias FieldPath<Record, Value> = WritableKeyPath<Record, Value> & Sendable

extension Field {
  /// A text that has to be there.
  public static func text(
    _ name: String, _ path: FieldPath<Record, String>, _ meaning: String, kind: FieldKind = .text
  ) -> Field {
    Field(name, kind, required: true, meaning, get: { .text($0[keyPath: path]) }) { record, value in
      if case .text(let text) = value { record[keyPath: path] = text }
    }
  }

  /// A text that may be missing.
  public static func text(
    _ name: String, _ path: FieldPath<Record, String?>, _ meaning: String, kind: FieldKind = .text
  ) -> Field {
    Field(name, kind, meaning, get: { $0[keyPath: path].map(FieldValue.text) ?? .none }) { record, value in
      if case .text(let text) = value { record[keyPath: path] = text }
    }
  }

  /// A whole number that has to be there.
  public static func integer(
    _ name: String, _ path: FieldPath<Record, Int>, in range: ClosedRange<Int>, _ meaning: String
  ) -> Field {
    Field(name, .integer(range), required: true, meaning, get: { .integer($0[keyPath: path]) }) {
      record, value in
      if case .integer(let number) = value { record[keyPath: path] = number }
    }
  }

  /// A whole number that may be missing.
  public static func integer(
    _ name: String, _ path: FieldPath<Record, Int?>, in range: ClosedRange<Int>, _ meaning: String
  ) -> Field {
    Field(name, .integer(range), meaning, get: { $0[keyPath: path].map(FieldValue.integer) ?? .none }) {
      record, value in
      if case .integer(let number) = value { record[keyPath: path] = number }
    }
  }

  /// Euros that have to be there.
  public static func euros(_ name: String, _ path: FieldPath<Record, Money>, _ meaning: String) -> Field {
    Field(name, .euros, required: true, meaning, get: { .euros($0[keyPath: path]) }) { record, value in
      if case .euros(let money) = value { record[keyPath: path] = money }
    }
  }

  /// Euros that may be missing.
  public static func euros(_ name: String, _ path: FieldPath<Record, Money?>, _ meaning: String) -> Field {
    Field(name, .euros, meaning, get: { $0[keyPath: path].map(FieldValue.euros) ?? .none }) { record, value in
      if case .euros(let money) = value { record[keyPath: path] = money }
    }
  }

  /// A truth value.
  public static func boolean(_ name: String, _ path: FieldPath<Record, Bool>, _ meaning: String) -> Field {
    Field(name, .boolean, required: true, meaning, get: { .boolean($0[keyPath: path]) }) { record, value in
      if case .boolean(let isSo) = value { record[keyPath: path] = isSo }
    }
  }

  /// One of a closed list, which has to be there.
  public static func code<Value: Code>(
    _ name: String, _ path: FieldPath<Record, Value>, _ meaning: String
  ) -> Field {
    Field(
      name, .code(Value.values), required: true, meaning, values: Value.explained,
      get: { .text($0[keyPath: path].rawValue) }
    ) { record, value in
      if case .text(let text) = value, let code = Value(rawValue: text) { record[keyPath: path] = code }
    }
  }

  /// One of a closed list, which may be missing.
  public static func code<Value: Code>(
    _ name: String, _ path: FieldPath<Record, Value?>, _ meaning: String
  ) -> Field {
    Field(
      name, .code(Value.values), meaning, values: Value.explained,
      get: { $0[keyPath: path].map { .text($0.rawValue) } ?? .none }
    ) { record, value in
      if case .text(let text) = value { record[keyPath: path] = Value(rawValue: text) }
    }
  }

  /// Several texts, or none.
  public static func list(
    _ name: String, _ path: FieldPath<Record, [String]>, _ meaning: String, kind: FieldKind = .list
  ) -> Field {
    Field(name, kind, meaning, get: { $0[keyPath: path].isEmpty ? .none : .list($0[keyPath: path]) }) {
      record, value in
      if case .list(let items) = value { record[keyPath: path] = items }
    }
  }

  /// The same field of a record that stands inside another, for reading.
  public func lifted<Outer>(_ path: FieldPath<Outer, Record>) -> Field<Outer> {
    let (get, set) = (get, set)
    return Field<Outer>(
      name, kind, required: isRequired, meaning, values: values, get: { get($0[keyPath: path]) }
    ) { outer, value in
      set(&outer[keyPath: path], value)
    }
  }
}
