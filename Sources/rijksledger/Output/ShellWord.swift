/// A word of a command that the user can copy.
enum ShellWord {
  /// The word as a shell takes it, in quotes where it has to be.
  ///
  ///     ShellWord.quoted("begroting.db")     // begroting.db
  ///     ShellWord.quoted("mijn grootboek")   // 'mijn grootboek'
  ///
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
