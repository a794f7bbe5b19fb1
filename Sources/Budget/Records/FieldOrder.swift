/// The order of values of one field.
public struct FieldOrder: Sendable {
  /// The places of codes that have an order of their own; other texts go by their letters.
  private let places: [String: Int]?
  private let isDescending: Bool

  /// - Parameters:
  ///   - codes: The codes of the field in the order of their list; nil if it holds none.
  ///   - isDescending: Whether the largest come first.
  public init(codes: [String]? = nil, isDescending: Bool = false) {
    places = codes.map { codes in Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: min) }
    self.isDescending = isDescending
  }

  /// Rows in the order of a value of each; those without one come last, and equal ones keep their order.
  public func sorted<Row>(_ rows: [Row], by value: (Row) -> FieldValue) -> [Row] {
    let keyed = rows.enumerated().map { (place: $0.offset, key: key(value($0.element)), row: $0.element) }
    return keyed.sorted { left, right in
      guard let one = left.key, let other = right.key else {
        return left.key == nil && right.key == nil ? left.place < right.place : left.key != nil
      }
      if one == other { return left.place < right.place }
      return isDescending ? other < one : one < other
    }.map(\.row)
  }

  /// What a value is compared by; nil for none.
  private func key(_ value: FieldValue) -> Key? {
    switch value {
    case .none: nil
    case .text(let text):
      if let places { places[text].map { .number(Int64($0)) } } else { .text(Self.smallLetters(text)) }
    case .integer(let number): .number(Int64(number))
    case .euros(let money): .number(money.cents)
    case .boolean(let isSo): .number(isSo ? 1 : 0)
    case .list(let items): items.isEmpty ? nil : .text(Self.smallLetters(items.joined(separator: ";")))
    }
  }

  /// SQLite's NOCASE: A to Z as small letters.
  private static func smallLetters(_ text: String) -> [UInt8] {
    text.utf8.map { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 }
  }

  /// Values of one field are of one kind.
  private enum Key: Equatable {
    case number(Int64)
    case text([UInt8])

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.number(let one), .number(let other)): one < other
      case (.text(let one), .text(let other)): one.lexicographicallyPrecedes(other)
      case (.number, .text): true
      case (.text, .number): false
      }
    }
  }
}
