import Budget
import Files

/// A word of a command that the user can copy.
enum ShellWord {
  /// The word as a shell takes it, in quotes where it has to be.
  ///
  ///     ShellWord.quoted("begroting.db")     // begroting.db
  ///     ShellWord.quoted("mijn grootboek")   // 'mijn grootboek'
  ///     ShellWord.quoted("a\nb")             // $'a\x0Ab'
  ///
  static func quoted(_ word: String) -> String {
    if !word.isEmpty && word.utf8.allSatisfy(isPlain) { return word }
    return word.unicodeScalars.allSatisfy { $0 == " " || ShownText.showsAsItself($0) }
      ? "'" + word.replacing("'", with: "'\\''") + "'" : escaped(word)
  }

  /// A path as a command takes it: one that begins with a hyphen would be taken for an option.
  ///
  ///     ShellWord.path("-x.db")  // ./-x.db
  ///
  static func path(_ path: String) -> String {
    quoted(path.utf8.first == UInt8(ascii: "-") ? "./" + path : path)
  }

  /// An option with its value, which may begin with a hyphen.
  static func option(_ name: String, _ value: String) -> String {
    value.utf8.first == UInt8(ascii: "-") ? quoted("--\(name)=\(value)") : "--\(name) \(quoted(value))"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// In the quotes of bash and zsh that take escapes: what does not show as itself is written byte by byte.
  private static func escaped(_ word: String) -> String {
    let scalars = word.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "'", "\\": "\\\(scalar)"
      case " ": " "
      default:
        ShownText.showsAsItself(scalar)
          ? "\(scalar)" : String(scalar).utf8.map(SystemText.escaped).joined()
      }
    }
    return "$'" + scalars.joined() + "'"
  }
}
