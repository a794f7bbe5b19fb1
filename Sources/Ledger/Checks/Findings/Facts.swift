/// The canonical text of what was found: a word for its kind, then names and values.
///
/// ```swift
/// Facts("duplicate", ["of": "2023-gf-f#9", "cents": "500000000"]).text  // duplicate of=2023-gf-f#9 cents=500000000
/// ```
///
/// An accepted finding is identified by it, so it must not change: a new kind gets a new word, and the names
/// stay.
struct Facts {
  /// The text.
  let text: String

  /// - Parameter values: Those that are nil are left out.
  init(_ kind: String, _ values: [(name: String, value: String?)]) {
    text = values.reduce(kind) { text, field in
      field.value.map { "\(text) \(field.name)=\(Self.quoted($0))" } ?? text
    }
  }

  private init(text: String) { self.text = text }

  /// The same with one more value.
  func with(_ name: String, _ value: String) -> Facts { Facts(text: "\(text) \(name)=\(Self.quoted(value))") }

  /// The same, for values that are written out on the spot.
  init(_ kind: String, _ values: KeyValuePairs<String, String?> = [:]) {
    self.init(kind, values.map { (name: $0.key, value: $0.value) })
  }

  /// A value with spaces, quotes or the like is put in quotes, so that it can't be misread.
  private static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7f }
    if isPlain { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      // An acceptance stores it as a text like any other, so without control characters.
      case _ where scalar.properties.generalCategory == .control:
        quoted += "\\u{\(String(scalar.value, radix: 16))}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
