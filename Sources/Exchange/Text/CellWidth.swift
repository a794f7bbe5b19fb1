import CSystem
import Glibc

/// How many cells of a terminal a text takes: a wide character takes two, a mark on another character none.
public enum CellWidth {
  /// The width of a text on one line.
  public static func of(_ text: String) -> Int {
    // What Dutch is written in takes one cell a character, so few tables need to ask.
    let isPlain = text.unicodeScalars.allSatisfy { $0.value < 0x300 || (0x2010...0x20ac).contains($0.value) }
    return isPlain ? text.unicodeScalars.count : text.reduce(0) { $0 + width(of: $1) }
  }

  static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let only = scalars.first, only.value < 0x300 { return 1 }
    // A sign that is asked for as a picture, or joined from several, is drawn as one picture.
    if scalars.contains(where: { $0.value == 0xfe0f || $0.value == 0x200d }) { return 2 }
    return scalars.reduce(0) { max($0, width(of: $1)) }
  }

  /// "The wcwidth() function returns the number of columns needed to represent the wide character" (wcwidth(3)), of the
  /// character set of the locale: so that of one which every Debian has.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    guard let locale = unicode.value else { return 1 }
    let before = uselocale(locale)
    defer { uselocale(before) }
    return max(0, Int(wcwidth(wchar_t(scalar.value))))
  }

  /// A locale is read only once it is made.
  private struct Locale: @unchecked Sendable {
    let value: locale_t?
  }

  private static let unicode = Locale(value: newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
}
