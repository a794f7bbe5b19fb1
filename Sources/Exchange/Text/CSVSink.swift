import Budget

/// Writes rows as CSV (RFC 4180 with LF): a field is quoted only if it has to be.
///
/// For programs every text is written as it is, so that it comes back the same. A spreadsheet takes a text that begins as a
/// formula does for one, and computes it; made for a spreadsheet, such a text gets an apostrophe in front.
public final class CSVSink: RowSink {
  private let columns: [RowColumn]
  private let isForSpreadsheet: Bool
  private let delimiter: UInt8
  private let decimalMark: UInt8
  // Only this object's own calls change it, one after the other; checking each access would cost a tenth of
  // the time of a long list.
  @exclusivity(unchecked) private var block: OutputBlock
  private let onRow: () throws -> Void
  @exclusivity(unchecked) private var column = 0

  /// How a formula begins: "Equals to (=), Plus (+), Minus (-), At (@), Tab (0x09), Carriage return (0x0D)" (OWASP, CSV
  /// Injection).
  private static let formulaBeginnings = Array("=+-@\t\r".utf8)
  private static let apostrophe = UInt8(ascii: "'")
  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Begins rows.
  ///
  /// - Parameters:
  ///   - hasHeader: Whether the names of the columns come first.
  ///   - delimiter: What stands between fields, in ASCII.
  ///   - decimalMark: What stands before cents, in ASCII.
  ///   - isForSpreadsheet: Whether no text may pass for a formula.
  ///   - onRow: Is called after each row; what it throws ends the writing.
  /// - Throws: What the output throws.
  public init(
    _ columns: [RowColumn], to output: any Output, hasHeader: Bool = true,
    delimiter: UInt8 = UInt8(ascii: ","), decimalMark: UInt8 = UInt8(ascii: "."),
    isForSpreadsheet: Bool = false,
    onRow: @escaping () throws -> Void = {}
  ) throws {
    self.columns = columns
    self.delimiter = delimiter
    self.decimalMark = decimalMark
    self.isForSpreadsheet = isForSpreadsheet
    self.onRow = onRow
    block = OutputBlock(to: output)
    guard hasHeader else { return }
    for column in columns { try text(column.name) }
    try endLine()
  }

  private func begin() throws {
    if column > 0 { try block.append(delimiter) }
    column += 1
  }

  /// Takes a field without a value.
  public func null() throws { try begin() }

  /// Takes a text.
  public func text(_ bytes: UnsafeRawBufferPointer) throws {
    try begin()
    let text = bytes.assumingMemoryBound(to: UInt8.self)
    let isFormula = isForSpreadsheet && text.first.map(Self.formulaBeginnings.contains) ?? false
    let needsQuotes = text.contains {
      $0 == delimiter || $0 == Self.quote || $0 == Self.newline || $0 == Self.carriageReturn
    }
    if needsQuotes { try block.append(Self.quote) }
    if isFormula { try block.append(Self.apostrophe) }
    guard needsQuotes else { return try block.append(text) }
    var rest = text[...]
    while let place = rest.firstIndex(of: Self.quote) {
      try block.append(UnsafeBufferPointer(rebasing: rest[...place]))
      try block.append(Self.quote)
      rest = rest[(place + 1)...]
    }
    try block.append(UnsafeBufferPointer(rebasing: rest))
    try block.append(Self.quote)
  }

  /// Takes a number: cents, a truth value or a whole number, by the kind of the column.
  public func integer(_ number: Int64) throws {
    try self.number(number, column < columns.count ? columns[column].kind : .text)
  }

  private func number(_ number: Int64, _ kind: FieldKind) throws {
    try begin()
    switch kind {
    case .euros where number % 100 != 0 && decimalMark == delimiter:
      try block.append(Self.quote)
      try block.append(cents: number, decimalMark: decimalMark)
      try block.append(Self.quote)
    case .euros: try block.append(cents: number, decimalMark: decimalMark)
    case .boolean: try block.append(number == 0 ? RowWords.false : RowWords.true)
    default: try block.append(decimal: number)
    }
  }

  /// Takes a value of its own kind.
  public func varying(_ value: FieldValue) throws {
    if case .euros(let money) = value { return try number(money.cents, .euros) }
    guard let text = value.csvText else { return try null() }
    try self.text(text)
  }

  /// Ends a row.
  public func endRow() throws {
    try endLine()
    try onRow()
  }

  private func endLine() throws {
    column = 0
    try block.append(Self.newline)
  }

  /// Writes what is left and finishes the output.
  public func finish() throws { try block.finish() }
}

/// Words of CSV and JSON.
enum RowWords {
  static let `true` = Array("true".utf8)
  static let `false` = Array("false".utf8)
  static let null = Array("null".utf8)
}
