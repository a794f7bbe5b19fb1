import Budget
import Glibc
import SQLite

/// Takes the fields of rows one by one, for output that programs read, without making records or strings.
///
/// ```swift
/// try ledger.pushAmounts(filter, to: CSVSink(output))
/// ```
public protocol FieldSink: AnyObject {
  /// Takes a field without a value.
  func null() throws
  /// Takes a text: checked UTF-8, valid during the call only; a list has `;` between.
  func text(_ bytes: UnsafeRawBufferPointer) throws
  /// Takes a number: cents for euros, 0 or 1 for a truth value.
  func integer(_ number: Int64) throws
  /// Ends a row.
  func endRow() throws
}

/// The columns of rows that are pushed to a sink, with the values that the schema allows in each.
struct PushedColumns {
  private enum Content {
    case text
    case code([[UInt8]])
    case integer
    case boolean
  }

  private let columns: [(content: Content, isRequired: Bool)]

  /// The columns of fields, from the first.
  init<R: Record>(_ fields: [Field<R>]) {
    columns = fields.map { (Self.content($0.kind), $0.isRequired) }
  }

  private static func content(_ kind: FieldKind) -> Content {
    switch kind {
    case .text, .note, .reference, .list, .references: .text
    case .code(let values): .code(values.map { Array($0.utf8) })
    case .integer, .euros: .integer
    case .boolean: .boolean
    }
  }

  /// Pushes a row.
  ///
  /// - Throws: `SQLiteError` for what the schema does not allow, or what the sink throws.
  func push(_ row: borrowing Row, to sink: any FieldSink) throws {
    for column in columns.indices {
      if !columns[column].isRequired && row.isNull(column) {
        try sink.null()
        continue
      }
      switch columns[column].content {
      case .text: try row.withText(column) { try sink.text($0) }
      case .code(let values):
        try row.withText(column) { bytes in
          guard values.contains(where: { Self.isSame($0, bytes) }) else {
            throw Self.unexpected(bytes, values)
          }
          try sink.text(bytes)
        }
      case .integer: try sink.integer(try row.int64(column))
      case .boolean:
        let number = try row.int64(column)
        guard number == 0 || number == 1 else {
          throw SQLiteError.unexpectedValue("\(number) (expected 0 or 1)")
        }
        try sink.integer(number)
      }
    }
    try sink.endRow()
  }

  private static func isSame(_ value: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard value.count == bytes.count, let address = bytes.baseAddress else { return false }
    return memcmp(value, address, value.count) == 0
  }

  private static func unexpected(_ bytes: UnsafeRawBufferPointer, _ values: [[UInt8]]) -> SQLiteError {
    let expected = values.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    return .unexpectedValue("\(String(decoding: bytes, as: UTF8.self)) (expected \(expected))")
  }
}
