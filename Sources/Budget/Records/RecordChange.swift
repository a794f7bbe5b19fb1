/// What happened to a record between two states.
public enum ChangeKind: String, Code {
  /// It is only in the later one.
  case new
  /// It is only in the earlier one.
  case gone
  /// It is in both, and says something else.
  case changed
}

/// One field of a record that is not what it was.
public struct FieldChange: Equatable, Sendable {
  /// The name of the field.
  public let field: String
  /// What it was.
  public let before: FieldValue
  /// What it is.
  public let after: FieldValue

  /// Makes a change.
  public init(field: String, before: FieldValue, after: FieldValue) {
    self.field = field
    self.before = before
    self.after = after
  }

  /// The fields that differ between two records, in their order; a record that is not there has nothing in its fields.
  ///
  /// ```swift
  /// FieldChange.between(coded, corrected).map(\.field)  // ["printed", "eur"]
  /// ```
  public static func between<R: Record>(
    _ before: R?, _ after: R?, fields: [Field<R>] = R.fields
  ) -> [FieldChange] {
    fields.compactMap { field in
      let (old, new) = (before.map(field.get) ?? .none, after.map(field.get) ?? .none)
      return old.saysTheSame(as: new) ? nil : FieldChange(field: field.name, before: old, after: new)
    }
  }
}

extension FieldValue {
  /// Whether another value says the same: the items of a list are in no order.
  fileprivate func saysTheSame(as other: FieldValue) -> Bool {
    guard case .list(let items) = self, case .list(let others) = other else { return self == other }
    return items.sorted() == others.sorted()
  }
}

/// A record of a list that is not what it was, field by field.
public struct RecordChange: Equatable, Sendable {
  /// What happened to it.
  public let kind: ChangeKind
  /// The table of its kind.
  public let table: RecordTable
  /// Its code, or what it is known by.
  public let id: String
  /// The fields that differ.
  public let fields: [FieldChange]

  /// Makes a change.
  public init(
    kind: ChangeKind, table: RecordTable, id: String, fields: [FieldChange]
  ) {
    self.kind = kind
    self.table = table
    self.id = id
    self.fields = fields
  }
}
