import Budget
import Exchange

/// A value of one column of a list, as programs read it.
enum Field {
  case text(String)
  case integer(Int)
  case euros(Money)
  case bool(Bool)
  case list([String])
  case none

  init(_ text: String?) { self = text.map(Field.text) ?? .none }
  init(_ integer: Int?) { self = integer.map(Field.integer) ?? .none }

  /// As CSV has it: missing is empty, a list has `;` between.
  ///
  /// - Parameter decimal: What stands before the cents.
  func csv(decimal: String = ".") -> String {
    switch self {
    case .text(let text): text
    case .integer(let integer): "\(integer)"
    case .euros(let money): "\(money)".replacing(".", with: decimal)
    case .bool(let bool): "\(bool)"
    case .list(let items): items.joined(separator: ";")
    case .none: ""
    }
  }

  /// As JSON has it: missing is null, numbers are numbers.
  var json: JSONText {
    switch self {
    case .text(let text): .string(text)
    case .integer(let integer): .number("\(integer)")
    case .euros(let money): .number("\(money)")
    case .bool(let bool): .bool(bool)
    case .list(let items): .array(items.map(JSONText.string))
    case .none: .null
    }
  }
}
