import Budget

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
    self.fields = before == after ? [] : FieldChange.between(before, after, fields: fields)
  }

  /// What kind of change it is; nil if nothing differs.
  public var kind: ChangeKind? {
    if before == nil { return after == nil ? nil : .new }
    if after == nil { return .gone }
    return fields.isEmpty ? nil : .changed
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
  /// The field, with its value before and after.
  public let difference: FieldChange
}

extension MeasureChange {
  /// One row for each field that differs: those of the measure, then those of its amounts.
  public var rows: [ChangeRow] {
    let id = (measure.before ?? measure.after)?.id ?? ""
    let own = measure.kind.map { kind in
      measure.fields.map { ChangeRow(change: kind, measure: id, amount: nil, difference: $0) }
    }
    return (own ?? []) + amounts.flatMap(\.rows)
  }
}

extension Change where R == Revision {
  /// The amount as it is after, or was before it went.
  public var shown: Amount? { (after ?? before)?.amount }

  fileprivate var rows: [ChangeRow] {
    guard let kind, let amount = (before ?? after)?.amount else { return [] }
    return fields.map { ChangeRow(change: kind, measure: amount.measure, amount: amount.id, difference: $0) }
  }
}
