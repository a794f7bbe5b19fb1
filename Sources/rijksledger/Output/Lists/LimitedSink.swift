import Budget
import Exchange

/// A list has as many rows as were asked for.
struct EnoughRows: Error {}

/// Hands rows on, as many as were asked for.
final class LimitedSink: RowSink {
  private let sink: any RowSink
  private var rest: Int

  init(_ sink: any RowSink, rows: Int) {
    self.sink = sink
    rest = rows
  }

  func null() throws { try sink.null() }
  func text(_ bytes: UnsafeRawBufferPointer) throws { try sink.text(bytes) }
  func integer(_ number: Int64) throws { try sink.integer(number) }
  func varying(_ value: FieldValue) throws { try sink.varying(value) }
  func finish() throws { try sink.finish() }

  /// Ends a row.
  ///
  /// - Throws: `EnoughRows` behind the last one.
  func endRow() throws {
    try sink.endRow()
    rest -= 1
    if rest == 0 { throw EnoughRows() }
  }
}
