import Budget
import Exchange

extension Messages {
  /// Why a file is not CSV.
  static func text(_ problem: CSVProblem) -> FaultText {
    let text = csvText(problem)
    return FaultText(
      text.found, expected: text.expected,
      remedy: said(
        en: "\(text.remedy); the rest of the file was not read",
        nl: "\(text.remedy); de rest van het bestand is niet gelezen"))
  }

  private static func csvText(_ problem: CSVProblem) -> FaultText {
    switch problem {
    case .utf16: FaultText("UTF-16", expected: "UTF-8", remedy: saveAsUTF8)
    case .notUTF8(let byte, let position):
      FaultText(
        said(en: "\(name(of: byte)) at character \(position)", nl: "\(name(of: byte)) bij teken \(position)"),
        expected: "UTF-8", remedy: saveAsUTF8)
    case .quoteInside:
      said(
        en: FaultText(
          "a quote inside a field", expected: "quotes around the whole field, doubled inside",
          remedy: "Correct it"),
        nl: FaultText(
          "een aanhalingsteken in een veld",
          expected: "aanhalingstekens om het hele veld, en die erbinnen dubbel", remedy: "Verbeter het"))
    case .textAfterQuote:
      said(
        en: FaultText(
          "text after a closing quote", expected: "the next field or the end of the line",
          remedy: "Double the quotes inside a field"),
        nl: FaultText(
          "tekst na een sluitend aanhalingsteken", expected: "het volgende veld of het einde van de regel",
          remedy: "Schrijf aanhalingstekens binnen een veld dubbel"))
    case .unclosedQuote:
      said(
        en: FaultText("a quote that is never closed", expected: "a closing quote", remedy: "Add it"),
        nl: FaultText(
          "een aanhalingsteken dat nergens gesloten wordt", expected: "een sluitend aanhalingsteken",
          remedy: "Voeg het toe"))
    case .carriageReturnAlone:
      said(
        en: FaultText(
          "a carriage return alone (U+000D)", expected: "lines that end in a newline",
          remedy: "Save the file as CSV UTF-8, not as CSV for Macintosh or MS-DOS"),
        nl: FaultText(
          "een losse carriage return (U+000D)", expected: "regels die eindigen op een newline",
          remedy: "Bewaar het bestand als CSV UTF-8, niet als CSV voor Macintosh of MS-DOS"))
    case .unclosedRecord:
      said(
        en: FaultText(
          "the end of the file within a line", expected: "a newline after the last row",
          remedy: "See whether the rest is missing; if not, add a newline"),
        nl: FaultText(
          "het einde van het bestand midden in een regel", expected: "een newline na de laatste rij",
          remedy: "Ga na of de rest ontbreekt; zo niet, zet er dan een newline achter"))
    case .fieldTooLong(let limit):
      said(
        en: FaultText(
          "a field of more than \(limit) bytes", expected: "at most \(TextRule.limit) characters",
          remedy: "Shorten it, or look for a quote that is not closed"),
        nl: FaultText(
          "een veld van meer dan \(limit) bytes", expected: "ten hoogste \(TextRule.limit) tekens",
          remedy: "Kort het in, of zoek een aanhalingsteken dat niet gesloten is"))
    case .unreadable(let reason): unreadable(reason)
    }
  }

  /// Why a file can't be read.
  static func unreadable(_ reason: String) -> FaultText {
    said(
      en: FaultText(
        system(reason), expected: "a file that can be read", remedy: "Check its permissions and the disk"),
      nl: FaultText(
        system(reason), expected: "een leesbaar bestand", remedy: "Controleer de rechten en de schijf"))
  }

  private static var saveAsUTF8: String {
    said(
      en: "Save the file as UTF-8 (in Excel: CSV UTF-8)",
      nl: "Bewaar het bestand als UTF-8 (in Excel: CSV UTF-8)")
  }

  /// A byte that is not UTF-8, and what it is in the encoding that it most likely has.
  private static func name(of byte: UInt8) -> String {
    let name = "byte 0x" + String(byte, radix: 16, uppercase: true)
    let character = windows1252(byte).map { " (\($0) in Windows-1252)" } ?? ""
    return said(en: "the \(name)\(character)", nl: "de \(name)\(character)")
  }

  /// The character that a byte from 0x80 on is in Windows-1252; nil where it has none that shows.
  private static func windows1252(_ byte: UInt8) -> Character? {
    let first: [Character] = Array("€\u{0}‚ƒ„…†‡ˆ‰Š‹Œ\u{0}Ž\u{0}\u{0}‘’“”•–—˜™š›œ\u{0}žŸ")
    let character = byte < 0xa0 ? first[Int(byte) - 0x80] : Character(Unicode.Scalar(byte))
    return character.unicodeScalars.allSatisfy(ShownText.showsAsItself) ? character : nil
  }

  /// Why a file is not JSON.
  static func text(_ problem: JSONProblem) -> FaultText {
    let remedy = said(en: "Correct the JSON", nl: "Verbeter de JSON")
    return switch problem {
    case .byteOrderMark:
      said(
        en: FaultText(
          "a byte order mark", expected: "JSON: save the file as UTF-8 without such a mark", remedy: remedy),
        nl: FaultText(
          "een byte order mark", expected: "JSON: bewaar het bestand als UTF-8 zonder BOM", remedy: remedy))
    case .utf16: FaultText("UTF-16", expected: "UTF-8", remedy: remedy)
    case .notUTF8(let byte): FaultText(name(of: byte), expected: "UTF-8", remedy: remedy)
    case .unclosedQuote:
      said(
        en: FaultText("a quote that is never closed", expected: "a closing quote", remedy: remedy),
        nl: FaultText(
          "een aanhalingsteken dat nergens gesloten wordt", expected: "een sluitend aanhalingsteken",
          remedy: remedy))
    case .nameTwice(let name):
      said(
        en: FaultText("\(quoted(name)) twice", expected: "each name once", remedy: remedy),
        nl: FaultText("twee keer \(quoted(name))", expected: "elke naam één keer", remedy: remedy))
    case .unexpected(let scalar, let expected):
      FaultText(
        scalar.map { "\"\(ShownText.visible(String($0)))\"" } ?? text(.end), expected: text(expected),
        remedy: remedy)
    }
  }

  private static func text(_ expected: JSONProblem.Expected) -> String {
    switch expected {
    case .value: said(en: "a value", nl: "een waarde")
    case .name: said(en: "a name in double quotes", nl: "een naam tussen dubbele aanhalingstekens")
    case .colon: said(en: "a colon", nl: "een dubbele punt")
    case .comma(let closing): said(en: "a comma or \(closing)", nl: "een komma of \(closing)")
    case .levels(let limit): said(en: "at most \(limit) levels", nl: "ten hoogste \(limit) niveaus")
    case .noControlCharacter:
      said(en: "no control character in a string", nl: "geen besturingsteken in een tekst")
    case .escape: said(en: "an escape of JSON", nl: "een escape van JSON")
    case .hexDigits: said(en: "four hexadecimal digits", nl: "vier hexadecimale cijfers")
    case .digit: said(en: "a digit", nl: "een cijfer")
    case .end: said(en: "the end of the file", nl: "het einde van het bestand")
    }
  }
}
