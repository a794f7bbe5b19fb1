/// JSON that keeps the order of its members and the digits of its numbers.
///
/// Foundation's encoder keeps neither, and the output of the command promises both.
public enum JSONText: Equatable, Sendable {
  /// A string.
  case string(String)
  /// A number, by its digits.
  case number(String)
  /// A truth value.
  case bool(Bool)
  /// Nothing.
  case null
  /// A list.
  case array([JSONText])
  /// Members, in order.
  case object([(String, JSONText)])

  /// Compares members in order.
  public static func == (left: JSONText, right: JSONText) -> Bool {
    switch (left, right) {
    case (.string(let left), .string(let right)), (.number(let left), .number(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.null, .null): true
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 }
    default: false
    }
  }

  /// The text, UTF-8 without `\u` for letters; indented by two spaces a level, or on one line.
  public func text(indented: Bool = true) -> String {
    var text = ""
    write(to: &text, indent: indented ? 0 : nil)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .string(let string): Self.write(string, to: &text)
    case .number(let digits): text += digits
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    case .array(let items):
      Self.write(items, "[", "]", to: &text, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, indent: indent) { member, text, indent in
        Self.write(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, indent: Int?,
    item: (Item, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 1 }
    for (index, element) in items.enumerated() {
      if index > 0 { text += inner == nil ? ", " : "," }
      if let inner { text += "\n" + String(repeating: "  ", count: inner) }
      item(element, &text, inner)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
