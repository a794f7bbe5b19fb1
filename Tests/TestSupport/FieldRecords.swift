import Budget
import Ledger

/// The measures and amounts of an edition as plain fields by id, for applying the rows of a comparison to them.
public struct FieldRecords: Equatable {
  /// A record by the names of the fields that are filled in.
  public typealias Fields = [String: FieldValue]

  /// The measures by id.
  public private(set) var measures: [String: Fields] = [:]
  /// The amounts by id.
  public private(set) var amounts: [String: Fields] = [:]

  /// A row that does not fit what it is applied to.
  public struct Misfit: Error {
    /// The row.
    public let row: ChangeRow
  }

  /// Reads an edition of a ledger.
  public init(_ ledger: Ledger, edition: Int) throws {
    var input = FilterInput()
    input.editions = .years([edition])
    let filter = try ledger.filter(input)
    for edition in filter.editions {
      try Packaging(ledger, filter).forEachMeasure(of: edition) { measures[$0.id] = Self.fields($0) }
    }
    try ledger.forEachAmount(filter) { row in
      amounts[row.amount.id] = Self.fields(
        Revision(document: row.document, isCancelled: row.isCancelled, amount: row.amount))
    }
  }

  private static func fields<R: Record>(_ record: R) -> Fields {
    let fields = R.fields.map { ($0.name, inOrder($0.get(record))) }
    return Dictionary(uniqueKeysWithValues: fields.filter { $0.1 != .none })
  }

  /// The items of a list are in no order.
  private static func inOrder(_ value: FieldValue) -> FieldValue {
    if case .list(let items) = value { .list(items.sorted()) } else { value }
  }

  /// Applies the rows of a comparison, each of which has to fit.
  public mutating func apply(_ rows: [ChangeRow]) throws {
    for row in rows {
      if let amount = row.amount {
        try Self.apply(row, to: &amounts[amount])
      } else {
        try Self.apply(row, to: &measures[row.measure])
      }
    }
    measures = Self.named(measures)
    amounts = Self.named(amounts)
  }

  private static func apply(_ row: ChangeRow, to fields: inout Fields?) throws {
    guard (fields?[row.difference.field] ?? .none) == inOrder(row.difference.before) else {
      throw Misfit(row: row)
    }
    fields = fields ?? [:]
    let after = row.difference.after
    fields?[row.difference.field] = after == .none ? nil : inOrder(after)
  }

  /// By the ids that they have now, without those of which nothing is left.
  private static func named(_ records: [String: Fields]) -> [String: Fields] {
    var named: [String: Fields] = [:]
    for (id, fields) in records where !fields.isEmpty {
      if case .text(let own) = fields["id"] { named[own] = fields } else { named[id] = fields }
    }
    return named
  }
}
