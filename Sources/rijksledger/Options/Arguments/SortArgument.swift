import ArgumentParser
import Budget

/// The field by which rows are sorted, as the user types it: `since`, or `since:desc`.
struct SortArgument: Equatable {
  let field: String
  let isDescending: Bool

  init(_ text: String) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let field = parts.first, !field.isEmpty,
      parts.count == 1 || parts.count == 2 && ["asc", "desc"].contains(parts[1])
    else { throw ValidationError("use the name of a field, such as since, or since:desc.") }
    self.field = String(field)
    isDescending = parts.count == 2 && parts[1] == "desc"
  }

  /// Sorts rows by the field: rows without a value come last, and equal rows keep their order.
  ///
  /// - Throws: `ValidationError` if the records have no such field.
  func sorted<R: Record>(_ rows: [R]) throws -> [R] {
    guard let field = R.field(field) else {
      throw CommandFailure(
        "--sort: there is no field \(ShownText.shortened(field)) (valid: \(R.fields.map(\.name).joined(separator: ", ")))",
        status: CommandFailure.usage)
    }
    let keyed = rows.enumerated().map { (place: $0.offset, key: field.get($0.element), row: $0.element) }
    return keyed.sorted { left, right in
      switch (left.key.isMissing, right.key.isMissing) {
      case (false, true): return true
      case (true, false): return false
      default: break
      }
      if left.key.comes(before: right.key) { return !isDescending }
      if right.key.comes(before: left.key) { return isDescending }
      return left.place < right.place
    }.map(\.row)
  }
}

extension FieldValue {
  fileprivate var isMissing: Bool { if case .none = self { true } else { false } }

  /// Whether it comes before another value of the same field.
  fileprivate func comes(before other: FieldValue) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)): left < right
    case (.integer(let left), .integer(let right)): left < right
    case (.euros(let left), .euros(let right)): left < right
    case (.list(let left), .list(let right)): left.lexicographicallyPrecedes(right)
    case (.boolean(let left), .boolean(let right)): !left && right
    default: false
    }
  }
}
