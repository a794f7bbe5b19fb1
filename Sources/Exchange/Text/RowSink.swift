import Budget
import Ledger

/// A column of a table or a list that programs read.
public struct RowColumn: Equatable, Sendable {
  /// The name.
  public let name: String
  /// What it holds.
  public let kind: FieldKind

  /// Makes a column.
  public init(_ name: String, _ kind: FieldKind) {
    self.name = name
    self.kind = kind
  }

  /// The columns of the fields of a record.
  public static func columns<R: Record>(_ fields: [Field<R>]) -> [RowColumn] {
    fields.map { RowColumn($0.name, $0.kind) }
  }
}

/// Writes rows for programs, field by field.
///
/// ```swift
/// let sink = CSVSink(RowColumn.columns(AmountRow.fields), to: output)
/// try ledger.pushAmounts(filter, to: sink)
/// try sink.finish()
/// ```
public protocol RowSink: FieldSink {
  /// Takes a value of its own kind, in a column that holds another kind in each row.
  ///
  /// - Throws: What the output throws.
  func varying(_ value: FieldValue) throws
  /// Writes what comes after the rows, and finishes the output.
  ///
  /// - Throws: What the output throws.
  func finish() throws
}

extension FieldSink {
  /// Takes a text.
  public func text(_ text: String) throws {
    var text = text
    try text.withUTF8 { try self.text(UnsafeRawBufferPointer($0)) }
  }

  /// Takes the value of a field.
  public func value(_ value: FieldValue) throws {
    switch value {
    case .none: try null()
    case .text(let text): try self.text(text)
    case .integer(let number): try integer(Int64(number))
    case .euros(let money): try integer(money.cents)
    case .boolean(let isSo): try integer(isSo ? 1 : 0)
    case .list(let items): try text(items.joined(separator: ";"))
    }
  }

  /// Takes a row of the fields of a record.
  public func row<R: Record>(_ record: R, _ fields: [Field<R>] = R.fields) throws {
    for field in fields { try value(field.get(record)) }
    try endRow()
  }
}
