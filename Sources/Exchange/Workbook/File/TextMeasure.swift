/// How much room a text takes in a column, so that a row can be given the height that it needs: not all programs that open a
/// workbook adapt rows to their text.
enum TextMeasure {
  /// The widths of the characters from U+0020 to U+007E in Calibri, in hundredths of its size.
  private static let widths: [UInt8] = [
    23, 33, 40, 50, 51, 71, 68, 22, 30, 30, 50, 50, 25, 31, 25, 39,
    51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 27, 27, 50, 50, 50, 46,
    89, 58, 54, 53, 62, 49, 46, 63, 62, 25, 32, 52, 42, 85, 65, 66,
    52, 67, 54, 46, 49, 64, 57, 89, 52, 49, 47, 31, 39, 31, 50, 50,
    29, 48, 53, 42, 53, 50, 31, 47, 53, 23, 24, 45, 23, 80, 53, 53,
    53, 53, 35, 39, 33, 53, 45, 71, 43, 45, 40, 31, 46, 31, 50,
  ]

  /// The room of a column for each digit of its width, and what of it stays free at the left.
  ///
  /// A digit takes 51, but printed letters stand somewhat wider than their widths say.
  private static let (digit, indent) = (49, 60)

  /// How many lines a text takes in a column of a width in characters; bold letters are somewhat wider.
  static func lines(of text: String, width: Double, isBold: Bool = false) -> Int {
    let room = Int((width * Double(digit) - Double(indent)) / (isBold ? 1.06 : 1))
    // Most texts are short, and no letter is wider than a size.
    if text.utf8.count * 100 <= room && !text.utf8.contains(newline) { return 1 }
    var (lines, line, word) = (1, 0, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (lines, line, word) = (lines + 1, 0, 0)
        continue
      }
      let advance = advance(of: scalar)
      if line + word + advance > room && scalar != " " {
        lines += 1
        // What does not fit on a line by itself is broken anywhere.
        if line == 0 { word = 0 }
        line = 0
      }
      word += advance
      // A line may end after a space or a hyphen.
      if scalar == " " || scalar == "-" { (line, word) = (line + word, 0) }
    }
    return lines
  }

  private static let newline = UInt8(ascii: "\n")

  private static func advance(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7f: Int(widths[Int(scalar.value) - 0x20])
    case 0x300..<0x370: 0
    // Latin letters with a sign, punctuation and currencies are at most as wide as this; other scripts a size.
    case 0x80..<0x250, 0x2010..<0x20d0: 60
    default: 100
    }
  }
}
