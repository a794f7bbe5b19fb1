import Files

/// What stands between the fields of a CSV file, and before the cents in its figures.
public struct CSVFormat: Equatable, Sendable {
  /// What stands between fields, in ASCII.
  public let delimiter: UInt8
  /// What stands before cents, in ASCII.
  public let decimalMark: UInt8

  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let point = UInt8(ascii: ".")

  /// The format of packages: commas between fields and a point before the cents.
  static let standard = CSVFormat(delimiter: comma, decimalMark: point)

  /// What somebody says about the files that they hand in; nil leaves it to each file.
  public struct Choice: Equatable, Sendable {
    /// What stands between fields, in ASCII.
    public let delimiter: UInt8?
    /// What stands before cents, in ASCII.
    public let decimalMark: UInt8?

    /// Makes a choice.
    public init(delimiter: UInt8? = nil, decimalMark: UInt8? = nil) {
      self.delimiter = delimiter
      self.decimalMark = decimalMark
    }
  }
}

extension CSVFormat {
  /// The format of a file, by its header: a Dutch spreadsheet writes `;` between fields, and a comma before the cents.
  ///
  /// A name of a column has neither mark in it, so the first of them outside quotes stands between fields.
  init(of source: any ByteSource, _ choice: Choice) {
    let delimiter = choice.delimiter ?? (Self.hasSemicolons(source) ? Self.semicolon : Self.comma)
    let mark = delimiter == Self.semicolon ? Self.comma : Self.point
    self.init(delimiter: delimiter, decimalMark: choice.decimalMark ?? mark)
  }

  private static func hasSemicolons(_ source: any ByteSource) -> Bool {
    // What can't be read here is reported by whoever reads the file.
    let header = (try? source.bytes(upTo: 1 << 12)) ?? []
    var isQuoted = false
    for byte in header {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case comma, semicolon: if !isQuoted { return byte == semicolon }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): if !isQuoted { return false }
      default: break
      }
    }
    return false
  }
}
