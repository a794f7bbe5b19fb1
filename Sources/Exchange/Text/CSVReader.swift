/// A field of a CSV file with the place where it begins.
public struct CSVField: Equatable, Sendable {
  /// The text, without the quotes around it.
  public let text: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
}

/// Why a file is not strict CSV, and where.
public struct CSVFault: Error, Equatable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// What was found.
  public let found: String
  /// What was expected.
  public let expected: String
}

/// A strict reader of RFC 4180: UTF-8, commas, quotes doubled inside quotes, lines ended by LF or CR LF.
///
/// It corrects nothing: spaces belong to a field, a blank line is a fault, and every fault has its line and column.
public struct CSVReader {
  private let bytes: [UInt8]
  private var next = 0
  private var line = 1
  private var column = 1

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Makes a reader of a file's bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next record, or nil at the end.
  ///
  /// - Parameter most: How many fields are kept; the others are read and left out.
  /// - Throws: `CSVFault` for what is not RFC 4180 or not UTF-8; then reading can't go on.
  public mutating func record(upTo most: Int = .max) throws(CSVFault) -> [CSVField]? {
    if next == 0 && bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      throw fault(
        "a byte order mark", expected: "the first column's name: save the file as UTF-8 without such a mark")
    }
    guard next < bytes.count else { return nil }
    if atLineEnd() { throw fault("a blank line", expected: "a record") }
    var fields: [CSVField] = []
    while true {
      let field = try field()
      if fields.count < most { fields.append(field) }
      guard next < bytes.count else { return fields }
      if bytes[next] == Self.comma {
        advance()
        continue
      }
      endLine()
      return fields
    }
  }

  private mutating func field() throws(CSVFault) -> CSVField {
    let (startLine, startColumn) = (line, column)
    let text =
      next < bytes.count && bytes[next] == Self.quote ? try quoted(startLine, startColumn) : try plain()
    guard let string = String(validating: text, as: UTF8.self) else {
      throw CSVFault(
        line: startLine, column: startColumn, found: "bytes that are not UTF-8", expected: "UTF-8 text")
    }
    return CSVField(text: string, line: startLine, column: startColumn)
  }

  private mutating func plain() throws(CSVFault) -> ArraySlice<UInt8> {
    let start = next
    while next < bytes.count, bytes[next] != Self.comma, !atLineEnd() {
      switch bytes[next] {
      case Self.quote:
        throw fault("a quote inside a field", expected: "quotes around the whole field, doubled inside")
      case Self.carriageReturn:
        throw fault("a carriage return without a newline", expected: "lines that end with a newline")
      default: advance()
      }
    }
    return bytes[start..<next]
  }

  private mutating func quoted(_ startLine: Int, _ startColumn: Int) throws(CSVFault) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    advance()
    while true {
      guard next < bytes.count else {
        throw CSVFault(
          line: startLine, column: startColumn, found: "a quote that is never closed",
          expected: "a closing quote")
      }
      let byte = bytes[next]
      if byte == Self.newline {
        text.append(byte)
        next += 1
        line += 1
        column = 1
        continue
      }
      advance()
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      if next < bytes.count, bytes[next] == Self.quote {
        text.append(byte)
        advance()
        continue
      }
      guard next == bytes.count || bytes[next] == Self.comma || atLineEnd() else {
        throw fault("text after a closing quote", expected: "a comma or the end of the line")
      }
      return text[...]
    }
  }

  private func atLineEnd() -> Bool {
    bytes[next] == Self.newline
      || bytes[next] == Self.carriageReturn && next + 1 < bytes.count && bytes[next + 1] == Self.newline
  }

  private mutating func endLine() {
    next += bytes[next] == Self.carriageReturn ? 2 : 1
    line += 1
    column = 1
  }

  /// One byte on; a column is a Unicode scalar, so bytes that continue one do not count.
  private mutating func advance() {
    next += 1
    if next >= bytes.count || bytes[next] & 0xc0 != 0x80 { column += 1 }
  }

  private func fault(_ found: String, expected: String) -> CSVFault {
    CSVFault(line: line, column: column, found: found, expected: expected)
  }
}
