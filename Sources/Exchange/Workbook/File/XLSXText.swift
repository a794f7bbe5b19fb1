/// Text as a cell of a workbook holds it.
enum XLSXText {
  /// How many characters a cell holds: "Total number of characters that a cell can contain: 32,767" (Excel specifications
  /// and limits), which Excel counts in units of UTF-16.
  static let limit = 32_767

  /// The text as it is written: with what would be read as the code of a character escaped, and cut off visibly if it is
  /// longer than a cell.
  ///
  /// - Parameter cutOff: What ends a text that is cut off.
  static func cell(_ text: String, cutOff: String) -> String {
    // A text has at least as many bytes as units of UTF-16, so few have to be looked at.
    guard text.utf8.count > limit || text.contains("_x") else { return text }
    let whole = escaped(text, upTo: .max)
    return whole.utf16.count <= limit ? whole : escaped(text, upTo: limit - cutOff.utf16.count) + cutOff
  }

  /// The text with each underscore that would begin the code of a character written as such a code itself.
  ///
  /// In a cell `_x0041_` stands for A (ECMA-376, 22.4.2.4), and `_x005F_` for an underscore. Codes can share an underscore,
  /// so each underscore is looked at by itself.
  private static func escaped(_ text: String, upTo limit: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    var (escaped, count) = ("", 0)
    for (place, scalar) in scalars.enumerated() {
      let part = beginsCode(scalars[place...]) ? "_x005F_" : String(scalar)
      count += part.utf16.count
      if count > limit { break }
      escaped += part
    }
    return escaped
  }

  private static func beginsCode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.first == "_" else { return false }
    let code = Array(scalars.prefix(7))
    return code.count == 7 && code[1] == "x" && code[6] == "_"
      && code[2...5].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }
}
