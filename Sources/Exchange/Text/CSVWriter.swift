/// Writes RFC 4180 with LF: a field is quoted only if it has to be.
public struct CSVWriter: Sendable {
  /// What stands between fields.
  public let delimiter: Character

  /// Makes a writer.
  public init(delimiter: Character = ",") {
    self.delimiter = delimiter
  }

  /// One record with commas and its line end.
  public static func record(_ fields: [String]) -> String { CSVWriter().record(fields) }

  /// One record with its line end.
  public func record(_ fields: [String]) -> String {
    fields.map(quotedIfNeeded).joined(separator: String(delimiter)) + "\n"
  }

  private func quotedIfNeeded(_ field: String) -> String {
    let mark = delimiter.asciiValue ?? UInt8(ascii: ",")
    let needsQuotes = field.utf8.contains {
      $0 == mark || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return field }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
