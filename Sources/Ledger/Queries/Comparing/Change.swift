import Budget

/// How a measure or an amount differs between two sides.
public enum ChangeKind: String, Sendable {
  /// Only the side after has it.
  case new
  /// Only the side before has it.
  case gone
  /// Both have it, with different fields.
  case changed
}

/// A field that differs.
public struct FieldChange: Equatable, Sendable {
  /// The name of the field.
  public let name: String
  /// What it holds.
  public let kind: FieldKind
  /// What it is, in Dutch.
  public let meaning: String
  /// Its value before; `none` if it was empty, or there was no record.
  public let before: FieldValue
  /// Its value after; `none` if it is empty, or there is no record.
  public let after: FieldValue
}

/// What became of one record.
public struct Change<R: Record>: Equatable, Sendable {
  /// The record before; nil for a new one.
  public let before: R?
  /// The record after; nil for one that is gone.
  public let after: R?
  /// The fields that differ, in their order; of a new record or one that is gone, all that are filled in.
  public let fields: [FieldChange]

  /// Compares two records by a description of their fields.
  init(from before: R?, to after: R?, _ fields: [Field<R>] = R.fields) {
    self.before = before
    self.after = after
    self.fields = before == after ? [] : fields.compactMap { FieldChange($0, from: before, to: after) }
  }

  /// What kind of change it is; nil if nothing differs.
  public var kind: ChangeKind? {
    if before == nil { return after == nil ? nil : .new }
    if after == nil { return .gone }
    return fields.isEmpty ? nil : .changed
  }
}

extension FieldChange {
  /// Nil if the field is the same.
  fileprivate init?<R>(_ field: Field<R>, from before: R?, to after: R?) {
    let before = before.map(field.get) ?? .none
    let after = after.map(field.get) ?? .none
    guard !before.isSame(as: after) else { return nil }
    self.init(name: field.name, kind: field.kind, meaning: field.meaning, before: before, after: after)
  }
}

extension FieldValue {
  /// Whether another value says the same: the items of a list are in no order.
  fileprivate func isSame(as other: FieldValue) -> Bool {
    if case .list(let items) = self, case .list(let others) = other { return items.sorted() == others.sorted() }
    return self == other
  }
}

extension Revision {
  /// The fields by which amounts are compared: those of an amount, then who states it and whether it is withdrawn.
  static let comparedFields: [Field<Revision>] =
    Amount.fields.map { $0.lifted(\.amount) } + fields.filter { Amount.field($0.name) == nil }
}

/// What became of a measure and its amounts.
public struct MeasureChange: Equatable, Sendable {
  /// What became of the measure itself; its kind is nil if only amounts differ.
  public let measure: Change<Measure>
  /// The amounts that differ, by number, each as its document states it.
  public let amounts: [Change<Revision>]

  /// The measure as it is after, or was before it went; nil if there is none on either side.
  public var shown: Measure? { measure.after ?? measure.before }
  /// Whether it goes on under another id.
  public var isContinued: Bool {
    guard let before = measure.before, let after = measure.after else { return false }
    return before.id != after.id
  }
  /// Whether nothing differs.
  var isEmpty: Bool { measure.kind == nil && amounts.isEmpty }
}

/// One field of a change, as programs read it.
///
/// Applied to the side before, the rows of a comparison give the side after: a row tells of which record a field gets
/// which value, and a record is named as the side before knows it.
public struct ChangeRow: Equatable, Sendable {
  /// What became of the record.
  public let change: ChangeKind
  /// The id of the measure before; of a new one, its id after.
  public let measure: String
  /// The id of the amount; nil for a field of the measure itself.
  public let amount: String?
  /// The field.
  public let field: FieldChange
}

extension MeasureChange {
  /// One row for each field that differs: those of the measure, then those of its amounts.
  public var rows: [ChangeRow] {
    let id = (measure.before ?? measure.after)?.id ?? ""
    let own = measure.kind.map { kind in
      measure.fields.map { ChangeRow(change: kind, measure: id, amount: nil, field: $0) }
    }
    return (own ?? []) + amounts.flatMap(\.rows)
  }
}

extension Change where R == Revision {
  /// The amount as it is after, or was before it went.
  public var shown: Amount? { (after ?? before)?.amount }

  fileprivate var rows: [ChangeRow] {
    guard let kind, let amount = (before ?? after)?.amount else { return [] }
    return fields.map { ChangeRow(change: kind, measure: amount.measure, amount: amount.id, field: $0) }
  }
}
