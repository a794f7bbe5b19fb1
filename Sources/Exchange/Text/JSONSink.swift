import Budget

/// Writes rows as JSON: one array, with each row as an object on a line of its own.
public final class JSONSink: RowSink {
  private struct Column {
    /// What stands before the value: the comma and the name.
    let prefix: [UInt8]
    let kind: FieldKind
    let isList: Bool
  }

  private let columns: [Column]
  // Only this object's own calls change it, one after the other; checking each access would cost a tenth of
  // the time of a long list.
  @exclusivity(unchecked) private var block: OutputBlock
  private let onRow: () throws -> Void
  @exclusivity(unchecked) private var column = 0
  private var isFirstRow = true

  /// Begins rows.
  ///
  /// - Parameter onRow: Is called after each row; what it throws ends the writing.
  /// - Throws: What the output throws.
  public init(
    _ columns: [RowColumn], to output: any Output, onRow: @escaping () throws -> Void = {}
  ) throws {
    self.onRow = onRow
    self.columns = columns.enumerated().map { index, column in
      let name = JSONText.string(column.name).text()
      let isList =
        switch column.kind {
        case .list, .references: true
        default: false
        }
      return Column(
        prefix: Array("\(index == 0 ? "{" : ", ")\(name): ".utf8), kind: column.kind, isList: isList)
    }
    block = OutputBlock(to: output)
    try block.append(UInt8(ascii: "["))
  }

  private func begin() throws {
    if column == 0 {
      if !isFirstRow { try block.append(UInt8(ascii: ",")) }
      isFirstRow = false
      try block.append(UInt8(ascii: "\n"))
      try block.append(UInt8(ascii: " "))
      try block.append(UInt8(ascii: " "))
    }
    try block.append(columns[column].prefix)
  }

  /// Takes a field without a value; for a list, an empty one.
  public func null() throws {
    try begin()
    if columns[column].isList {
      try block.append(UInt8(ascii: "["))
      try block.append(UInt8(ascii: "]"))
    } else {
      try block.append(RowWords.null)
    }
    column += 1
  }

  /// Takes a text, or the items of a list.
  public func text(_ bytes: UnsafeRawBufferPointer) throws {
    try text(bytes, isList: columns[column].isList)
  }

  private func text(_ bytes: UnsafeRawBufferPointer, isList: Bool) throws {
    try begin()
    let text = bytes.assumingMemoryBound(to: UInt8.self)
    if isList {
      try block.append(UInt8(ascii: "["))
      var isFirst = true
      for item in text.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
        if !isFirst { try block.append(Self.separator) }
        isFirst = false
        try string(UnsafeBufferPointer(rebasing: item))
      }
      try block.append(UInt8(ascii: "]"))
    } else {
      try string(text)
    }
    column += 1
  }

  private static let separator = Array(", ".utf8)

  private func string(_ text: UnsafeBufferPointer<UInt8>) throws {
    try block.append(UInt8(ascii: "\""))
    var start = 0
    for (place, byte) in text.enumerated() where Self.isEscaped(byte) {
      try block.append(UnsafeBufferPointer(rebasing: text[start..<place]))
      try block.append(Self.escape(byte))
      start = place + 1
    }
    try block.append(UnsafeBufferPointer(rebasing: text[start...]))
    try block.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7f
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let quoted = JSONText.string(String(Unicode.Scalar(byte))).text()
    return Array(quoted.utf8.dropFirst().dropLast())
  }

  /// Takes a number: cents, a truth value or a whole number, by the kind of the column.
  public func integer(_ number: Int64) throws {
    try self.number(number, columns[column].kind)
  }

  private func number(_ number: Int64, _ kind: FieldKind) throws {
    try begin()
    switch kind {
    case .euros: try block.append(cents: number, decimalMark: UInt8(ascii: "."))
    case .boolean: try block.append(number == 0 ? RowWords.false : RowWords.true)
    default: try block.append(decimal: number)
    }
    column += 1
  }

  /// Takes a value of its own kind; nothing is null, also where there could be a list.
  public func varying(_ value: FieldValue) throws {
    switch value {
    case .none:
      try begin()
      try block.append(RowWords.null)
      column += 1
    case .text(let text): try add(text, isList: false)
    case .list(let items): try add(items.joined(separator: ";"), isList: true)
    case .integer(let number): try self.number(Int64(number), .integer(0...0))
    case .euros(let money): try number(money.cents, .euros)
    case .boolean(let isSo): try number(isSo ? 1 : 0, .boolean)
    }
  }

  private func add(_ text: String, isList: Bool) throws {
    var text = text
    try text.withUTF8 { try self.text(UnsafeRawBufferPointer($0), isList: isList) }
  }

  /// Ends a row.
  public func endRow() throws {
    column = 0
    try block.append(UInt8(ascii: "}"))
    try onRow()
  }

  /// Ends the array and finishes the output.
  public func finish() throws {
    if !isFirstRow { try block.append(UInt8(ascii: "\n")) }
    try block.append(UInt8(ascii: "]"))
    try block.append(UInt8(ascii: "\n"))
    try block.finish()
  }
}
