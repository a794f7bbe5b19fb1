import Budget
import Exchange

extension Messages {
  /// Why a file is not CSV.
  static func text(_ problem: CSVProblem) -> FaultText {
    let (found, expected, remedy) =
      switch problem {
      case .utf16: ("UTF-16", "UTF-8", saveAsUTF8)
      case .notUTF8(let byte, let position):
        ("\(name(of: byte)) at character \(position)", "UTF-8", saveAsUTF8)
      case .quoteInside:
        ("a quote inside a field", "quotes around the whole field, doubled inside", "Correct it")
      case .textAfterQuote:
        (
          "text after a closing quote", "the next field or the end of the line",
          "Double the quotes inside a field"
        )
      case .unclosedQuote: ("a quote that is never closed", "a closing quote", "Add it")
      case .carriageReturnAlone:
        (
          "a carriage return alone (U+000D)", "lines that end in a newline",
          "Save the file as CSV UTF-8, not as CSV for Macintosh or MS-DOS"
        )
      case .unclosedRecord:
        (
          "the end of the file within a line", "a newline after the last row",
          "See whether the rest is missing; if not, add a newline"
        )
      case .fieldTooLong(let limit):
        (
          "a field of more than \(limit) bytes", "at most \(TextRule.limit) characters",
          "Shorten it, or look for a quote that is not closed"
        )
      case .unreadable(let reason):
        (reason, "a file that can be read", "Check its permissions and the disk")
      }
    return FaultText(found, expected: expected, remedy: remedy + "; the rest of the file was not read")
  }

  private static let saveAsUTF8 = "Save the file as UTF-8 (in Excel: CSV UTF-8)"

  /// A byte that is not UTF-8, and what it is in the encoding that it most likely has.
  private static func name(of byte: UInt8) -> String {
    let name = "the byte 0x" + String(byte, radix: 16, uppercase: true)
    return windows1252(byte).map { "\(name) (\($0) in Windows-1252)" } ?? name
  }

  /// The character that a byte from 0x80 on is in Windows-1252; nil where it has none that shows.
  private static func windows1252(_ byte: UInt8) -> Character? {
    let first: [Character] = Array("€\u{0}‚ƒ„…†‡ˆ‰Š‹Œ\u{0}Ž\u{0}\u{0}‘’“”•–—˜™š›œ\u{0}žŸ")
    let character = byte < 0xa0 ? first[Int(byte) - 0x80] : Character(Unicode.Scalar(byte))
    return character.unicodeScalars.allSatisfy(ShownText.showsAsItself) ? character : nil
  }

  /// Why a file is not JSON.
  static func text(_ problem: JSONProblem) -> FaultText {
    let (found, expected) =
      switch problem {
      case .byteOrderMark: ("a byte order mark", "JSON: save the file as UTF-8 without such a mark")
      case .utf16: ("UTF-16", "UTF-8")
      case .notUTF8(let byte): (name(of: byte), "UTF-8")
      case .unclosedQuote: ("a quote that is never closed", "a closing quote")
      case .nameTwice(let name): ("\(quoted(name)) twice", "each name once")
      case .unexpected(let scalar, let expected):
        (scalar.map { "\"\(ShownText.visible(String($0)))\"" } ?? "the end of the file", text(expected))
      }
    return FaultText(found, expected: expected, remedy: "Correct the JSON")
  }

  private static func text(_ expected: JSONProblem.Expected) -> String {
    switch expected {
    case .value: "a value"
    case .name: "a name in double quotes"
    case .colon: "a colon"
    case .comma(let closing): "a comma or \(closing)"
    case .levels(let limit): "at most \(limit) levels"
    case .noControlCharacter: "no control character in a string"
    case .escape: "an escape of JSON"
    case .hexDigits: "four hexadecimal digits"
    case .digit: "a digit"
    case .end: "the end of the file"
    }
  }
}
