/// The canonical text of what was found: a word for its kind, then names and values.
///
/// ```swift
/// Facts("duplicate", ["of": "2023-gf-f#9", "cents": "500000000"]).text  // duplicate of=2023-gf-f#9 cents=500000000
/// ```
///
/// A finding that somebody accepted is known by it, so it may not change: a new kind gets a new word, and the names stay.
struct Facts {
  /// The text.
  let text: String

  /// - Parameter values: What is nil is left out.
  init(_ kind: String, _ values: [(name: String, value: String?)]) {
    text = values.reduce(kind) { text, field in
      field.value.map { "\(text) \(field.name)=\(Self.quoted($0))" } ?? text
    }
  }

  /// The same with the values where it is written.
  init(_ kind: String, _ values: KeyValuePairs<String, String?> = [:]) {
    self.init(kind, values.map { (name: $0.key, value: $0.value) })
  }

  /// A value in which spaces or quotes would be taken for something else stands in quotes.
  private static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7f }
    if isPlain { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      // What an acceptance keeps is a text like any other: without control characters.
      case _ where scalar.properties.generalCategory == .control:
        quoted += "\\u{\(String(scalar.value, radix: 16))}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
