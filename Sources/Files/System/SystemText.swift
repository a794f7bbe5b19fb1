import Glibc

/// A text of the operating system that is not UTF-8: an argument, a variable, a name of a file.
///
/// It is refused, not repaired: two names that differ in such a byte would become one, and a repaired word would stand in
/// the journal for ever.
public struct NotUTF8: Error, Hashable, Sendable {
  /// Where a text comes from.
  public enum Source: Hashable, Sendable {
    /// An argument of the program, by its number from 1.
    case argument(Int)
    /// A variable of the environment.
    case variable(String)
    /// A line of standard input, by its number from 1.
    case inputLine(Int)
  }

  /// Where it comes from.
  public let source: Source
  /// The text, with each byte that is not UTF-8 as `\xE9`.
  public let shown: String

  /// Describes bytes that are not UTF-8.
  public init(_ source: Source, _ bytes: some Sequence<UInt8>) {
    self.source = source
    shown = SystemText.shown(bytes)
  }
}

/// Text as the operating system has it: bytes, which are usually UTF-8.
public enum SystemText {
  /// The text of bytes that are UTF-8, otherwise nil.
  public static func text(_ bytes: UnsafePointer<CChar>) -> String? { String(validatingCString: bytes) }

  /// The text, with each byte that is not UTF-8 as `\xE9`.
  public static func shown(_ bytes: UnsafePointer<CChar>) -> String {
    text(bytes) ?? shown(UnsafeRawBufferPointer(start: bytes, count: strlen(bytes)))
  }

  /// The same of bytes that have no end mark.
  public static func shown(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var (shown, place) = ("", 0)
    var (rest, parser) = (bytes.makeIterator(), Unicode.UTF8.ForwardParser())
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        shown.unicodeScalars.append(Unicode.UTF8.decode(scalar))
        place += scalar.count
      case .error(let length):
        for byte in bytes[place..<place + length] { shown += escaped(byte) }
        place += length
      case .emptyInput: return shown
      }
    }
  }

  /// A byte as `\xE9`.
  public static func escaped(_ byte: UInt8) -> String {
    (byte < 0x10 ? "\\x0" : "\\x") + String(byte, radix: 16, uppercase: true)
  }
}
