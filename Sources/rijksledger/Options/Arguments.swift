import CArguments
import Files
import Glibc

/// The words of the command line, as the process got them.
///
/// `CommandLine.arguments` repairs what is not UTF-8, and is empty where /proc is not mounted.
enum Arguments {
  /// The words after the name of the program.
  ///
  /// - Throws: `NotUTF8`.
  static func words() throws(NotUTF8) -> [String] {
    var words: [String] = []
    for number in 1..<max(1, rl_argument_count()) {
      guard let bytes = rl_argument(number) else { break }
      guard let word = SystemText.text(bytes) else {
        throw NotUTF8(
          .argument(Int(number)), UnsafeRawBufferPointer(start: bytes, count: Int(strlen(bytes))))
      }
      words.append(word)
    }
    return words
  }
}
