/// Text from a user or a file, made fit to be repeated in a message.
public enum ShownText {
  /// The text with every character that does not show as itself by its name: `<U+200B>`, and `<U+00A0>` for a space that
  /// is none of ours.
  ///
  /// So no control character reaches the terminal, and nobody looks for a fault in a picture that looks right.
  public static func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if showsAsItself(scalar) {
        shown.append(scalar)
      } else {
        shown.append(contentsOf: "<\(name(of: scalar.value))>".unicodeScalars)
      }
    }
    return String(shown)
  }

  /// The name of a character in Unicode: `U+00A0`.
  public static func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether what a reader sees of a character is that character, and no other.
  public static func showsAsItself(_ scalar: Unicode.Scalar) -> Bool {
    if 0x20..<0x7f ~= scalar.value { return true }
    return !TextRule.isControl(scalar) && !TextRule.isHidden(scalar) && !TextRule.isSpace(scalar)
  }

  /// The text shortened, and on one line.
  public static func shortened(_ word: String, to limit: Int = 60) -> String {
    let head = String(word.unicodeScalars.prefix(limit))
    return visible(head) + (head.unicodeScalars.count < word.unicodeScalars.count ? "…" : "")
  }
}
